/** Where an export goes: a file, a new editor or the clipboard. */
import { commands, env, l10n, Uri, window, workspace } from 'vscode';
import type { ExportResult, ExportTarget } from '../../server/src/protocol.js';
import type { ClientContext } from './clientContext.js';

const languages: Readonly<Record<ExportTarget, string>> = { html: 'html', markdown: 'markdown' };

/** What a kind of file is called in the save dialog, and its extensions. */
function fileFilters(target: ExportTarget): Record<string, string[]> {
  switch (target) {
    case 'html':
      return { [l10n.t('HTML')]: ['html'] };
    case 'markdown':
      return { [l10n.t('Markdown')]: ['md'] };
  }
}

export interface FinishedExport {
  readonly target: ExportTarget;
  readonly result: ExportResult;
  /** Beside this file the dialog begins. */
  readonly note: Uri;
}

/** Asks for a file; the dialog asks again before it lets a file be replaced. */
export async function saveExport(context: ClientContext, { target, result, note }: FinishedExport): Promise<void> {
  const defaultUri = note.scheme === 'untitled' ? undefined : Uri.joinPath(note, '..', result.suggestedName);
  const file = await window.showSaveDialog({
    title: l10n.t('Save Report'),
    filters: fileFilters(target),
    ...(defaultUri && { defaultUri }),
  });
  if (file === undefined) return;
  await context.host.writeFile(file, new TextEncoder().encode(result.text));
  const open = l10n.t('Open');
  const reveal = l10n.t('Reveal');
  const choice = await window.showInformationMessage(withWarnings(savedAs(file), result), open, reveal);
  if (choice === open) await openReport(file, target);
  if (choice === reveal) await revealFile(file);
}

export async function showExport({ target, result }: FinishedExport): Promise<void> {
  const document = await workspace.openTextDocument({ language: languages[target], content: result.text });
  await window.showTextDocument(document);
}

export async function copyExport({ result }: FinishedExport): Promise<void> {
  await env.clipboard.writeText(result.text);
  void window.showInformationMessage(withWarnings(l10n.t('The report is on the clipboard.'), result));
}

function savedAs(file: Uri): string {
  return l10n.t('The report was saved as {0}.', workspace.asRelativePath(file));
}

function withWarnings(message: string, { warnings }: ExportResult): string {
  return [message, ...warnings].join(' ');
}

/** A browser shows HTML; where VS Code's machine is another one, its editor does. */
async function openReport(file: Uri, target: ExportTarget): Promise<void> {
  const isLocal = env.remoteName === undefined && file.scheme === 'file';
  if (target === 'html' && isLocal) await env.openExternal(file);
  else await commands.executeCommand('vscode.open', file);
}

async function revealFile(file: Uri): Promise<void> {
  const isInFolder = workspace.getWorkspaceFolder(file) !== undefined;
  await commands.executeCommand(isInFolder ? 'revealInExplorer' : 'revealFileInOS', file);
}
