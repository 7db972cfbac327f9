import type { Dialect, Note, PlacedSection, Section } from '../model/note.js';
import type { Block } from './block.js';
import { readConference, readFileDate, readScheduleOf } from './fileFacts.js';
import { listDays } from './noteDays.js';
import { assignRoles, type Role, type Roles } from './roles.js';
import { createSection, type SectionPlan } from './createSection.js';
import { findSpeakerHabit, type SpeakerHabit } from './headerChoice.js';
import { isSpeakerHeading } from './headingTalks.js';
import { bareLevel } from './outlineItems.js';

/** What a section was made from; equal sources make the very same section. */
export interface SectionSource {
  readonly blocks: readonly Block[];
  /** Role and all else that came from outside the blocks. */
  readonly key: string;
}

/** A note that remembers what its sections were made from. */
export interface AssembledNote extends Note {
  /** By section. */
  readonly sources: readonly SectionSource[];
}

/**
 * Makes the note of a file's blocks: one pass over their summaries. A section whose blocks and role are those of
 * `previous` is the very same object.
 */
export function assembleNote(blocks: readonly Block[], dialect: Dialect, previous: Note | undefined): AssembledNote {
  const roles = assignRoles(blocks);
  const plans = planSections(blocks, roles);
  const known = previous === undefined ? undefined : listKnown(previous);
  const placed: PlacedSection[] = [];
  const sources: SectionSource[] = [];
  let line = 0;
  let offset = 0;
  for (const plan of plans) {
    const source = { blocks: plan.blocks, key: plan.key };
    const section = findKnown(known, source) ?? createSection(plan);
    placed.push({ section, line, offset, day: undefined });
    sources.push(source);
    line += section.lineCount;
    offset += section.length;
  }
  const { days, sections } = listDays(placed, blocks, roles);
  return {
    dialect,
    conference: readConference(blocks, roles),
    scheduleLink: readScheduleOf(plans, placed),
    date: readFileDate(plans),
    sections,
    days,
    lineCount: line,
    length: offset,
    sources,
  };
}

/** Joins blocks to sections: each role but `more` and `part` opens one; a `lead` belongs to the talk below it. */
function planSections(blocks: readonly Block[], roles: Roles): readonly SectionPlan[] {
  const outside: Outside = {
    habit: findSpeakerHabit(roles),
    defined: new Map(
      blocks.flatMap((block) => block.definitions).map(({ identifier, source }) => [identifier, source]),
    ),
    itemOf: new Map(roles.items.map((item, index) => [item.block, index])),
    roles,
  };
  const plans: SectionPlan[] = [];
  let start = 0;
  for (let at = 1; at <= blocks.length; at += 1) {
    if (at === blocks.length || opensSection(roles.roles[at], roles.roles[at - 1])) {
      plans.push(toPlan(blocks.slice(start, at), start, outside));
      start = at;
    }
  }
  return plans;
}

function opensSection(role: Role | undefined, above: Role | undefined): boolean {
  if (role === 'more' || role === 'part' || above === 'lead') {
    return false;
  }
  return role !== 'head' || above !== 'head';
}

/** What plans need beside their blocks. */
interface Outside {
  readonly habit: SpeakerHabit;
  /** Definitions of the file by identifier. */
  readonly defined: ReadonlyMap<string, string>;
  /** Item by block index. */
  readonly itemOf: ReadonlyMap<number, number>;
  readonly roles: Roles;
}

function toPlan(blocks: readonly Block[], start: number, { habit, defined, itemOf, roles }: Outside): SectionPlan {
  const own = blocks.map((_, index) => roles.roles[start + index]);
  const kind = kindOf(own);
  const headerBlock = kind === 'talk' ? Math.max(0, own.indexOf('talk')) : 0;
  const levels = blocks.map((_, index) => levelOf(roles, itemOf.get(start + index)));
  const next = itemOf.get(start + headerBlock + 1);
  const hasSpeakerHeading =
    kind === 'talk' && headerBlock + 1 < blocks.length && next !== undefined && isSpeakerHeading(roles.items, next);
  const frontMatterTalk = kind === 'talk' && start === 0 ? roles.frontMatterTalk : undefined;
  const usedDefinitions = defined.size === 0 ? [] : listUsed(blocks, defined);
  const key = [
    kind,
    habit.main,
    habit.common,
    habit.inItems,
    headerBlock,
    hasSpeakerHeading,
    levels.join(),
    ...usedDefinitions.map((label) => `${label}=${defined.get(label) ?? ''}`),
  ].join('\n');
  return {
    kind,
    blocks,
    headerBlock,
    levels,
    level: levels[headerBlock] ?? 0,
    habit,
    usedDefinitions,
    frontMatterTalk,
    hasSpeakerHeading,
    key,
  };
}

function kindOf(roles: readonly (Role | undefined)[]): SectionPlan['kind'] {
  if (roles[0] === 'lead') {
    return 'talk';
  }
  return roles[0] === undefined || roles[0] === 'more' || roles[0] === 'part' ? 'head' : roles[0];
}

function levelOf({ items }: Roles, index: number | undefined): number {
  const level = index === undefined ? 0 : (items[index]?.level ?? 0);
  return level === bareLevel ? 0 : level;
}

/** Definitions that the blocks use and do not hold themselves. */
function listUsed(blocks: readonly Block[], defined: ReadonlyMap<string, string>): readonly string[] {
  const own = new Set(blocks.flatMap(({ definitions }) => definitions.map(({ identifier }) => identifier)));
  const used = blocks.flatMap(({ summary }) => summary.body.usedLabels);
  return [...new Set(used)].filter((label) => defined.has(label) && !own.has(label));
}

function listKnown(
  previous: Note,
): ReadonlyMap<Block, { readonly source: SectionSource; readonly section: Section }> | undefined {
  if (!('sources' in previous)) {
    return undefined;
  }
  const { sources, sections } = previous as AssembledNote;
  const known = new Map<Block, { readonly source: SectionSource; readonly section: Section }>();
  sources.forEach((source, index) => {
    const [first] = source.blocks;
    const section = sections[index]?.section;
    if (first !== undefined && section !== undefined) {
      known.set(first, { source, section });
    }
  });
  return known;
}

function findKnown(known: ReturnType<typeof listKnown>, source: SectionSource): Section | undefined {
  const [first] = source.blocks;
  const found = first === undefined ? undefined : known?.get(first);
  const isSame =
    found !== undefined &&
    found.source.key === source.key &&
    found.source.blocks.length === source.blocks.length &&
    found.source.blocks.every((block, index) => block === source.blocks[index]);
  return isSame ? found.section : undefined;
}
