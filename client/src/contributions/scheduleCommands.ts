/** Import Schedule and Refresh Schedule: the network is asked by these commands alone. */
import type { CancellationToken, Disposable } from 'vscode';
import { env, l10n, ProgressLocation, type QuickPickItem, Uri, window, workspace } from 'vscode';
import {
  importScheduleMethod,
  type ImportScheduleParams,
  type ImportScheduleResult,
  slotsMethod,
  type SlotsResult,
} from '../../../server/src/protocol.js';
import { toBase64 } from '../base64.js';
import type { ClientContext } from '../clientContext.js';
import { registerCommands } from '../commandRegistry.js';
import { findConferenceTarget } from '../commandTargets.js';
import { chooseFolder, findKeptSchedules, mayReplace, writeKeptSchedule } from '../keptSchedules.js';

export function registerScheduleCommands(context: ClientContext): Disposable {
  return registerCommands(context, {
    importSchedule: (argument) => importSchedule(context, argument),
    refreshSchedule: (argument) => refreshSchedule(context, argument),
    showScheduleChanges: () => showScheduleChanges(context),
  });
}

const changesKey = 'schedule.changes';

type Source = ImportScheduleParams['source'];
type Imported = Extract<ImportScheduleResult, { readonly kind: 'imported' }>;

async function importSchedule(context: ClientContext, argument: unknown): Promise<void> {
  const folder = await chooseFolder(context);
  if (folder === undefined) return;
  const source = await askSource(context, argument);
  if (source === undefined) return;
  const result = await runImport(context, { source });
  if (result.kind !== 'imported') {
    if (result.kind === 'refused') showRefusal(context, result);
    return;
  }
  const complete = result.timeZone === undefined ? await completeZone(context, result) : result;
  if (complete === undefined || !(await mayReplace(folder, complete.fileName))) return;
  await writeKeptSchedule(context, folder, complete);
  void window.showInformationMessage(describeImport(complete));
}

/** The server tries all addresses that the given one may mean, and the progress can be cancelled. */
function runImport(context: ClientContext, params: ImportScheduleParams): Thenable<ImportScheduleResult> {
  const options = { location: ProgressLocation.Notification, title: l10n.t('Reading the schedule'), cancellable: true };
  return window.withProgress(options, async (progress, token: CancellationToken) => {
    const asked = context.server.onWillFetch((url) => progress.report({ message: url }));
    try {
      return await context.server.request<ImportScheduleResult>(importScheduleMethod, params, token);
    } finally {
      asked.dispose();
    }
  });
}

interface SourceItem extends QuickPickItem {
  ask(): Promise<Source | undefined>;
}

/** Keybindings and links may name an address; asking for consent is none of their business. */
function findNamedSource(argument: unknown): Source | undefined {
  const url = typeof argument === 'object' && argument !== null && 'url' in argument ? argument.url : undefined;
  return typeof url === 'string' ? { kind: 'url', url } : undefined;
}

async function askSource(context: ClientContext, argument: unknown): Promise<Source | undefined> {
  const named = findNamedSource(argument);
  if (named !== undefined) return named;
  const address = (await findConferenceTarget(context, argument))?.scheduleUrl;
  const items: SourceItem[] = [
    {
      label: `$(globe) ${l10n.t('From the web')}`,
      description: l10n.t('address of the schedule, of a talk or of the event'),
      ask: () => askAddress(address),
    },
    { label: `$(file) ${l10n.t('From a file')}`, description: l10n.t('JSON, XML or iCalendar'), ask: askFile },
    { label: `$(clippy) ${l10n.t('From the clipboard')}`, ask: readClipboard },
  ];
  const picked = await window.showQuickPick(items, { title: l10n.t('Import Schedule') });
  return picked?.ask();
}

async function askAddress(known: string | undefined): Promise<Source | undefined> {
  const url = await window.showInputBox({
    title: l10n.t('Import Schedule'),
    prompt: l10n.t('Address of the schedule, of a talk or of the event'),
    placeHolder: 'https://',
    ignoreFocusOut: true,
    ...(known === undefined ? {} : { value: known }),
  });
  return url === undefined ? undefined : { kind: 'url', url };
}

