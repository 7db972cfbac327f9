/** Files are written whole or not at all, and what is there already is replaced only when asked for. */
import { promises as fs } from 'node:fs';
import path from 'node:path';

/**
 * Writes a text as UTF-8 beside its place and moves it there, so that nobody ever sees half of it.
 *
 * @param existing what happens to a file of that name; with `keep`, rejects with `EEXIST`
 */
export async function writeNewFile(file: string, text: string, existing: 'keep' | 'replace'): Promise<void> {
  if (existing === 'keep' && (await isThere(file))) {
    throw Object.assign(new Error(`${file} exists`), { code: 'EEXIST' });
  }
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    await fs.writeFile(draft, text, { flag: 'wx' });
    // A link, unlike a move, fails where a file has come up meanwhile.
    await (existing === 'keep' ? fs.link(draft, file) : fs.rename(draft, file));
  } finally {
    await fs.rm(draft, { force: true });
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    await fs.lstat(file);
    return true;
  } catch {
    return false;
  }
}
