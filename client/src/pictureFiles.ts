/** Picture files beside notes: what they are called, and writing new ones. Nothing that is there is ever replaced. */
import { FileType, Uri, workspace } from 'vscode';
import { pictureEndings, pictureFolder } from '../../server/src/protocol.js';
import { toWriteError } from './exportWriting.js';

/** Endings by media type, of what the clipboard and other programs hand over. */
const endings: ReadonlyMap<string, string> = new Map([
  ['image/png', '.png'],
  ['image/jpeg', '.jpg'],
  ['image/gif', '.gif'],
  ['image/webp', '.webp'],
  ['image/avif', '.avif'],
  ['image/bmp', '.bmp'],
  ['image/svg+xml', '.svg'],
  ['image/heic', '.heic'],
  ['image/tiff', '.tif'],
]);

/** With its dot; undefined for a type that is no picture. */
export function endingOfType(mediaType: string): string | undefined {
  return endings.get(mediaType.toLowerCase());
}

/** The ending of a picture file by its name, with its dot, in lower case; undefined for other files. */
export function endingOfFile({ path }: Uri): string | undefined {
  const ending = /\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase();
  return ending !== undefined && pictureEndings.includes(ending) ? `.${ending}` : undefined;
}

/** The folder that new pictures of a note go to. */
export function pictureFolderOf(note: Uri): Uri {
  return Uri.joinPath(note, '..', pictureFolder);
}

/** Names of the files in a folder; none where there is no such folder. */
export async function listNames(folder: Uri): Promise<string[]> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries.filter(([, type]) => (type & FileType.Directory) === 0).map(([name]) => name);
  } catch {
    return [];
  }
}

/**
 * Writes a file that is not there yet: under another name first and then in its place, so that nobody sees half of it.
 * Throws a sentence for the user.
 */
export async function writeNewPicture(file: Uri, bytes: Uint8Array): Promise<void> {
  const folder = Uri.joinPath(file, '..');
  const part = Uri.joinPath(folder, `.${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}.part`);
  try {
    await workspace.fs.createDirectory(folder);
    await workspace.fs.writeFile(part, bytes);
    await workspace.fs.rename(part, file, { overwrite: false });
  } catch (error) {
    await removeQuietly(part);
    throw toWriteError(file, error);
  }
}

/** Takes back a file or folder that was written a moment ago; one that is not there any more is no matter. */
export async function removeQuietly(file: Uri): Promise<void> {
  try {
    await workspace.fs.delete(file, { recursive: true });
  } catch {
    return;
  }
}
