/**
 * A place in one line, in characters and in columns: a tab reaches to the next multiple of four columns, and a list mark
 * or quote mark may use up a part of it (CommonMark 0.31, 2.2 Tabs).
 */
const tabWidth = 4;
const tab = 9;
const space = 32;

export class LineCursor {
  text = '';
  /** UTF-16 index of the next character; of the tab itself while only a part of it is used up. */
  index = 0;
  private column = 0;

  /** Goes to the start of a line, or behind the byte order mark that parsers drop. */
  reset(text: string, index: number): void {
    this.text = text;
    this.index = index;
    this.column = 0;
  }

  /** Code unit at the place; NaN at the end of the line. */
  get code(): number {
    return this.text.charCodeAt(this.index);
  }

  /** Whether nothing but spaces and tabs follows. */
  isBlank(): boolean {
    return skipSpaces(this.text, this.index) === this.text.length;
  }

  /** Columns of white space from here on; `limit` is enough to know. */
  measureIndent(limit: number): number {
    let { index, column } = this;
    while (column - this.column < limit) {
      const code = this.text.charCodeAt(index);
      if (code === space) column += 1;
      else if (code === tab) column += tabWidth - (column % tabWidth);
      else break;
      index += 1;
    }
    return column - this.column;
  }

  /** Uses up white space of at most so many columns. */
  skipColumns(columns: number): void {
    const target = this.column + columns;
    while (this.column < target) {
      const code = this.text.charCodeAt(this.index);
      if (code !== space && code !== tab) return;
      const next = code === space ? this.column + 1 : this.column + tabWidth - (this.column % tabWidth);
      if (next > target) {
        this.column = target;
        return;
      }
      this.column = next;
      this.index += 1;
    }
  }

  /** Goes over characters that are no white space. */
  skipCharacters(count: number): void {
    this.index += count;
    this.column += count;
  }
}

/** Index of the first character from `index` on that is neither space nor tab. */
export function skipSpaces(text: string, index: number): number {
  let next = index;
  while (isSpaceOrTab(text.charCodeAt(next))) next += 1;
  return next;
}

/** Index behind the last character that is neither space nor tab; at least `from`. */
export function trimmedEnd(text: string, from: number): number {
  let end = text.length;
  while (end > from && isSpaceOrTab(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

/** Space or tab, the white space of Markdown's blocks. */
export function isSpaceOrTab(code: number): boolean {
  return code === space || code === tab;
}
