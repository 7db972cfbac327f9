/** Where new notes go: names that nothing has yet, files that are written all or none, and the first one opened. */
import { l10n, Range, Uri, window, workspace } from 'vscode';
import type { NewNotesResult } from '../../server/src/protocol.js';
import type { ClientContext } from './clientContext.js';
import { toWriteError, writeExport } from './exportWriting.js';
import { removeQuietly } from './pictureFiles.js';

type NoteFile = NewNotesResult['files'][number];

/** `NAME.md`, or `NAME-2.md` where that is there already, on the disk or in an editor. */
export async function findFreeFile(folder: Uri, name: string, extension: string): Promise<Uri> {
  for (let number = 1; ; number += 1) {
    const file = Uri.joinPath(folder, `${name}${number === 1 ? '' : `-${number}`}${extension}`);
    if (!(await isTaken(file))) return file;
  }
}

/**
 * Asks for the path of the new file or folder, below a workspace folder; one that is there is refused.
 *
 * @param proposed what the box begins with
 */
export async function askTarget(folder: Uri, proposed: Uri, title: string): Promise<Uri | undefined> {
  const value = proposed.path.slice(proposed.path.lastIndexOf('/') + 1);
  const dot = value.lastIndexOf('.');
  const path = await window.showInputBox({
    title,
    prompt: l10n.t('Name in the folder {0}', workspace.asRelativePath(folder)),
    value,
    valueSelection: [0, dot > 0 ? dot : value.length],
    validateInput: (typed) => checkPath(folder, typed.trim()),
  });
  return path === undefined ? undefined : Uri.joinPath(folder, path.trim());
}

async function checkPath(folder: Uri, path: string): Promise<string | undefined> {
  if (path === '') return l10n.t('The notes need a name.');
  const isInside = !/^(?:[\\/]|[a-z]:)|(?:^|[\\/])\.\.?(?:[\\/]|$)|[\\/]$/iu.test(path);
  if (!isInside || /[<>:"|?*\\\p{Cc}]/u.test(path)) return l10n.t('This is no name of a file in the folder.');
  const isThere = await isTaken(Uri.joinPath(folder, path));
  return isThere ? l10n.t('{0} is there already. Choose another name.', path) : undefined;
}

/** Writes one file; rejects with a sentence for the writer where one of that name has come in the meantime. */
export async function writeNoteFile(context: ClientContext, file: Uri, { text }: NoteFile): Promise<void> {
  await refuseTaken(file);
  try {
    await workspace.fs.createDirectory(Uri.joinPath(file, '..'));
  } catch (error) {
    throw toWriteError(file, error);
  }
  await writeExport(context, file, new TextEncoder().encode(text));
}

/** Writes all files into a new folder; where one fails, the folder is taken away again. */
export async function writeNoteFolder(context: ClientContext, folder: Uri, files: readonly NoteFile[]): Promise<void> {
  await refuseTaken(folder);
  try {
    await workspace.fs.createDirectory(folder);
  } catch (error) {
    throw toWriteError(folder, error);
  }
  try {
    for (const { name, text } of files) {
      await writeExport(context, Uri.joinPath(folder, name), new TextEncoder().encode(text));
    }
  } catch (error) {
    await removeQuietly(folder);
    throw error;
  }
}

/** Opens notes where the writer goes on: on the empty line of the first talk. */
export async function openNotes(file: Uri | undefined, { text, cursor }: NoteFile, language: string): Promise<void> {
  const document = await (file === undefined
    ? workspace.openTextDocument({ language, content: text })
    : workspace.openTextDocument(file));
  const { line, character } = cursor;
  await window.showTextDocument(document, { selection: new Range(line, character, line, character) });
}

async function refuseTaken(file: Uri): Promise<void> {
  const name = workspace.asRelativePath(file);
  if (await isTaken(file)) throw new Error(l10n.t('{0} is there already. Choose another name.', name));
}

async function isTaken(file: Uri): Promise<boolean> {
  return (await exists(file)) || workspace.textDocuments.some(({ uri }) => uri.path === file.path);
}

/** Whether a file or folder can be seen on its file system. */
export async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
