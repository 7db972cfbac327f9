/** A note that still has the cut it was read from. */
import type { Note } from '../model/note.js';
import type { CutText } from './cutBlocks.js';

/** A note with what reading its next version, or the inside of its sections, starts from. */
export interface ParsedNote extends Note {
  readonly cut: CutText;
}

/** Whether a note comes from `parseNote`, and not from a cache or a test. */
export function isParsed(note: Note): note is ParsedNote {
  return 'cut' in note;
}
