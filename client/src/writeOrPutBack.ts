/** Writing through VS Code's file systems, which know no way to write a file whole or not at all. */
import type { FileSystem, Uri } from 'vscode';

/**
 * Writes a file; where that fails halfway, what was there before is put back, and a new file taken away again, as far as the file
 * system still answers. Rejects with the error of the writing.
 */
export async function writeOrPutBack(
  fs: Pick<FileSystem, 'readFile' | 'writeFile' | 'delete'>,
  file: Uri,
  bytes: Uint8Array,
): Promise<void> {
  const before = await readBefore(fs, file);
  try {
    await fs.writeFile(file, bytes);
  } catch (error) {
    if (before !== 'unknown') await putBack(fs, file, before).catch(() => undefined);
    throw error;
  }
}

/** Undefined for a file that is not there. What cannot be read is not touched afterwards. */
async function readBefore(fs: Pick<FileSystem, 'readFile'>, file: Uri): Promise<Uint8Array | 'unknown' | undefined> {
  try {
    return await fs.readFile(file);
  } catch (error) {
    return (error as { readonly code?: unknown }).code === 'FileNotFound' ? undefined : 'unknown';
  }
}

async function putBack(
  fs: Pick<FileSystem, 'readFile' | 'writeFile' | 'delete'>,
  file: Uri,
  before: Uint8Array | undefined,
): Promise<void> {
  if (before === undefined) {
    await fs.delete(file);
    return;
  }
  const now = await fs.readFile(file);
  const isSame = now.length === before.length && now.every((byte, at) => byte === before[at]);
  if (!isSame) await fs.writeFile(file, before);
}
