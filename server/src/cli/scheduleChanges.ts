/** `conference-notes schedule changes`: what differs between two versions of a schedule, of whatever formats. */
import * as l10n from '@vscode/l10n';
import { type CommandHost, type ExitCode, exitCodes, UsageError } from './commandHost.js';
import { readArguments } from './readArguments.js';
import { readScheduleFile } from './scheduleFiles.js';
import { jsonOptions } from './scheduleOptions.js';

/** Prints a list in Markdown, or one JSON object. Exits with 1 where something has changed. */
export async function showChanges(args: readonly string[], host: CommandHost): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, jsonOptions);
  const [old, current] = positionals;
  if (old === undefined || current === undefined || positionals.length > 2 || (old === '-' && current === '-')) {
    throw new UsageError(l10n.t('changes needs two schedules, the older one first.'));
  }
  const [before, after] = await readBoth(old, current, host);
  const { describeChanges, toChangesRecord } = await import('../core/schedule/index.js');
  const record = toChangesRecord(before, after);
  const hasChanges = record.changes.length + record.rooms.length > 0;
  if (values.json === true) await host.write(`${JSON.stringify(record)}\n`);
  else if (hasChanges) await host.write(describeChanges({ before, after, noted: [] }) ?? '');
  else host.warn(l10n.t('Nothing in the schedule has changed.'));
  return hasChanges ? exitCodes.findings : exitCodes.fine;
}

/** A file that does not name its zone is in that of the other: they are of one event. */
async function readBoth(old: string, current: string, host: CommandHost) {
  const before = (await readScheduleFile(old, host)).schedule;
  const after = (await readScheduleFile(current, host)).schedule;
  const timeZone = before.timeZone ?? after.timeZone;
  if (timeZone === undefined || before.timeZone === after.timeZone) return [before, after] as const;
  const { withTimeZone } = await import('../core/schedule/index.js');
  return [
    before.timeZone === undefined ? withTimeZone(before, timeZone) : before,
    after.timeZone === undefined ? withTimeZone(after, timeZone) : after,
  ] as const;
}
