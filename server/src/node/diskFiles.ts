/**
 * Files on the disk. URIs of other schemes (`untitled:`, `vscode-vfs:`) have no file here.
 *
 * Small files of a disk that answers at once are read on the spot: going through Node's threads takes ten times as long as
 * the reading itself, which ten thousand files make felt. A disk that keeps one waiting (a network's) is asked in the
 * background.
 */
import { closeSync, type Dirent, openSync, promises as fs, readdirSync, readSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { CancelSignal } from '../core/cancelSignal.js';
import { childUri } from '../workspace/canonicalUris.js';
import { type Files, type FileContent, type FoundFile, isNoteFileName, isSearchedFolder } from '../workspace/files.js';

/** The disk as the server's files. */
export function createDiskFiles(): Files {
  const pace = new DiskPace();
  return {
    read: (uri, maxBytes, within) => read(uri, { maxBytes, within, pace }),
    find: (folder, signal) => find(folder, signal, pace),
    list,
  };
}

/** Files up to this size are read on the spot. */
const smallBytes = 1024 * 1024;
const quickMilliseconds = 2;
const sliceMilliseconds = 8;

/** How long the disk lets one wait, as a moving average. */
class DiskPace {
  private average = 0;

  get isQuick(): boolean {
    return this.average < quickMilliseconds;
  }

  /** Runs something that waits for the disk. */
  measure<Value>(work: () => Value): Value {
    const start = performance.now();
    const value = work();
    this.average += (performance.now() - start - this.average) / 20;
    return value;
  }

  /** After some work in the background the disk is tried again. */
  forgive(): void {
    this.average *= 0.98;
  }
}

interface Reading {
  readonly maxBytes: number;
  readonly within: readonly string[] | undefined;
  readonly pace: DiskPace;
}

async function read(uri: string, { maxBytes, within, pace }: Reading): Promise<FileContent> {
  const named = toPath(uri);
  if (named === undefined) {
    return { kind: 'missing' };
  }
  try {
    const path = within === undefined ? named : await findWithin(named, within);
    if (path === undefined) return { kind: 'outside' };
    const status = await getStatus(path, pace);
    if (!status.isFile()) return { kind: 'missing' };
    const { size } = status;
    if (size > maxBytes) return { kind: 'tooLarge' };
    const isAtOnce = size <= smallBytes && pace.isQuick;
    return { kind: 'bytes', bytes: isAtOnce ? pace.measure(() => readAtOnce(path, size)) : await fs.readFile(path) };
  } catch {
    // Gone, a folder, or not ours to read: for notes all the same.
    return { kind: 'missing' };
  }
}

/** Where a file really is; undefined where that is in none of the folders. Rejects where there is no file. */
async function findWithin(file: string, folders: readonly string[]): Promise<string | undefined> {
  const place = await fs.realpath(file);
  for (const folder of folders) {
    const home = await fs.realpath(toPath(folder) ?? '').catch(() => undefined);
    const way = home === undefined ? '' : relative(home, place);
    if (way !== '' && !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`)) return place;
  }
  return undefined;
}

/** The first `size` bytes, or fewer where the file has become shorter. */
function readAtOnce(path: string, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(size);
  const descriptor = openSync(path, 'r');
  try {
    let length = 0;
    for (let count = -1; count !== 0 && length < size; length += count) {
      count = readSync(descriptor, bytes, length, size - length, null);
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

function getStatus(path: string, pace: DiskPace): Stats | Promise<Stats> {
  if (pace.isQuick) return pace.measure(() => statSync(path));
  pace.forgive();
  return fs.stat(path);
}

/** Links to files count: a picture may be one. */
async function list(folder: string): Promise<readonly string[] | undefined> {
  const path = toPath(folder);
  try {
    const entries = path === undefined ? undefined : await fs.readdir(path, { withFileTypes: true });
    return entries?.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  } catch {
    // No folder, or none that we may read.
    return undefined;
  }
}

/** Goes down folder by folder; links to folders are not followed, so that no circle holds it. */
async function find(folder: string, signal: CancelSignal, pace: DiskPace): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  const waiting = [folder.replace(/\/$/, '')];
  let sliceStart = performance.now();
  for (let here = waiting.pop(); here !== undefined && !signal.isCancellationRequested; here = waiting.pop()) {
    const path = toPath(here);
    for (const entry of path === undefined ? [] : await readFolder(path, pace)) {
      const uri = childUri(here, entry.name);
      if (entry.isDirectory()) {
        if (isSearchedFolder(entry.name)) waiting.push(uri);
      } else if (isNoteFileName(entry.name)) {
        const status = await findStatus(uri, pace);
        if (status?.isFile() === true) found.push({ uri, size: status.size, mtime: status.mtimeMs });
      }
      if (performance.now() - sliceStart < sliceMilliseconds) continue;
      await new Promise((resolve) => void setImmediate(resolve));
      sliceStart = performance.now();
    }
  }
  return found;
}

/** Empty where there is no folder, or none that we may read. */
async function readFolder(path: string, pace: DiskPace): Promise<readonly Dirent[]> {
  try {
    if (pace.isQuick) return pace.measure(() => readdirSync(path, { withFileTypes: true }));
    pace.forgive();
    return await fs.readdir(path, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Undefined for what is not there (any more). */
async function findStatus(uri: string, pace: DiskPace): Promise<Stats | undefined> {
  const path = toPath(uri);
  try {
    return path === undefined ? undefined : await getStatus(path, pace);
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
