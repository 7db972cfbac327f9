/** Where an export of several files goes: a folder that has none of them yet. */
import { commands, FileSystemError, l10n, Uri, window, workspace } from 'vscode';
import type { ExportedFile } from '../../server/src/protocol.js';
import type { ClientContext } from './clientContext.js';
import { type FinishedExport, revealFile, withWarnings } from './exportText.js';

/** Asks for a folder, which may be one with other files; the dialog begins beside the note. */
export async function askFolder(note: Uri): Promise<Uri | undefined> {
  const [folder] =
    (await window.showOpenDialog({
      title: l10n.t('Export to Folder'),
      openLabel: l10n.t('Export Here'),
      canSelectFiles: false,
      canSelectFolders: true,
      ...(note.scheme === 'untitled' ? {} : { defaultUri: Uri.joinPath(note, '..') }),
    })) ?? [];
  return folder;
}

/** Writes all files of an export or, where one of the names is taken, none. Throws a sentence for the user then. */
export async function saveFolder(context: ClientContext, folder: Uri, { result }: FinishedExport): Promise<void> {
  const { files = [] } = result;
  const [first] = files;
  if (first === undefined) throw new Error(l10n.t('There are no talks to export.'));
  const taken = await findTaken(folder, files);
  if (taken !== undefined) {
    throw new Error(l10n.t('{0} is there already, so nothing was written. Choose another folder.', taken));
  }
  for (const { name, text } of files) {
    await context.host.writeFile(Uri.joinPath(folder, name), new TextEncoder().encode(text));
  }
  await announce(folder, { result, first: Uri.joinPath(folder, first.name), count: files.length });
}

/** Each name is asked for by itself: only the disk knows which names are one to it. */
async function findTaken(folder: Uri, files: readonly ExportedFile[]): Promise<string | undefined> {
  const taken = await Promise.all(files.map(({ name }) => isThere(Uri.joinPath(folder, name))));
  return files.find((_file, index) => taken[index])?.name;
}

/** What cannot be looked at may be there: that is for the user to know. */
async function isThere(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}

interface WrittenFolder extends Pick<FinishedExport, 'result'> {
  readonly first: Uri;
  readonly count: number;
}

async function announce(folder: Uri, { result, first, count }: WrittenFolder): Promise<void> {
  const name = workspace.asRelativePath(folder);
  const message =
    count === 1 ? l10n.t('1 talk was saved in {0}.', name) : l10n.t('{0} talks were saved in {1}.', count, name);
  const open = l10n.t('Open First');
  const reveal = l10n.t('Reveal');
  const choice = await window.showInformationMessage(withWarnings(message, result), open, reveal);
  if (choice === open) await commands.executeCommand('vscode.open', first);
  if (choice === reveal) await revealFile(first);
}
