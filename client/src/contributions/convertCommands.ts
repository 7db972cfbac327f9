/** Converting notes between plain text and Markdown: what cannot be carried is said before anything changes. */
import { type Disposable, l10n, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { convertMethod, type ConvertParams, type ConvertResult } from '../../../server/src/protocol.js';
import type { ClientContext } from '../clientContext.js';
import { Notice, registerCommands } from '../commandRegistry.js';
import { findLineTarget } from '../commandTargets.js';
import { describeLosses, listLosses } from '../conversionLosses.js';
import { fileNameOf } from '../noteDocuments.js';
import { applyCurrentPlan } from '../plannedEdits.js';

type Dialect = ConvertParams['to'];

export function registerConvertCommands(context: ClientContext): Disposable {
  return registerCommands(context, {
    convertToMarkdown: (argument) => convertFile(context, argument, 'markdown'),
    convertToPlainText: (argument) => convertFile(context, argument, 'plaintext'),
    convertSectionToMarkdown: (argument) => convertSection(context, argument, 'markdown'),
    convertSectionToPlainText: (argument) => convertSection(context, argument, 'plaintext'),
  });
}

async function convertFile(context: ClientContext, argument: unknown, to: Dialect): Promise<void> {
  const target = await findLineTarget(context, argument);
  if (target === undefined) return tellNoNotes();
  const result = await convert(context, { uri: target.uri, to });
  // Nobody waits for the answer: the conversion is done.
  if (result?.readAs === to) void offerName(Uri.parse(target.uri, true), to);
}

async function convertSection(context: ClientContext, argument: unknown, to: Dialect): Promise<void> {
  const target = await findLineTarget(context, argument);
  if (target === undefined) return tellNoNotes();
  await convert(context, { ...target, to });
}

function tellNoNotes(): void {
  void window.showInformationMessage(l10n.t('Put the cursor into conference notes first.'));
}

/** Gives what was done; undefined where nothing was. */
async function convert(context: ClientContext, params: ConvertParams): Promise<ConvertResult | undefined> {
  await workspace.openTextDocument(Uri.parse(params.uri, true));
  const result = await context.server.requestCurrent<ConvertResult | null>(convertMethod, params);
  if (result === null) throw new Notice(l10n.t('This file holds no conference notes.'));
  if (result.edits.length === 0) return tellDone(params.to);
  if (!(await confirm(result, params))) return undefined;
  return (await applyCurrentPlan(params.uri, () => context.server.request<ConvertResult | null>(convertMethod, params)))
    ? result
    : undefined;
}

function tellDone(to: Dialect): undefined {
  const isMarkdown = to === 'markdown';
  void window.showInformationMessage(
    isMarkdown ? l10n.t('These notes are in Markdown already.') : l10n.t('These notes are in plain text already.'),
  );
}

async function confirm(result: ConvertResult, { uri, to, line }: ConvertParams): Promise<boolean> {
  const detail = describeLosses(result, { to, part: line === undefined ? 'file' : 'section' });
  if (detail === '') return true;
  const name = fileNameOf(Uri.parse(uri, true));
  const question =
    to === 'markdown' ? l10n.t('Convert {0} to Markdown?', name) : l10n.t('Convert {0} to plain text?', name);
  const go = l10n.t('Convert');
  const show = l10n.t('Show Lines');
  const buttons = result.losses.length === 0 ? [go] : [go, show];
  const choice = await window.showWarningMessage(question, { modal: true, detail }, ...buttons);
  if (choice === show) {
    const content = listLosses(result.losses);
    // Not as plain text: a list of titles would be taken for notes.
    await window.showTextDocument(await workspace.openTextDocument({ content, language: 'log' }));
  }
  return choice === go;
}

const extensions: Readonly<Record<Dialect, RegExp>> = {
  markdown: /\.(?:md|markdown|mdown|mkd)$/i,
  plaintext: /\.(?:txt|text|rst|org)$/i,
};

/** The file stays where it is: other files may lead to it. A name that tells its new form is offered. */
async function offerName(file: Uri, to: Dialect): Promise<void> {
  if (file.scheme === 'untitled' || extensions[to].test(file.path)) return;
  const renamed = file.with({ path: file.path.replace(/(?:\.[^./]*)?$/, to === 'markdown' ? '.md' : '.txt') });
  const done =
    to === 'markdown'
      ? l10n.t('The notes are in Markdown now; {0} keeps its name.', fileNameOf(file))
      : l10n.t('The notes are in plain text now; {0} keeps its name.', fileNameOf(file));
  const rename = l10n.t('Rename to {0}', fileNameOf(renamed));
  if ((await window.showInformationMessage(done, rename)) !== rename) return;
  const edit = new WorkspaceEdit();
  edit.renameFile(file, renamed, { overwrite: false });
  if (!(await workspace.applyEdit(edit))) {
    const message = l10n.t('{0} could not be renamed. Is there a {1} already?', fileNameOf(file), fileNameOf(renamed));
    void window.showErrorMessage(message);
  }
}
