/**
 * The few fields of YAML front matter that notes use, each with its place. It reads what blogs and vaults write
 * (`key: value`, quotes, `[a, b]`, lists with dashes); everything else of YAML is left alone, so a value that it cannot
 * read is simply not there. Kept apart from a YAML library because the client's look at a file needs it, too.
 */
import type { Range } from '../text/positions.js';
import { createRange } from '../text/positions.js';
import type { ScannedLine } from './block.js';

/** A value as written, without quotes. */
export interface FrontMatterValue {
  readonly text: string;
  /** The value alone, relative to the front matter's first line. */
  readonly range: Range;
}

/** Fields by key in lower case; a list gives several values. */
export type FrontMatterFields = ReadonlyMap<string, readonly FrontMatterValue[]>;

/** More lines than this are not looked at. */
const longest = 400;
const keyLine = /^(["']?)([\p{L}_][\p{L}\p{N}_ -]{0,40})\1\s*:(?:\s+|$)/u;
const listLine = /^\s*-\s+(?=\S)/;

/** Reads the fields at the top level of front matter. */
export function readFrontMatter(lines: readonly ScannedLine[]): FrontMatterFields {
  const fields = new Map<string, FrontMatterValue[]>();
  let key: string | undefined;
  lines.slice(1, longest).forEach(({ text, kind }, index) => {
    const line = index + 1;
    const match = kind === 'frontMatter' ? keyLine.exec(text) : null;
    if (match !== null) {
      key = (match[2] ?? '').trim().toLowerCase();
      fields.set(key, readValues(text, match[0].length, line));
      return;
    }
    const item = listLine.exec(text);
    if (item !== null && key !== undefined) {
      fields.get(key)?.push(...readValues(text, item[0].length, line));
    }
  });
  return fields;
}

function readValues(text: string, from: number, line: number): FrontMatterValue[] {
  const end = endOfValue(text, from);
  const flow = /^\s*\[(.*)\]\s*$/.exec(text.slice(from, Math.max(from, end)));
  if (flow === null) {
    return [toValue(text, { from, to: end }, line)].filter((value) => value.text !== '');
  }
  const values: FrontMatterValue[] = [];
  let at = text.indexOf('[', from) + 1;
  for (const piece of (flow[1] ?? '').match(/"[^"]*"|'[^']*'|[^,]+/g) ?? []) {
    const start = text.indexOf(piece, at);
    values.push(toValue(text, { from: start, to: start + piece.length }, line));
    at = start + piece.length;
  }
  return values.filter((value) => value.text !== '');
}

/** Where a value ends: before a comment, which a sign in quotes does not begin. */
function endOfValue(text: string, from: number): number {
  const quoted = /^\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(text.slice(from))?.[0].length ?? 0;
  const rest = text.slice(from + quoted);
  return from + quoted + rest.replace(/(?:(?:^|\s)#.*)?\s*$/, '').length;
}

function toValue(text: string, span: { readonly from: number; readonly to: number }, line: number): FrontMatterValue {
  let { from, to } = span;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  const quote = text[from] ?? '';
  if (to - from >= 2 && (quote === '"' || quote === "'") && text[to - 1] === quote) {
    from += 1;
    to -= 1;
    const inner = text.slice(from, to);
    return {
      text: quote === '"' ? inner.replace(/\\(["\\])/g, '$1') : inner.replaceAll("''", "'"),
      range: createRange(line, from, line, to),
    };
  }
  const value = text.slice(from, to);
  return {
    text: /^[|>][+-]?$/.test(value) || value === '~' || value === 'null' ? '' : value,
    range: createRange(line, from, line, to),
  };
}
