/** Going on in a talk that is in the notes already, as when its header was written beforehand. */
import type { PlacedSection, TalkSection } from '../model/note.js';
import { createInsertion, getLineBreak, getLineEnd } from '../text/edits.js';
import { lineText, type SourceText } from '../text/sourceText.js';
import type { CursorEdit } from './insertTalk.js';

/** Puts the cursor on an empty line below what stands in the talk, with an empty line above it and one below. */
export function planResume(source: SourceText, { section, line }: PlacedSection<TalkSection>): CursorEdit {
  const last = line + section.contentEndLine;
  const isBlank = (below: number): boolean =>
    last + below < source.lineCount && lineText(source, last + below).trim() === '';
  const isLast = line + section.lineCount >= source.lineCount;
  const wanted = isLast ? 2 : 3;
  let blanks = 0;
  while (blanks < wanted && isBlank(blanks + 1)) blanks += 1;
  const cursor = { line: last + 2, character: 0 };
  if (blanks === wanted) return { edits: [], cursor };
  const newText = getLineBreak(source).repeat(wanted - blanks);
  return { edits: [createInsertion(getLineEnd(source, last), newText)], cursor };
}
