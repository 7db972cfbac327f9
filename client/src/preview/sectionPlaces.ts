/** Where the sections of notes stand in a document that may be a few keystrokes newer than what is known of them. */
import type { PreviewSection } from '../../../server/src/protocol.js';
import type { MarkdownToken } from './markdownTokens.js';

/** Tokens of one block of the outermost level. */
export interface Block {
  readonly tokens: readonly MarkdownToken[];
  /** Zero-based; -1 for a block without a place. */
  readonly line: number;
}

/** The blocks of a document, from the top. */
export function toBlocks(tokens: readonly MarkdownToken[]): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  tokens.forEach((token, index) => {
    if (token.level > 0 || token.nesting > 0) return;
    const own = tokens.slice(start, index + 1);
    blocks.push({ tokens: own, line: own[0]?.map?.[0] ?? -1 });
    start = index + 1;
  });
  return blocks;
}

/**
 * The block that each section begins with: the next one whose first line is the section's header, or, while the header is
 * being edited, a heading of its level between its neighbours.
 */
export function placeSections(
  sections: readonly PreviewSection[],
  blocks: readonly Block[],
  lines: readonly string[],
): ReadonlyMap<Block, PreviewSection> {
  const placed = placeByText(sections, blocks, lines);
  const taken = new Set(placed);
  let next = blocks.length;
  for (const [index, section] of [...sections.entries()].toReversed()) {
    const level = /^ {0,3}#+/.exec(section.header)?.[0];
    const before = placed.slice(0, index).findLast((block) => block !== undefined);
    const between = blocks.slice(before === undefined ? 0 : blocks.indexOf(before) + 1, next);
    placed[index] ??= between.find(
      (block) => level !== undefined && !taken.has(block) && levelOf(block, lines) === level,
    );
    const own = placed[index];
    if (own !== undefined) next = blocks.indexOf(own);
  }
  return new Map(sections.flatMap((section, index) => toPair(placed[index], section)));
}

function toPair(block: Block | undefined, section: PreviewSection): readonly (readonly [Block, PreviewSection])[] {
  return block === undefined ? [] : [[block, section]];
}

function levelOf({ tokens, line }: Block, lines: readonly string[]): string | undefined {
  return tokens[0]?.type === 'heading_open' ? /^ {0,3}#+/.exec(lines[line] ?? '')?.[0] : undefined;
}

function placeByText(
  sections: readonly PreviewSection[],
  blocks: readonly Block[],
  lines: readonly string[],
): (Block | undefined)[] {
  const byHeader = new Map<string, Block[]>();
  for (const block of blocks) {
    const header = lines[block.line] ?? '';
    byHeader.set(header, [...(byHeader.get(header) ?? []), block]);
  }
  let last = -1;
  return sections.map(({ header }) => {
    const block = header.trim() === '' ? undefined : byHeader.get(header)?.find(({ line }) => line > last);
    last = block?.line ?? last;
    return block;
  });
}
