/**
 * A quick look at a text's shape: its headings, rulers and timed lines, and what stands under each. It reads Markdown and
 * plain text alike and knows only as much of their rules as the decision needs.
 */

/** A heading, underlined title or bare line that could be a header, and what stands below it. */
export interface ShapeEntry {
  readonly text: string;
  /** 1..6; 0 for a bare line. */
  readonly level: number;
  /** The first lines below it that are not blank, at most four, trimmed. */
  readonly first: readonly string[];
  /** Lines of prose below it, up to the next entry. */
  readonly textLines: number;
  /** List items below it. */
  readonly itemLines: number;
  /** Whether a ruler or the file's start stands right above it. */
  readonly isRuled: boolean;
}

/** What a text's first part looks like. */
export interface FileShape {
  readonly entries: readonly ShapeEntry[];
  /** Keys and values of the front matter, keys in lower case. */
  readonly frontMatter: ReadonlyMap<string, string>;
  /** All lines that are neither code nor front matter, trimmed, without blanks. */
  readonly lines: readonly string[];
  readonly codeLines: number;
  readonly tableLines: number;
  readonly htmlLines: number;
  readonly itemLines: number;
}

interface OpenEntry {
  text: string;
  level: number;
  first: string[];
  textLines: number;
  itemLines: number;
  isRuled: boolean;
}

const atx = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?\s*$/;
const underline = /^ {0,3}(=+|-+|~+|\^+)\s*$/;
const ruler = /^ {0,3}(?:(?:=\s*){3,}|(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|(?:~\s*){3,})$/;
const fence = /^ {0,3}(?:`{3,}|~{3,}(?!~*\s*$))/;
const item = /^\s*(?:[-*+•]|\d{1,3}[.)])(?:\s+|$)/;
const timedLine =
  /^[[(]?(?:\d{4}|\d{1,2}[:.h]\d\d(?:\s?[ap]m)?)(?:\s*[-–—]\s*(?:\d{4}|\d{1,2}[:.h]\d\d(?:\s?[ap]m)?))?[\])]?(?:\s+[-–—|]+\s+|:\s+|\t+)\S/i;

/** Signs stand near a line's start; a line of thousands of brackets must not cost more than others. */
const mostOfLine = 1000;

/** Reads a text's shape in one pass over its lines. */
export function readShape(head: string): FileShape {
  const reader = new ShapeReader();
  const lines = head
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.slice(0, mostOfLine));
  const start = reader.readFrontMatter(lines);
  for (let index = start; index < lines.length; index += 1) {
    reader.read(lines[index] ?? '', lines[index + 1] ?? '');
  }
  return reader.finish();
}

class ShapeReader {
  private readonly entries: OpenEntry[] = [];
  private readonly lines: string[] = [];
  private readonly frontMatter = new Map<string, string>();
  private current: OpenEntry = { text: '', level: -1, first: [], textLines: 0, itemLines: 0, isRuled: true };
  private inFence = false;
  private isFree = true;
  private isRuled = true;
  private codeLines = 0;
  private tableLines = 0;
  private htmlLines = 0;
  private itemLines = 0;
  private isUnderline = false;

  /** Reads front matter and gives the index of the first line behind it. */
  readFrontMatter(lines: readonly string[]): number {
    // `+++` encloses TOML, as Hugo has it.
    const sign = /^(---|\+\+\+)\s*$/.exec(lines[0] ?? '')?.[1];
    if (sign === undefined) {
      return 0;
    }
    const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === sign);
    let key = '';
    for (const line of lines.slice(1, Math.max(1, end))) {
      const match = /^["']?([\p{L}_][\p{L}\p{N}_ -]*?)["']?\s*[:=]\s*(.*)$/u.exec(line);
      const value = (match?.[2] ?? /^\s*-\s+(.*)$/.exec(line)?.[1] ?? '').replace(/^["']|["']\s*$/g, '');
      key = match?.[1]?.toLowerCase() ?? key;
      const before = match === null ? this.frontMatter.get(key) : undefined;
      if (match !== null || (before !== undefined && value !== '')) {
        this.frontMatter.set(key, before === undefined || before === '' ? value : `${before}, ${value}`);
      }
    }
    return end < 0 ? 0 : end + 1;
  }

  read(line: string, next: string): void {
    if (this.isUnderline) {
      this.isUnderline = false;
      this.isFree = true;
      return;
    }
    if (fence.test(line)) {
      this.inFence = !this.inFence;
    }
    if (this.inFence) {
      this.codeLines += 1;
      return;
    }
    if (line.trim() === '') {
      this.isFree = true;
      return;
    }
    this.readLine(line, next);
  }

  finish(): FileShape {
    const { entries, frontMatter, lines, codeLines, tableLines, htmlLines, itemLines } = this;
    return { entries, frontMatter, lines, codeLines, tableLines, htmlLines, itemLines };
  }

  private readLine(line: string, next: string): void {
    const text = line.trim();
    const heading = atx.exec(line);
    if (heading !== null) {
      this.open(heading[2] ?? '', (heading[1] ?? '').length);
    } else if (ruler.test(line)) {
      this.isRuled = true;
      this.isFree = true;
    } else if (this.isTitle(text, next)) {
      this.isUnderline = true;
      this.open(text, next.trimStart().startsWith('=') ? 1 : 2);
    } else if (this.isFree && this.isBareHeader(text, { isItem: item.test(line), isListBelow: item.test(next) })) {
      this.open(text, 0);
    } else {
      this.addContent(line, text);
    }
  }

  /** A timed line, a bold one, or a short one after a ruler or right above a list. */
  private isBareHeader(
    text: string,
    { isItem, isListBelow }: { readonly isItem: boolean; readonly isListBelow: boolean },
  ): boolean {
    if (timedLine.test(text)) {
      return true;
    }
    // Right below a heading, bold lines name speakers.
    const isBold =
      /^\*\*[^*]+\*\*(?:\s.{0,80})?$/.test(text) && (this.current.level <= 0 || this.current.first.length > 1);
    return isShort(text) && !isItem && (this.isRuled || isListBelow || isBold);
  }

  private isTitle(text: string, next: string): boolean {
    return (
      this.isFree &&
      isShort(text) &&
      !item.test(text) &&
      underline.test(next) &&
      next.trim().length >= Math.min(3, text.length)
    );
  }

  private open(text: string, level: number): void {
    this.current = { text, level, first: [], textLines: 0, itemLines: 0, isRuled: this.isRuled };
    this.entries.push(this.current);
    this.lines.push(text);
    this.isRuled = false;
    this.isFree = level > 0;
  }

  private addContent(line: string, text: string): void {
    this.isRuled = false;
    this.isFree = false;
    this.lines.push(text);
    if (this.current.first.length < 4) {
      this.current.first.push(text);
    }
    if (item.test(line)) {
      this.itemLines += 1;
      this.current.itemLines += 1;
    } else if (text.startsWith('|') || /\s\|\s.*\s\|\s/.test(text)) {
      this.tableLines += 1;
    } else if (/^<\/?[a-z][^>]*>?/i.test(text) && !/^<https?:/.test(text)) {
      this.htmlLines += 1;
    } else if (/^(?: {4}|\t)/.test(line) && this.current.itemLines === 0) {
      this.codeLines += 1;
    } else {
      this.current.textLines += 1;
    }
  }
}

function isShort(text: string): boolean {
  return text.length <= 110 && !/[.;,]$/.test(text);
}
