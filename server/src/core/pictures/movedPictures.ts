/** What notes that name pictures must read once files have moved. */
import { comparePositions } from '../text/positions.js';
import type { TextEdit } from '../text/edits.js';
import { encodePath, resolvePath, toRelativePath, toUriKey } from './fileUris.js';
import { findPicturePaths, type PictureNote } from './picturePaths.js';

/** A file or folder that goes to another place; URIs. */
export interface Move {
  readonly oldUri: string;
  readonly newUri: string;
}

/** Where a file is after the moves, of itself or of a folder that holds it. Takes and gives keys. */
function createMoveMap(moves: readonly Move[]): (key: string) => string {
  const keys = moves.map(({ oldUri, newUri }) => [toFileKey(oldUri), toFileKey(newUri)] as const);
  return (key) => {
    for (const [from, to] of keys) {
      if (key === from) return to;
      if (key.startsWith(`${from}/`)) return to + key.slice(from.length);
    }
    return key;
  };
}

function toFileKey(uri: string): string {
  return toUriKey(uri).replace(/\/$/, '');
}

/**
 * The edits of one note, before it or its pictures have moved. A path that leads to the same file as before stays as it
 * is written.
 *
 * @param uri of the note, before it has moved
 */
export function planMoves(note: PictureNote, uri: string, moves: readonly Move[]): readonly TextEdit[] {
  const moved = createMoveMap(moves);
  const noteKey = toUriKey(uri);
  const edits: TextEdit[] = [];
  for (const { path, range, isEncoded } of findPicturePaths(note)) {
    const file = resolvePath(noteKey, path);
    if (file === undefined) continue;
    const target = moved(file);
    const home = moved(noteKey);
    if (resolvePath(home, path) === target) continue;
    const [, suffix = ''] = /([?#].*)$/.exec(isEncoded ? path : '') ?? [];
    const dot = path.startsWith('./') ? './' : '';
    const plain = toRelativePath(home, target);
    const newPath = plain.startsWith('.') ? plain : dot + plain;
    const last = edits.at(-1);
    // A line of plain text that is one path also ends in a shorter one.
    if (last !== undefined && comparePositions(range.start, last.range.end) < 0) continue;
    edits.push({ range, newText: (isEncoded ? encodePath(newPath) : newPath) + suffix });
  }
  return edits;
}

/** Whether a text may name something that moves: a quick look that spares reading most notes. */
export function mayName(text: string, moves: readonly Move[]): boolean {
  const plain = text.normalize('NFC');
  return moves.some(({ oldUri }) => {
    const key = toFileKey(oldUri);
    const name = key.slice(key.lastIndexOf('/') + 1);
    return [name, encodePath(name), encodeURIComponent(name), encodeURI(name)].some((each) => plain.includes(each));
  });
}
