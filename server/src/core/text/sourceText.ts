/**
 * A text with the offsets of its lines, as an immutable value. A change gives a new value and looks at the lines around
 * the change only, so that a keystroke in a long file costs a copy and no scan.
 */
import type { Position, Range, TextChange } from './positions.js';

export interface SourceText {
  readonly text: string;
  /** UTF-16 offset of the first character of each line; never empty. */
  readonly lineStarts: Uint32Array;
}

/** The value for a text: one scan over all of it. */
export function createSourceText(text: string): SourceText {
  const starts = findLineStarts(text, 0, text.length);
  const lineStarts = new Uint32Array(starts.length + 1);
  lineStarts.set(starts, 1);
  return { text, lineStarts };
}

/** UTF-16 offset of a position; a line or character that does not exist gives the nearest one that does. */
export function offsetAt(source: SourceText, position: Position): number {
  const start = source.lineStarts[position.line];
  if (start === undefined) {
    return position.line < 0 ? 0 : source.text.length;
  }
  return start + Math.min(Math.max(position.character, 0), lineText(source, position.line).length);
}

/** Position of a UTF-16 offset, which is brought into the text where it lies outside. */
export function positionAt(source: SourceText, offset: number): Position {
  const inside = Math.min(Math.max(offset, 0), source.text.length);
  const line = lineAtOffset(source, inside);
  return { line, character: inside - (source.lineStarts[line] ?? 0) };
}

/** A line's text without its line end; empty for a line that does not exist. */
export function lineText(source: SourceText, line: number): string {
  const start = source.lineStarts[line];
  if (start === undefined) {
    return '';
  }
  let end = source.lineStarts[line + 1] ?? source.text.length;
  while (end > start && isLineEnd(source.text[end - 1])) {
    end -= 1;
  }
  return source.text.slice(start, end);
}

/** The text of a range. */
export function rangeText(source: SourceText, range: Range): string {
  return source.text.slice(offsetAt(source, range.start), offsetAt(source, range.end));
}

/** The text after `range` was replaced by `newText`, and the change as offsets. */
export function replaceRange(
  source: SourceText,
  range: Range,
  newText: string,
): { readonly source: SourceText; readonly change: TextChange } {
  const start = offsetAt(source, range.start);
  const oldEnd = Math.max(start, offsetAt(source, range.end));
  const change = { start, oldEnd, newEnd: start + newText.length };
  const text = source.text.slice(0, start) + newText + source.text.slice(oldEnd);
  return { source: { text, lineStarts: shiftLineStarts(source, text, change) }, change };
}

/** One change that covers two made one after the other: from the text before `first` to the text after `second`. */
export function mergeChanges(first: TextChange, second: TextChange): TextChange {
  const middleEnd = Math.max(first.newEnd, second.oldEnd);
  return {
    start: Math.min(first.start, second.start),
    oldEnd: middleEnd - (first.newEnd - first.oldEnd),
    newEnd: middleEnd + (second.newEnd - second.oldEnd),
  };
}

/**
 * Only lines around the change are scanned again. One line more on either side, because a change between CR and LF makes
 * or removes a line start beside it.
 */
function shiftLineStarts(source: SourceText, text: string, change: TextChange): Uint32Array {
  const old = source.lineStarts;
  const first = Math.max(0, lineAtOffset(source, change.start) - 1);
  const afterLast = Math.min(old.length, lineAtOffset(source, change.oldEnd) + 2);
  const shift = change.newEnd - change.oldEnd;
  const scanEnd = (old[afterLast] ?? source.text.length) + shift;
  const fresh = findLineStarts(text, old[first] ?? 0, scanEnd);
  if (afterLast < old.length && fresh.at(-1) === scanEnd) {
    fresh.pop();
  }
  const result = new Uint32Array(first + 1 + fresh.length + (old.length - afterLast));
  result.set(old.subarray(0, first + 1));
  result.set(fresh, first + 1);
  const kept = first + 1 + fresh.length;
  for (let line = afterLast; line < old.length; line += 1) {
    result[kept + line - afterLast] = (old[line] ?? 0) + shift;
  }
  return result;
}

/** Offsets after each line end that begins in `[from, to)`. */
function findLineStarts(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  // One character more, as a CR at the end may have its LF there.
  const region = text.slice(from, to + 1);
  let nextReturn = indexOrNever(region, '\r', 0);
  let nextFeed = indexOrNever(region, '\n', 0);
  for (let end = Math.min(nextReturn, nextFeed); end < to - from; end = Math.min(nextReturn, nextFeed)) {
    const isPair = end === nextReturn && nextFeed === end + 1;
    const start = isPair ? end + 2 : end + 1;
    starts.push(from + start);
    // Either is looked for only once it has been passed: a search to the end of the text per line would be slow.
    nextReturn = nextReturn < start ? indexOrNever(region, '\r', start) : nextReturn;
    nextFeed = nextFeed < start ? indexOrNever(region, '\n', start) : nextFeed;
  }
  return starts;
}

function indexOrNever(text: string, sign: string, from: number): number {
  const index = text.indexOf(sign, from);
  return index < 0 ? Infinity : index;
}

function lineAtOffset(source: SourceText, offset: number): number {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

function isLineEnd(sign: string | undefined): boolean {
  return sign === '\n' || sign === '\r';
}
