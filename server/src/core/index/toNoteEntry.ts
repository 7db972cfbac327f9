/** What the index keeps of a note: plain data, positions of the file. */
import type { FollowUp, Note, PlacedSection, Talk, TalkSection } from '../model/note.js';
import { isTalk } from '../model/sections.js';
import { shiftRange } from '../text/positions.js';
import { toSlug } from '../text/slug.js';
import type { FollowUpEntry, NoteEntry, TakeawayState, TalkEntry } from './noteEntry.js';

interface KnownTalk {
  /** The id, but for its number. */
  readonly name: string;
  readonly entry: TalkEntry;
}

/** What was last made of talks: one that is the same and stands where it stood keeps its entry. */
export type KnownTalks = WeakMap<TalkSection, KnownTalk>;

/** The entry of a note file. */
export function toNoteEntry(uri: string, note: Note, known: KnownTalks = new WeakMap()): NoteEntry {
  const ids = createIds();
  return {
    uri,
    dialect: note.dialect,
    conference: note.conference?.text,
    conferenceRange: note.conference?.range,
    scheduleUrl: note.scheduleLink?.text,
    scheduleRange: note.scheduleLink?.range,
    date: note.date,
    days: note.days.map(({ label, ordinal, date, range }) => ({ label, ordinal, date, range })),
    talks: note.sections.filter(isTalk).map((placed) => getTalkEntry(placed, ids, known)),
    followUps: note.sections.flatMap(({ section, line }) =>
      section.kind === 'talk' ? [] : section.followUps.map((followUp) => toFollowUpEntry(followUp, line)),
    ),
  };
}

/** Ids of one file's talks: a second one of a name gets the first number from 2 that is free. */
function createIds(): (name: string) => string {
  const taken = new Set<string>();
  // Where the search for a free number goes on: a thousand talks of one name must not each begin at 2.
  const lastNumbers = new Map<string, number>();
  return (name) => {
    let number = lastNumbers.get(name) ?? 1;
    let id = number === 1 ? name : `${name}-${number}`;
    while (taken.has(id)) {
      number += 1;
      id = `${name}-${number}`;
    }
    lastNumbers.set(name, number);
    taken.add(id);
    return id;
  };
}

/** Talk code, else slug of the title. */
function nameTalk({ link, title }: Talk): string {
  return link?.code?.toLowerCase() ?? toSlug(title);
}

/** A new object only where something of it changed, so that comparing entries costs next to nothing. */
function getTalkEntry(placed: PlacedSection<TalkSection>, ids: (name: string) => string, known: KnownTalks): TalkEntry {
  const { section, line, day } = placed;
  const last = known.get(section);
  const name = last?.name ?? nameTalk(section.talk);
  const id = ids(name);
  if (last?.entry.id === id && last.entry.line === line && last.entry.day === day) return last.entry;
  const entry = toTalkEntry(placed, id);
  known.set(section, { name, entry });
  return entry;
}

/** Positions leave the section: an entry stands alone. */
function toTalkEntry({ section, line, day }: PlacedSection<TalkSection>, id: string): TalkEntry {
  const { talk, contentEndLine } = section;
  return {
    id,
    kind: talk.kind,
    title: talk.title,
    titleRange: shiftRange(talk.titleRange, line),
    line,
    endLine: line + Math.max(0, contentEndLine),
    speakers: talk.speakers.map(({ name, range }) => ({ name, range: shiftRange(range, line) })),
    start: talk.time?.start,
    end: talk.time?.end,
    room: talk.room,
    url: talk.link?.url,
    urlRange: talk.link && shiftRange(talk.link.range, line),
    event: talk.link?.event,
    code: talk.link?.code,
    attendance: talk.attendance.state,
    reason: talk.attendance.reason,
    unscheduled: talk.unscheduled !== undefined,
    followUps: talk.followUps.map((followUp) => toFollowUpEntry(followUp, line)),
    takeaways: findTakeawayState(talk),
    day,
  };
}

/** Sessions that nobody learns from as from a talk. */
const lightKinds: ReadonlySet<Talk['kind']> = new Set(['break', 'social', 'booth', 'welcome']);

function findTakeawayState({ takeaways, hasNotes, attendance, kind }: Talk): TakeawayState {
  if (takeaways.length > 0) return 'noted';
  return hasNotes && attendance.state === 'attended' && !lightKinds.has(kind) ? 'missing' : 'none';
}

function toFollowUpEntry({ text, done, range }: FollowUp, line: number): FollowUpEntry {
  return { text, done, range: shiftRange(range, line) };
}
