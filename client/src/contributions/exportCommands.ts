/** Exporting a conference or a talk: one command per kind of report, and one that asks for everything. */
import type { Disposable } from 'vscode';
import { l10n, ProgressLocation, type QuickPickItem, Uri, window } from 'vscode';
import {
  exportMethod,
  type ExportParams,
  type ExportResult,
  type ExportTarget,
  type FileTargetId,
  type FolderTargetId,
} from '../../../server/src/protocol.js';
import type { ClientContext } from '../clientContext.js';
import { registerCommands } from '../commandRegistry.js';
import { findConferenceTarget, findTalkTarget, namesConference, namesTalk } from '../commandTargets.js';
import type { FoundTalk } from '../conferenceLookups.js';
import { askFolder, saveFolder } from '../exportFolder.js';
import { listTargets } from '../exportTargets.js';
import { copyExport, type FinishedExport, saveExport, showExport } from '../exportText.js';

export function registerExportCommands(context: ClientContext): Disposable {
  return registerCommands(context, {
    exportHtml: (argument) => exportReport(context, 'html', argument),
    exportMarkdown: (argument) => exportReport(context, 'markdown', argument),
    exportJson: (argument) => exportReport(context, 'json', argument),
    exportCsv: (argument) => exportReport(context, 'csv', argument),
    exportCalendar: (argument) => exportReport(context, 'icalendar', argument),
    exportLinks: (argument) => exportReport(context, 'links', argument),
    exportBookmarks: (argument) => exportReport(context, 'bookmarks', argument),
    exportFollowUps: (argument) => exportReport(context, 'follow-ups', argument),
    exportTalkFiles: (argument) => exportReport(context, 'talk-files', argument),
    exportScheduleJson: (argument) => exportReport(context, 'schedule', argument),
    export: (argument) => exportByChoice(context, argument),
  });
}

/** Which notes: files in order, and a line where only the talk there is meant. */
type Scope = Pick<ExportParams, 'uris' | 'line'>;

async function exportReport(context: ClientContext, target: ExportTarget, argument: unknown): Promise<void> {
  const scope = namesTalk(argument) ? await talkScope(context, argument) : await conferenceScope(context, argument);
  if (scope === undefined) return;
  if (target === 'talk-files') return exportToFolder(context, { target, ...scope });
  const finished = await runExport(context, { target, ...scope });
  if (finished !== undefined) await saveExport(context, finished);
}

type ParamsFor<Target extends ExportTarget> = ExportParams & { readonly target: Target };

/** The folder is asked for first: the paths to pictures in the files begin there. */
async function exportToFolder(context: ClientContext, params: ParamsFor<FolderTargetId>): Promise<void> {
  const [first] = params.uris;
  const folder = first === undefined ? undefined : await askFolder(Uri.parse(first, true));
  if (folder === undefined) return;
  const finished = await runExport(context, { ...params, folder: Uri.joinPath(folder, '/').toString() });
  if (finished !== undefined) await saveFolder(context, folder, finished);
}

type Parts = Pick<ExportParams, 'includePrivate' | 'includeFollowUps'>;
type Destination = (finished: FinishedExport<FileTargetId>) => Promise<void>;

async function exportByChoice(context: ClientContext, argument: unknown): Promise<void> {
  const scope = await askScope(context, argument);
  if (scope === undefined) return;
  const target = await askTarget();
  if (target === undefined) return;
  const parts = await askParts(target);
  if (parts === undefined) return;
  if (target === 'talk-files') return exportToFolder(context, { target, ...scope, ...parts });
  const destination = await askDestination(context);
  if (destination === undefined) return;
  const finished = await runExport(context, { target, ...scope, ...parts });
  if (finished !== undefined) await destination(finished);
}

async function runExport<Target extends ExportTarget>(
  context: ClientContext,
  params: ParamsFor<Target>,
): Promise<FinishedExport<Target> | undefined> {
  const [first] = params.uris;
  if (first === undefined) return undefined;
  const options = { location: ProgressLocation.Notification, title: l10n.t('Exporting notes'), cancellable: true };
  const result = await window.withProgress(options, (_progress, token) =>
    context.server.request<ExportResult>(exportMethod, params, token),
  );
  for (const warning of result.warnings) context.log.warn(warning);
  return { target: params.target, result, note: Uri.parse(first, true) };
}

async function talkScope(context: ClientContext, argument: unknown): Promise<Scope | undefined> {
  const found = await findTalkTarget(context, argument);
  return found && toTalkScope(found);
}

function toTalkScope({ talk }: FoundTalk): Scope {
  return { uris: [talk.uri], line: talk.range.start.line };
}

/** The conference of the row or editor; where there is neither, the writer says which. */
async function conferenceScope(context: ClientContext, argument: unknown): Promise<Scope | undefined> {
  const target = await findConferenceTarget(context, argument);
  if (target !== undefined) return { uris: target.uris };
  const { conferences } = await context.notes.get();
  const items = conferences.map(({ name, uris }) => ({ label: name, value: { uris } }));
  if (items.length === 0) void window.showInformationMessage(l10n.t('There are no conference notes here yet.'));
  return items.length > 1 ? ask(items, l10n.t('Which conference?')) : items[0]?.value;
}

async function askScope(context: ClientContext, argument: unknown): Promise<Scope | undefined> {
  if (namesTalk(argument)) return talkScope(context, argument);
  const whole = await conferenceScope(context, argument);
  if (whole === undefined || namesConference(argument)) return whole;
  const found = await findTalkTarget(context, undefined);
  if (found === undefined) return whole;
  const { conference, talk } = found;
  const items: Choice<Scope>[] = [
    { label: `$(notebook) ${l10n.t('The whole conference')}`, description: conference.name, value: whole },
    { label: `$(comment-discussion) ${l10n.t('This talk')}`, description: talk.title, value: toTalkScope(found) },
  ];
  return ask(items, l10n.t('What should be exported?'));
}

function askTarget(): Promise<ExportTarget | undefined> {
  return ask(listTargets(), l10n.t('Which kind of export?'));
}

/** Follow-ups are not asked about where they are all that there is. */
async function askParts(target: ExportTarget): Promise<Parts | undefined> {
  const followUps = { label: l10n.t('Follow-ups'), picked: true };
  const privateLines = { label: l10n.t('Private lines'), description: l10n.t('lines that begin with “private:”') };
  const isAboutThem = target === 'follow-ups';
  const picked = await window.showQuickPick<QuickPickItem>(isAboutThem ? [privateLines] : [followUps, privateLines], {
    canPickMany: true,
    placeHolder: l10n.t('What should be in it?'),
  });
  return (
    picked && {
      includeFollowUps: isAboutThem || picked.includes(followUps),
      includePrivate: picked.includes(privateLines),
    }
  );
}

function askDestination(context: ClientContext): Promise<Destination | undefined> {
  const items: Choice<Destination>[] = [
    { label: `$(save) ${l10n.t('File')}`, value: (finished) => saveExport(context, finished) },
    { label: `$(go-to-file) ${l10n.t('New editor')}`, value: showExport },
    { label: `$(clippy) ${l10n.t('Clipboard')}`, value: copyExport },
  ];
  return ask(items, l10n.t('Where to?'));
}

interface Choice<Value> extends QuickPickItem {
  readonly value: Value;
}

async function ask<Value>(items: readonly Choice<Value>[], placeHolder: string): Promise<Value | undefined> {
  return (await window.showQuickPick(items, { placeHolder }))?.value;
}
