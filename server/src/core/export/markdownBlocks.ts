/** The pieces of a Markdown document whose links lead to its own headings: anchors are known when all headings are. */
import GithubSlugger from 'github-slugger';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseMarkdownTree } from '../parse/inside/markdownTree.js';
import { walkTree } from '../parse/inside/walkTree.js';
import { mayHoldHeading } from './markdownTree.js';
import { writeHeading } from './markdownWriter.js';

/** By the key of a heading: its anchor, as GitHub and editors make it from the heading's words. */
export type Anchors = ReadonlyMap<string, string>;

export type Block =
  | { readonly kind: 'heading'; readonly words: string; readonly level: number; readonly key?: string }
  | { readonly kind: 'markdown'; readonly text: string }
  | { readonly kind: 'linked'; readonly write: (anchors: Anchors) => string };

/** The document, blocks apart by an empty line. Empty blocks leave nothing behind. */
export function writeBlocks(blocks: readonly Block[]): string {
  const anchors = findAnchors(blocks);
  const texts = blocks.map((block) => writeBlock(block, anchors)).filter((text) => text !== '');
  return `${texts.join('\n\n')}\n`;
}

function writeBlock(block: Block, anchors: Anchors): string {
  switch (block.kind) {
    case 'heading':
      return writeHeading(block.words, block.level);
    case 'markdown':
      return block.text;
    case 'linked':
      return block.write(anchors);
  }
}

/** Headings inside of notes count: a second heading of the same words gets `-1`. */
function findAnchors(blocks: readonly Block[]): Anchors {
  const slugger = new GithubSlugger();
  const anchors = new Map<string, string>();
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const anchor = slugger.slug(block.words.trim());
      if (block.key !== undefined) anchors.set(block.key, anchor);
    }
    if (block.kind === 'markdown' && mayHoldHeading(block.text)) {
      walkTree<Nodes>(parseMarkdownTree(block.text), (node) => {
        if (node.type === 'heading') slugger.slug(toString(node).trim());
      });
    }
  }
  return anchors;
}
