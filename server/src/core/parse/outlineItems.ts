/** The headers of a file in order, with what the roles weigh: a flat list, cheap to make on every keystroke. */
import type { Block } from './block.js';
import type { Header } from './header.js';
import type { BlockSummary } from './summarizeBlock.js';

/** A block that opens with a header. */
export interface OutlineItem {
  /** Index of its block. */
  readonly block: number;
  readonly summary: BlockSummary;
  readonly header: Header;
  /** Heading level 1..6, underlined plain titles from 1 in order of first use; {@link bareLevel} for a bare line. */
  readonly level: number;
  readonly opens: Block['opens'];
  readonly endsInRuler: boolean;
  /** Index in the list of the nearest heading above with a smaller level, -1 for none. */
  readonly parent: number;
  /** Whether the next heading is deeper. */
  readonly hasChildren: boolean;
}

/** The level of bare lines: below every heading. */
export const bareLevel = 7;

/** Lists the items of a file. */
export function listItems(blocks: readonly Block[]): readonly OutlineItem[] {
  const levels = new Map<string, number>();
  const items: OutlineItem[] = [];
  const open: number[] = [];
  blocks.forEach(({ summary, opens, endsInRuler }, block) => {
    const { header, marker } = summary;
    if (header === undefined) {
      return;
    }
    const level = levelOf(summary, levels);
    while (open.length > 0 && (items[open.at(-1) ?? 0]?.level ?? 0) >= level) {
      open.pop();
    }
    items.push({ block, summary, header, level, opens, endsInRuler, parent: open.at(-1) ?? -1, hasChildren: false });
    if (marker !== '') {
      open.push(items.length - 1);
    }
  });
  return items.map((item, index) => ({
    ...item,
    hasChildren: isHeading(item) && isHeading(items[index + 1]) && (items[index + 1]?.level ?? 0) > item.level,
  }));
}

/** Whether the item is a heading or underlined title, not a bare line. */
export function isHeading(item: OutlineItem | undefined): boolean {
  return item !== undefined && item.level !== bareLevel;
}

function levelOf({ level, marker }: BlockSummary, levels: Map<string, number>): number {
  if (level > 0) {
    return level;
  }
  if (marker === '') {
    return bareLevel;
  }
  const known = levels.get(marker) ?? Math.min(6, levels.size + 1);
  levels.set(marker, known);
  return known;
}
