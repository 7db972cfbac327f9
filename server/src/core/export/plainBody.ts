/**
 * Plain-text notes as Markdown that looks the same: paragraphs, lists, numbers, underlined titles, rulers and indented
 * blocks as their writer meant them, every other sign escaped so that it stays what it is. A line break stays a line
 * break, unless the line was wrapped by hand.
 */
import { toMarkdownHeading, toMarkdownText } from '../edit/markdownLines.js';
import { writeFence } from './markdownWriter.js';
import { findWrapColumn, isWrapped } from './wrapping.js';

const ruler = /^[ \t]*([=\-*_~#])\1{2,}[ \t]*$/;
const underline = /^([=\-~^"'*+#])\1{2,}[ \t]*$/;
const listMark = /^([ \t]*)([-*+•–]|\d{1,9}[.)])[ \t]+(?:\[([ xX]?)\][ \t]+)?(?=\S)/;
const quoteMark = /^[ \t]*>[ \t]?/;
const fence = /^[ \t]*(```+|~~~+)/;
const indented = /^(?: {4}|\t)/;

/** Markdown that shows a plain text, without a final line end. Total: any text gives Markdown. */
export function plainToMarkdown(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  return writeBlocks({ lines, column: findWrapColumn(lines), titleSigns: [] });
}

interface PlainText {
  readonly lines: readonly string[];
  /** Where the writer wraps lines; undefined where each line is its own. */
  readonly column: number | undefined;
  /** Signs that underline titles, in order of first use: the first is the outermost level. */
  readonly titleSigns: string[];
}

/** A block as Markdown, and the index of the line after it. */
interface Block {
  readonly markdown: string;
  readonly next: number;
}

function writeBlocks(plain: PlainText): string {
  const blocks: string[] = [];
  let index = 0;
  while (index < plain.lines.length) {
    if (lineAt(plain, index).trim() === '') {
      index += 1;
      continue;
    }
    const { markdown, next } = readBlock(plain, index);
    blocks.push(markdown);
    index = next;
  }
  return blocks.join('\n\n');
}

function readBlock(plain: PlainText, index: number): Block {
  const line = lineAt(plain, index);
  if (fence.test(line)) return readFenced(plain, index);
  if (isTitle(plain, index)) return readTitle(plain, index);
  if (ruler.test(line)) return { markdown: '---', next: index + 1 };
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

function readTitle(plain: PlainText, index: number): Block {
  const sign = lineAt(plain, index + 1).charAt(0);
  if (!plain.titleSigns.includes(sign)) plain.titleSigns.push(sign);
  const markdown = toMarkdownHeading(lineAt(plain, index).trim(), plain.titleSigns.indexOf(sign) + 1);
  return { markdown, next: index + 2 };
}

function readFenced(plain: PlainText, index: number): Block {
  const mark = fence.exec(lineAt(plain, index))?.[1] ?? '```';
  let end = index + 1;
  while (end < plain.lines.length && !lineAt(plain, end).trimStart().startsWith(mark)) end += 1;
  return { markdown: writeFence(plain.lines.slice(index + 1, end).join('\n')), next: end + 1 };
}

/** An indented block after an empty line keeps its look as code; blank lines inside it belong to it. */
function readIndented(plain: PlainText, index: number): Block {
  let end = index;
  for (let at = index; at < plain.lines.length; at += 1) {
    if (lineAt(plain, at).trim() === '') continue;
    if (!indented.test(lineAt(plain, at))) break;
    end = at;
  }
  const lines = plain.lines.slice(index, end + 1).map((line) => line.replace(indented, ''));
  return { markdown: writeFence(lines.join('\n')), next: end + 1 };
}

function readQuote(plain: PlainText, index: number): Block {
  const next = findEnd(plain, index, (line) => quoteMark.test(line));
  const lines = plain.lines.slice(index, next).map((line) => line.replace(quoteMark, ''));
  return { markdown: prefixLines(writeBlocks({ ...plain, lines }), '> ', '> '), next };
}

function readParagraph(plain: PlainText, index: number): Block {
  const next = findEnd(plain, index, (line, at) => at === index || !startsBlock(plain, at, line));
  return { markdown: joinLines(plain.lines.slice(index, next), plain.column), next };
}

function startsBlock(plain: PlainText, index: number, line: string): boolean {
  return ruler.test(line) || listMark.test(line) || quoteMark.test(line) || fence.test(line) || isTitle(plain, index);
}

/** A list, its items nested by their indentation. Items of one list may be apart by a blank line when they are numbered. */
function readList(plain: PlainText, index: number): Block {
  const first = listMark.exec(lineAt(plain, index));
  const ordered = isNumber(first?.[2]);
  const list = { ordered, indent: first?.[1]?.length ?? 0 };
  const items: string[] = [];
  let number = Number.parseInt(first?.[2] ?? '1', 10);
  let next = index;
  for (let at: number | undefined = index; at !== undefined; at = nextItem(plain, next, list)) {
    const item = readItem(plain, at);
    const mark = ordered ? `${number}. ` : '- ';
    items.push(prefixLines(item.markdown, mark, ' '.repeat(mark.length)));
    number += 1;
    next = item.next;
  }
  return { markdown: items.join('\n'), next };
}

/** Where the list goes on: at a mark of its sort that is not further out; numbers may follow a blank line. */
function nextItem(plain: PlainText, index: number, list: { ordered: boolean; indent: number }): number | undefined {
  const at = list.ordered && lineAt(plain, index).trim() === '' ? index + 1 : index;
  const mark = listMark.exec(lineAt(plain, at));
  const belongs = mark !== null && isNumber(mark[2]) === list.ordered && (mark[1]?.length ?? 0) >= list.indent;
  return belongs && !ruler.test(lineAt(plain, at)) ? at : undefined;
}

/** One item without its mark: its line, the lines that hang below it or were wrapped, and the deeper lists under it. */
function readItem(plain: PlainText, index: number): Block {
  const line = lineAt(plain, index);
  const mark = listMark.exec(line);
  const indent = mark?.[1]?.length ?? 0;
  const texts = [line.slice(mark?.[0].length ?? 0)];
  let next = index + 1;
  while (next < plain.lines.length && belongsToItem(plain, next, indent)) {
    texts.push(lineAt(plain, next).trim());
    next += 1;
  }
  const box = mark?.[3] === undefined ? '' : `[${mark[3].trim() === '' ? ' ' : 'x'}] `;
  const own = box + joinLines(texts, plain.column);
  const below = listMark.exec(lineAt(plain, next));
  if (below === null || (below[1]?.length ?? 0) <= indent) {
    return { markdown: own, next };
  }
  const nested = readList(plain, next);
  return { markdown: `${own}\n${nested.markdown}`, next: nested.next };
}

function belongsToItem(plain: PlainText, index: number, indent: number): boolean {
  const line = lineAt(plain, index);
  if (line.trim() === '' || startsBlock(plain, index, line)) return false;
  const isDeeper = line.length - line.trimStart().length > indent;
  return isDeeper || isWrapped(lineAt(plain, index - 1), line, plain.column);
}

/** Lines as one run of text: a hand-wrapped line goes on, any other ends in a line break. */
function joinLines(lines: readonly string[], column: number | undefined): string {
  return lines.reduce((text, line, index) => {
    const words = toMarkdownText(line.trim());
    if (index === 0) return words;
    return text + (isWrapped(lines[index - 1] ?? '', line, column) ? ' ' : '\\\n') + words;
  }, '');
}

function prefixLines(text: string, first: string, other: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : other}${line}`.trimEnd())
    .join('\n');
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
