import { detectLength } from '../detect.js';
import type { Dialect, Note } from '../model/note.js';
import { findChange } from '../text/findChange.js';
import type { TextSource } from '../text/lines.js';
import type { TextChange } from '../text/positions.js';
import { assembleNote } from './assembleNote.js';
import { cutBlocks, recutBlocks } from './cutBlocks.js';
import { detectDialect } from './detectDialect.js';
import type { FollowUpPhrases } from './followUps.js';
import { isParsed, type ParsedNote } from './parsedNote.js';

/** What reading a note may be told beside its text. */
export interface ParseOptions {
  /** The dialect, where the user has said so; else found from the text. */
  readonly dialect?: Dialect;
  /** What the user, beside all others, begins a follow-up with ({@link createFollowUpPhrases}); always the same value. */
  readonly followUpPhrases?: FollowUpPhrases | undefined;
  /** The last note read from the same file: blocks that did not change are shared with it. */
  readonly previous?: Note;
  /** What changed since `previous`; found by comparing where left out. */
  readonly change?: TextChange;
}

/**
 * Reads any text as a note; never throws. With `previous`, the result equals the one read from nothing, and talks whose
 * text and role did not change are the very same objects.
 */
export function parseNote(text: TextSource, options: ParseOptions = {}): ParsedNote {
  const previous = options.previous !== undefined && isParsed(options.previous) ? options.previous : undefined;
  const detected = options.dialect === undefined ? detect(text, previous) : undefined;
  const dialect = options.dialect ?? detected?.dialect ?? 'markdown';
  const isNext =
    previous !== undefined && previous.dialect === dialect && previous.cut.followUpPhrases === options.followUpPhrases;
  const cut = isNext
    ? recutBlocks(previous.cut, text, options.change ?? findChange(wholeOf(previous.cut.text), wholeOf(text)))
    : cutBlocks(text, dialect, options.followUpPhrases);
  return { ...assembleNote(cut.blocks, dialect, previous), cut, detected };
}

/** The dialect is looked for again only when the part that tells it has changed. */
function detect(text: TextSource, previous: ParsedNote | undefined): NonNullable<ParsedNote['detected']> {
  const head = text.slice(0, detectLength);
  return previous?.detected?.head === head ? previous.detected : { head, dialect: detectDialect(head) };
}

function wholeOf(text: TextSource): string {
  return text.slice(0, text.length);
}
