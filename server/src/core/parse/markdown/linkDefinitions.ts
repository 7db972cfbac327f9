/**
 * Link reference definitions at the start of a paragraph (CommonMark 0.31, 4.7). Linear: a title that does not end is
 * looked for once, as a line that starts with a quote mark starts no further definition.
 */
import type { Definition } from '../block.js';
import { isSpaceOrTab, skipSpaces } from './lineCursor.js';

/** What stands at a paragraph's start. */
export interface LeadingDefinitions {
  readonly definitions: readonly Definition[];
  /** Number of lines that they take. */
  readonly lineCount: number;
}

const longestLabel = 999;

/** Reads the definitions that a paragraph starts with, given its lines without quote marks and outer indentation. */
export function readLeadingDefinitions(lines: readonly string[]): LeadingDefinitions {
  const text = lines.join('\n');
  const definitions: Definition[] = [];
  let offset = 0;
  let lineCount = 0;
  while (offset < text.length) {
    const start = skipSpaces(text, offset);
    const found = readDefinition(text, start);
    if (found === undefined) break;
    definitions.push({ identifier: found.identifier, source: text.slice(start, found.end) });
    lineCount += countLines(text, offset, found.end);
    offset = found.end + 1;
  }
  return { definitions, lineCount };
}

/** The form in which labels are compared: case and white space do not count. */
export function normalizeLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase();
}

/** `[label]: destination "title"`, the title perhaps on a line of its own; `end` is the end of its last line. */
function readDefinition(text: string, start: number): { identifier: string; end: number } | undefined {
  const labelEnd = skipLabel(text, start);
  if (labelEnd < 0 || text[labelEnd] !== ':') return undefined;
  const destination = skipWhiteSpace(text, labelEnd + 1);
  const destinationEnd = skipDestination(text, destination);
  if (destinationEnd < 0) return undefined;
  const end = findEndWithTitle(text, destinationEnd) ?? findLineEnd(text, destinationEnd);
  if (end === undefined) return undefined;
  return { identifier: normalizeLabel(text.slice(start + 1, labelEnd - 1)), end };
}

/** Index behind `[label]`, or -1. */
function skipLabel(text: string, start: number): number {
  if (text[start] !== '[') return -1;
  let hasText = false;
  for (let next = start + 1; next < text.length && next - start <= longestLabel + 1; next += 1) {
    const sign = text[next];
    if (sign === ']') return hasText ? next + 1 : -1;
    if (sign === '[') return -1;
    hasText ||= !isWhiteSpace(text.charCodeAt(next));
    if (sign === '\\' && /[[\\\]]/.test(text[next + 1] ?? '')) next += 1;
  }
  return -1;
}

/** Index behind a destination, pointed or bare, or -1. */
function skipDestination(text: string, start: number): number {
  return text[start] === '<' ? skipPointedDestination(text, start) : skipBareDestination(text, start);
}

/** `<a b>`: on one line, without further pointed brackets. */
function skipPointedDestination(text: string, start: number): number {
  for (let next = start + 1; next < text.length; next += 1) {
    const sign = text[next];
    if (sign === '>') return next + 1;
    if (sign === '<' || sign === '\n') return -1;
    if (sign === '\\' && /[<>\\]/.test(text[next + 1] ?? '')) next += 1;
  }
  return -1;
}

/** `a(b)`: without white space, its brackets balanced. */
function skipBareDestination(text: string, start: number): number {
  let depth = 0;
  let next = start;
  for (; next < text.length; next += 1) {
    const sign = text[next];
    if (sign === '(') depth += 1;
    else if (sign === ')' && depth === 0) break;
    else if (sign === ')') depth -= 1;
    else if (sign === '\\' && /[()\\]/.test(text[next + 1] ?? '')) next += 1;
    else if (isWhiteSpace(text.charCodeAt(next))) break;
    else if (isControl(text.charCodeAt(next))) return -1;
  }
  return next > start && depth === 0 ? next : -1;
}

/** End of the line on which a title ends, where one follows and nothing else stands behind it. */
function findEndWithTitle(text: string, index: number): number | undefined {
  const start = skipWhiteSpace(text, index);
  const open = text[start] ?? '';
  if (start === index || !/["'(]/.test(open)) return undefined;
  const close = open === '(' ? ')' : open;
  for (let next = start + 1; next < text.length; next += 1) {
    const sign = text[next];
    if (sign === close) return findLineEnd(text, next + 1);
    if (sign === '\\' && (text[next + 1] === close || text[next + 1] === '\\')) next += 1;
  }
  return undefined;
}

/** End of the line where only white space stands before it. */
function findLineEnd(text: string, index: number): number | undefined {
  const end = skipSpaces(text, index);
  return end === text.length || text[end] === '\n' ? end : undefined;
}

function countLines(text: string, from: number, to: number): number {
  let count = 1;
  for (let next = text.indexOf('\n', from); next >= 0 && next < to; next = text.indexOf('\n', next + 1)) count += 1;
  return count;
}

function skipWhiteSpace(text: string, index: number): number {
  let next = index;
  while (isWhiteSpace(text.charCodeAt(next))) next += 1;
  return next;
}

function isWhiteSpace(code: number): boolean {
  return isSpaceOrTab(code) || code === 10;
}

function isControl(code: number): boolean {
  return code < 32 || code === 127;
}