async function askFile(): Promise<Source | undefined> {
  const filters = { [l10n.t('Schedules')]: ['json', 'xml', 'ics', 'ical', 'xcal'], [l10n.t('All files')]: ['*'] };
  const [file] = (await window.showOpenDialog({ title: l10n.t('Import Schedule'), filters })) ?? [];
  if (file === undefined) return undefined;
  const fileName = file.path.slice(file.path.lastIndexOf('/') + 1);
  return { kind: 'content', base64: toBase64(await workspace.fs.readFile(file)), fileName };
}

/** An address on the clipboard is as good as a schedule. */
async function readClipboard(): Promise<Source> {
  const text = (await env.clipboard.readText()).trim();
  return /^https?:\/\/\S+$/u.test(text)
    ? { kind: 'url', url: text }
    : { kind: 'content', base64: toBase64(new TextEncoder().encode(text)) };
}

/** Asked once: the answer is kept with the schedule. */
async function completeZone(context: ClientContext, imported: Imported): Promise<Imported | undefined> {
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

async function refreshSchedule(context: ClientContext, argument: unknown): Promise<void> {
  const file = await chooseKept(context, argument);
  if (file === undefined) return;
  const folder = workspace.getWorkspaceFolder(file);
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  const result = await runImport(context, { source: { kind: 'kept', text } });
  if (result.kind === 'refused') {
    showRefusal(context, result);
  } else if (result.kind === 'unchanged') {
    void window.showInformationMessage(l10n.t('The schedule is up to date.'));
  } else if (folder !== undefined) {
    const fileName = file.path.slice(file.path.lastIndexOf('/') + 1);
    await writeKeptSchedule(context, folder, { fileName, text: result.text });
    await tellChanges(context, result);
  }
}

/** What the last refresh brought stays at hand: the message goes away sooner than the question. */
async function tellChanges(context: ClientContext, result: Imported): Promise<void> {
  const { changes } = result;
  if (changes === undefined) {
    void window.showInformationMessage(l10n.t('Nothing in the schedule has changed.'));
    return;
  }
  await context.extension.workspaceState.update(changesKey, changes);
  const show = l10n.t('Show Changes');
  void window.showInformationMessage(describeImport(result), show).then(async (choice) => {
    if (choice === show) await showScheduleChanges(context);
  });
}

async function showScheduleChanges(context: ClientContext): Promise<void> {
  const content = context.extension.workspaceState.get<string>(changesKey);
  if (content === undefined) {
    void window.showInformationMessage(l10n.t('No refresh has changed a schedule yet.'));
    return;
  }
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}

/** The schedule of the conference that the command is about; else the only one, or the one that the user picks. */
async function chooseKept(context: ClientContext, argument: unknown): Promise<Uri | undefined> {
  const uri = (await findConferenceTarget(context, argument))?.uris[0];
  const found = uri && (await context.server.request<SlotsResult | null>(slotsMethod, { uri }));
  if (found) return Uri.parse(found.keptUri, true);
  const files = await findKeptSchedules();
  if (files.length === 0) throw new Error(l10n.t('There is no schedule here yet. Import one first.'));
  if (files.length === 1) return files[0];
  const items = files.map((file) => ({ label: workspace.asRelativePath(file), file }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Which schedule?') }))?.file;
}

/** What went wrong and what was tried; the log has it too, for those who close the message. */
function showRefusal(
  context: ClientContext,
  { message, tried }: Extract<ImportScheduleResult, { kind: 'refused' }>,
): void {
  if (tried.length > 0) context.log.warn(`No schedule at: ${tried.join(', ')}`);
  void window.showErrorMessage(message);
}

function describeImport({ title, talks, days, rooms, problems }: Imported): string {
  const counts = l10n.t('{0}: {1} talks on {2} days in {3} rooms.', title, talks, days, rooms);
  return [counts, ...problems].join(' ');
}
