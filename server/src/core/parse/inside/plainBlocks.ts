/**
 * Blocks that need no parser: links and rulers alone, paragraphs, headings, quotations and lists of prose without markup, between blank lines. Most
 * of a talk's notes is such, and a parser spends as long on it as on the rest. What is left goes to the parser as it is, in
 * runs, and the tree is the one that the parser gives for the whole text.
 */
import type {
  BlockContent,
  Heading,
  Link,
  List,
  ListItem,
  Paragraph,
  Root,
  RootContent,
  Text,
  ThematicBreak,
} from 'mdast';

type Place = NonNullable<Root['position']>;

/** A line with where it begins. */
interface PlacedLine {
  readonly text: string;
  /** Zero-based. */
  readonly line: number;
  readonly offset: number;
}

/** Lines between blank ones; `blocks` where they need no parser. */
interface Chunk {
  readonly lines: readonly PlacedLine[];
  readonly blocks: readonly RootContent[] | undefined;
}

/**
 * Definitions reach everywhere, fences and some raw HTML over blank lines, code into lines of white space; other line ends
 * and marks are left to the parser.
 */
const reachesFar = /\]:|`{3}|~{3}|<[!?]|<(?:script|pre|style|textarea)\b|[\r\0\uFEFF]|^[ \t]+$/im;

const mark = '\\\\`*_[\\]<&~@|\\t\\0';
const prose = String.raw`["'(]?(?:\p{L}|\d+(?![\d.)]))(?:[^${mark}]*[^\s${mark}])?`;
const paragraphLine = new RegExp(`^(?:${prose})$`, 'u');
const headingLine = new RegExp(String.raw`^(#{1,6})( +)((?:${prose})(?<!#))$`, 'u');
const quoteLine = new RegExp(`^> (${prose})$`, 'u');
const itemLine = new RegExp(String.raw`^([-*+] )(\[[ xX]\] )?(${prose})$`, 'u');
/** What begins an item, goes on with one, or could be either. */
const listSign = /^(?:\s|[-+*]|\d+[.)])/;
/** A line that is nothing but an address, as talk links are. */
const linkLine = /^<(https?:\/\/[\w./:?=#%+~,;!-]+)>$/i;
const rulerLine = /^(?:-{3,}|\*{3,}|_{3,})$/;
const address = /www\.|:\//i;

/** Runs between plain blocks are parsed one by one, which costs by itself: so much has to come of it. */
const leastPlain = 200;

/** The tree of a text; undefined where all of it has to be parsed. */
export function readPlainBlocks(text: string, parse: (run: string) => Root): Root | undefined {
  if (reachesFar.test(text)) return undefined;
  const lines = splitLines(text);
  const chunks = joinSmall(markPlain(splitChunks(lines)));
  if (!chunks.some(isPlain)) return undefined;
  const children = chunks.flatMap(({ lines: run, blocks }) => blocks ?? readRun(run, text, parse));
  return { type: 'root', children, position: placeOf(lines[0], 0, lines.at(-1)) };
}

function splitLines(text: string): readonly PlacedLine[] {
  let offset = 0;
  return text.split('\n').map((line, index) => {
    const placed = { text: line, line: index, offset };
    offset += line.length + 1;
    return placed;
  });
}

function splitChunks(lines: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] {
  const chunks: PlacedLine[][] = [];
  let open: PlacedLine[] | undefined;
  for (const line of lines) {
    if (line.text === '') {
      open = undefined;
      continue;
    }
    if (open === undefined) chunks.push((open = []));
    open.push(line);
  }
  return chunks;
}

/** A list goes on after a blank line: what stands beside one may be a part of it. */
function markPlain(chunks: readonly (readonly PlacedLine[])[]): readonly Chunk[] {
  let isAfterPlain = true;
  return chunks.map((lines, index) => {
    const blocks = readBlocks(lines);
    const isList = blocks?.at(-1)?.type === 'list';
    const isAlone = !isList || !listSign.test(chunks[index + 1]?.[0]?.text ?? '');
    const startsList = blocks?.[0]?.type === 'list';
    const chunk = { lines, blocks: isAlone && (!startsList || isAfterPlain) ? blocks : undefined };
    isAfterPlain = isPlain(chunk);
    return chunk;
  });
}

/** Neighbours of one kind become one; few plain signs between two runs go with them. */
function joinSmall(chunks: readonly Chunk[]): readonly Chunk[] {
  return join(
    join(chunks).map((chunk, index, all) => {
      const isBetween = index > 0 && index < all.length - 1;
      return isBetween && lengthOf(chunk) < leastPlain ? { ...chunk, blocks: undefined } : chunk;
    }),
  );
}

function join(chunks: readonly Chunk[]): readonly Chunk[] {
  const groups: Chunk[][] = [];
  for (const chunk of chunks) {
    const last = groups.at(-1);
    if (last === undefined || isPlain(last[0]) !== isPlain(chunk)) groups.push([chunk]);
    else last.push(chunk);
  }
  return groups.map((group) => ({
    lines: group.flatMap(({ lines }) => lines),
    blocks: isPlain(group[0]) ? group.flatMap(({ blocks }) => blocks ?? []) : undefined,
  }));
}

function isPlain(chunk: Chunk | undefined): boolean {
  return chunk?.blocks !== undefined;
}

function lengthOf({ lines }: Chunk): number {
  return endOf(lines.at(-1)) - (lines[0]?.offset ?? 0);
}

function endOf(line: PlacedLine | undefined): number {
  return line === undefined ? 0 : line.offset + line.text.length;
}

/** Undefined where a line needs the parser. */
function readBlocks(lines: readonly PlacedLine[]): readonly RootContent[] | undefined {
  const [first] = lines;
  const single = first !== undefined && lines.length === 1 ? readSingle(first) : undefined;
  if (single !== undefined) return [single];
  if (lines.some(({ text }) => address.test(text))) return undefined;
  const blocks: RootContent[] = [];
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    const heading = line && readHeading(line);
    const [block, count] = heading === undefined ? readLines(lines, index) : [heading, 1];
    // A line below a list or a quotation may go on with its last paragraph.
    const isLazy = block?.type === 'paragraph' && index > 0 && blocks.at(-1)?.type !== 'heading';
    const isMixed = block?.type !== 'heading' && ['list', 'blockquote'].includes(blocks.at(-1)?.type ?? '');
    if (block === undefined || isLazy || isMixed) return undefined;
    blocks.push(block);
    index += count;
  }
  return blocks;
}

/** A link or a ruler that stands alone. */
function readSingle(line: PlacedLine): Paragraph | ThematicBreak | undefined {
  const position = placeOf(line, 0, line);
  if (rulerLine.test(line.text)) return { type: 'thematicBreak', position };
  const url = linkLine.exec(line.text)?.[1];
  if (url === undefined) return undefined;
  const inner = { ...line, text: line.text.slice(0, -1) };
  const link: Link = { type: 'link', title: null, url, children: [toText([inner], 1)], position };
  return { type: 'paragraph', children: [link], position: placeOf(line, 0, line) };
}

function readHeading(line: PlacedLine): Heading | undefined {
  const [, marks = '', space = '', words = ''] = headingLine.exec(line.text) ?? [];
  if (words === '') return undefined;
  const start = marks.length + space.length;
  const depth = marks.length as Heading['depth'];
  return { type: 'heading', depth, children: [toText([line], start)], position: placeOf(line, 0, line) };
}

/** The paragraph, quotation or list that begins at a line, and how many lines it has. */
function readLines(
  lines: readonly PlacedLine[],
  first: number,
): readonly [block: BlockContent | undefined, count: number] {
  const take = (form: RegExp): readonly PlacedLine[] => {
    let end = first;
    while (form.test(lines[end]?.text ?? '')) end += 1;
    return lines.slice(first, end);
  };
  const words = take(paragraphLine);
  if (words.length > 0) return [toParagraph(words, 0), words.length];
  const quoted = take(quoteLine);
  if (quoted.length > 0) {
    const position = placeOf(quoted[0], 0, quoted.at(-1));
    return [{ type: 'blockquote', children: [toParagraph(quoted, 2)], position }, quoted.length];
  }
  const items = take(itemLine);
  const sign = items[0]?.text[0];
  return items.length > 0 && items.every(({ text }) => text[0] === sign)
    ? [toList(items), items.length]
    : [undefined, 0];
}

function toParagraph(lines: readonly PlacedLine[], start: number): Paragraph {
  return { type: 'paragraph', children: [toText(lines, start)], position: placeOf(lines[0], start, lines.at(-1)) };
}

function toText(lines: readonly PlacedLine[], start: number): Text {
  const value = lines.map(({ text }) => text.slice(start)).join('\n');
  return { type: 'text', value, position: placeOf(lines[0], start, lines.at(-1)) };
}

function toList(lines: readonly PlacedLine[]): List {
  const children = lines.map((line): ListItem => {
    const [, sign = '', box] = itemLine.exec(line.text) ?? [];
    const checked = box === undefined ? null : box[1] !== ' ';
    const paragraph = toParagraph([line], sign.length + (box ?? '').length);
    return { type: 'listItem', spread: false, checked, children: [paragraph], position: placeOf(line, 0, line) };
  });
  const position = placeOf(lines[0], 0, lines.at(-1));
  return { type: 'list', ordered: false, start: null, spread: false, children, position };
}

/** From a character of a line to the end of another. */
function placeOf(first: PlacedLine | undefined, start: number, last: PlacedLine | undefined): Place {
  const { line = 0, offset = 0 } = first ?? {};
  const end = { line: (last?.line ?? 0) + 1, column: (last?.text.length ?? 0) + 1, offset: endOf(last) };
  return { start: { line: line + 1, column: start + 1, offset: offset + start }, end };
}

function readRun(lines: readonly PlacedLine[], text: string, parse: (run: string) => Root): readonly RootContent[] {
  const { line = 0, offset = 0 } = lines[0] ?? {};
  const { children } = parse(text.slice(offset, endOf(lines.at(-1))));
  if (line > 0) for (const child of children) shift(child, line, offset);
  return children;
}

/** Everything that a node knows of its place, and those in it. */
function shift(node: RootContent, lines: number, offset: number): void {
  const { position } = node;
  const data: object = node.data ?? {};
  const places = [
    position,
    ...('destination' in data ? [data.destination] : []),
    ...('label' in data ? [data.label] : []),
  ];
  for (const place of new Set(places as (Place | undefined)[])) {
    for (const point of place === undefined ? [] : [place.start, place.end]) {
      point.line += lines;
      if (point.offset !== undefined) point.offset += offset;
    }
  }
  if ('children' in node) for (const child of node.children) shift(child, lines, offset);
}
