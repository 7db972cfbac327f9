/**
 * A folder of files written as one string: `//- /day1.md` starts a file, `$0` marks the cursor. Without a file line, the
 * whole string is `/notes.md`.
 */
import type { Position } from '../../server/src/core/text/positions.js';
import type { Files } from '../../server/src/workspace/files.js';
import { isNoteFileName } from '../../server/src/workspace/files.js';

export interface World {
  /** Text by URI, without cursor marks. */
  readonly files: ReadonlyMap<string, string>;
  /** The first `$0`. */
  readonly cursor: { readonly uri: string; readonly position: Position } | undefined;
  /** All `$0`, in order, of the file with the first. */
  readonly cursors: readonly Position[];
}

/** The workspace folder that worlds stand in. */
export const worldFolder = 'file:///world';

export function createWorld(text: string): World {
  const files = new Map<string, string>();
  let cursor: World['cursor'];
  let cursors: readonly Position[] = [];
  for (const [path, marked] of splitFiles(text)) {
    const uri = worldFolder + path;
    const { text: plain, positions } = readCursors(marked);
    files.set(uri, plain);
    if (cursor === undefined && positions[0] !== undefined) {
      cursor = { uri, position: positions[0] };
      cursors = positions;
    }
  }
  return { files, cursor, cursors };
}

/** The text without its `$0`, and where they stood. */
export function readCursors(marked: string): { readonly text: string; readonly positions: readonly Position[] } {
  const pieces = marked.split('$0');
  const positions = pieces.slice(1).map((_, index) => {
    const lines = pieces
      .slice(0, index + 1)
      .join('')
      .split('\n');
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  });
  return { text: pieces.join(''), positions };
}

/** The world as the server's disk; the map may change while the server runs. */
export function createWorldFiles(files: ReadonlyMap<string, string>): Files {
  return {
    read: (uri, maxBytes) => {
      const text = files.get(uri);
      const bytes = new TextEncoder().encode(text);
      if (text === undefined) {
        return Promise.resolve({ kind: 'missing' });
      }
      return Promise.resolve(bytes.length > maxBytes ? { kind: 'tooLarge' } : { kind: 'bytes', bytes });
    },
    find: (folder) =>
      Promise.resolve(
        [...files]
          .filter(([uri]) => uri.startsWith(folder) && isNoteFileName(uri.slice(uri.lastIndexOf('/') + 1)))
          .map(([uri, text], index) => ({ uri, size: new TextEncoder().encode(text).length, mtime: -10_000 - index })),
      ),
    list: (folder) =>
      Promise.resolve(
        [...files.keys()]
          .filter((uri) => uri.startsWith(`${folder}/`) && !uri.slice(folder.length + 1).includes('/'))
          .map((uri) => decodeURIComponent(uri.slice(folder.length + 1))),
      ),
  };
}

function splitFiles(text: string): readonly (readonly [path: string, text: string])[] {
  const parts = text.split(/^\/\/- (\/\S+)\n/m);
  if (parts.length === 1) {
    return [['/notes.md', text]];
  }
  return parts.flatMap((path, index) => (index % 2 === 1 ? [[path, parts[index + 1] ?? ''] as const] : []));
}
