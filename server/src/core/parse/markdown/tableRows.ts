/** The first two lines of a table, which decide that there is one (GFM 0.29, 4.10 Tables). */
import { isSpaceOrTab, skipSpaces } from './lineCursor.js';

const bar = 124;
const backslash = 92;

/** Number of cells that a line would have as a table's head; 0 where it can be none (a bar alone). */
export function countHeadCells(line: string, index: number): number {
  let cells = 0;
  let opensCell = line.charCodeAt(index) !== bar;
  let isMoreThanBar = opensCell;
  for (let next = skipSpaces(line, index); next < line.length; next = skipSpaces(line, next)) {
    if (opensCell) cells += 1;
    opensCell = line.charCodeAt(next) === bar;
    isMoreThanBar ||= next > index;
    next = opensCell ? next + 1 : skipCellText(line, next);
  }
  return isMoreThanBar ? cells : 0;
}

/** Number of cells of a delimiter row, or 0 where the rest of the line is none. */
export function countDelimiterCells(line: string, index: number): number {
  if (!/[-:|]/.test(line.charAt(index))) return 0;
  let cells = 0;
  let next = index;
  let isSure = false;
  while (next < line.length) {
    const hasBar = line.charCodeAt(next) === bar;
    // Only the first cell goes without a bar before it.
    if (!hasBar && next !== index) return 0;
    isSure ||= hasBar;
    const start = hasBar ? skipSpaces(line, next + 1) : next;
    if (start === line.length) break;
    const end = skipDelimiter(line, start);
    if (end < 0) return 0;
    isSure ||= line[start] === ':' || line[end - 1] === ':';
    cells += 1;
    next = skipSpaces(line, end);
  }
  // Dashes alone are a setext underline or a thematic break.
  return isSure ? cells : 0;
}

/** Index behind `---`, `:--`, `--:` or `:-:`; -1 where none stands at `index`. */
function skipDelimiter(line: string, index: number): number {
  const dashes = line[index] === ':' ? index + 1 : index;
  let end = dashes;
  while (line[end] === '-') end += 1;
  if (end === dashes) return -1;
  return line[end] === ':' ? end + 1 : end;
}

/** Index behind the words of a cell; an escaped bar is one of them. */
function skipCellText(line: string, index: number): number {
  let next = index;
  while (next < line.length) {
    const code = line.charCodeAt(next);
    if (code === bar || isSpaceOrTab(code)) break;
    const escaped = code === backslash ? line.charCodeAt(next + 1) : 0;
    next += escaped === bar || escaped === backslash ? 2 : 1;
  }
  return next;
}
