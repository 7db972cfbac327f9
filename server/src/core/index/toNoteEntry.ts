/** What the index keeps of a note: plain data, positions of the file. */
import { slug } from 'github-slugger';
import type { FollowUp, Note, PlacedSection, Talk, TalkSection } from '../model/note.js';
import { isTalk } from '../model/sections.js';
import { shiftRange } from '../text/positions.js';
import type { FollowUpEntry, NoteEntry, TalkEntry } from './noteEntry.js';

/** The entries that talks had last: a talk that is the same and stands where it stood keeps its entry. */
export type KnownTalks = WeakMap<TalkSection, TalkEntry>;

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
    talks: note.sections.filter(isTalk).map((placed) => getTalkEntry(placed, ids(placed.section.talk), known)),
    followUps: note.sections.flatMap(({ section, line }) =>
      section.kind === 'aside' ? section.followUps.map((followUp) => toFollowUpEntry(followUp, line)) : [],
    ),
  };
}

/** Ids of one file's talks: code, else slug of the title; a second one gets the first number from 2 that is free. */
function createIds(): (talk: Talk) => string {
  const taken = new Set<string>();
  return ({ link, title }) => {
    const base = link?.code?.toLowerCase() ?? slug(title);
    let id = base;
    for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
    taken.add(id);
    return id;
  };
}

/** A new object only where something of it changed, so that comparing entries costs next to nothing. */
function getTalkEntry(placed: PlacedSection<TalkSection>, id: string, known: KnownTalks): TalkEntry {
  const last = known.get(placed.section);
  if (last !== undefined && last.id === id && last.line === placed.line && last.day === placed.day) return last;
  const entry = toTalkEntry(placed, id);
  known.set(placed.section, entry);
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
    day,
  };
}

function toFollowUpEntry({ text, done, range }: FollowUp, line: number): FollowUpEntry {
  return { text, done, range: shiftRange(range, line) };
}
