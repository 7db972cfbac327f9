/** Text edits as data, as LSP has them: ranges of the text before any of them, none overlapping another. */
import { comparePositions, type Position, type Range } from './positions.js';
import { createSourceText, lineText, offsetAt, type SourceText } from './sourceText.js';

/** Replaces what stands in `range` by `newText`; an empty range inserts. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** An edit that writes `newText` at `position` and removes nothing. */
export function createInsertion(position: Position, newText: string): TextEdit {
  return { range: { start: position, end: position }, newText };
}

/** The edits in the order of their places; two insertions at one place keep the order they came in. */
export function sortEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted((a, b) => comparePositions(a.range.start, b.range.start));
}

/**
 * The text after the edits. Throws when two of them overlap, as then no order of applying them is right.
 *
 * @param edits in any order
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const source = createSourceText(text);
  const pieces: string[] = [];
  let done = 0;
  for (const edit of sortEdits(edits)) {
    const start = offsetAt(source, edit.range.start);
    if (start < done) throw new Error('text edits overlap');
    pieces.push(text.slice(done, start), edit.newText);
    done = offsetAt(source, edit.range.end);
  }
  return pieces.join('') + text.slice(done);
}

/** The end of a line, before its line end. */
export function getLineEnd(source: SourceText, line: number): Position {
  return { line, character: lineText(source, line).length };
}

/** The line end that the text uses: that of its first line, LF when it has none. */
export function getLineBreak(source: SourceText): string {
  const first = lineText(source, 0).length;
  const next = offsetAt(source, { line: 1, character: 0 });
  return source.slice(first, source.lineCount > 1 ? next : first) || '\n';
}
