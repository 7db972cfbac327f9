/** Where caches belong on this machine, for whoever is told no other folder. */
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** `$XDG_CACHE_HOME/conference-notes`, else the same in the platform's folder for caches. */
export function getCacheFolder(): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  return path.join(isSet(xdg) && path.isAbsolute(xdg) ? xdg : getPlatformFolder(local), 'conference-notes');
}

function getPlatformFolder(local: string | undefined): string {
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library/Caches');
  if (process.platform === 'win32' && isSet(local)) return local;
  return path.join(os.homedir(), '.cache');
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
