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
  const items: { -readonly [K in keyof OutlineItem]: OutlineItem[K] }[] = [];
  const open: number[] = [];
  for (let block = 0; block < blocks.length; block += 1) {
    const { summary, opens } = blocks[block] ?? { summary: undefined, opens: 'file' as const };
    const header = summary?.header;
    if (summary === undefined || header === undefined) continue;
    const level = levelOf(summary, blocks[block - 1]?.endsInRow ?? '', levels);
    while (open.length > 0 && (items[open.at(-1) ?? 0]?.level ?? 0) >= level) open.pop();
    const above = items.at(-1);
    if (above !== undefined && level !== bareLevel && above.level < level) above.hasChildren = true;
    items.push({ block, summary, header, level, opens, parent: open.at(-1) ?? -1, hasChildren: false });
    if (level !== bareLevel) open.push(items.length - 1);
  }
  return items;
}

/** The day that an item marks: by its words, or by its number above talks of which it says nothing. */
export function dayOf({ header, hasChildren, summary }: OutlineItem): Header['day'] {
  const isAbove = hasChildren && summary.body.noteLines === 0 && summary.evidence < sureTalk;
  return header.day ?? (isAbove ? header.themedDay : undefined);
}

/** Evidence of a talk by itself. */
const sureTalk = 0.7;

/** Whether the item is a heading or underlined title, not a bare line. */
export function isHeading(item: OutlineItem | undefined): item is OutlineItem {
  return item !== undefined && item.level !== bareLevel;
}

/** The headings right below an item, as indexes; those deeper still are theirs. */
export function* listChildren(items: readonly OutlineItem[], index: number): Generator<number, void, undefined> {
  const level = items[index]?.level ?? 0;
  for (let next = index + 1; next < items.length; next += 1) {
    const item = items[next];
    if (item === undefined || item.level <= level) return;
    if (item.parent === index) yield next;
  }
}

/** An underlined title with the same row above it is of another level, as a document's title in reStructuredText. */
function levelOf({ level, marker }: BlockSummary, row: string, levels: Map<string, number>): number {
  if (level > 0) return level;
  if (marker === '') return bareLevel;
  const style = marker === row ? `${marker}${marker}` : marker;
  const known = levels.get(style) ?? Math.min(6, levels.size + 1);
  levels.set(style, known);
  return known;
}
