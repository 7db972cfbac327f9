/**
 * Caches on the disk: one file for each key in one folder that may be deleted at any time. Files are replaced whole, so
 * two servers never see half of one; what the last server wrote stays. A digest at the end tells a file that is broken.
 */
import { createHash, randomUUID } from 'node:crypto';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import type { CacheStorage } from '../workspace/entryCache.js';

declare const READING_VERSION: string | undefined;

/** A digest of the sources that read notes, put in by the build. */
const version = typeof READING_VERSION === 'string' ? READING_VERSION : 'unbuilt';

const suffix = '.index';
const digestLength = 20;
const chunkBytes = 1024 * 1024;
/** All caches together: those that were not used for longest go first. */
const mostBytes = 256 * 1024 * 1024;
/** A file that was being written by a server that is gone. */
const abandonedMilliseconds = 3_600_000;

/** Caches in a folder, which is made when something is first kept. */
export function createDiskCache(folder: string): CacheStorage {
  const fileOf = (key: string): string => path.join(folder, `${sha1(key).toString('hex').slice(0, 24)}${suffix}`);
  return {
    version,
    read: (key) => readWhole(fileOf(key)),
    write: async (key, parts) => {
      try {
        await fs.mkdir(folder, { recursive: true });
        await replaceFile(fileOf(key), parts);
        await removeOld(folder);
      } catch {
        // A full or foreign disk: the notes are read again next time.
      }
    },
    digest: (bytes) => sha1(bytes).toString('base64'),
  };
}

async function readWhole(file: string): Promise<Uint8Array | undefined> {
  try {
    const bytes = await fs.readFile(file);
    const content = bytes.subarray(0, Math.max(0, bytes.length - digestLength));
    if (!sha1(content).equals(bytes.subarray(content.length))) return undefined;
    const now = new Date();
    // For `removeOld`: it was used.
    await fs.utimes(file, now, now).catch(() => undefined);
    return content;
  } catch {
    return undefined;
  }
}

async function replaceFile(file: string, parts: Iterable<Uint8Array>): Promise<void> {
  const temporary = `${file}.${randomUUID()}`;
  try {
    const handle = await fs.open(temporary, 'wx', 0o600);
    try {
      const hash = createHash('sha1');
      for (const chunk of toChunks(parts)) {
        hash.update(chunk);
        await handle.writeFile(chunk);
      }
      await handle.writeFile(hash.digest());
    } finally {
      await handle.close();
    }
    await fs.rename(temporary, file);
  } catch (error) {
    await fs.rm(temporary, { force: true });
    throw error;
  }
}

/** The same bytes in pieces that are worth a write each, and never all at once in memory. */
function* toChunks(parts: Iterable<Uint8Array>): Generator<Uint8Array, void, undefined> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for (const part of parts) {
    waiting.push(part);
    length += part.length;
    if (length < chunkBytes) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    length = 0;
  }
  yield Buffer.concat(waiting);
}

async function removeOld(folder: string): Promise<void> {
  const names = await fs.readdir(folder);
  const files = await Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await fs.stat(path.join(folder, name));
      return { name, size, mtimeMs };
    }),
  );
  let total = 0;
  const newestFirst = files.toSorted((a, b) => b.mtimeMs - a.mtimeMs);
  const [newest] = newestFirst;
  for (const { name, size, mtimeMs } of newestFirst) {
    total += size;
    const isAbandoned = !name.endsWith(suffix) && (newest?.mtimeMs ?? 0) - mtimeMs > abandonedMilliseconds;
    if (total > mostBytes || isAbandoned) await fs.rm(path.join(folder, name), { force: true });
  }
}

function sha1(data: string | Uint8Array): Buffer {
  return createHash('sha1').update(data).digest();
}
