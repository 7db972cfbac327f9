/**
 * A text with its lines, as an immutable value. It is kept in chunks of whole lines that its versions share, so that a
 * keystroke costs the same in a long file as in a short one.
 */
import type { TextSource } from './lines.js';
import type { Position, Range, TextChange } from './positions.js';
import { createChunk, joinChunks, splitIntoChunks, type TextChunk } from './textChunks.js';

/** A text whose parts, lines and places can be asked for without going through all of it. */
export interface SourceText extends TextSource {
  /** Number of lines: one more than there are line ends. */
  readonly lineCount: number;
  /** The whole text; made when first asked for, which costs a copy of it. */
  readonly text: string;
  /** UTF-16 offset of the first character of each line, made when first asked for; never empty. */
  readonly lineStarts: Uint32Array;
}

/** The value for a text: one scan over all of it. */
export function createSourceText(text: string): SourceText {
  return new ChunkedText(splitIntoChunks(text));
}

/** UTF-16 offset of a position; a line or character that does not exist gives the nearest one that does. */
export function offsetAt(source: SourceText, position: Position): number {
  return toChunked(source).offsetAt(position);
}

/** Position of a UTF-16 offset, which is brought into the text where it lies outside. */
export function positionAt(source: SourceText, offset: number): Position {
  return toChunked(source).positionAt(offset);
}

/** A line's text without its line end; empty for a line that does not exist. */
export function lineText(source: SourceText, line: number): string {
  return toChunked(source).lineText(line);
}

/** The text of a range. */
export function rangeText(source: SourceText, range: Range): string {
  return source.slice(offsetAt(source, range.start), offsetAt(source, range.end));
}

/** The text after `range` was replaced by `newText`, and the change as offsets. */
export function replaceRange(
  source: SourceText,
  range: Range,
  newText: string,
): { readonly source: SourceText; readonly change: TextChange } {
  const start = offsetAt(source, range.start);
  const oldEnd = Math.max(start, offsetAt(source, range.end));
  return {
    source: toChunked(source).replace(start, oldEnd, newText),
    change: { start, oldEnd, newEnd: start + newText.length },
  };
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

/** Every value is one of ours, as {@link createSourceText} makes them all. */
function toChunked(source: SourceText): ChunkedText {
  return source instanceof ChunkedText ? source : new ChunkedText(splitIntoChunks(source.text));
}

class ChunkedText implements SourceText {
  readonly length: number;
  readonly lineCount: number;
  /** UTF-16 offset and first line of each chunk. */
  private readonly offsets: Uint32Array;
  private readonly lines: Uint32Array;
  private joined: string | undefined;
  private starts: Uint32Array | undefined;

  constructor(private readonly chunks: readonly TextChunk[]) {
    this.offsets = new Uint32Array(chunks.length);
    this.lines = new Uint32Array(chunks.length);
    let length = 0;
    let lineCount = 0;
    for (let index = 0; index < chunks.length; index += 1) {
      this.offsets[index] = length;
      this.lines[index] = lineCount;
      length += chunks[index]?.text.length ?? 0;
      lineCount += chunks[index]?.lineStarts.length ?? 0;
    }
    this.length = length;
    this.lineCount = lineCount;
  }

  get text(): string {
    this.joined ??= this.chunks.map((chunk) => chunk.text).join('');
    return this.joined;
  }

  get lineStarts(): Uint32Array {
    this.starts ??= Uint32Array.from({ length: this.lineCount }, (_, line) => this.startOf(line) ?? 0);
    return this.starts;
  }

  slice(start: number, end: number): string {
    if (start <= 0 && end >= this.length) return this.text;
    const to = Math.min(end, this.length);
    const parts: string[] = [];
    for (let index = findLast(this.offsets, Math.max(0, start)); index < this.chunks.length; index += 1) {
      const offset = this.offsets[index] ?? 0;
      if (offset >= to) break;
      parts.push(this.chunks[index]?.text.slice(Math.max(0, start - offset), to - offset) ?? '');
    }
    return parts.length === 1 ? (parts[0] ?? '') : parts.join('');
  }

  offsetAt({ line, character }: Position): number {
    const start = line < 0 ? 0 : this.startOf(line);
    if (start === undefined) return this.length;
    return line < 0 ? 0 : start + Math.min(Math.max(character, 0), this.lineText(line).length);
  }

  positionAt(offset: number): Position {
    const inside = Math.min(Math.max(offset, 0), this.length);
    const index = findLast(this.offsets, inside);
    const relative = inside - (this.offsets[index] ?? 0);
    const { lineStarts } = this.chunks[index] ?? emptyChunk;
    const line = findLast(lineStarts, relative);
    return { line: (this.lines[index] ?? 0) + line, character: relative - (lineStarts[line] ?? 0) };
  }

  lineText(line: number): string {
    if (line < 0 || line >= this.lineCount) return '';
    const index = findLast(this.lines, line);
    const { text, lineStarts } = this.chunks[index] ?? emptyChunk;
    const own = line - (this.lines[index] ?? 0);
    const start = lineStarts[own] ?? 0;
    let end = lineStarts[own + 1] ?? text.length;
    while (end > start && isLineEnd(text.charCodeAt(end - 1))) end -= 1;
    return text.slice(start, end);
  }

  /** A line end may be made or lost at either end of what is replaced, so the chunk that ends there is looked at too. */
  replace(start: number, oldEnd: number, newText: string): ChunkedText {
    const at = findLast(this.offsets, start);
    const first = at > 0 && this.offsets[at] === start ? at - 1 : at;
    const last = findLast(this.offsets, oldEnd);
    const head = this.chunks[first]?.text.slice(0, start - (this.offsets[first] ?? 0)) ?? '';
    const tail = this.chunks[last]?.text.slice(oldEnd - (this.offsets[last] ?? 0)) ?? '';
    return new ChunkedText(joinChunks(this.chunks, { from: first, to: last + 1, text: head + newText + tail }));
  }

  private startOf(line: number): number | undefined {
    if (line < 0 || line >= this.lineCount) return undefined;
    const index = findLast(this.lines, line);
    const start = this.chunks[index]?.lineStarts[line - (this.lines[index] ?? 0)] ?? 0;
    return (this.offsets[index] ?? 0) + start;
  }
}

const emptyChunk = createChunk('', true);

/** Index of the last value that is not above `value`, in a rising list that starts with 0. */
function findLast(rising: Uint32Array, value: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rising[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
