/**
 * A line's words without their markup, each character knowing its column: `*Mind* - [Amanda](url)` is
 * `Mind - Amanda`. It is the cut's quick reading of inline markup for headers and the lines right under them; what
 * stands further inside a section is read by `readInside`.
 */
import type { Dialect } from '../model/note.js';
import { InlineReader } from './inlineReader.js';

/** Half-open, in characters of {@link InlineText.plain}. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A link in the line; `urlStart` and `urlEnd` are columns of the line. */
export interface InlineLink extends Span {
  readonly url: string;
  readonly urlStart: number;
  readonly urlEnd: number;
  /** How it is written; a `bare` or `angle` link's text is its URL. */
  readonly form: 'bare' | 'angle' | 'text';
}

/** A line's words, and where they stand. */
export interface InlineText {
  readonly plain: string;
  /** UTF-16 column in the line at which `plain` starts. */
  readonly start: number;
  /** Column of each character of `plain`, and of its end; undefined where `plain` is the line as it stands. */
  readonly columns: readonly number[] | undefined;
  readonly links: readonly InlineLink[];
  /** Bold stretches (`**` or `__`). */
  readonly strong: readonly Span[];
  /** Whether any emphasis mark was left out. */
  readonly emphasised: boolean;
}

/** Where to read: columns of the line, half open. */
export interface InlineSource {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly dialect: Dialect;
}

/** Signs without which a line is what it says. */
const markup = /[\\`*_~<[&]|https?:|www\./;
/** Reads a line's words and links, without its emphasis, code and link marks. Total: any text gives a value. */
export function readInline(source: InlineSource): InlineText {
  const { text, start, end } = source;
  const plain = text.slice(start, end);
  if (!markup.test(plain)) {
    return { plain, start, columns: undefined, links: [], strong: [], emphasised: false };
  }
  const reader = new InlineReader(source);
  reader.read(source.start, source.end);
  return reader.finish();
}

/** The columns of the line that a span of the plain text stands in. */
export function columnsOf(inline: InlineText, span: Span): { readonly start: number; readonly end: number } {
  const start = columnAt(inline, span.start);
  return { start, end: span.end <= span.start ? start : columnAt(inline, span.end - 1) + 1 };
}

/** The column of the line that a character of the plain text stands in. */
export function columnAt(inline: InlineText, index: number): number {
  return inline.columns === undefined ? inline.start + index : (inline.columns[index] ?? inline.start);
}

/** A span without the white space at its ends. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) {
    start += 1;
  }
  while (end > start && isSpace(text.charCodeAt(end - 1))) {
    end -= 1;
  }
  return { start, end };
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff;
}
