/** Places in files as other programs count and name them. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Position } from '../core/text/positions.js';

/** From one, columns in UTF-16 units. */
export function toPlace({ line, character }: Position): { readonly line: number; readonly column: number } {
  return { line: line + 1, column: character + 1 };
}

/** With forward slashes, relative to the folder; undefined for a file outside of it. */
export function toRelativePath(uri: string, folder: string): string | undefined {
  const relative = path.relative(folder, fileURLToPath(uri));
  const isOutside = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  return isOutside ? undefined : relative.split(path.sep).join('/');
}
