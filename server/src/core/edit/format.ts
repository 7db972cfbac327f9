/** Tidying up what is the tool's own: blank lines round the rulers between talks, and the quotation marks of abstracts. */
import type { Inside, Note, PlacedSection } from '../model/note.js';
import { createInsertion, getLineBreak, getLineEnd, type TextEdit } from '../text/edits.js';
import { createRange } from '../text/positions.js';
import { lineText, type SourceText } from '../text/sourceText.js';
import { getSeparation } from './separation.js';

/** A quotation mark with its text right behind it. */
const tightQuote = /^ {0,3}>(?=[^\s>])/;

/** A note with the inside of its sections. */
export interface FormatInput {
  readonly note: Note;
  readonly source: SourceText;
  readonly inside: (placed: PlacedSection) => Inside;
}

/** The edits that tidy a note up; none where it is tidy. Prose, and what the writer does beyond the least, stays. */
export function planFormat(input: FormatInput): readonly TextEdit[] {
  return input.note.sections.flatMap((placed) => [...formatAbstract(input, placed), ...formatRulers(input, placed)]);
}

function formatAbstract({ source, inside }: FormatInput, placed: PlacedSection): readonly TextEdit[] {
  const text = source.slice(placed.offset, placed.offset + placed.section.length);
  const hasTightQuote = /^ {0,3}>[^\s>]/m.test(text);
  const abstract = hasTightQuote ? inside(placed).abstract : undefined;
  if (abstract === undefined) return [];
  const edits: TextEdit[] = [];
  for (let line = placed.line + abstract.range.start.line; line <= placed.line + abstract.range.end.line; line += 1) {
    const mark = tightQuote.exec(lineText(source, line))?.[0];
    if (mark !== undefined) edits.push(createInsertion({ line, character: mark.length }, ' '));
  }
  return edits;
}

function formatRulers({ note, source }: FormatInput, placed: PlacedSection): readonly TextEdit[] {
  const separation = getSeparation(source, placed);
  const first = separation.findIndex((line) => line !== '');
  if (first < 0) return [];
  const last = separation.findLastIndex((line) => line !== '');
  const top = placed.line + placed.section.contentEndLine + 1;
  const lineBreak = getLineBreak(source);
  const edits: TextEdit[] = [];
  if (first === 0 && top > 0) edits.push(createInsertion({ line: top, character: 0 }, lineBreak));
  for (const [index, line] of separation.entries()) edits.push(...trimRuler(source, top + index, line));
  const isLastSection = note.sections.at(-1) === placed;
  if (last === separation.length - 1 && !isLastSection)
    edits.push(createInsertion(getLineEnd(source, top + last), lineBreak));
  return edits;
}

/** Spaces behind a ruler. */
function trimRuler(source: SourceText, line: number, trimmed: string): readonly TextEdit[] {
  const end = lineText(source, line).trimEnd().length;
  const { character } = getLineEnd(source, line);
  return trimmed === '' || end === character ? [] : [{ range: createRange(line, end, line, character), newText: '' }];
}
