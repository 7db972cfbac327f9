/**
 * What is found out from all blocks of a file together: roles, habits, definitions. It mostly outlives a keystroke, as it
 * depends on headers and counts and not on the words of the notes.
 */
import { isSameData } from '../sameData.js';
import type { Block } from './block.js';
import { findSpeakerHabit, type SpeakerHabit } from './headerChoice.js';
import type { OutlineItem } from './outlineItems.js';
import { assignRoles, type Roles } from './roles.js';
import type { BlockSummary, BodySummary } from './summarizeBlock.js';

export interface Outline {
  /** What it was made from. */
  readonly blocks: readonly Block[];
  readonly roles: Roles;
  readonly habit: SpeakerHabit;
  /** Definitions of the file by identifier. */
  readonly defined: ReadonlyMap<string, string>;
  /** Item by block index, -1 for none. */
  readonly itemOf: readonly number[];
}

/** Finds it out from nothing. */
export function createOutline(blocks: readonly Block[]): Outline {
  const roles = assignRoles(blocks);
  const defined = new Map<string, string>();
  for (const { definitions } of blocks) {
    for (const { identifier, source } of definitions) {
      if (!defined.has(identifier)) defined.set(identifier, source);
    }
  }
  const itemOf = blocks.map(() => -1);
  roles.items.forEach(({ block }, index) => {
    itemOf[block] = index;
  });
  return { blocks, roles, habit: findSpeakerHabit(roles), defined, itemOf };
}

/** The outline of the next version, and the blocks `[from, to)` that are others than before. */
export interface KeptOutline {
  readonly outline: Outline;
  readonly from: number;
  readonly to: number;
}

/** More changed blocks than this are no keystroke: comparing them is not worth it. */
const mostChanged = 8;

/**
 * The outline of blocks of which a few took the place of others and say the same to all who look at the whole file;
 * undefined where it has to be found out anew. Equals {@link createOutline} of the blocks.
 */
export function keepOutline(previous: Outline, blocks: readonly Block[]): KeptOutline | undefined {
  if (previous.blocks.length !== blocks.length) return undefined;
  let from = 0;
  let to = blocks.length;
  while (from < to && previous.blocks[from] === blocks[from]) from += 1;
  while (to > from && previous.blocks[to - 1] === blocks[to - 1]) to -= 1;
  if (to - from > mostChanged) return undefined;
  for (let index = from; index < to; index += 1) {
    const [before, after] = [previous.blocks[index], blocks[index]];
    if (before === undefined || after === undefined || !saysTheSame(before, after)) return undefined;
  }
  return { outline: { ...previous, blocks, roles: withSummaries(previous, blocks, { from, to }) }, from, to };
}

function withSummaries(
  { roles, itemOf }: Outline,
  blocks: readonly Block[],
  { from, to }: { readonly from: number; readonly to: number },
): Roles {
  const items = roles.items.slice();
  for (let block = from; block < to; block += 1) {
    const summary = blocks[block]?.summary;
    const item = items[itemOf[block] ?? -1];
    if (item !== undefined && summary?.header !== undefined) {
      items[itemOf[block] ?? -1] = { ...item, summary, header: summary.header };
    }
  }
  const now = (item: OutlineItem): OutlineItem => items[itemOf[item.block] ?? -1] ?? item;
  const { conference, headDay } = roles;
  return {
    ...roles,
    items,
    conference: conference && now(conference),
    headDay: headDay?.item === undefined ? headDay : { reading: headDay.reading, item: now(headDay.item) },
  };
}

function saysTheSame(a: Block, b: Block): boolean {
  return (
    a.opens === b.opens &&
    a.endsInRuler === b.endsInRuler &&
    a.endsInRow === b.endsInRow &&
    a.contentEndLine >= 0 === b.contentEndLine >= 0 &&
    isSameData(a.definitions, b.definitions) &&
    isSameSummary(a.summary, b.summary)
  );
}

function isSameSummary({ body, ...a }: BlockSummary, { body: otherBody, ...b }: BlockSummary): boolean {
  // The front matter is looked at by many and edited by few.
  const isPlain = a.frontMatter === undefined && b.frontMatter === undefined;
  return isPlain && isSameData(a, b) && isSameData(outerBody(body), outerBody(otherBody));
}

/** Counts matter to nobody outside of the section from here on. */
const mostCounted = 3;

/** The part of a body that others than its own section look at. What is added to the body counts as such. */
function outerBody(body: BodySummary): object {
  const count = (lines: number): number => Math.min(lines, mostCounted);
  return {
    ...body,
    followUps: undefined,
    offSwitches: undefined,
    usedLabels: undefined,
    noteLines: count(body.noteLines),
    itemLines: count(body.itemLines),
    linkLines: count(body.linkLines),
    anchorLinks: count(body.anchorLinks),
  };
}
