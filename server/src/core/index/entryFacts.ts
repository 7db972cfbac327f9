/**
 * What grouping, order and search look at in a file of notes. A packed entry knows it without being unpacked, so that ten
 * thousand files are grouped and searched without their talks.
 */
import type { NoteEntry, TalkEntry } from './noteEntry.js';

export interface EntryFacts {
  /** The event that most talk links lead to, as `TalkLink.event`. */
  readonly event: string | undefined;
  readonly talkCount: number;
  readonly dayCount: number;
  /** ISO 8601 date of the file, else of its first day. */
  readonly date: string | undefined;
  /** Number of its first day. */
  readonly ordinal: number | undefined;
  /** In lower case, a line each: the conference, then title, speakers and talk code of every talk. */
  readonly searchText: string;
}

/** An entry that has its facts at hand. */
interface WithFacts extends NoteEntry {
  readonly facts: EntryFacts;
}

/** The facts of an entry: those at hand, else computed. */
export function getFacts(entry: NoteEntry): EntryFacts {
  return hasFacts(entry) ? entry.facts : computeFacts(entry);
}

function hasFacts(entry: NoteEntry): entry is WithFacts {
  return 'facts' in entry;
}

/** The facts of an entry, from its talks and days. */
export function computeFacts(entry: NoteEntry): EntryFacts {
  const { conference = '', talks, days, date } = entry;
  return {
    event: findMostCommon(talks.map(({ event }) => event)),
    talkCount: talks.length,
    dayCount: days.length,
    date: date ?? days[0]?.date,
    ordinal: days[0]?.ordinal,
    searchText: [conference.toLowerCase(), ...talks.map(toSearchText)].join('\n'),
  };
}

/** What is searched of a talk, in lower case. */
export function toSearchText({ title, speakers, code }: TalkEntry): string {
  return [title, ...speakers.map(({ name }) => name), code ?? ''].join('\n').toLowerCase();
}

/** The value that occurs most often, of several the first; undefined values do not count. */
export function findMostCommon(values: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  let best: string | undefined;
  for (const [value, count] of counts) {
    if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}
