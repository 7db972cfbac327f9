/** The days of an export: which sections of which files go in, and under which day. */
import type { PlacedSection } from '../model/note.js';
import { type Slot, nightEndsAt } from '../model/schedule.js';
import { type ItemContext, toItems } from './exportItems.js';
import {
  type ExportDay,
  type ExportGathered,
  type ExportItem,
  type ExportNotes,
  type ExportOptions,
  type ExportSource,
  noNotes,
  nothingGathered,
} from './exportModel.js';
import { addDays, findClockTime, getLocalDate } from '../schedule/eventTime.js';
import { findDateFrom } from './firstDay.js';
import { isPrivateLine } from './privateLines.js';
import type { SectionReader } from './sectionReader.js';

/** A day while its items are gathered: the same day of several files is one. */
interface OpenDay extends Omit<ExportDay, 'items' | 'notes' | 'gathered'> {
  notes: ExportNotes;
  gathered: ExportGathered;
  readonly items: ExportItem[];
  readonly uris: Set<string>;
  /** Dates that the schedule has for its talks. */
  readonly slotDates: string[];
}

export type DayContext = Omit<ItemContext, 'group'>;

/** All days of a conference, in the order of their first section. */
export function toDays(readers: readonly SectionReader[], context: DayContext): readonly ExportDay[] {
  const days = new Map<string, OpenDay>();
  for (const reader of readers) {
    collectDays(reader, days, context);
  }
  const { firstDay } = context.options;
  return [...days.values()].map(({ uris, items, slotDates, ...day }, index) => ({
    ...day,
    date:
      day.date ??
      findMostCommon(slotDates) ??
      (firstDay === undefined ? undefined : findDateFrom(firstDay, { ...day, index, count: days.size })),
    items: uris.size > 1 ? inOrderOfTime(items) : items,
  }));
}

/** The date of the slot's day: after midnight that is the day before. */
function findSlotDate(slot: Slot | undefined): string | undefined {
  const clock = findClockTime(slot?.start);
  if (slot?.start === undefined || clock === undefined) return undefined;
  return addDays(getLocalDate(slot.start), clock < nightEndsAt ? -1 : 0);
}

function findMostCommon(dates: readonly string[]): string | undefined {
  const count = (date: string): number => dates.filter((other) => other === date).length;
  return dates.toSorted((a, b) => count(b) - count(a))[0];
}

function collectDays(reader: SectionReader, days: Map<string, OpenDay>, context: DayContext): void {
  const { source } = reader;
  const included = source.note.sections.filter((placed) => isInScope(source, placed, context.options));
  let group: ItemContext['group'];
  for (const [index, placed] of included.entries()) {
    const { section } = placed;
    if (section.kind === 'day') group = undefined;
    if (section.kind === 'group') group = toGroup(section.title, included.slice(index + 1));
    const items = toItems(reader, placed, { ...context, group });
    const mark = section.kind === 'day' ? reader.read(placed) : undefined;
    const dayNotes = mark?.notes ?? noNotes;
    if (items.length === 0 && dayNotes.markdown === '') continue;
    const day = findOpenDay(days, source, placed);
    const slotDate = section.kind === 'talk' ? findSlotDate(context.slots.get(section.talk)) : undefined;
    if (slotDate !== undefined) day.slotDates.push(slotDate);
    day.uris.add(source.uri);
    day.items.push(...items);
    day.notes = joinNotes([day.notes, dayNotes]);
    if (mark !== undefined) day.gathered = joinGathered([day.gathered, mark]);
  }
}

/** A group's title is told with its talks; where none follows, it stands for itself. */
function toGroup(title: string, after: readonly PlacedSection[]): ItemContext['group'] {
  const next = after.find(
    ({ section }) => section.kind === 'talk' || section.kind === 'group' || section.kind === 'day',
  );
  return isPrivateLine(title) ? undefined : { title, isLoose: next?.section.kind !== 'talk' };
}

/** The day a section belongs to; a file without day marks stands for the day of its date. */
function findOpenDay(days: Map<string, OpenDay>, source: ExportSource, placed: PlacedSection): OpenDay {
  const mark = placed.day === undefined ? undefined : source.note.days[placed.day];
  const date = mark?.date ?? (source.note.days.length === 0 ? source.note.date : undefined);
  const key = date ?? mark?.ordinal?.toString() ?? mark?.label ?? '';
  const known = days.get(key);
  if (known !== undefined) {
    return known;
  }
  const day: OpenDay = {
    label: mark?.label,
    ordinal: mark?.ordinal,
    date,
    notes: noNotes,
    gathered: nothingGathered,
    items: [],
    uris: new Set(),
    slotDates: [],
  };
  days.set(key, day);
  return day;
}

/** Talks of several files of one day in the order of the day, as far as their times are known. */
function inOrderOfTime(items: readonly ExportItem[]): readonly ExportItem[] {
  const allTimed = items.every((item) => item.kind === 'talk' && item.start !== undefined);
  const start = (item: ExportItem): string => (item.kind === 'talk' ? (item.start ?? '') : '');
  return allTimed ? items.toSorted((a, b) => (start(a) < start(b) ? -1 : Number(start(a) > start(b)))) : items;
}

function isInScope(source: ExportSource, placed: PlacedSection, { scope, parts }: ExportOptions): boolean {
  const { section } = placed;
  if (section.kind === 'talk' && section.talk.attendance.state === 'skipped' && !parts.has('skipped')) {
    return false;
  }
  if (scope.kind === 'all') {
    return true;
  }
  const lastLine = placed.line + section.lineCount - 1;
  if (scope.uri !== source.uri) return false;
  switch (scope.kind) {
    case 'talk':
      return placed.line <= scope.line && scope.line <= lastLine;
    case 'lines':
      return placed.line <= scope.endLine && scope.line <= lastLine;
    case 'day':
      return placed.day === findSectionAt(source, scope.line)?.day;
  }
}

function findSectionAt(source: ExportSource, line: number): PlacedSection | undefined {
  return source.note.sections.findLast((placed) => placed.line <= line);
}

/** Several notes as one. */
export function joinNotes(all: readonly ExportNotes[]): ExportNotes {
  const written = all.filter(({ markdown }) => markdown !== '');
  return {
    markdown: written.map(({ markdown }) => markdown).join('\n\n'),
    pictures: written.flatMap(({ pictures }) => pictures),
    truncated: written.some(({ truncated }) => truncated),
  };
}

/** What was gathered from several texts, in their order. */
export function joinGathered(all: readonly ExportGathered[]): ExportGathered {
  return { followUps: all.flatMap(({ followUps }) => followUps), links: all.flatMap(({ links }) => links) };
}
