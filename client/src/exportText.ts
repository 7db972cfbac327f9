/** Where an export goes: a file, a new editor or the clipboard. */
import { commands, env, l10n, Uri, window, workspace } from 'vscode';
import type { ExportResult, ExportTarget, FileTargetId } from '../../server/src/protocol.js';
import type { ClientContext } from './clientContext.js';
import { fileFilters, fileTypes, findLanguage } from './exportTargets.js';

export interface FinishedExport<Target extends ExportTarget = ExportTarget> {
  readonly target: Target;
  readonly result: ExportResult;
  /** Beside this file the dialog begins. */
  readonly note: Uri;
}

/** Asks for a file; the dialog asks again before it lets a file be replaced. */
export async function saveExport(
  context: ClientContext,
  { target, result, note }: FinishedExport<FileTargetId>,
): Promise<void> {
  const defaultUri = note.scheme === 'untitled' ? undefined : Uri.joinPath(note, '..', result.suggestedName);
  const file = await window.showSaveDialog({
    title: l10n.t('Save Export'),
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

export async function showExport({ target, result }: FinishedExport<FileTargetId>): Promise<void> {
  const language = await findLanguage(target);
  const document = await workspace.openTextDocument({ language, content: result.text });
  await window.showTextDocument(document);
}

export async function copyExport({ result }: FinishedExport): Promise<void> {
  await env.clipboard.writeText(result.text);
  void window.showInformationMessage(withWarnings(l10n.t('The export is on the clipboard.'), result));
}

function savedAs(file: Uri): string {
  return l10n.t('The export was saved as {0}.', workspace.asRelativePath(file));
}

/** A sentence, and what the export could not take in. */
export function withWarnings(message: string, { warnings }: ExportResult): string {
  return [message, ...warnings].join(' ');
}

/** A browser shows HTML; where VS Code's machine is another one, its editor does. */
async function openReport(file: Uri, target: FileTargetId): Promise<void> {
  const isLocal = env.remoteName === undefined && file.scheme === 'file';
  if (fileTypes[target] === 'html' && isLocal) await env.openExternal(file);
  else await commands.executeCommand('vscode.open', file);
}

/** Shows where a file stands. */
export async function revealFile(file: Uri): Promise<void> {
  const isInFolder = workspace.getWorkspaceFolder(file) !== undefined;
  await commands.executeCommand(isInFolder ? 'revealInExplorer' : 'revealFileInOS', file);
}
