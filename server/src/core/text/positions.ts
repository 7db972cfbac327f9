/**
 * The one place for positions. They are the protocol's (LSP 3.18): zero-based `line`, zero-based UTF-16
 * `character`, ranges half open. A line ends at CRLF, LF or CR, as in CommonMark and LSP; U+2028 ends none.
 */

/** A place in a text: zero-based line and zero-based UTF-16 code unit in that line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A half-open span of UTF-16 offsets that was replaced: `[start, oldEnd)` before is `[start, newEnd)` after. */
export interface TextChange {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** A range from two line/character pairs, zero-based. */
export function createRange(startLine: number, startCharacter: number, endLine: number, endCharacter: number): Range {
  return { start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } };
}

/** Below 0 when `a` is before `b`, 0 when equal, above 0 when after. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** Whether `position` lies in `range`; its end counts as inside, as a cursor there touches it. */
export function containsPosition(range: Range, position: Position): boolean {
  return comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0;
}

/** Whether two ranges overlap or meet. */
export function rangesTouch(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}

/** The same range, `lines` further down: from a section's own lines to the file's. */
export function shiftRange(range: Range, lines: number): Range {
  return {
    start: { line: range.start.line + lines, character: range.start.character },
    end: { line: range.end.line + lines, character: range.end.character },
  };
}

/** A place in a syntax tree (unist): lines and columns count from one, columns in UTF-16 units. */
export interface TreePlace {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** How the text that a tree was read from lies in the text that positions are wanted for. */
export interface TreeOrigin {
  /** Lines of the wanted text before the tree's first line; below zero where the tree has lines of its own first. */
  readonly lines: number;
  /** Characters before the tree's first one on line 0 of the wanted text: a byte order mark, which parsers drop. */
  readonly characters: number;
}

/** The only place where a tree's places become positions. */
export function toRange(place: TreePlace, origin: TreeOrigin): Range {
  const toPosition = ({ line, column }: TreePlace['start']): Position => {
    const moved = line - 1 + origin.lines;
    return { line: moved, character: column - 1 + (moved === 0 ? origin.characters : 0) };
  };
  return { start: toPosition(place.start), end: toPosition(place.end) };
}
