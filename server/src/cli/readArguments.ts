/** Arguments of a sub-command, by `node:util`; what is wrong with them is said in one line. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './commandHost.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options' values, and the files that are named. */
export type Arguments<Known extends Options> = ReturnType<
  typeof parseArgs<{ readonly options: Known; readonly allowPositionals: true }>
>;

/** Reads what stands after a command's name. Throws {@link UsageError} for an option that the command has not. */
export function readArguments<Known extends Options>(args: readonly string[], options: Known): Arguments<Known> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Node's messages teach in several sentences; the first says what is wrong.
    throw new UsageError(error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? '') : String(error));
  }
}
