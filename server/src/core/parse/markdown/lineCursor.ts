/**
 * A place in one line, in characters and in columns: a tab reaches to the next multiple of four columns, and the mark of
 * a list or quotation may use up a part of it (CommonMark 0.31, 2.2 Tabs).
 */
const tabWidth = 4;
const tab = 9;
const space = 32;

export class LineCursor {
  text = '';
  /** UTF-16 index of the next character that is no white space. */
  start = 0;
  /** That character's code unit; NaN where only white space is left. */
  sign = Number.NaN;
  private column = 0;
  private startColumn = 0;

  /** Goes to a line, or behind the byte order mark that parsers drop. */
  reset(text: string, index: number): void {
    this.text = text;
    this.lookAhead(index, 0);
  }

  /** Columns of white space before {@link start}. */
  get indent(): number {
    return this.startColumn - this.column;
  }

  /** Whether nothing but white space is left. */
  get isBlank(): boolean {
    return this.start === this.text.length;
  }

  /** Uses up white space of at most so many columns. */
  skipColumns(columns: number): void {
    this.column = Math.min(this.column + columns, this.startColumn);
  }

  /** Goes behind a mark of so many characters that stands at {@link start}. */
  skipMark(length: number): void {
    this.lookAhead(this.start + length, this.startColumn + length);
  }

  private lookAhead(index: number, column: number): void {
    this.column = column;
    let start = index;
    let startColumn = column;
    let sign = this.text.charCodeAt(start);
    while (sign === space || sign === tab) {
      startColumn += sign === tab ? tabWidth - (startColumn % tabWidth) : 1;
      start += 1;
      sign = this.text.charCodeAt(start);
    }
    this.start = start;
    this.startColumn = startColumn;
    this.sign = sign;
  }
}

/** Index of the first character from `index` on that is neither space nor tab. */
export function skipSpaces(text: string, index: number): number {
  let next = index;
  while (isSpaceOrTab(text.charCodeAt(next))) next += 1;
  return next;
}

/** Index behind the last character before `to` that is neither space nor tab; at least `from`. */
export function trimmedEnd(text: string, from: number, to = text.length): number {
  let end = to;
  while (end > from && isSpaceOrTab(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

/** Space or tab, the white space of Markdown's blocks. */
export function isSpaceOrTab(code: number): boolean {
  return code === space || code === tab;
}
