/** From note files to the model of an export: which sections go in, under which day, with which facts. */
import GithubSlugger from 'github-slugger';
import type { PlacedSection, TalkSection } from '../model/note.js';
import type { Slot } from '../model/schedule.js';
import {
  noNotes,
  type ExportAside,
  type ExportConference,
  type ExportDay,
  type ExportInput,
  type ExportItem,
  type ExportModel,
  type ExportNotes,
  type ExportOptions,
  type ExportPlace,
  type ExportSource,
  type ExportTalk,
} from './exportModel.js';
import { createSectionReader, type SectionReader, type SectionReading } from './sectionReader.js';

/**
 * The model of the given conferences.
 *
 * @param inputs one per conference, in the order of the report
 */
export function createExportModel(inputs: readonly ExportInput[], options: ExportOptions): ExportModel {
  const slugger = new GithubSlugger();
  return {
    language: options.language,
    timeZone: options.timeZone,
    folder: options.folder ?? folderOf(inputs[0]?.sources[0]?.uri),
    conferences: inputs.map((input) => toConference(input, { options, slugger })),
  };
}

function folderOf(uri: string | undefined): string | undefined {
  return uri?.slice(0, uri.lastIndexOf('/') + 1);
}

interface Building {
  readonly options: ExportOptions;
  readonly slugger: GithubSlugger;
}

function toConference(input: ExportInput, building: Building): ExportConference {
  const readers = input.sources.map((source) => createSectionReader(source, building.options));
  const isWhole = building.options.scope.kind === 'all';
  const notes = input.sources.map(({ note }) => note);
  return {
    name: input.name ?? notes.find(({ conference }) => conference !== undefined)?.conference?.text ?? fileTitle(input),
    scheduleUrl: notes.find(({ scheduleLink }) => scheduleLink !== undefined)?.scheduleLink?.text,
    intro: isWhole ? joinNotes(readers.flatMap(readIntro)) : noNotes,
    days: toDays(readers, { ...building, slots: input.slots }),
  };
}

