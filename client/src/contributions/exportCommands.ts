/** Exporting notes: one command per kind of export, and one that asks for everything and begins as it ended last time. */
import { type Disposable, l10n, ProgressLocation, ThemeIcon, Uri, window } from 'vscode';
import {
  type BinaryTargetId,
  exportMethod,
  type ExportParams,
  type ExportResult,
  type ExportTarget,
  type FileTargetId,
  type ReportLanguage,
} from '../../../server/src/protocol.js';
import type { ClientContext } from '../clientContext.js';
import { registerCommands } from '../commandRegistry.js';
import { askFolder, saveFolder } from '../exportFolder.js';
import { recallExport, rememberExport } from '../exportMemory.js';
import { askParts } from '../exportParts.js';
import { askScope, findScope, type Scope } from '../exportScope.js';
import { listTargets } from '../exportTargets.js';
import { copyExport, type DestinationKind, type FinishedExport, saveExport, showExport } from '../exportText.js';
import { askOne, type Choice } from '../quickPicks.js';

export function registerExportCommands(context: ClientContext): Disposable {
  return registerCommands(context, {
    exportHtml: (argument) => exportReport(context, 'html', argument),
    exportMarkdown: (argument) => exportReport(context, 'markdown', argument),
    exportDocx: (argument) => exportReport(context, 'docx', argument),
    exportJson: (argument) => exportReport(context, 'json', argument),
    exportCsv: (argument) => exportReport(context, 'csv', argument),
    exportCalendar: (argument) => exportReport(context, 'icalendar', argument),
    exportLinks: (argument) => exportReport(context, 'links', argument),
    exportBookmarks: (argument) => exportReport(context, 'bookmarks', argument),
    exportFollowUps: (argument) => exportReport(context, 'follow-ups', argument),
    exportTalkFiles: (argument) => exportReport(context, 'talk-files', argument),
    exportScheduleJson: (argument) => exportReport(context, 'schedule', argument),
    export: (argument) => exportByChoice(context, argument),
    exportFolder: (argument) => exportByChoice(context, argument),
  });
}

/** What is wanted, before the notes are looked up. */
interface Wish<Target extends ExportTarget = ExportTarget> extends Pick<ExportParams, 'parts' | 'language'> {
  readonly target: Target;
  readonly scope: Scope;
}

async function exportReport(context: ClientContext, target: ExportTarget, argument: unknown): Promise<void> {
  const scope = await findScope(context, argument);
  if (scope === undefined) return;
  const { language } = recallExport(context);
  const wish = { scope, ...(language !== undefined && { language }) };
  await (target === 'talk-files'
    ? exportToFolder(context, { ...wish, target }, findFolder(argument))
    : exportToFile(context, { ...wish, target }));
}

async function exportByChoice(context: ClientContext, argument: unknown): Promise<void> {
  const last = recallExport(context);
  const scope = await askScope(context, argument, last.scope);
  if (scope === undefined) return;
  const target = await askTarget(context, scope, last.target);
  if (target === undefined) return;
  const parts = await askParts(target, last.parts);
  if (parts === undefined) return;
  const { language } = recallExport(context);
  const wish = { scope, parts, ...(language !== undefined && { language }) };
  const isNamed = argument !== undefined;
  await rememberExport(context, { target, parts, ...(!isNamed && { scope: scope.kind }) });
  if (target === 'talk-files') return exportToFolder(context, { ...wish, target });
  if (target === 'docx') return exportToFile(context, { ...wish, target });
  const destination = await askDestination(last.destination);
  if (destination === undefined) return;
  await rememberExport(context, { destination });
  await deliver(context, { ...wish, target }, destination);
}

async function deliver(context: ClientContext, wish: Wish<FileTargetId>, destination: DestinationKind): Promise<void> {
  if (destination === 'file') return exportToFile(context, wish);
  const finished = await runExport(context, wish);
  if (finished === undefined) return;
  await (destination === 'editor' ? showExport(finished) : copyExport(finished));
}

