/** The talks and asides of an export, from the sections of a note file. */
import type GithubSlugger from 'github-slugger';
import type { PlacedSection, TalkSection, TalkTime } from '../model/note.js';
import type { Slot } from '../model/schedule.js';
import type {
  ExportAside,
  ExportInput,
  ExportItem,
  ExportOptions,
  ExportPlace,
  ExportSource,
  ExportTalk,
} from './exportModel.js';
import { findClockTime, toSlotEnd } from '../schedule/eventTime.js';
import type { SectionReader, SectionReading } from './sectionReader.js';

export interface ItemContext {
  readonly options: ExportOptions;
  /** Gives ids that are unique in the model. */
  readonly slugger: GithubSlugger;
  readonly slots: ExportInput['slots'];
  /** {@link ExportTalk.key} of every talk of the conference, exported or not. */
  readonly keys: ReadonlyMap<PlacedSection, string>;
  /** Title of the heading that groups talks; `isLoose` where no talk follows it. */
  readonly group: { readonly title: string; readonly isLoose: boolean } | undefined;
}

/** What a section gives: a talk, an aside, or nothing. */
export function toItems(reader: SectionReader, placed: PlacedSection, context: ItemContext): readonly ExportItem[] {
  const { section } = placed;
  const reading = reader.read(placed);
  const place = placeOf(reader.source, placed);
  if (reading.isPrivate) {
    return [];
  }
  switch (section.kind) {
    case 'talk':
      return [toTalk(place, { section, reading, key: context.keys.get(placed) ?? '' }, context)];
    case 'aside':
      return [toAside(place, reading, section.level > 0 ? section.title : undefined)];
    case 'group': {
      const isToldByTalks = context.group?.isLoose !== true && reading.notes.markdown === '';
      return isToldByTalks ? [] : [toAside(place, reading, section.title)];
    }
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
  readonly key: string;
}

function toTalk(place: ExportPlace, { section, reading, key }: ReadTalk, context: ItemContext): ExportTalk {
  const { talk } = section;
  const { notes, followUps, links, abstract, reason, takeaways, slidesWanted } = reading;
  const slot = context.slots.get(talk);
  return {
    kind: 'talk',
    id: context.slugger.slug(talk.title.trim() === '' ? 'talk' : talk.title) || context.slugger.slug('talk'),
    key,
    talkKind: talk.kind,
    title: talk.title,
    speakers: toSpeakers(section, slot),
    ...toClocks(talk.time, slot),
    room: talk.room ?? slot?.room,
    track: slot?.track,
    url: talk.link?.url ?? slot?.url,
    code: talk.link?.code ?? slot?.code,
    attendance: talk.attendance.state,
    reason,
    group: context.group?.title,
    takeaways,
    slidesWanted,
    abstract: abstract ?? (context.options.parts.has('abstracts') ? slot?.abstract : undefined),
    notes,
    followUps,
    links,
    place,
  };
}

function toSpeakers({ talk }: TalkSection, slot: Slot | undefined): ExportTalk['speakers'] {
  if (talk.speakers.length > 0) {
    return talk.speakers.map(({ name, handle, affiliation, url }) => ({ name, handle, affiliation, url }));
  }
  return (slot?.speakers ?? []).map(({ name, url }) => ({ name, handle: undefined, affiliation: undefined, url }));
}

/** `HH:MM` of minutes after midnight. */
function formatClock(minutes: number | undefined): string | undefined {
  if (minutes === undefined) return undefined;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** Start and end as noted, else as the schedule has them; its end goes with its own start alone. */
function toClocks(time: TalkTime | undefined, slot: Slot | undefined): Pick<ExportTalk, 'start' | 'end'> {
  const slotStart = findClockTime(slot?.start);
  const start = time?.start ?? slotStart;
  const slotEnd = start === slotStart ? findClockTime(toSlotEnd(slot?.start, slot?.duration)) : undefined;
  return { start: formatClock(start), end: formatClock(time?.end ?? slotEnd) };
}
