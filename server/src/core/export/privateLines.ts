/**
 * Lines that begin with `private:` are the writer's own and stay out of an export. What goes on from such a line goes
 * with it: a sentence wrapped by hand, the items below a list item, the section of a heading. Half a private thought in a
 * report would be worse than none. Code is no prose: `private:` in a C++ class stays.
 */
import type { Nodes, Parents, Root } from 'mdast';
import { walkTree } from '../parse/inside/walkTree.js';
import { spanOf, type Span } from './markdownTree.js';
import { findWrapColumn, isWrapped } from './wrapping.js';

const lineMarks = String.raw`[ \t]*(?:>[ \t]?|[-*+•–][ \t]+|\d{1,9}[.)][ \t]+|#{1,6}[ \t]+|\|[ \t]*|\[[ xX]?\][ \t]*)*`;
const privateWord = String.raw`private[ \t]*[*_~]{0,3}[ \t]*[:：]`;
const anyPrivate = new RegExp(privateWord, 'i');
/** The colon may stand in the emphasis or behind it: `**private:**`, `**private**:`. */
const privateLine = new RegExp(`^${lineMarks}[*_~]{0,3}${privateWord}`, 'i');
const markedLine = /^[ \t]*(?:[>#|]|[-*+•–][ \t]|\d{1,9}[.)][ \t])/;

/** Marks go on for fewer characters than this before the words of a line begin. */
const longestMarks = 1000;

/** A cheap look at a text: false where no line of it can be private. */
export function mayHoldPrivateLines(text: string): boolean {
  return anyPrivate.test(text);
}

/** Whether a line, marks of lists, quotes and headings aside, begins with `private:`. */
export function isPrivateLine(line: string): boolean {
  return privateLine.test(line.slice(0, longestMarks));
}

/** The spans of a Markdown text that its private lines take with them; may overlap. */
export function findPrivateSpans(text: string, tree: Root): readonly Span[] {
  const spans: Span[] = [];
  if (!mayHoldPrivateLines(text)) {
    return spans;
  }
  const column = findWrapColumn(text.split('\n'));
  walkTree<Nodes>(tree, (node, index, parent) => {
    spans.push(...privateSpansOf(node, { text, column, index, parent }));
  });
  return spans;
}

/** The same for a text without a tree (plain text, or too long to be read): whole lines. */
export function findPrivatePlainSpans(text: string): readonly Span[] {
  return findPrivateLines(text, { start: 0, end: text.length }, findWrapColumn(text.split('\n')));
}

interface Surroundings {
  readonly text: string;
  readonly column: number | undefined;
  readonly index: number | undefined;
  readonly parent: Parents | undefined;
}

function privateSpansOf(node: Nodes, { text, column, index, parent }: Surroundings): readonly Span[] {
  const span = spanOf(node);
  switch (node.type) {
    case 'paragraph': {
      const lines = findPrivateLines(text, span, column);
      const opensItem = parent?.type === 'listItem' && index === 0 && lines[0]?.start === span.start;
      return opensItem ? [spanOf(parent)] : lines;
    }
    case 'html':
      return findPrivateLines(text, span, column);
    case 'tableRow':
      return isPrivateLine(text.slice(span.start, span.end)) ? [span] : [];
    case 'heading':
      return isPrivateLine(text.slice(span.start, span.end))
        ? [{ start: span.start, end: sectionEnd(text, parent, index) }]
        : // Lines right above a ruler are a heading to Markdown.
          findPrivateLines(text, span, column);
    default:
      return [];
  }
}

/** The private lines in a span, each with its line end and its wrapped or hanging rest. */
function findPrivateLines(text: string, { start, end }: Span, column: number | undefined): readonly Span[] {
  const spans: Span[] = [];
  let offset = start;
  let hidden: string | undefined;
  for (const line of text.slice(start, end).split('\n')) {
    const next = Math.min(offset + line.length + 1, end);
    hidden = isPrivateLine(line) || (hidden !== undefined && goesOn(hidden, line, column)) ? line : undefined;
    if (hidden !== undefined) {
      spans.push({ start: offset, end: next });
    }
    offset = next;
  }
  return spans;
}

/** Whether a line is the rest of the one above: wrapped, or hanging below its mark. */
function goesOn(line: string, next: string, column: number | undefined): boolean {
  if (next.trim() === '') return false;
  const isDeeper = indentation(next) > indentation(line);
  return isDeeper || (!markedLine.test(next) && isWrapped(line, next, column));
}

function indentation(line: string): number {
  return line.length - line.trimStart().length;
}

/** Where the section of the heading at `index` ends: at the next heading that is not below it. */
function sectionEnd(text: string, parent: Parents | undefined, index: number | undefined): number {
  const siblings = parent?.children ?? [];
  const heading = index === undefined ? undefined : siblings[index];
  const depth = heading?.type === 'heading' ? heading.depth : 6;
  const next = siblings.slice((index ?? 0) + 1).find((node) => node.type === 'heading' && node.depth <= depth);
  if (next !== undefined) return spanOf(next).start;
  return parent === undefined ? text.length : spanOf(parent).end;
}
