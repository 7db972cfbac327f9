/** Places in the trees of Markdown texts, and edits of the texts by them. */
import type { Heading, Nodes, Root } from 'mdast';
import { parseMarkdownTree } from '../parse/inside/markdownTree.js';
import { walkTree } from '../parse/inside/walkTree.js';

/** A span of a text by UTF-16 offsets, half open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span and what stands there afterwards. */
export interface SpanEdit extends Span {
  readonly text: string;
}

interface Positioned {
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined };
        readonly end: { readonly offset?: number | undefined };
      }
    | undefined;
}

/** Where a node of a parsed text stands; an empty span for a node that was made by hand. */
export function spanOf(node: Positioned): Span {
  const start = node.position?.start.offset ?? 0;
  return { start, end: node.position?.end.offset ?? start };
}

/** The text after the edits. An edit that begins inside an earlier one is covered by it and left out. */
export function applySpanEdits(text: string, edits: readonly SpanEdit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < done) continue;
    pieces.push(text.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  return pieces.join('') + text.slice(done);
}

/** A line that begins like a heading, or an underline: parsing is dear, and most notes have neither. */
const headingSign = /^[ \t>\-*+\d.)]*#|^[ \t>]*(?:=+|-+)[ \t]*$/m;

/** Whether it is worth to look for headings in a tree. */
export function mayHoldHeading(markdown: string): boolean {
  return headingSign.test(markdown);
}

/**
 * The same Markdown with its headings moved so that the outermost is of level `first` and none skips a level, as the
 * outline of a report must not. Levels end at 6.
 */
export function rebaseHeadings(markdown: string, first: number): string {
  if (!mayHoldHeading(markdown)) {
    return markdown;
  }
  const headings = findHeadingLevels(parseMarkdownTree(markdown), first);
  const edits = [...headings].map(([heading, level]) => {
    const span = spanOf(heading);
    return { ...span, text: headingText(markdown, span, level) };
  });
  return applySpanEdits(markdown, edits);
}

/** The level of each heading so that the outermost is of level `first` and none skips a level. Levels end at 6. */
export function findHeadingLevels(tree: Root, first: number): ReadonlyMap<Heading, Heading['depth']> {
  const levels = new Map<Heading, Heading['depth']>();
  const open: number[] = [];
  walkTree<Nodes>(tree, (heading) => {
    if (heading.type !== 'heading') return;
    while ((open.at(-1) ?? 0) >= heading.depth) open.pop();
    open.push(heading.depth);
    levels.set(heading, depths[first + open.length - 2] ?? 6);
  });
  return levels;
}

const depths = [1, 2, 3, 4, 5, 6] as const;

/** A heading's source at another level. A setext heading becomes an ATX one, on one line: there is no third setext level. */
function headingText(markdown: string, { start, end }: Span, level: number): string {
  const source = markdown.slice(start, end);
  const marks = '#'.repeat(level);
  if (/^#{1,6}(?:[ \t]|$)/.test(source)) {
    return source.replace(/^#+/, marks);
  }
  const lines = source.split('\n').slice(0, -1);
  return `${marks} ${lines.map((line) => line.replace(/^[\s>]+/, '').trim()).join(' ')}`;
}
