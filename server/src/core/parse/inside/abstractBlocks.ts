/**
 * Where a talk's abstract stands among the blocks of its section: a quotation right under the lines that belong to the
 * header (speakers, links, time), or what follows a label or sub-heading that says so.
 */
import type { Heading, Nodes, Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { labelOf } from '../../phrases/labels.js';

/** The blocks of an abstract, and how many characters of the first paragraph are its label. */
export interface AbstractBlocks {
  readonly blocks: readonly RootContent[];
  readonly labelLength: number;
}

/**
 * Finds the abstract.
 *
 * @param blocks the section's blocks in order, its own heading left out
 * @param isHeaderBlock whether a block is one of the lines that belong to the header
 */
export function findAbstract(
  blocks: readonly RootContent[],
  isHeaderBlock: (block: RootContent) => boolean,
): AbstractBlocks | undefined {
  const rest = blocks.slice(countWhile(blocks, isHeaderBlock));
  const quoted = toBlocks(
    rest.slice(
      0,
      countWhile(rest, ({ type }) => type === 'blockquote'),
    ),
  );
  if (quoted !== undefined) return quoted;
  for (const [index, block] of blocks.entries()) {
    const found = readLabelled(block, blocks.slice(index + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The abstract's words: paragraphs parted by an empty line, the lines of each joined by a space. */
export function toAbstractText({ blocks, labelLength }: AbstractBlocks): string {
  return blocks.flatMap(listParagraphs).join('\n\n').slice(labelLength).trim();
}

function readLabelled(block: RootContent, following: readonly RootContent[]): AbstractBlocks | undefined {
  if (block.type === 'heading') {
    if (labelOf(toString(block)) !== 'abstract') return undefined;
    const end = following.findIndex(({ type }) => type === 'heading' || type === 'thematicBreak');
    return toBlocks(following.slice(0, end < 0 ? undefined : end));
  }
  if (block.type !== 'paragraph' || hasLink(block)) return undefined;
  const text = toParagraph(block);
  const label = /^\s*([^:：]{3,40}?)\s*(?:[:：]\s*|$)/.exec(text);
  if (label === null || labelOf(label[1] ?? '') !== 'abstract') return undefined;
  if (label[0].length < text.length) return { blocks: [block], labelLength: label[0].length };
  const next = following[0];
  return next?.type === 'paragraph' || next?.type === 'blockquote' ? toBlocks([next]) : undefined;
}

function countWhile(blocks: readonly RootContent[], holds: (block: RootContent) => boolean): number {
  const end = blocks.findIndex((block) => !holds(block));
  return end < 0 ? blocks.length : end;
}

function toBlocks(blocks: readonly RootContent[]): AbstractBlocks | undefined {
  return blocks.length === 0 ? undefined : { blocks, labelLength: 0 };
}

function hasLink(paragraph: Paragraph): boolean {
  return paragraph.children[0]?.type === 'link';
}

function listParagraphs(node: Nodes): readonly string[] {
  if (isParagraph(node)) return [toParagraph(node)];
  return 'children' in node ? node.children.flatMap(listParagraphs) : [toString(node)].filter((text) => text !== '');
}

function isParagraph(node: Nodes): node is Paragraph | Heading {
  return node.type === 'paragraph' || node.type === 'heading';
}

function toParagraph(node: Paragraph | Heading): string {
  return toString(node).replace(/\s+/g, ' ').trim();
}
