/** Importing a schedule from a source that is known: reads it through the server, asks what is missing, and writes it. */
import { l10n, ProgressLocation, type Uri, window } from 'vscode';
import {
  importScheduleMethod,
  type ImportScheduleParams,
  type ImportScheduleResult,
} from '../../server/src/protocol.js';
import { toBase64 } from './base64.js';
import type { ClientContext } from './clientContext.js';
import { chooseFolder, mayReplace, toKeptFile, writeKeptSchedule } from './keptSchedules.js';
import type { ScheduleSource } from './scheduleSources.js';
import { countDays, countRooms, countTalks } from './talkWords.js';

export type ImportedSchedule = Extract<ImportScheduleResult, { readonly kind: 'imported' }>;

/**
 * Imports into the workspace folder of the notes at hand. What cannot be had is told in one sentence, and nothing is
 * written; a folder that cannot be written to rejects before anything is fetched.
 *
 * @param getSource asked once the folder is known; undefined where the user changed their mind
 * @param near URI of a file of the conference that the schedule is for, where one is named
 * @returns the file that was written; undefined without one
 */
export async function importSchedule(
  context: ClientContext,
  getSource: () => Promise<ScheduleSource | undefined>,
  near?: string,
): Promise<Uri | undefined> {
  const folder = await chooseFolder(context, near);
  const source = folder && (await getSource());
  const imported = source && (await readImport(context, source));
  const file = imported && folder && toKeptFile(folder, imported.fileName);
  if (imported === undefined || file === undefined || !(await mayReplace(file))) return undefined;
  await writeKeptSchedule(context, file, imported.text);
  void window.showInformationMessage(describeImport(imported));
  return file;
}

/** Reads a schedule and asks for its zone where it names none; writes nothing. A refusal is told, and gives undefined. */
export async function readImport(
  context: ClientContext,
  source: ScheduleSource,
): Promise<ImportedSchedule | undefined> {
  const result = await runImport(context, { source });
  if (result.kind === 'refused') showRefusal(context, result);
  if (result.kind !== 'imported') return undefined;
  return result.timeZone === undefined ? completeZone(context, result) : result;
}

/** The server tries all addresses that the given one may mean, and the progress can be cancelled. */
export function runImport(context: ClientContext, params: ImportScheduleParams): Thenable<ImportScheduleResult> {
  const options = { location: ProgressLocation.Notification, title: l10n.t('Reading the schedule'), cancellable: true };
  return window.withProgress(options, (_progress, token) =>
    context.server.request<ImportScheduleResult>(importScheduleMethod, params, token),
  );
}

/** One sentence; the addresses that were tried are in the log. */
export function showRefusal(
  context: ClientContext,
  { message, tried }: Extract<ImportScheduleResult, { kind: 'refused' }>,
): void {
  if (tried.length > 0) context.log.warn(`No schedule at: ${tried.join(', ')}`);
  void window.showErrorMessage(message);
}

/** `PyCon US 2024: 9 talks on 1 day in 4 rooms.`, and what was doubtful. */
export function describeImport({ title, talks, days, rooms, problems }: ImportedSchedule): string {
  const parts = [title, countTalks(talks), countDays(days)] as const;
  const counts =
    rooms === 0 ? l10n.t('{0}: {1} on {2}.', ...parts) : l10n.t('{0}: {1} on {2} in {3}.', ...parts, countRooms(rooms));
  return [counts, ...problems].join(' ');
}

/** Asked once: the answer is kept with the schedule. */
async function completeZone(context: ClientContext, imported: ImportedSchedule): Promise<ImportedSchedule | undefined> {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [here, ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== here)];
  const timeZone = await window.showQuickPick(zones, {
    title: l10n.t('Time zone of {0}', imported.title),
    placeHolder: l10n.t('The schedule does not say in which time zone the event takes place.'),
  });
  if (timeZone === undefined) return undefined;
  const base64 = toBase64(new TextEncoder().encode(imported.text));
  const result = await runImport(context, { source: { kind: 'content', base64 }, timeZone });
  return result.kind === 'imported' ? result : undefined;
}
