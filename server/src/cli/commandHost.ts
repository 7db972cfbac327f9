/** What a command may do to the world around it: read files, write lines. Handed in, so that tests need no process. */
import type { FetchEnvironment } from '../fetch/boundedFetch.js';

export interface CommandHost {
  /** Absolute path of the working folder. */
  readonly folder: string;
  /** Writes a text to standard output; resolves when there is room for more. Lines that nobody reads are dropped. */
  write(text: string): Promise<void>;
  /** Writes a line for the user to standard error. */
  warn(line: string): void;
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
  /** For `schedule import` and `schedule refresh`; no other command asks it. */
  readonly network: FetchEnvironment;
  /** Milliseconds since 1970 (UTC). */
  readonly now: () => number;
  /** Whether standard output is a terminal: only there are colours and columns. */
  readonly isTerminal: boolean;
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
  /** Runs with the arguments after the command's name. Throws {@link UsageError}. */
  run(args: readonly string[], host: CommandHost): Promise<ExitCode>;
  /** What `--help` prints. */
  help(): string;
}
