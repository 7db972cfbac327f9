/**
 * Growing selections: line, paragraph, sub-heading's part, the talk's notes, the talk, the day, the file. In a Markdown
 * editor, which grows over its own blocks, only the steps that it does not know: talk, day, file.
 */
import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import type { PlacedSection } from '../core/model/note.js';
import { findSectionAt } from '../core/model/sections.js';
import { comparePositions, createRange, type Position, type Range } from '../core/text/positions.js';
import { lineText, positionAt, type SourceText } from '../core/text/sourceText.js';
import type { NoteDocument } from '../workspace/snapshot.js';
import type { Feature } from './feature.js';
import { isMarkdownEditor } from './markdownEditor.js';

/** The selections at a place from the smallest to the file; each holds the one before. */
export function provideSelections(document: NoteDocument, position: Position): readonly Range[] {
  const { source, note } = document;
  const placed = findSectionAt(note, position.line);
  const day = placed?.day;
  const candidates = [
    ...(isMarkdownEditor(document) ? [] : [lineRange(source, position.line), paragraphRange(source, position.line)]),
    ...(placed === undefined ? [] : sectionRanges(document, placed, position.line)),
    ...(day === undefined ? [] : [dayRange(document, day)]),
    { start: { line: 0, character: 0 }, end: positionAt(source, source.length) },
  ];
  const chain: Range[] = [];
  for (const range of candidates) {
    const inner = chain.at(-1) ?? { start: position, end: position };
    if (holds(range, inner) && !holds(inner, range)) {
      chain.push(range);
    }
  }
  return chain;
}

export const selectionRange: Feature<SelectionRangeParams, SelectionRange[] | null> = {
  method: 'textDocument/selectionRange',
  handle(snapshot, { textDocument: { uri }, positions }) {
    const document = snapshot.findNote(uri);
    return document === undefined ? null : positions.map((position) => toSelectionRange(document, position));
  },
};

/** The protocol wants one answer for each position; where nothing is known it is the position itself. */
function toSelectionRange(document: NoteDocument, position: Position): SelectionRange {
  const outermostFirst = provideSelections(document, position).toReversed();
  const empty = { start: position, end: position };
  const linked = outermostFirst.reduce<SelectionRange | undefined>(
    (parent, range) => (parent === undefined ? { range } : { range, parent }),
    undefined,
  );
  return linked ?? { range: empty };
}

/**
 * Sub-heading, notes without header, talk, and the talk with its ruler. Each step is offered; those that do not hold the
 * one before (the cursor is in the header, so the notes are no step) are left out by the caller.
 */
function sectionRanges(document: NoteDocument, placed: PlacedSection, line: number): Range[] {
  const { source } = document;
  const { section } = placed;
  const last = placed.line + Math.max(0, section.contentEndLine);
  const parts = section.kind === 'talk' ? section.talk.parts : [];
  const part = parts.findLast((one) => placed.line + one.line <= line && line <= placed.line + one.endLine);
  const bodyStart = section.kind === 'talk' ? placed.line + section.talk.headerRange.end.line + 1 : placed.line;
  return [
    ...(part === undefined
      ? []
      : [linesRange(source, placed.line + part.line, Math.min(last, placed.line + part.endLine))]),
    ...(bodyStart <= last ? [linesRange(source, skipBlank(source, bodyStart), last)] : []),
    linesRange(source, placed.line, last),
    linesRange(source, placed.line, placed.line + section.lineCount - 1),
  ];
}

/** All sections of the day, wherever its mark stands. */
function dayRange({ note, source }: NoteDocument, day: number): Range {
  const sections = note.sections.filter((placed) => placed.day === day);
  const first = sections[0]?.line ?? 0;
  const last = sections.at(-1);
  return linesRange(source, first, last === undefined ? first : last.line + last.section.lineCount - 1);
}

/** The line's text without its indentation. */
function lineRange(source: SourceText, line: number): Range {
  const text = lineText(source, line);
  return createRange(line, text.length - text.trimStart().length, line, text.trimEnd().length);
}

/** The lines around that are not blank; a blank line is its own. */
function paragraphRange(source: SourceText, line: number): Range {
  const isText = (other: number): boolean => lineText(source, other).trim() !== '';
  let first = line;
  let last = line;
  while (isText(line) && first > 0 && isText(first - 1)) {
    first -= 1;
  }
  while (isText(line) && isText(last + 1)) {
    last += 1;
  }
  return linesRange(source, first, last);
}

function skipBlank(source: SourceText, line: number): number {
  let first = line;
  while (first < source.lineCount - 1 && lineText(source, first).trim() === '') {
    first += 1;
  }
  return first;
}

function linesRange(source: SourceText, first: number, last: number): Range {
  return createRange(first, 0, last, lineText(source, last).length);
}

function holds(outer: Range, inner: Range): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}
