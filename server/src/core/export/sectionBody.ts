/**
 * The notes of a section as Markdown that can stand alone: without what a report shows elsewhere (header, talk link,
 * abstract, marks), without private lines and comments, with link references spelled out and footnotes at hand.
 */
import type { Definition, Nodes, Root } from 'mdast';
import type { Dialect } from '../model/note.js';
import { exceedsLimits } from '../parse/inside/insideLimits.js';
import { parseMarkdownTree } from '../parse/inside/markdownTree.js';
import { walkTree } from '../parse/inside/walkTree.js';
import { applySpanEdits, spanOf, type Span, type SpanEdit } from './markdownTree.js';
import { writeDestination } from './markdownWriter.js';
import { closeLastBlock } from './openBlocks.js';
import { plainToMarkdown } from './plainBody.js';
import { findPrivatePlainSpans, findPrivateSpans, mayHoldPrivateLines } from './privateLines.js';

/** A section's text and what to leave out of it. */
export interface BodyInput {
  /** Line ends LF; the section alone, up to its last line of content. */
  readonly text: string;
  readonly dialect: Dialect;
  /** Spans of `text` that the report shows elsewhere, or not at all. */
  readonly leaveOut: readonly Span[];
  readonly keepsPrivate: boolean;
  /** Too long or too deep to be read as a tree: only spans and private lines are taken out. */
  readonly truncated: boolean;
  /** Markdown that defines the links and footnotes that the section uses, to be put in front; may be empty. */
  readonly definitions: string;
  /** Source of a footnote of the file; `definitions` only says that it exists. */
  readonly findFootnote: (identifier: string) => string | undefined;
}

export interface Body {
  /** Markdown; empty where nothing is left. */
  readonly markdown: string;
  /** What was left out as private, as spans of the input's text. */
  readonly privateSpans: readonly Span[];
}

/** Reads a section's body; what is left open at its end is closed. Total: any text gives Markdown. */
export function readBody(input: BodyInput): Body {
  return input.dialect === 'plaintext' || input.truncated ? readPlainBody(input) : readMarkdownBody(input);
}

function readPlainBody(input: BodyInput): Body {
  const privateSpans = input.keepsPrivate ? [] : findPrivatePlainSpans(input.text);
  const text = removeSpans(input.text, [...input.leaveOut, ...privateSpans]);
  return { markdown: input.truncated ? text : plainToMarkdown(text), privateSpans };
}

/** Without private lines, comments and definitions there is nothing to look for in a tree, which is dear to make. */
function needsTree(text: string): boolean {
  return mayHoldPrivateLines(text) || /<!--|\]:/.test(text);
}

/**
 * The file's definitions are put in front for the parser, which knows a reference only by its definition, and are taken
 * away again; there the first definition wins, as it does in the file.
 */
function readMarkdownBody(input: BodyInput): Body {
  const front = input.definitions;
  if (front === '' && !needsTree(input.text)) {
    return { markdown: closeLastBlock(removeSpans(input.text, input.leaveOut)), privateSpans: [] };
  }
  const text = front + input.text;
  const tree = parseMarkdownTree(text);
  const shift = (span: Span): Span => ({ start: span.start + front.length, end: span.end + front.length });
  const privateSpans = input.keepsPrivate ? [] : findPrivateSpans(text, tree);
  const removed = [{ start: 0, end: front.length }, ...input.leaveOut.map(shift), ...privateSpans, ...findHidden(tree)];
  const kept = closeLastBlock(removeSpans(text, removed, spellOutReferences(text, tree)));
  return {
    markdown: [kept, ...footnotesElsewhere(tree, input)].filter((part) => part !== '').join('\n\n'),
    privateSpans: privateSpans.map(({ start, end }) => ({ start: start - front.length, end: end - front.length })),
  };
}

/** Link definitions (spelled out where used) and comments: nothing of it is for readers. */
function findHidden(tree: Root): readonly Span[] {
  const spans: Span[] = [];
  walkTree<Nodes>(tree, (node) => {
    const isComment = node.type === 'html' && /^<!--[\s\S]*-->\s*$/.test(node.value);
    if (node.type === 'definition' || isComment) {
      spans.push(spanOf(node));
    }
  });
  return spans;
}

