/**
 * The line scan of plain text. Its grammar is that of people who use no markup: paragraphs, rulers of any length, titles
 * with a row of signs under them (as in reStructuredText), bullets and numbered lists, text quoted with `>`.
 */
import type { LineKind, ScannedLine } from './block.js';
import type { LineScanner, ScanResult } from './lineScanner.js';

/** A scanner of plain text lines. What it says of a line does not depend on the lines above an unindented paragraph. */
export function createPlainTextScanner(result: ScanResult): LineScanner {
  return new PlainTextScanner(result);
}

const tabWidth = 4;
/** A line that is longer (UTF-16 units) is text, whatever it begins with: patterns would run out of stack in it. */
const longestMarked = 10_000;
const ruler = /^ {0,3}(?:([=\-*_~#─━═—–])\1{2,}|[=\-*_~#]{5,}|([-*_=~])(?: \2){2,})\s*$/;
const underline = /^([=\-~^"*+#_])\1{2,}\s*$/;
const itemMark = /^(?:[-*+•◦‣▪·]|\d{1,3}[.)]|\(\d{1,3}\))(?=\s|$)/;
const quoteMarks = /^(?:> ?)+/;
const wideCharacter =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/gu;

class PlainTextScanner implements LineScanner {
  /** Indentations of the marks of the list items that the line above is in. */
  private items: number[] = [];
  /** The first line of a paragraph: the next line tells whether it is a title. */
  private pending: ScannedLine | undefined;
  /** The row of signs right above `pending`. */
  private row = '';
  private above: LineKind = 'blank';
  private lastRow = '';

  constructor(private readonly result: ScanResult) {}

  push(text: string): void {
    const { pending } = this;
    this.pending = undefined;
    if (pending === undefined) return this.read(text);
    const sign =
      text.length <= longestMarked &&
      underline.test(text) &&
      (isAsLong(pending, text.trimEnd()) || this.isBetweenRows(pending, text.trimEnd()))
        ? (text[0] ?? '')
        : undefined;
    this.add(sign === undefined ? pending : { ...pending, kind: 'heading', marker: sign });
    if (sign === undefined) this.read(text);
    else this.add(createLine('underline', text, { marker: sign }));
  }

  end(): void {
    if (this.pending !== undefined) this.add(this.pending);
    this.pending = undefined;
  }

  /** Two equal rows around a title may be longer than it is. */
  private isBetweenRows({ contentEnd }: ScannedLine, row: string): boolean {
    return row === this.row && row.length >= contentEnd;
  }

  private read(text: string): void {
    const start = text.length - text.trimStart().length;
    if (start === text.length) return this.add(createLine('blank', text, { start }));
    if (text.length > longestMarked) return this.addOutside(createLine('text', text, { start }));
    if (ruler.test(text)) return this.addOutside(createLine('ruler', text, { start, marker: text[start] ?? '' }));
    const rest = text.slice(start);
    const mark = itemMark.exec(rest)?.[0];
    const indent = measureIndent(text, start);
    if (mark !== undefined)
      return this.addItem(createLine('item', text, { start: start + mark.length, marker: mark }), indent);
    if (this.items.length > 0 && indent > 0) return this.addItemText(text, start, indent);
    const quote = quoteMarks.exec(rest)?.[0];
    if (quote !== undefined)
      return this.addOutside(createLine('quote', text, { start: start + quote.length, level: countMarks(quote) }));
    const line = createLine('text', text, { start });
    // A title between two rows may be indented by one.
    if (start === 0 ? this.above !== 'text' : start === 1 && this.above === 'ruler') {
      this.items = [];
      this.pending = line;
      this.row = this.above === 'ruler' ? this.lastRow : '';
    } else {
      this.addOutside(line);
    }
  }

  private addItem(line: ScannedLine, indent: number): void {
    this.items = [...this.items.filter((outer) => outer < indent), indent];
    this.add({ ...line, level: this.items.length });
  }

  private addItemText(text: string, start: number, indent: number): void {
    this.items = this.items.filter((outer) => outer < indent);
    const isInside = this.items.length > 0;
    this.add(createLine(isInside ? 'itemText' : 'text', text, { start, level: this.items.length }));
  }

  /** A line that ends the list above it. */
  private addOutside(line: ScannedLine): void {
    this.items = [];
    this.add(line);
  }

  private add(line: ScannedLine): void {
    this.above = line.kind;
    if (line.kind === 'ruler') this.lastRow = line.text.trimEnd();
    this.result.addLine(line);
  }
}

interface LineDetails {
  /** Where the content may start; white space is skipped. */
  readonly start?: number;
  readonly level?: number;
  readonly marker?: string;
}

function createLine(kind: LineKind, text: string, { start = 0, level = 0, marker = '' }: LineDetails): ScannedLine {
  const rest = text.slice(start);
  const contentStart = start + rest.length - rest.trimStart().length;
  return { kind, text, contentStart, contentEnd: Math.max(contentStart, text.trimEnd().length), level, marker };
}

/**
 * Whether a row of signs is about as long as the line above it, in characters or as wide as they are printed. A row much
 * shorter or longer is a ruler that just has no empty line above it.
 */
function isAsLong(line: ScannedLine, row: string): boolean {
  const text = line.text.slice(line.contentStart, line.contentEnd);
  const characters = Array.from(text).length;
  const columns = characters + (text.match(wideCharacter)?.length ?? 0);
  return [characters, columns].some((length) => Math.abs(length - row.length) <= Math.max(2, length / 5));
}

function countMarks(quote: string): number {
  return quote.replaceAll(' ', '').length;
}

function measureIndent(text: string, end: number): number {
  let column = 0;
  for (let index = 0; index < end; index += 1) column += text[index] === '\t' ? tabWidth - (column % tabWidth) : 1;
  return column;
}
