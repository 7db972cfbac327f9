import type { Dialect, Note, PlacedSection, Section } from '../model/note.js';
import type { Block } from './block.js';
import { createSection, type SectionPlan } from './createSection.js';
import { readConference, readFileDate, readScheduleOf } from './fileFacts.js';
import type { SpeakerHabit } from './headerChoice.js';
import { listDays } from './noteDays.js';
import { createOutline, keepOutline, type KeptOutline, type Outline } from './outline.js';
import { bareLevel } from './outlineItems.js';
import type { Role } from './roles.js';
import { isSpeakerHeading } from './speakerHeadings.js';

/** What a section was made from: its blocks, and all that came from outside them. Equal sources make the very same section. */
export interface SectionSource {
  readonly blocks: readonly Block[];
  readonly kind: Section['kind'];
  /** Index of the block with the header; a talk may begin with lines above it. */
  readonly headerBlock: number;
  readonly habit: SpeakerHabit;
  readonly hasSpeakerHeading: boolean;
  /** Heading levels by block, as far as they depend on the file: those of underlined plain titles. */
  readonly levels: readonly number[];
  /** The file's definitions that the section uses, with their text. */
  readonly definitions: readonly string[];
}

/** A note that remembers what its sections were made from. */
export interface AssembledNote extends Note {
  /** By section. */
  readonly sources: readonly SectionSource[];
  readonly outline: Outline;
}

/**
 * Makes the note of a file's blocks: one pass over their summaries, and after a keystroke that changes nothing for the
 * file as a whole, over those that changed. A section whose blocks and role are those of `previous` is the very same
 * object.
 */
export function assembleNote(blocks: readonly Block[], dialect: Dialect, previous: Note | undefined): AssembledNote {
  const known = previous !== undefined && 'sources' in previous ? (previous as AssembledNote) : undefined;
  const kept = known?.dialect === dialect ? keepOutline(known.outline, blocks) : undefined;
  const read = known !== undefined && kept !== undefined ? rereadSections(known, kept) : readSections(blocks, known);
  return placeSections({ ...read, dialect, known });
}

/** The sections, and what they were made from. */
interface ReadSections {
  readonly outline: Outline;
  readonly sources: readonly SectionSource[];
  readonly sections: readonly Section[];
}

function readSections(blocks: readonly Block[], known: AssembledNote | undefined): ReadSections {
  const outline = createOutline(blocks);
  const reuse = new SectionReuse(known);
  const sources: SectionSource[] = [];
  const sections: Section[] = [];
  for (let start = 0; start < blocks.length;) {
    const end = findEnd(outline.roles.roles, start);
    const source = toSource(outline, { start, end });
    const same = reuse.find(source);
    sources.push(same?.source ?? source);
    sections.push(same?.section ?? createSection(toPlan(source, start, outline)));
    start = end;
  }
  return { outline, sources, sections };
}

/** Reads the sections again that hold changed blocks; all of them are where they were. */
function rereadSections(known: AssembledNote, { outline, from, to }: KeptOutline): ReadSections {
  const sources = known.sources.slice();
  const sections = known.sections.map(({ section }) => section);
  let start = 0;
  for (let index = 0; index < sources.length && start < to; index += 1) {
    const end = start + (known.sources[index]?.blocks.length ?? 0);
    if (end > from) {
      const source = toSource(outline, { start, end });
      sources[index] = source;
      sections[index] = createSection(toPlan(source, start, outline));
    }
    start = end;
  }
  return { outline, sources, sections };
}

interface Assembled extends ReadSections {
  readonly dialect: Dialect;
  readonly known: AssembledNote | undefined;
}

/** Gives the sections their places and days, and reads what the file says of itself. */
function placeSections({ outline, dialect, sources, sections, known }: Assembled): AssembledNote {
  const { blocks, roles } = outline;
  const { days, dayOf } = listDays(sections, blocks, roles);
  let line = 0;
  let offset = 0;
  const placed = sections.map((section, index): PlacedSection => {
    const before = known?.sections[index];
    const day = dayOf[index];
    const isSame =
      before?.section === section && before.line === line && before.offset === offset && before.day === day;
    const place = isSame ? before : { section, line, offset, day };
    line += section.lineCount;
    offset += section.length;
    return place;
  });
  return {
    dialect,
    conference: readConference(blocks, roles),
    scheduleLink: readScheduleOf(sources, placed),
    date: readFileDate(sources),
    sections: placed,
    days,
    lineCount: line,
    length: offset,
    sources,
    outline,
  };
}

/** The end of the section that starts at a block: each role but `more` and `part` opens one, a `lead` belongs to its talk. */
function findEnd(roles: readonly Role[], start: number): number {
  let end = start + 1;
  while (end < roles.length && !opensSection(roles[end], roles[end - 1])) end += 1;
  return end;
}

