/**
 * Plain-text notes as Markdown that looks the same: paragraphs, lists, numbers, underlined titles, rulers and indented
 * blocks as their writer meant them, every other sign escaped so that it stays what it is. A line break stays a line
 * break, unless the line was wrapped by hand.
 */
import { LinkifyIt } from 'linkify-it';
import type { BlockContent, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import { toMarkdownText } from './markdownWriter.js';
import { findWrapColumn, isWrapped } from './wrapping.js';

const ruler = /^[ \t]*([=\-*_~#])\1{2,}[ \t]*$/;
const underline = /^([=\-~^"'*+#])\1{2,}[ \t]*$/;
const listMark = /^([ \t]*)([-*+•–]|\d{1,9}[.)])[ \t]+(?:\[([ xX]?)\][ \t]+)?(?=\S)/;
const quoteMark = /^[ \t]*>[ \t]?/;
const fence = /^[ \t]*(```+|~~~+)/;
const indented = /^(?: {4}|\t)/;

const links = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false });

/** Markdown that shows a plain text. Total: any text gives Markdown. */
export function plainToMarkdown(text: string): string {
  return toMarkdownText(plainToTree(text));
}

function plainToTree(text: string): Root {
  const lines = text.split(/\r\n|\r|\n/);
  return { type: 'root', children: readBlocks({ lines, column: findWrapColumn(lines), titleSigns: [] }) };
}

interface PlainText {
  readonly lines: readonly string[];
  /** Where the writer wraps lines; undefined where each line is its own. */
  readonly column: number | undefined;
  /** Signs that underline titles, in order of first use: the first is the outermost level. */
  readonly titleSigns: string[];
}

/** A block and the index of the line after it. */
interface ReadBlock {
  readonly node: BlockContent;
  readonly next: number;
}

function readBlocks(plain: PlainText): RootContent[] {
  const nodes: RootContent[] = [];
  let index = 0;
  while (index < plain.lines.length) {
    if (lineAt(plain, index).trim() === '') {
      index += 1;
      continue;
    }
    const block = readBlock(plain, index);
    nodes.push(block.node);
    index = block.next;
  }
  return nodes;
}

function readBlock(plain: PlainText, index: number): ReadBlock {
  const line = lineAt(plain, index);
  if (fence.test(line)) return readFenced(plain, index);
  if (isTitle(plain, index)) return readTitle(plain, index);
  if (ruler.test(line)) return { node: { type: 'thematicBreak' }, next: index + 1 };
  if (listMark.test(line)) return readList(plain, index);
  if (quoteMark.test(line)) return readQuote(plain, index);
  if (indented.test(line)) return readIndented(plain, index);
  return readParagraph(plain, index);
}

/** A line over a row of signs about as long, with nothing right above it. */
function isTitle(plain: PlainText, index: number): boolean {
  const title = lineAt(plain, index).trimEnd();
  const row = lineAt(plain, index + 1).trimEnd();
  const isAlone = index === 0 || lineAt(plain, index - 1).trim() === '';
  return isAlone && underline.test(row) && !ruler.test(title) && Math.abs(row.length - title.length) <= 3;
}

function readTitle(plain: PlainText, index: number): ReadBlock {
  const sign = lineAt(plain, index + 1).charAt(0);
  if (!plain.titleSigns.includes(sign)) plain.titleSigns.push(sign);
  const level = Math.min(6, plain.titleSigns.indexOf(sign) + 1);
  const depth = ([1, 2, 3, 4, 5, 6] as const)[level - 1] ?? 6;
  return { node: { type: 'heading', depth, children: toPhrasing(lineAt(plain, index).trim()) }, next: index + 2 };
}

function readFenced(plain: PlainText, index: number): ReadBlock {
  const mark = fence.exec(lineAt(plain, index))?.[1] ?? '```';
  let end = index + 1;
  while (end < plain.lines.length && !lineAt(plain, end).trimStart().startsWith(mark)) end += 1;
  return { node: { type: 'code', value: plain.lines.slice(index + 1, end).join('\n') }, next: end + 1 };
}

/** An indented block after an empty line keeps its look as code; blank lines inside it belong to it. */
function readIndented(plain: PlainText, index: number): ReadBlock {
  let end = index;
  for (let at = index; at < plain.lines.length; at += 1) {
    if (lineAt(plain, at).trim() === '') continue;
    if (!indented.test(lineAt(plain, at))) break;
    end = at;
  }
  const lines = plain.lines.slice(index, end + 1).map((line) => line.replace(indented, ''));
  return { node: { type: 'code', value: lines.join('\n') }, next: end + 1 };
}

function readQuote(plain: PlainText, index: number): ReadBlock {
  const end = findEnd(plain, index, (line) => quoteMark.test(line));
  const lines = plain.lines.slice(index, end).map((line) => line.replace(quoteMark, ''));
  const children = readBlocks({ ...plain, lines }) as BlockContent[];
  return { node: { type: 'blockquote', children }, next: end };
}

function readParagraph(plain: PlainText, index: number): ReadBlock {
  const end = findEnd(plain, index, (line, at) => at === index || !startsBlock(plain, at, line));
  return { node: { type: 'paragraph', children: joinLines(plain.lines.slice(index, end), plain.column) }, next: end };
}

function startsBlock(plain: PlainText, index: number, line: string): boolean {
  return ruler.test(line) || listMark.test(line) || fence.test(line) || isTitle(plain, index);
}

/** A list, its items nested by their indentation. Items of one list may be apart by a blank line when they are numbered. */
function readList(plain: PlainText, index: number): ReadBlock {
  const first = listMark.exec(lineAt(plain, index));
  const ordered = isNumber(first?.[2]);
  const indent = first?.[1]?.length ?? 0;
  const children: ListItem[] = [];
  let next = index;
  for (let at: number | undefined = index; at !== undefined; at = nextItem(plain, next, { ordered, indent })) {
    const item = readItem(plain, at);
    children.push(item.node);
    next = item.next;
  }
  const start = ordered ? Number.parseInt(first?.[2] ?? '1', 10) : null;
  return { node: { type: 'list', ordered, start, spread: false, children }, next };
}

/** Where the list goes on: at a mark of its sort that is not further out; numbers may follow a blank line. */
function nextItem(plain: PlainText, index: number, list: { ordered: boolean; indent: number }): number | undefined {
  const at = list.ordered && lineAt(plain, index).trim() === '' ? index + 1 : index;
  const mark = listMark.exec(lineAt(plain, at));
  const belongs = mark !== null && isNumber(mark[2]) === list.ordered && (mark[1]?.length ?? 0) >= list.indent;
  return belongs && !ruler.test(lineAt(plain, at)) ? at : undefined;
}

/** One item: its line, the lines that hang below it or were wrapped, and the deeper lists under it. */
function readItem(plain: PlainText, index: number): { readonly node: ListItem; readonly next: number } {
  const line = lineAt(plain, index);
  const mark = listMark.exec(line);
  const indent = mark?.[1]?.length ?? 0;
  const texts = [line.slice(mark?.[0].length ?? 0)];
  let next = index + 1;
  while (next < plain.lines.length && belongsToItem(plain, next, indent)) {
    texts.push(lineAt(plain, next).trim());
    next += 1;
  }
  const children: BlockContent[] = [{ type: 'paragraph', children: joinLines(texts, plain.column) }];
  const below = listMark.exec(lineAt(plain, next));
  if (below !== null && (below[1]?.length ?? 0) > indent) {
    const nested = readList(plain, next);
    children.push(nested.node);
    next = nested.next;
  }
  const checked = mark?.[3] === undefined ? null : mark[3].toLowerCase() === 'x';
  return { node: { type: 'listItem', checked, spread: false, children }, next };
}

function belongsToItem(plain: PlainText, index: number, indent: number): boolean {
  const line = lineAt(plain, index);
  if (line.trim() === '' || startsBlock(plain, index, line)) return false;
  const isDeeper = line.length - line.trimStart().length > indent;
  return isDeeper || isWrapped(lineAt(plain, index - 1), line, plain.column);
}

/** Lines as one run of text: a hand-wrapped line goes on, any other ends in a line break. */
function joinLines(lines: readonly string[], column: number | undefined): PhrasingContent[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const content = toPhrasing(line.trim());
    if (next === undefined) return content;
    return isWrapped(line, next, column) ? [...content, { type: 'text', value: ' ' }] : [...content, { type: 'break' }];
  });
}

/** Text with its bare URLs as links; angle brackets round a URL go. */
function toPhrasing(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let done = 0;
  for (const { index, lastIndex, url } of links.match(text) ?? []) {
    const inAngles = text[index - 1] === '<' && text[lastIndex] === '>';
    const start = inAngles ? index - 1 : index;
    if (start > done) nodes.push({ type: 'text', value: text.slice(done, start) });
    nodes.push({ type: 'link', url, children: [{ type: 'text', value: url }] });
    done = inAngles ? lastIndex + 1 : lastIndex;
  }
  if (done < text.length) nodes.push({ type: 'text', value: text.slice(done) });
  return nodes;
}

function findEnd(plain: PlainText, index: number, goesOn: (line: string, at: number) => boolean): number {
  let end = index;
  while (end < plain.lines.length && lineAt(plain, end).trim() !== '' && goesOn(lineAt(plain, end), end)) end += 1;
  return end;
}

function isNumber(mark: string | undefined): boolean {
  return mark !== undefined && /^\d/.test(mark);
}

function lineAt(plain: PlainText, index: number): string {
  return plain.lines[index] ?? '';
}
