/** Where big things that tests need are kept between runs and between checkouts, as Playwright keeps its browsers. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** The platform's cache folder for this project; `XDG_CACHE_HOME` counts on every platform. */
export function cacheFolder(): string {
  return path.join(process.env['XDG_CACHE_HOME'] || platformCache(), 'conference-notes');
}

function platformCache(): string {
  if (process.platform === 'darwin') return path.join(homedir(), 'Library/Caches');
  if (process.platform === 'win32') return process.env['LOCALAPPDATA'] ?? path.join(homedir(), 'AppData/Local');
  return path.join(homedir(), '.cache');
}

/**
 * The folder `name` of the cache, filled by `fill` where it is missing. A folder that exists is complete: it is filled
 * under another name and renamed, so that a run that was broken off, or a second one at the same time, does no harm.
 *
 * @param name path inside the cache, e.g. `vscode/4.139.1`
 * @param fill writes into the empty folder it is given, and throws where it cannot
 * @returns the folder's absolute path
 */
export async function cachedFolder(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = path.join(cacheFolder(), name);
  if (existsSync(folder)) return folder;
  await mkdir(path.dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}.part-`);
  try {
    await fill(draft);
    await rename(draft, folder);
  } catch (error) {
    // Another run may have been first; then its folder serves.
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}
