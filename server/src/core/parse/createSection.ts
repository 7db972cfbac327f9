/** Builds one section from its blocks and role. */
import type { AsideSection, DaySection, GroupSection, Section } from '../model/note.js';
import { createRange, type Range } from '../text/positions.js';
import type { Block } from './block.js';
import { createTalk, listFollowUps, listOffSwitches, type PlacedBlock } from './createTalk.js';
import type { FrontMatterTalk } from './frontMatterTalk.js';
import type { SpeakerHabit } from './headerChoice.js';

/** All that a section is made from. */
export interface SectionPlan {
  readonly kind: Section['kind'];
  readonly blocks: readonly Block[];
  /** Index of the block with the header; a talk may begin with lines above it (`talk by @name`). */
  readonly headerBlock: number;
  /** Heading level by block; 0 for bare lines and blocks without header. */
  readonly levels: readonly number[];
  readonly level: number;
  readonly habit: SpeakerHabit;
  readonly usedDefinitions: readonly string[];
  readonly frontMatterTalk: FrontMatterTalk | undefined;
  /** The heading after the header is the speaker's name. */
  readonly hasSpeakerHeading: boolean;
}

/** Builds the section; a pure function of its plan. */
export function createSection(plan: SectionPlan): Section {
  const placed = placeBlocks(plan.blocks);
  const lineCount = plan.blocks.reduce((sum, block) => sum + block.lineCount, 0);
  const last = placed.findLast(({ block }) => block.contentEndLine >= 0);
  const base = {
    contentEndLine: last === undefined ? 0 : last.line + last.block.contentEndLine,
    lineCount,
    length: plan.blocks.reduce((sum, block) => sum + block.length, 0),
  };
  switch (plan.kind) {
    case 'talk':
      return { kind: 'talk', talk: createTalk(plan, placed), ...base };
    case 'head':
      return { kind: 'head', offSwitches: listOffSwitches(placed), followUps: listFollowUps(placed), ...base };
    case 'day':
      return { ...toDay(plan), followUps: listFollowUps(placed), ...base };
    case 'group':
      return { ...toTitled(plan, 'group'), followUps: listFollowUps(placed), ...base };
    case 'aside':
      return { ...toTitled(plan, 'aside'), followUps: listFollowUps(placed), ...base };
  }
}

function placeBlocks(blocks: readonly Block[]): readonly PlacedBlock[] {
  let line = 0;
  return blocks.map((block) => {
    const placed = { block, line };
    line += block.lineCount;
    return placed;
  });
}

type Bare<S extends Section> = Omit<S, 'contentEndLine' | 'lineCount' | 'length' | 'followUps'>;

function toDay(plan: SectionPlan): Bare<DaySection> {
  const header = plan.blocks[0]?.summary.header;
  const day = header?.day ?? header?.themedDay;
  return {
    kind: 'day',
    label: day?.label ?? header?.text ?? '',
    labelRange: rangeOfText(plan),
    level: plan.level,
    ordinal: day?.ordinal,
    date: day?.date,
    atEnd: day?.atEnd ?? false,
  };
}

function toTitled<K extends 'group' | 'aside'>(
  plan: SectionPlan,
  kind: K,
): Bare<K extends 'group' ? GroupSection : AsideSection> & { kind: K } {
  const header = plan.blocks[0]?.summary.header;
  const title = header?.readings.at(-1)?.title ?? header?.text ?? '';
  return { kind, title, titleRange: rangeOfText(plan), level: plan.level } as Bare<
    K extends 'group' ? GroupSection : AsideSection
  > & { kind: K };
}

function rangeOfText(plan: SectionPlan): Range {
  const header = plan.blocks[0]?.summary.header;
  const plain = header?.readings.at(-1);
  const line = header?.line ?? 0;
  return createRange(line, plain?.titleStart ?? 0, line, plain?.titleEnd ?? 0);
}
