/** Import Schedule, Refresh Schedule and Show Schedule Changes: the network is asked by the first two alone. */
import type { Disposable } from 'vscode';
import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { ClientContext } from '../clientContext.js';
import { registerCommands } from '../commandRegistry.js';
import { findConferenceTarget } from '../commandTargets.js';
import { describeImport, type ImportedSchedule, importSchedule, runImport, showRefusal } from '../importSchedule.js';
import { checkWritable, findKeptSchedules, writeKeptSchedule } from '../keptSchedules.js';
import { askSource, findNamedSource } from '../scheduleSources.js';

export function registerScheduleCommands(context: ClientContext): Disposable {
  return registerCommands(context, {
    importSchedule: (argument) => importNamed(context, argument),
    refreshSchedule: (argument) => refreshSchedule(context, argument),
    showScheduleChanges: (argument) => showScheduleChanges(context, argument),
  });
}

async function importNamed(context: ClientContext, argument: unknown): Promise<void> {
  const conference = await findConferenceTarget(context, argument);
  const getSource = async () => (await findNamedSource(argument)) ?? askSource(conference?.scheduleUrl);
  const near = argument instanceof Uri ? argument.toString() : (conference?.uris[0] ?? conference?.schedule?.keptUri);
  await importSchedule(context, getSource, near);
}

async function refreshSchedule(context: ClientContext, argument: unknown): Promise<void> {
  const file = await chooseKept(context, argument);
  if (file === undefined) return;
  checkWritable(file);
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  const result = await runImport(context, { source: { kind: 'kept', text } });
  if (result.kind === 'refused') {
    showRefusal(context, result);
  } else if (result.kind === 'unchanged') {
    void window.showInformationMessage(l10n.t('The schedule is up to date.'));
  } else {
    await writeKeptSchedule(context, file, result.text);
    await tellChanges(context, file, result);
  }
}

/** What the last refresh of each kept schedule brought, by its URI; the newest last. */
const changesKey = 'schedule.changesByFile';
type KeptChanges = Readonly<Record<string, string>>;

/** What a refresh brought stays at hand: the message goes away sooner than the question. */
async function tellChanges(context: ClientContext, file: Uri, result: ImportedSchedule): Promise<void> {
  const { changes } = result;
  if (changes === undefined) {
    void window.showInformationMessage(l10n.t('Nothing in the schedule has changed.'));
    return;
  }
  const uri = file.toString();
  const state = context.extension.workspaceState;
  const { [uri]: _old, ...others } = state.get<KeptChanges>(changesKey, {});
  await state.update(changesKey, { ...others, [uri]: changes });
  const show = l10n.t('Show Changes');
  const backfill = l10n.t('Backfill Links');
  const actions = result.hasNewLinks ? [show, backfill] : [show];
  void window.showInformationMessage(describeImport(result), ...actions).then(async (choice) => {
    if (choice === show) await showChanges(changes);
    if (choice === backfill)
      await commands.executeCommand('conferenceNotes.backfillSlidesAndRecordings', { keptUri: uri });
  });
}

/** Those of the conference at hand, else the newest. */
async function showScheduleChanges(context: ClientContext, argument: unknown): Promise<void> {
  const all = context.extension.workspaceState.get<KeptChanges>(changesKey, {});
  const kept = (await findConferenceTarget(context, argument))?.schedule?.keptUri;
  const content = argument === undefined ? (all[kept ?? ''] ?? Object.values(all).at(-1)) : all[kept ?? ''];
  if (content === undefined) {
    void window.showInformationMessage(l10n.t('No refresh has changed a schedule yet.'));
    return;
  }
  await showChanges(content);
}

async function showChanges(content: string): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}

/** The schedule of the conference that the command is about; else the only one, or the one that the user picks. */
async function chooseKept(context: ClientContext, argument: unknown): Promise<Uri | undefined> {
  const kept = (await findConferenceTarget(context, argument))?.schedule?.keptUri;
  if (kept !== undefined) return Uri.parse(kept, true);
  const files = await findKeptSchedules();
  if (files.length === 0) throw new Error(l10n.t('There is no schedule here yet. Import one first.'));
  if (files.length === 1) return files[0];
  const items = files.map((file) => ({ label: workspace.asRelativePath(file), file }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Which schedule?') }))?.file;
}
