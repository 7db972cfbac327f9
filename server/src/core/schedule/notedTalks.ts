/** The talks of a conference's notes, as matching sees them. */
import type { Conference } from '../index/conference.js';
import type { DayEntry, NoteEntry, TalkEntry } from '../index/noteEntry.js';
import type { MatchableTalk } from './matchCandidates.js';

/** All talks, file by file in the order of `Conference.entries`, in each file in the order of its entry. */
export function toMatchableTalks({ entries }: Conference): readonly MatchableTalk[] {
  return entries.flatMap((entry) => entry.talks.map((talk) => toMatchableTalk(entry, talk)));
}

function toMatchableTalk(entry: NoteEntry, talk: TalkEntry): MatchableTalk {
  const day = talk.day === undefined ? undefined : entry.days[talk.day];
  const speakers = talk.speakers.map(({ name }) => name);
  return {
    title: talk.title,
    // The entry has no line of text: what the header says beside the title is mostly who speaks.
    header: speakers.length === 0 ? undefined : `${talk.title} - ${speakers.join(' and ')}`,
    speakers,
    kind: talk.kind,
    start: talk.start,
    date: day?.date ?? (entry.days.length < 2 ? entry.date : undefined),
    dayKey: findDayKey(entry, day),
    url: talk.url,
    code: talk.code,
    isUnscheduled: talk.unscheduled,
  };
}

/** Files of one conference mark the same day alike; a file without any mark is taken for one day's notes. */
function findDayKey({ uri, days }: NoteEntry, day: DayEntry | undefined): string | undefined {
  if (day === undefined) {
    return days.length === 0 ? uri : undefined;
  }
  return day.ordinal === undefined ? (day.date ?? day.label.toLowerCase()) : `day ${day.ordinal}`;
}
