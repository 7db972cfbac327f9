/** Where an export of one file goes: a file, a new editor or the clipboard. */
import { commands, env, l10n, Uri, window, workspace } from 'vscode';
import type { BinaryTargetId, ExportResult, ExportTarget, FileTargetId } from '../../server/src/protocol.js';
import { fromBase64 } from './base64.js';
import type { ClientContext } from './clientContext.js';
import { Notice } from './commandRegistry.js';
import { fileFilters, fileTypes, findLanguage } from './exportTargets.js';
import { describePlace, writeExport } from './exportWriting.js';

export type DestinationKind = 'file' | 'editor' | 'clipboard';

export interface FinishedExport<Target extends ExportTarget = ExportTarget> {
  readonly target: Target;
  readonly result: ExportResult;
  /** The note files; beside the first the dialog begins. */
  readonly notes: readonly Uri[];
}

type OneFile = FinishedExport<FileTargetId | BinaryTargetId>;

/**
 * Asks for a file; the dialog asks again before it lets a file be replaced.
 *
 * @param exportFor makes the export again for the folder that was chosen, as paths to pictures begin there; undefined where
 * it was cancelled
 */
export async function saveExport(
  context: ClientContext,
  finished: OneFile,
  exportFor: (folder: Uri) => Promise<OneFile | undefined>,
): Promise<void> {
  const { target, notes } = finished;
  const file = await askFile(finished);
  if (file === undefined) return;
  if (notes.some((note) => note.toString() === file.toString())) {
    throw new Notice(l10n.t('{0} holds the notes themselves. Choose another name.', describePlace(file)));
  }
  const folder = Uri.joinPath(file, '..');
  const isBeside = notes[0] !== undefined && folder.toString() === Uri.joinPath(notes[0], '..').toString();
  const result = (isBeside ? finished : await exportFor(folder))?.result;
  if (result === undefined) return;
  const { text, base64 } = result;
  await writeExport(context, file, base64 === undefined ? new TextEncoder().encode(text) : fromBase64(base64));
  await announce(file, target, result);
}

function askFile({ target, result, notes: [note] }: OneFile): Thenable<Uri | undefined> {
  const isPlaced = note !== undefined && note.scheme !== 'untitled';
  return window.showSaveDialog({
    title: l10n.t('Save Export'),
    filters: fileFilters(target),
    ...(isPlaced && { defaultUri: Uri.joinPath(note, '..', result.suggestedName) }),
  });
}

async function announce(file: Uri, target: OneFile['target'], result: ExportResult): Promise<void> {
  const saved = l10n.t('The export was saved as {0}.', describePlace(file));
  const hint = target === 'html' ? ` ${l10n.t('For a PDF, open it and print it from the browser.')}` : '';
  const open = l10n.t('Open');
  const reveal = l10n.t('Reveal');
  const buttons = canOpen(file, target) ? [open, reveal] : [reveal];
  const choice = await window.showInformationMessage(withWarnings(saved + hint, result), ...buttons);
  if (choice === open) await openReport(file, target);
  if (choice === reveal) await revealFile(file);
}

export async function showExport({ target, result }: FinishedExport<FileTargetId>): Promise<void> {
  const language = await findLanguage(target);
  const document = await workspace.openTextDocument({ language, content: result.text });
  await window.showTextDocument(document);
  if (result.warnings.length > 0) void window.showInformationMessage(result.warnings.join(' '));
}

export async function copyExport({ result }: FinishedExport): Promise<void> {
  await env.clipboard.writeText(result.text);
  void window.showInformationMessage(withWarnings(l10n.t('The export is on the clipboard.'), result));
}

/** A sentence, and what the export could not take in. */
export function withWarnings(message: string, { warnings }: ExportResult): string {
  return [message, ...warnings].join(' ');
}

function isOnThisMachine(file: Uri): boolean {
  return env.remoteName === undefined && file.scheme === 'file';
}

/** VS Code has no editor for Word documents. */
function canOpen(file: Uri, target: OneFile['target']): boolean {
  return fileTypes[target] !== 'docx' || isOnThisMachine(file);
}

/** A browser shows HTML, and Word its documents; where VS Code's machine is another one, its editor does. */
async function openReport(file: Uri, target: OneFile['target']): Promise<void> {
  if (isOnThisMachine(file) && ['html', 'docx'].includes(fileTypes[target])) await env.openExternal(file);
  else await commands.executeCommand('vscode.open', file);
}

/** Shows where a file stands. */
export async function revealFile(file: Uri): Promise<void> {
  const isInFolder = workspace.getWorkspaceFolder(file) !== undefined;
  await commands.executeCommand(isInFolder ? 'revealInExplorer' : 'revealFileInOS', file);
}
