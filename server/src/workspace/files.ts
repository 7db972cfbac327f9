/** Files as the server sees them: Node reads the disk, the web asks the client. URIs are spelled as `canonicalUris` says. */
import type { CancelSignal } from '../core/cancelSignal.js';

/** A file that may be a note file. */
export interface FoundFile {
  readonly uri: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970 (UTC). */
  readonly mtime: number;
}

/** What reading a file gives; a file that is not there or may not be read is `missing`, one beyond `within` is `outside`. */
export type FileContent =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'tooLarge' };

export interface Files {
  /**
   * A file's bytes, or `tooLarge` (without reading it) above `maxBytes`. Never rejects.
   *
   * @param within folders that the file has to stand in when all links are followed, for names that the user has not chosen
   */
  read(uri: string, maxBytes: number, within?: readonly string[]): Promise<FileContent>;
  /** The files under `folder` that may be note files by their name, in no order. Never rejects. */
  find(folder: string, signal: CancelSignal): Promise<readonly FoundFile[]>;
  /** The names of all files that stand directly in `folder`; undefined where the folder cannot be read. Never rejects. */
  list(folder: string): Promise<readonly string[] | undefined>;
}

/** Extensions of the files that are looked at, in lower case. */
export const noteExtensions: readonly string[] = ['md', 'markdown', 'mdown', 'mkd', 'txt', 'text', 'rst', 'org'];

/** Folders that hold other people's files or the machine's. Folders whose name starts with a dot are left out too. */
const foreignFolders: ReadonlySet<string> = new Set(['node_modules', 'bower_components', '__pycache__']);

/** Whether a file may be a note file by its name. */
export function isNoteFileName(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return dot > 0 && noteExtensions.includes(name.slice(dot + 1).toLowerCase());
}

/** Whether the search for note files goes into a folder of this name. */
export function isSearchedFolder(name: string): boolean {
  return !name.startsWith('.') && !foreignFolders.has(name);
}
