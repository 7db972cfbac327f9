/** The abstract of a talk as an export shows it: without its private lines. */
import type { Dialect, Inside } from '../model/note.js';
import { findAbstract, toAbstractText } from '../parse/inside/abstractBlocks.js';
import { parseMarkdownTree } from '../parse/inside/markdownTree.js';
import { offsetAt, type SourceText } from '../text/sourceText.js';
import type { Span } from './markdownTree.js';

export interface AbstractInput {
  readonly inside: Inside;
  /** The section's text. */
  readonly text: SourceText;
  /** What is private in it, as spans of whole lines or blocks. */
  readonly privateSpans: readonly Span[];
  readonly dialect: Dialect;
}

/**
 * Paragraphs separated by an empty line; undefined where there is no abstract, or nothing is left of it. A line right below
 * a quotation is a part of it, whoever wrote it: where one is private, the rest is read again.
 */
export function readShownAbstract({ inside, text, privateSpans, dialect }: AbstractInput): string | undefined {
  if (inside.abstract === undefined) return undefined;
  const { start, end } = inside.abstract.range;
  const span = { start: offsetAt(text, start), end: offsetAt(text, end) };
  const hidden = privateSpans.filter((other) => other.start < span.end && other.end > span.start);
  if (hidden.length === 0) return inside.abstract.text;
  const rest = cut(text.text, span, hidden);
  const shown = dialect === 'plaintext' ? readPlain(rest) : readMarkdown(rest);
  return shown === '' ? undefined : shown;
}

/** A span's text without others, which may overlap. */
function cut(text: string, { start, end }: Span, others: readonly Span[]): string {
  let kept = '';
  let at = start;
  for (const other of others.toSorted((a, b) => a.start - b.start)) {
    kept += text.slice(at, Math.max(at, other.start));
    at = Math.max(at, other.end);
  }
  return kept + text.slice(at, Math.max(at, end));
}

function readMarkdown(rest: string): string {
  const blocks = parseMarkdownTree(rest).children;
  const labelled = blocks[0]?.type === 'paragraph' ? findAbstract(blocks, () => false) : undefined;
  return toAbstractText(labelled ?? { blocks, labelLength: 0 });
}

function readPlain(rest: string): string {
  const lines = rest.split('\n').map((line) => line.replace(/^\s*>[ \t]?/, '').trim());
  const paragraphs = lines.join('\n').split(/\n{2,}/);
  return paragraphs
    .map((paragraph) => paragraph.replaceAll('\n', ' ').trim())
    .join('\n\n')
    .trim();
}
