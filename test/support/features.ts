/** Short forms of what features give, for reading in tests. */
import { createNotesIndex } from '../../server/src/core/index/notesIndex.js';
import { toNoteEntry } from '../../server/src/core/index/toNoteEntry.js';
import { parseNote } from '../../server/src/core/parse/parseNote.js';
import type { Range } from '../../server/src/core/text/positions.js';
import { createSourceText, rangeText } from '../../server/src/core/text/sourceText.js';
import type { NoteDocument } from '../../server/src/workspace/snapshot.js';
import { createNoteWorkspace, type NoteWorkspace } from './noteWorkspace.js';

/** The open note of a world, see `createWorld`. */
export function openNote(text: string): NoteWorkspace & { readonly document: NoteDocument } {
  const workspace = createNoteWorkspace(text);
  const document = workspace.snapshot.findNote(workspace.uri);
  if (document === undefined) {
    throw new Error('The open document is no note file.');
  }
  return { ...workspace, document };
}

/** The same with all files of the world in the index. */
export function openConference(text: string) {
  const { snapshot, uri, document, cursors, files } = openNote(text);
  const notes = [...files].map(([other, content]) => toNoteEntry(other, parseNote(content)));
  const index = createNotesIndex().withNotes(notes);
  const textOf = (other: string): string => files.get(other) ?? '';
  return { snapshot: { ...snapshot, index }, index, uri, document, cursors, textOf };
}

/** `line:character text` of a range. */
export function printRange(text: string, range: Range): string {
  return `${range.start.line}:${range.start.character} ${rangeText(createSourceText(text), range)}`;
}
