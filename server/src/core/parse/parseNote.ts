import { detectLength } from '../detect.js';
import type { Dialect, Note } from '../model/note.js';
import { findChange } from '../text/findChange.js';
import type { TextChange } from '../text/positions.js';
import { assembleNote } from './assembleNote.js';
import { cutBlocks, recutBlocks } from './cutBlocks.js';
import { detectDialect } from './detectDialect.js';
import { isParsed, type ParsedNote } from './parsedNote.js';

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
export function parseNote(text: string, options: ParseOptions = {}): ParsedNote {
  const previous = options.previous !== undefined && isParsed(options.previous) ? options.previous : undefined;
  const change = previous === undefined ? undefined : (options.change ?? findChange(previous.cut.text, text));
  const dialect = options.dialect ?? detectDialect(text.slice(0, detectLength));
  const cut =
    previous === undefined || change === undefined || previous.dialect !== dialect
      ? cutBlocks(text, dialect)
      : recutBlocks(previous.cut, text, change);
  return { ...assembleNote(cut.blocks, dialect, previous), cut };
}
