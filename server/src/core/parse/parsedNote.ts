/** A note that still has the cut it was read from. */
import type { Dialect } from '../model/note.js';
import type { AssembledNote } from './assembleNote.js';
import type { CutText } from './cutBlocks.js';
import type { Note } from '../model/note.js';

/** A note with what reading its next version, or the inside of its sections, starts from. */
export interface ParsedNote extends AssembledNote {
  readonly cut: CutText;
  /** The first part of the text, and the dialect that it was found to be in; undefined where nobody had to find it. */
  readonly detected: { readonly head: string; readonly dialect: Dialect } | undefined;
}

/** Whether a note comes from `parseNote`, and not from a cache or a test. */
export function isParsed(note: Note): note is ParsedNote {
  return 'cut' in note;
}
