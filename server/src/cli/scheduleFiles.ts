/** Reading the one schedule file that a command names. */
import { promises as fs } from 'node:fs';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { type CommandHost, UsageError } from './commandHost.js';
import { describe } from './inputFiles.js';

/** The bytes of a file, or of standard input for `-`. Throws {@link UsageError}. */
export async function readScheduleBytes(name: string, host: CommandHost): Promise<Uint8Array> {
  if (name === '-') return host.readInput();
  try {
    return await fs.readFile(path.resolve(host.folder, name));
  } catch (error) {
    throw new UsageError(
      describe(error) === 'ENOENT'
        ? l10n.t('{0}: no such file.', name)
        : l10n.t('{0}: cannot be read ({1}).', name, describe(error)),
    );
  }
}

/** The only file that may be named. Throws {@link UsageError} for none and for several. */
export function readOnlyFile(positionals: readonly string[]): string {
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) {
    throw new UsageError(l10n.t('name exactly one schedule.'));
  }
  return name;
}