/** The first file's name without folders and extension: what to call a conference that no file names. */
function fileTitle({ sources }: ExportInput): string {
  const path = sources[0]?.uri.split(/[?#]/)[0] ?? '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  return decodeName(name).replace(/\.[^.]*$/, '') || '?';
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function readIntro(reader: SectionReader): readonly ExportNotes[] {
  const heads = reader.source.note.sections.filter(({ section }) => section.kind === 'head');
  return heads.map((head) => reader.read(head).notes);
}

/** A day while its items are gathered: the same day of several files is one. */
interface OpenDay extends Omit<ExportDay, 'items' | 'notes'> {
  notes: ExportNotes;
  readonly items: ExportItem[];
  readonly uris: Set<string>;
}

interface DayBuilding extends Building {
  readonly slots: ExportInput['slots'];
}

function toDays(readers: readonly SectionReader[], building: DayBuilding): readonly ExportDay[] {
  const days = new Map<string, OpenDay>();
  for (const reader of readers) {
    collectDays(reader, days, building);
  }
  return [...days.values()].map(({ uris, items, ...day }) => ({
    ...day,
    items: uris.size > 1 ? inOrderOfTime(items) : items,
  }));
}

function collectDays(reader: SectionReader, days: Map<string, OpenDay>, building: DayBuilding): void {
  const { source } = reader;
  const included = source.note.sections.filter((placed) => isInScope(source, placed, building.options));
  let group: string | undefined;
  for (const placed of included) {
    if (placed.section.kind === 'head') continue;
    if (placed.section.kind === 'day') group = undefined;
    if (placed.section.kind === 'group') group = reader.read(placed).isPrivate ? undefined : placed.section.title;
    const items = toItems(reader, placed, { ...building, group });
    const dayNotes = placed.section.kind === 'day' ? reader.read(placed).notes : noNotes;
    if (items.length === 0 && dayNotes.markdown === '') continue;
    const day = findOpenDay(days, source, placed);
    day.uris.add(source.uri);
    day.items.push(...items);
    day.notes = joinNotes([day.notes, dayNotes]);
  }
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
  const day: OpenDay = { label: mark?.label, ordinal: mark?.ordinal, date, notes: noNotes, items: [], uris: new Set() };
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

interface ItemBuilding extends DayBuilding {
  readonly group: string | undefined;
}

function toItems(reader: SectionReader, placed: PlacedSection, building: ItemBuilding): readonly ExportItem[] {
  const { section } = placed;
  const reading = reader.read(placed);
  if (reading.isPrivate) {
    return [];
  }
  switch (section.kind) {
    case 'talk':
      return [toTalk(placeOf(reader.source, placed), { section, reading }, building)];
    case 'aside':
      return [toAside(placeOf(reader.source, placed), reading, section.level > 0 ? section.title : undefined)];
    case 'group':
      return reading.notes.markdown === '' ? [] : [toAside(placeOf(reader.source, placed), reading, undefined)];
    case 'day':
    case 'head':
      return [];
  }
}

function placeOf({ uri }: ExportSource, { line }: PlacedSection): ExportPlace {
  return { uri, line: line + 1 };
}

function toAside(place: ExportPlace, reading: SectionReading, title: string | undefined): ExportAside {
  const { notes, followUps, links } = reading;
  return { kind: 'aside', title, notes, followUps, links, place };
}

interface ReadTalk {
  readonly section: TalkSection;
  readonly reading: SectionReading;
}

function toTalk(place: ExportPlace, { section, reading }: ReadTalk, building: ItemBuilding): ExportTalk {
  const { talk } = section;
  const { notes, followUps, links, abstract, reason } = reading;
  const slot = building.slots.get(talk);
  return {
    kind: 'talk',
    id: building.slugger.slug(talk.title.trim() === '' ? 'talk' : talk.title) || building.slugger.slug('talk'),
    talkKind: talk.kind,
    title: talk.title,
    speakers: toSpeakers(section, slot),
    start: formatClock(talk.time?.start) ?? slotClock(slot, 0),
    end: formatClock(talk.time?.end) ?? slotClock(slot, slot?.duration ?? 0),
    room: talk.room ?? slot?.room,
    track: slot?.track,
    url: talk.link?.url ?? slot?.url,
    code: talk.link?.code ?? slot?.code,
    attendance: talk.attendance.state,
    reason,
    group: building.group,
    abstract: abstract ?? (building.options.parts.has('abstracts') ? slot?.abstract : undefined),
    notes,
    followUps,
    links,
    place,
  };
}

function toSpeakers({ talk }: TalkSection, slot: Slot | undefined): ExportTalk['speakers'] {
  if (talk.speakers.length > 0) {
    return talk.speakers.map(({ name, affiliation, url }) => ({ name, affiliation, url }));
  }
  return (slot?.speakers ?? []).map(({ name, url }) => ({ name, affiliation: undefined, url }));
}

/** `HH:MM` of minutes after midnight. */
export function formatClock(minutes: number | undefined): string | undefined {
  if (minutes === undefined) return undefined;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** A slot's wall-clock time `after` minutes from its start; the text of the time is the event's own. */
function slotClock(slot: Slot | undefined, after: number): string | undefined {
  const time = /T(\d{2}):(\d{2})/.exec(slot?.start ?? '');
  return time === null ? undefined : formatClock(Number(time[1]) * 60 + Number(time[2]) + after);
}

function joinNotes(all: readonly ExportNotes[]): ExportNotes {
  const written = all.filter(({ markdown }) => markdown !== '');
  return {
    markdown: written.map(({ markdown }) => markdown).join('\n\n'),
    pictures: written.flatMap(({ pictures }) => pictures),
    truncated: written.some(({ truncated }) => truncated),
  };
}
