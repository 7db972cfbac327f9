/**
 * What one line can start or be, by itself, outside of containers: ATX headings, thematic breaks, setext underlines, code
 * fences (CommonMark 0.31, 4.1 to 4.5). All take the index of the line's first character that is no white space.
 */
import { isSpaceOrTab, skipSpaces, trimmedEnd } from './lineCursor.js';

const hash = 35;
const backtick = 96;
const tilde = 126;

/** An ATX heading: its level and where its text stands. */
export interface AtxHeading {
  readonly level: number;
  readonly contentStart: number;
  readonly contentEnd: number;
}

/** An open code fence. */
export interface Fence {
  readonly sign: number;
  readonly length: number;
}

/** The ATX heading at `index`, if there is one. */
export function findAtxHeading(line: string, index: number): AtxHeading | undefined {
  if (line.charCodeAt(index) !== hash) return undefined;
  const marksEnd = skipSame(line, index, hash);
  const level = marksEnd - index;
  if (level > 6 || (marksEnd < line.length && !isSpaceOrTab(line.charCodeAt(marksEnd)))) return undefined;
  const contentStart = skipSpaces(line, marksEnd);
  const end = trimmedEnd(line, contentStart);
  let closing = end;
  while (closing > contentStart && line.charCodeAt(closing - 1) === hash) closing -= 1;
  // Closing marks count only behind white space: the marks of `# C#` are text.
  const hasClosing = closing < end && (closing === contentStart || isSpaceOrTab(line.charCodeAt(closing - 1)));
  return { level, contentStart, contentEnd: hasClosing ? trimmedEnd(line, contentStart, closing) : end };
}

/** Whether the rest of the line is a thematic break. */
export function isThematicBreak(line: string, index: number): boolean {
  const sign = line.charCodeAt(index);
  if (sign !== 42 && sign !== 45 && sign !== 95) return false;
  let count = 0;
  for (let next = index; next < line.length; next += 1) {
    const code = line.charCodeAt(next);
    if (code === sign) count += 1;
    else if (!isSpaceOrTab(code)) return false;
  }
  return count >= 3;
}

/** Whether the rest of the line has the form of a setext underline. */
export function isSetextUnderline(line: string, index: number): boolean {
  const sign = line.charCodeAt(index);
  if (sign !== 61 && sign !== 45) return false;
  return skipSpaces(line, skipSame(line, index, sign)) === line.length;
}

/** The code fence that the rest of the line opens, if it does. */
export function findFence(line: string, index: number): Fence | undefined {
  const sign = line.charCodeAt(index);
  if (sign !== backtick && sign !== tilde) return undefined;
  const length = skipSame(line, index, sign) - index;
  if (length < 3 || (sign === backtick && line.includes('`', index + length))) return undefined;
  return { sign, length };
}

/** Whether the rest of the line closes the fence. */
export function closesFence(fence: Fence, line: string, index: number): boolean {
  const end = skipSame(line, index, fence.sign);
  return end - index >= fence.length && skipSpaces(line, end) === line.length;
}

function skipSame(line: string, index: number, sign: number): number {
  let next = index;
  while (line.charCodeAt(next) === sign) next += 1;
  return next;
}
