/** Files on the disk. URIs of other schemes (`untitled:`, `vscode-vfs:`) have no file here. */
import { type Dirent, promises as fs } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CancelSignal } from '../core/cancelSignal.js';
import { type Files, type FileContent, type FoundFile, isNoteFileName, isSearchedFolder } from '../workspace/files.js';

/** The disk as the server's files. */
export function createDiskFiles(): Files {
  return { read, find, list };
}

async function read(uri: string, maxBytes: number): Promise<FileContent> {
  const path = toPath(uri);
  if (path === undefined) {
    return { kind: 'missing' };
  }
  try {
    const status = await fs.stat(path);
    // A link may lead to a device or a pipe, which never end.
    if (!status.isFile()) {
      return { kind: 'missing' };
    }
    return status.size > maxBytes ? { kind: 'tooLarge' } : { kind: 'bytes', bytes: await fs.readFile(path) };
  } catch {
    // Gone, a folder, or not ours to read: for notes all the same.
    return { kind: 'missing' };
  }
}

/** Links to files count: a picture may be one. */
async function list(folder: string): Promise<readonly string[] | undefined> {
  const entries = await readFolder(folder);
  return entries?.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
}

/** Goes down folder by folder; links to folders are not followed, so that no circle holds it. */
async function find(folder: string, signal: CancelSignal): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  const waiting = [folder.replace(/\/$/, '')];
  for (let uri = waiting.pop(); uri !== undefined && !signal.isCancellationRequested; uri = waiting.pop()) {
    const here = uri;
    const entries = (await readFolder(here)) ?? [];
    const folders = entries.filter((entry) => entry.isDirectory() && isSearchedFolder(entry.name));
    waiting.push(...folders.map(({ name }) => `${here}/${encodeURIComponent(name)}`));
    const files = entries.filter((entry) => !entry.isDirectory() && isNoteFileName(entry.name));
    const sized = await Promise.all(files.map(({ name }) => stat(`${here}/${encodeURIComponent(name)}`)));
    found.push(...sized.filter((file) => file !== undefined));
  }
  return found;
}

/** Size and time of a file; what is none (any more) is left out. */
async function stat(uri: string): Promise<FoundFile | undefined> {
  try {
    const path = toPath(uri);
    const status = path === undefined ? undefined : await fs.stat(path);
    return status?.isFile() === true ? { uri, size: status.size, mtime: status.mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined where there is no folder, or none that we may read. */
async function readFolder(uri: string): Promise<readonly Dirent[] | undefined> {
  const path = toPath(uri);
  try {
    return path === undefined ? undefined : await fs.readdir(path, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

/** The path of a `file:` URI; a malformed one has none. */
function toPath(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
