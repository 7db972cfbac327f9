/**
 * The parts that a long text is kept in. A chunk holds whole lines and ends with a line end, but for the last one, which
 * ends with the text; CR and LF of one line end are never in two chunks.
 */

export interface TextChunk {
  readonly text: string;
  /** UTF-16 offsets in the chunk at which its lines start. An empty last line is the last chunk's. */
  readonly lineStarts: Uint32Array;
}

/** UTF-16 units of a chunk: below it, looking up costs more than copying does. */
const usualLength = 16_384;

/** A chunk of a text. */
export function createChunk(text: string, isLast: boolean): TextChunk {
  const starts = findLineStarts(text);
  if (!isLast) starts.pop();
  const lineStarts = new Uint32Array(starts.length + 1);
  lineStarts.set(starts, 1);
  return { text, lineStarts };
}

/** Cuts a text; there is always a chunk. */
export function splitIntoChunks(text: string): readonly TextChunk[] {
  return cutChunks(text, true);
}

/** What takes the place of the chunks `[from, to)`. */
export interface ChunkReplacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The chunks with some replaced; a new one that is short takes in its neighbour, so that typing leaves no crumbs. */
export function joinChunks(chunks: readonly TextChunk[], { from, to, text }: ChunkReplacement): readonly TextChunk[] {
  const next = text.length < usualLength / 2 ? chunks[to] : undefined;
  const end = next === undefined ? to : to + 1;
  const fresh = cutChunks(next === undefined ? text : text + next.text, end >= chunks.length);
  return [...chunks.slice(0, from), ...fresh, ...chunks.slice(end)];
}

function cutChunks(text: string, endsText: boolean): readonly TextChunk[] {
  const chunks: TextChunk[] = [];
  let start = 0;
  while (text.length - start > usualLength * 2) {
    const end = findLineStart(text, start + usualLength);
    if (end >= text.length) break;
    chunks.push(createChunk(text.slice(start, end), false));
    start = end;
  }
  chunks.push(createChunk(start === 0 ? text : text.slice(start), endsText));
  return chunks;
}

/** The first start of a line behind the offset; the text's length where there is none. */
function findLineStart(text: string, offset: number): number {
  for (let index = offset; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) return index + 1;
  }
  return text.length;
}

/** Offsets after each line end. */
function findLineStarts(text: string): number[] {
  const starts: number[] = [];
  let nextReturn = indexOrNever(text, '\r', 0);
  let nextFeed = indexOrNever(text, '\n', 0);
  for (let end = Math.min(nextReturn, nextFeed); end < text.length; end = Math.min(nextReturn, nextFeed)) {
    const isPair = end === nextReturn && nextFeed === end + 1;
    const start = isPair ? end + 2 : end + 1;
    starts.push(start);
    // Either is looked for only once it has been passed: a search to the end of the text per line would be slow.
    nextReturn = nextReturn < start ? indexOrNever(text, '\r', start) : nextReturn;
    nextFeed = nextFeed < start ? indexOrNever(text, '\n', start) : nextFeed;
  }
  return starts;
}

function indexOrNever(text: string, sign: string, from: number): number {
  const index = text.indexOf(sign, from);
  return index < 0 ? Infinity : index;
}
