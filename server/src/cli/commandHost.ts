/** What a command may do to the world around it: read files, write lines. Handed in, so that tests need no process. */
import type { FetchEnvironment } from '../fetch/boundedFetch.js';
import type { CommandOptions } from './commandOptions.js';
import type { Help } from './help.js';

export interface CommandHost {
  /** Absolute path of the working folder. */
  readonly folder: string;
  /** Absolute path of the folder with the program's manifest and documentation. */
  readonly packageFolder: string;
  /** Writes to standard output; resolves when there is room for more. What nobody reads is dropped. */
  write(content: string | Uint8Array): Promise<void>;
  /** Writes a line for the user to standard error. */
  warn(line: string): void;
  /** Shows what a long command is at, on a terminal only; the next output takes its place. */
  progress(line: string): void;
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
  /** The lines of standard input as they come, without their ends. */
  readLines(): AsyncIterable<string>;
  /**
   * Calls `clean` when the user interrupts the program, which then ends; it must not wait for anything.
   *
   * @returns what ends the watch
   */
  atInterrupt(clean: () => void): () => void;
  /** For `schedule import` and `schedule refresh`; no other command asks it. */
  readonly network: FetchEnvironment;
  /** Milliseconds since 1970 (UTC). */
  readonly now: () => number;
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean;
  /** Whether standard output takes colours: a terminal does, unless the user says otherwise. */
  readonly hasColors: boolean;
}

/** An expected failure: the user reads the message and the command exits with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Exit codes of all commands. */
export const exitCodes = { fine: 0, findings: 1, usage: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A sub-command of the command line. */
export interface Command {
  readonly name: string;
  /** All that its arguments may be, beside files: what help, completion and documentation list. */
  readonly options: CommandOptions;
  /** The words that may stand first after the command's name (`schedule import`). */
  readonly words?: readonly string[];
  /** Runs with the arguments after the command's name. Throws {@link UsageError}. */
  run(args: readonly string[], host: CommandHost): Promise<ExitCode>;
  /** What `--help` prints. */
  help(): Help;
}