/** Footnotes that the section uses and another one holds: they come to the end. */
function footnotesElsewhere(tree: Root, { definitions, findFootnote }: BodyInput): readonly string[] {
  const footnotes = tree.children.filter((node) => node.type === 'footnoteDefinition');
  const isOwn = (node: Nodes): boolean => spanOf(node).start >= definitions.length;
  const own = new Set(footnotes.filter(isOwn).map(({ identifier }) => identifier));
  const elsewhere = footnotes.filter((node) => !isOwn(node) && !own.has(node.identifier));
  return elsewhere.map(({ identifier }) => findFootnote(identifier)).filter((source) => source !== undefined);
}

/** `[words][label]` becomes `[words](url)`, as the definition may stand in another section. */
function spellOutReferences(text: string, tree: Root): readonly SpanEdit[] {
  const definitions = new Map<string, Definition>();
  walkTree<Nodes>(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const edits: SpanEdit[] = [];
  walkTree<Nodes>(tree, (node) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const definition = definitions.get(node.identifier);
    if (definition === undefined) return;
    edits.push(...spellOut(text, node, definition));
  });
  return edits;
}

/** Only what follows the words is replaced, so that links inside of an image's or link's words are spelled out as well. */
function spellOut(text: string, node: Nodes, definition: Definition): readonly SpanEdit[] {
  const { start, end } = spanOf(node);
  const source = text.slice(start, end);
  const isFull = 'referenceType' in node && node.referenceType !== 'shortcut';
  const wordsEnd = isFull ? start + source.lastIndexOf('[') : end;
  return [{ start: wordsEnd, end, text: destination(definition) }];
}

function destination({ url, title }: Definition): string {
  const quoted = title === null || title === undefined ? '' : ` "${title.replaceAll(/(["\\])/g, String.raw`\$1`)}"`;
  return `(${writeDestination(url)}${quoted})`;
}

/**
 * The text without the spans. A line of which nothing but marks is left goes too, and with it one of two blank lines
 * that would then meet.
 */
export function removeSpans(text: string, spans: readonly Span[], edits: readonly SpanEdit[] = []): string {
  const removals = mergeSpans(spans).map((span) => ({ ...widenToLines(text, span), text: '' }));
  return applySpanEdits(text, [...mergeSpans(removals).map((span) => ({ ...span, text: '' })), ...edits])
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

const onlyMarks = /^[\s>()<[\].,;:–—*_-]*$/;

function widenToLines(text: string, { start, end }: Span): Span {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = text.indexOf('\n', Math.max(end - 1, start));
  const lineEnd = nextBreak === -1 ? text.length : nextBreak + 1;
  if (!onlyMarks.test(text.slice(lineStart, start)) || !onlyMarks.test(text.slice(end, lineEnd))) {
    return { start, end };
  }
  const blankBefore = lineStart === 0 || /\n[ \t]*\n$/.test(text.slice(0, lineStart));
  const blankAfter = /^[ \t]*\n/.exec(text.slice(lineEnd));
  return { start: lineStart, end: lineEnd + (blankBefore && blankAfter !== null ? blankAfter[0].length : 0) };
}

/** The footnotes of a section, as written but for private lines; none of one that is too much to be read. */
export function readFootnotes(
  text: string,
  { keepsPrivate }: Pick<BodyInput, 'keepsPrivate'>,
): ReadonlyMap<string, string> {
  const footnotes = new Map<string, string>();
  if (exceedsLimits(text)) return footnotes;
  const tree = parseMarkdownTree(text);
  const hidden = keepsPrivate ? [] : findPrivateSpans(text, tree);
  walkTree<Nodes>(tree, (node) => {
    if (node.type !== 'footnoteDefinition') return;
    const { start, end } = spanOf(node);
    const spans = hidden.map((span) => ({
      start: Math.max(0, span.start - start),
      end: Math.min(end, span.end) - start,
    }));
    if (!footnotes.has(node.identifier)) footnotes.set(node.identifier, removeSpans(text.slice(start, end), spans));
  });
  return footnotes;
}
