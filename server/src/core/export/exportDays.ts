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

interface ScopedContext extends DayContext {
  readonly scopedDay: DayFacts | undefined;
}

/** All days of a conference, in the order of their first section. */
export function toDays(readers: readonly SectionReader[], context: DayContext): readonly ExportDay[] {
  const days: OpenDay[] = [];
  const scopedDay = findScopedDay(readers, context.options);
  for (const reader of readers) {
    collectDays(reader, days, { ...context, scopedDay });
  }
  const { firstDay } = context.options;
  return days.map(({ uris, items, slotDates, ...day }, index) => ({
    ...day,
    date:
      day.date ??
      findMostCommon(slotDates) ??
      (firstDay === undefined ? undefined : findDateFrom(firstDay, { ...day, index, count: days.length })),
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

function collectDays(reader: SectionReader, days: OpenDay[], context: ScopedContext): void {
  const { source } = reader;
  const included = source.note.sections.filter((placed) => isInScope(source, placed, context));
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

/** A group's title is told with its talks; where none follows or there is text under it, it stands for itself as well. */
function toGroup(title: string, after: readonly PlacedSection[]): ItemContext['group'] {
  const next = after.find(
    ({ section }) => section.kind === 'talk' || section.kind === 'group' || section.kind === 'day',
  );
  return isPrivateLine(title) ? undefined : { title, isLoose: next?.section.kind !== 'talk' };
}

/** What tells a day: none of it where there are no days. */
type DayFacts = Pick<ExportDay, 'label' | 'ordinal' | 'date'>;

/** The day a section belongs to; a file without day marks stands for the day of its date. */
function dayOf({ note }: ExportSource, { day }: Pick<PlacedSection, 'day'>): DayFacts {
  const mark = day === undefined ? undefined : note.days[day];
  const date = mark?.date ?? (note.days.length === 0 ? note.date : undefined);
  return { label: mark?.label, ordinal: mark?.ordinal, date };
}

/** Days of one date are one, whatever they are called, else those of one number, else those of one name. */
function isSameDay(a: DayFacts, b: DayFacts): boolean {
  if (a.date !== undefined && b.date !== undefined) return a.date === b.date;
  if (a.ordinal !== undefined && b.ordinal !== undefined) return a.ordinal === b.ordinal;
  const isDated = (a.date ?? a.ordinal ?? b.date ?? b.ordinal) !== undefined;
  return !isDated && a.label?.toLowerCase() === b.label?.toLowerCase();
}

/** The day of the scope, where it is one; other files may have talks on it. */
function findScopedDay(readers: readonly SectionReader[], { scope }: ExportOptions): DayFacts | undefined {
  if (scope.kind !== 'day') return undefined;
  const source = readers.find((reader) => reader.source.uri === scope.uri)?.source;
  const placed = source && findSectionAt(source, scope.line);
  return source && placed && dayOf(source, placed);
}

function findOpenDay(days: OpenDay[], source: ExportSource, placed: PlacedSection): OpenDay {
  const facts = dayOf(source, placed);
  const known = days.find((day) => isSameDay(day, facts));
  if (known !== undefined) {
    return known;
  }
  const day: OpenDay = {
    ...facts,
    notes: noNotes,
    gathered: nothingGathered,
    items: [],
    uris: new Set(),
    slotDates: [],
  };
  days.push(day);
  return day;
}

/** Talks of several files of one day in the order of the day, as far as their times are known. */
function inOrderOfTime(items: readonly ExportItem[]): readonly ExportItem[] {
  const allTimed = items.every((item) => item.kind === 'talk' && item.start !== undefined);
  const start = (item: ExportItem): string => (item.kind === 'talk' ? (item.start ?? '') : '');
  return allTimed ? items.toSorted((a, b) => (start(a) < start(b) ? -1 : Number(start(a) > start(b)))) : items;
}

function isInScope(source: ExportSource, placed: PlacedSection, { options, scopedDay }: ScopedContext): boolean {
  const { scope, parts } = options;
  const { section } = placed;
  if (section.kind === 'talk' && section.talk.attendance.state === 'skipped' && !parts.has('skipped')) {
    return false;
  }
  if (scope.kind === 'all') {
    return true;
  }
  if (scope.kind === 'day') return scopedDay !== undefined && isSameDay(scopedDay, dayOf(source, placed));
  const lastLine = placed.line + section.lineCount - 1;
  if (scope.uri !== source.uri) return false;
  switch (scope.kind) {
    case 'talk':
      return placed.line <= scope.line && scope.line <= lastLine;
    case 'lines':
      return placed.line <= scope.endLine && scope.line <= lastLine;
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
