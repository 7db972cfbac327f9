/** Code in notes is nobody's header and no place for help with notes. */
import { findSectionAt } from '../core/model/sections.js';
import { containsPosition, type Position } from '../core/text/positions.js';
import type { NoteDocument } from '../workspace/snapshot.js';

/** Without one of these, Markdown has no code block: a fence, or the indentation of one, behind marks of lists too. */
const mayBeCode = /```|~~~| {4}|\t/;

/** Whether a place is in a code block. Reads the inside of its section where that may hold one, so ask only where it matters. */
export function isInCode(document: NoteDocument, { line, character }: Position): boolean {
  const placed = findSectionAt(document.note, line);
  if (placed === undefined) return false;
  const { offset, section } = placed;
  if (!mayBeCode.test(document.source.slice(offset, offset + section.length))) return false;
  const at = { line: line - placed.line, character };
  return document.inside(placed).code.some((range) => containsPosition(range, at));
}
