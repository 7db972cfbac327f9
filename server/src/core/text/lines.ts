/** Lines of a text, one after the other, from any offset. What ends a line stands in positions.ts. */

/** A text that gives out its parts: a string, or one kept in pieces. */
export interface TextSource {
  /** UTF-16 units. */
  readonly length: number;
  slice(start: number, end: number): string;
}

/** One line and where it stands. */
export interface TextLine {
  /** Without its line end. A copy: what is kept of it does not keep the whole text in memory. */
  readonly text: string;
  /** UTF-16 offset of its first character. */
  readonly start: number;
  /** UTF-16 offset after its line end, which is where the next line starts. */
  readonly end: number;
}

/** A source of lines; undefined after the last one. */
export type LineReader = () => TextLine | undefined;

/** How much of a text in pieces is looked at together, in UTF-16 units; a longer line gets a larger window. */
const windowLength = 8192;

/**
 * Reads the lines of `text` from `offset`, the start of a line. As in the protocol there is one line more than there are
 * line ends: a final line end is followed by an empty line.
 */
export function createLineReader(text: TextSource, offset: number): LineReader {
  if (typeof text === 'string') return createStringReader(text, offset);
  let start = offset;
  let windowStart = 0;
  let windowEnd = -1;
  let read: LineReader | undefined;
  const openWindow = (length: number): LineReader => {
    windowStart = start;
    windowEnd = Math.min(text.length, start + length);
    return createStringReader(text.slice(windowStart, windowEnd), 0);
  };
  return () => {
    read ??= openWindow(windowLength);
    for (let length = windowLength; ; length *= 2) {
      const line = read();
      // What touches the end of the window may go on behind it.
      if (line !== undefined && (windowStart + line.end < windowEnd || windowEnd === text.length)) {
        const placed = { text: line.text, start, end: windowStart + line.end };
        start = placed.end;
        return placed;
      }
      if (windowEnd === text.length) return undefined;
      read = openWindow(length);
    }
  };
}

function createStringReader(text: string, offset: number): LineReader {
  let start = offset;
  let nextFeed = -1;
  let ended = false;
  return () => {
    if (ended) return undefined;
    // Looked for once per line feed and not once per line: lone CRs would have the rest of the text searched each time.
    if (nextFeed < start) nextFeed = indexOrEnd(text, '\n', start);
    const line = readLine(text, start, nextFeed);
    ended = line.end === start + line.text.length;
    start = line.end;
    return line;
  };
}

/** The line at `start`, given where the next LF (or the end of the text) is. */
function readLine(text: string, start: number, nextFeed: number): TextLine {
  const upToFeed = text.slice(start, nextFeed);
  const carriageReturn = upToFeed.indexOf('\r');
  if (carriageReturn < 0) {
    return { text: copy(upToFeed), start, end: Math.min(nextFeed + 1, text.length) };
  }
  const isPair = carriageReturn === upToFeed.length - 1 && nextFeed < text.length;
  return { text: copy(upToFeed.slice(0, carriageReturn)), start, end: start + carriageReturn + (isPair ? 2 : 1) };
}

function indexOrEnd(text: string, sign: string, from: number): number {
  const index = text.indexOf(sign, from);
  return index < 0 ? text.length : index;
}

/**
 * A part of a string is, for the engines, a window on the whole one, which lives as long as its parts. A title that is
 * kept for hours would keep the version of the file that it was read from.
 */
function copy(part: string): string {
  return part === '' ? part : `${part} `.slice(0, -1);
}
