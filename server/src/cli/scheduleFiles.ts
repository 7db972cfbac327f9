/** Reading the schedule files that a command names. */
import { promises as fs } from 'node:fs';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import type { ImportedSchedule } from '../core/schedule/importSchedule.js';
import type { ScheduleHints } from '../core/schedule/readResult.js';
import { type CommandHost, UsageError } from './commandHost.js';
import { describe } from './inputFiles.js';

/** The bytes of a file, or of standard input for `-`. Throws {@link UsageError}. */
export async function readScheduleBytes(name: string, host: CommandHost): Promise<Uint8Array> {
  if (name === '-') return host.readInput();
  try {
    return await fs.readFile(path.resolve(host.folder, name));
  } catch (error) {
    throw new UsageError(describeUnread(name, describe(error)));
  }
}

function describeUnread(name: string, code: string): string {
  switch (code) {
    case 'ENOENT':
      return /^(?:[a-z0-9-]+\.)+[a-z]{2,}\//i.test(name)
        ? l10n.t('{0}: no such file. If it is an address, begin it with https://.', name)
        : l10n.t('{0}: no such file.', name);
    case 'EISDIR':
      return l10n.t('{0} is a folder; name a schedule file.', name);
    default:
      return l10n.t('{0}: cannot be read ({1}).', name, code);
  }
}

/** A schedule file of any known format. Throws {@link UsageError} for what cannot be read as one. */
export async function readScheduleFile(
  name: string,
  host: CommandHost,
  hints: ScheduleHints = {},
): Promise<ImportedSchedule> {
  const { importFromContent } = await import('../core/schedule/index.js');
  const outcome = await importFromContent(await readScheduleBytes(name, host), { fileName: name, ...hints }, '');
  if (outcome.kind === 'refused') {
    throw new UsageError(`${name}: ${outcome.message}`);
  }
  return outcome;
}

/** The only file that may be named. Throws {@link UsageError} for none and for several. */
export function readOnlyFile(positionals: readonly string[]): string {
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) {
    throw new UsageError(l10n.t('name exactly one schedule.'));
  }
  return name;
}