function opensSection(role: Role | undefined, above: Role | undefined): boolean {
  if (role === 'more' || role === 'part' || above === 'lead') return false;
  return role !== 'head' || above !== 'head';
}

interface BlockSpan {
  readonly start: number;
  readonly end: number;
}

function toSource(outline: Outline, { start, end }: BlockSpan): SectionSource {
  const { blocks, habit, defined, roles } = outline;
  const kind = kindOf(roles.roles[start]);
  let headerBlock = 0;
  while (kind === 'talk' && start + headerBlock < end - 1 && roles.roles[start + headerBlock] === 'lead')
    headerBlock += 1;
  const own = start === 0 && end === blocks.length ? blocks : blocks.slice(start, end);
  const next = start + headerBlock + 1 < end ? (outline.itemOf[start + headerBlock + 1] ?? -1) : -1;
  const hasSpeakerHeading = kind === 'talk' && next >= 0 && isSpeakerHeading(roles.items, next);
  const levels = own.some(isRanked) ? own.map((_, index) => levelOf(outline, start + index)) : [];
  const definitions = defined.size === 0 ? [] : listUsed(own, defined);
  return { blocks: own, kind, headerBlock, habit, hasSpeakerHeading, levels, definitions };
}

/** Whether a block's level depends on the titles above it. */
function isRanked({ summary }: Block): boolean {
  return summary.level === 0 && summary.marker !== '';
}

function kindOf(role: Role | undefined): Section['kind'] {
  if (role === 'lead') return 'talk';
  return role === undefined || role === 'more' || role === 'part' ? 'head' : role;
}

function levelOf({ roles, itemOf }: Outline, block: number): number {
  const level = roles.items[itemOf[block] ?? -1]?.level ?? 0;
  return level === bareLevel ? 0 : level;
}

/** Definitions that the blocks use, as `IDENTIFIER` and text in turn: the file's first, even where they have their own. */
function listUsed(blocks: readonly Block[], defined: ReadonlyMap<string, string>): readonly string[] {
  const used = new Set(blocks.flatMap(({ summary }) => summary.body.usedLabels));
  return [...used].filter((label) => defined.has(label)).flatMap((label) => [label, defined.get(label) ?? '']);
}

function toPlan(source: SectionSource, start: number, outline: Outline): SectionPlan {
  const { blocks, kind, headerBlock, habit, hasSpeakerHeading, definitions } = source;
  const levels = blocks.map((_, index) => levelOf(outline, start + index));
  const frontMatterTalk = kind === 'talk' && start === 0 ? outline.roles.frontMatterTalk : undefined;
  const own = new Set(blocks.flatMap((block) => block.definitions.map(({ identifier }) => identifier)));
  const usedDefinitions = definitions.filter((label, index) => index % 2 === 0 && !own.has(label));
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
  };
}

/**
 * Finds sections of the last note again. Sections come in the same order as before but around an edit, so looking a few
 * places ahead nearly always finds them; a table of all is made only when it does not.
 */
class SectionReuse {
  private next = 0;
  private table: ReadonlyMap<Block, number> | undefined;

  constructor(private readonly previous: AssembledNote | undefined) {}

  find(source: SectionSource): { readonly source: SectionSource; readonly section: Section } | undefined {
    const [first] = source.blocks;
    const index =
      this.previous === undefined || first === undefined ? undefined : this.locate(first, this.previous.sources);
    const known = this.previous?.sources[index ?? -1];
    const section = this.previous?.sections[index ?? -1]?.section;
    if (index === undefined || known === undefined || section === undefined) return undefined;
    this.next = index + 1;
    return isSameSource(known, source) ? { source: known, section } : undefined;
  }

  private locate(block: Block, sources: readonly SectionSource[]): number | undefined {
    for (let index = this.next; index < Math.min(this.next + 4, sources.length); index += 1) {
      if (sources[index]?.blocks[0] === block) return index;
    }
    this.table ??= new Map(
      sources.flatMap(({ blocks }, index) => (blocks[0] === undefined ? [] : [[blocks[0], index] as const])),
    );
    return this.table.get(block);
  }
}

function isSameSource(a: SectionSource, b: SectionSource): boolean {
  return (
    a.kind === b.kind &&
    a.headerBlock === b.headerBlock &&
    a.hasSpeakerHeading === b.hasSpeakerHeading &&
    a.habit.main === b.habit.main &&
    a.habit.common === b.habit.common &&
    a.habit.inItems === b.habit.inItems &&
    isSameList(a.blocks, b.blocks) &&
    isSameList(a.levels, b.levels) &&
    isSameList(a.definitions, b.definitions)
  );
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
