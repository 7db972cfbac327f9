/** Writing a file of the disk whole or not at all. */
import { randomUUID } from 'node:crypto';
import { promises as fs } from 'node:fs';

/**
 * Through a file beside the target: a full disk or a crash leaves the old file as it was, and of two writers one is there
 * in the end, whole. A link at that place is replaced, not followed: it may have come with a folder of somebody else.
 *
 * @param path absolute; rejects with the system's error where the file cannot be written
 */
export async function writeWholeFile(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await fs.writeFile(draft, bytes, { flag: 'wx', mode: await findMode(path) });
    await fs.rename(draft, path);
  } catch (error) {
    // A disk that is gone says so once.
    await fs.rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** What nobody else may read stays so. */
async function findMode(path: string): Promise<number> {
  const found = await fs.lstat(path).catch(() => undefined);
  return found?.isFile() === true ? found.mode & 0o777 : 0o666;
}
