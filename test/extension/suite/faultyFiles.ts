/** A file system in memory that fails on demand, as disks do: registered once, below `vscode-vfs://faults/`. */
import { EventEmitter, type FileChangeEvent, FileSystemError, FileType, Uri, workspace } from 'vscode';

/** What a disk refuses. */
export type Deed = 'write' | 'makeFolder';
/** Gives the error of a deed that fails. */
export type Fault = (deed: Deed, path: string) => Error | undefined;

const changes = new EventEmitter<FileChangeEvent[]>();
const entries = new Map<string, Uint8Array | 'folder'>([['/', 'folder']]);
let fault: Fault = () => undefined;
let isRegistered = false;

const faultyFiles = {
  onDidChangeFile: changes.event,
  watch: () => ({ dispose: () => undefined }),
  stat({ path }: Uri) {
    const entry = get(path);
    return entry === 'folder'
      ? { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 }
      : { type: FileType.File, ctime: 0, mtime: entry.length, size: entry.length };
  },
  readDirectory: ({ path }: Uri): [string, FileType][] =>
    namesBelow(path).map((name) => [
      name,
      get(`${path === '/' ? '' : path}/${name}`) === 'folder' ? FileType.Directory : FileType.File,
    ]),
  readFile({ path }: Uri) {
    const entry = get(path);
    if (entry === 'folder') throw FileSystemError.FileIsADirectory();
    return entry;
  },
  createDirectory({ path }: Uri) {
    fail('makeFolder', path);
    entries.set(path, 'folder');
  },
  // VS Code's queue of writings never gets over one that throws before it gives a promise.
  async writeFile({ path }: Uri, content: Uint8Array) {
    const error = fault('write', path);
    // A disk that fills up has the first half by then.
    const taken = error === undefined ? content.length : isFull(error) ? content.length / 2 : undefined;
    if (taken !== undefined) entries.set(path, content.slice(0, taken));
    if (error !== undefined) throw error;
  },
  delete({ path }: Uri) {
    for (const each of entries.keys()) if (each === path || each.startsWith(`${path}/`)) entries.delete(each);
  },
  rename({ path: from }: Uri, { path: to }: Uri, { overwrite }: { readonly overwrite: boolean }) {
    if (!overwrite && entries.has(to)) throw FileSystemError.FileExists();
    entries.set(to, get(from));
    entries.delete(from);
  },
};

function get(path: string): Uint8Array | 'folder' {
  const entry = entries.get(path);
  if (entry === undefined) throw FileSystemError.FileNotFound();
  return entry;
}

function isFull({ message }: Error): boolean {
  return message.startsWith('ENOSPC');
}

function fail(deed: Deed, path: string): void {
  const error = fault(deed, path);
  if (error !== undefined) throw error;
}

/** A folder of its own for a test. */
export async function faultyFolder(name: string): Promise<Uri> {
  if (!isRegistered) workspace.registerFileSystemProvider('vscode-vfs', faultyFiles, { isCaseSensitive: true });
  isRegistered = true;
  entries.set(`/${name}`, 'folder');
  return Uri.from({ scheme: 'vscode-vfs', authority: 'faults', path: `/${name}` });
}

/** Everything below a folder, as it is. */
export function contentOf({ path }: Uri): Readonly<Record<string, string>> {
  const below = [...entries].filter(([each]) => each.startsWith(`${path}/`));
  return Object.fromEntries(
    below.map(([each, entry]) => [
      each.slice(path.length + 1),
      entry === 'folder' ? 'folder' : new TextDecoder().decode(entry),
    ]),
  );
}

/** Does something while the disk fails. */
export async function whileFailing<T>(failing: Fault, act: () => Promise<T>): Promise<T> {
  fault = failing;
  try {
    return await act();
  } finally {
    fault = () => undefined;
  }
}

function namesBelow(path: string): string[] {
  const start = path === '/' ? '/' : `${path}/`;
  const below = [...entries.keys()].filter((each) => each !== path && each.startsWith(start));
  return below.map((each) => each.slice(start.length)).filter((name) => !name.includes('/'));
}