async function exportToFile(context: ClientContext, wish: Wish<FileTargetId | BinaryTargetId>): Promise<void> {
  const finished = await runExport(context, wish);
  if (finished === undefined) return;
  await saveExport(context, finished, (folder) => runExport(context, wish, folder));
}

/** Scripts call the command with a `folder`. */
function findFolder(argument: unknown): Uri | undefined {
  const { folder } = (argument ?? {}) as { readonly folder?: unknown };
  return folder instanceof Uri ? folder : undefined;
}

/** The folder is asked for first, where none is named: the paths to pictures in the files begin there. */
async function exportToFolder(context: ClientContext, wish: Wish<'talk-files'>, named?: Uri): Promise<void> {
  const [first] = (await wish.scope.find()).uris;
  const folder = named ?? (first === undefined ? undefined : await askFolder(Uri.parse(first, true)));
  if (folder === undefined) return;
  const finished = await runExport(context, wish, folder);
  if (finished !== undefined) await saveFolder(context, folder, finished);
}

/** Gives undefined where the writer has cancelled it. */
async function runExport<Target extends ExportTarget>(
  context: ClientContext,
  { scope, target, ...options }: Wish<Target>,
  folder?: Uri,
): Promise<FinishedExport<Target> | undefined> {
  const place = await scope.find();
  const params: ExportParams = {
    target,
    ...place,
    ...options,
    ...(folder && { folder: Uri.joinPath(folder, '/').toString() }),
  };
  const result = await requestExport(context, params);
  if (result === undefined) {
    void window.showInformationMessage(l10n.t('The export was cancelled; nothing was written.'));
    return undefined;
  }
  for (const warning of result.warnings) context.log.warn(warning);
  return { target, result, notes: place.uris.map((uri) => Uri.parse(uri, true)) };
}

function requestExport(context: ClientContext, params: ExportParams): Thenable<ExportResult | undefined> {
  const options = { location: ProgressLocation.Notification, title: l10n.t('Exporting notes'), cancellable: true };
  return window.withProgress(options, async (_progress, token) => {
    try {
      const result = await context.server.request<ExportResult>(exportMethod, params, token);
      return token.isCancellationRequested ? undefined : result;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  });
}

function askTarget(
  context: ClientContext,
  scope: Scope,
  last: ExportTarget | undefined,
): Promise<ExportTarget | undefined> {
  const languageName = (): string => languageNames[recallExport(context).language ?? 'en'];
  return askOne({
    title: scope.name === '' ? l10n.t('Export') : l10n.t('Export: {0}', scope.name),
    placeHolder: l10n.t('Which kind of export?'),
    items: listTargets(),
    active: last,
    button: {
      shown: () => ({
        iconPath: new ThemeIcon('globe'),
        tooltip: l10n.t('Language of reports: {0}', languageName()),
      }),
      run: () => askLanguage(context),
    },
  });
}

/** Each in its own words, for readers of the report rather than of the screen. */
const languageNames: Readonly<Record<ReportLanguage, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ja: '日本語',
};

async function askLanguage(context: ClientContext): Promise<void> {
  const language = await askOne({
    title: l10n.t('Export'),
    placeHolder: l10n.t('In which language shall reports be written?'),
    items: (Object.keys(languageNames) as ReportLanguage[]).map((value) => ({ label: languageNames[value], value })),
    active: recallExport(context).language ?? 'en',
  });
  if (language !== undefined) await rememberExport(context, { language });
}

function askDestination(last: DestinationKind | undefined): Promise<DestinationKind | undefined> {
  const items: Choice<DestinationKind>[] = [
    { label: `$(save) ${l10n.t('File')}`, value: 'file' },
    { label: `$(go-to-file) ${l10n.t('New editor')}`, value: 'editor' },
    { label: `$(clippy) ${l10n.t('Clipboard')}`, value: 'clipboard' },
  ];
  return askOne({ title: l10n.t('Export'), placeHolder: l10n.t('Where to?'), items, active: last });
}
