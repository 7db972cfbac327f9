/** Talks as agents get them: what the index and the schedule know, without the writer's private ones. */
import { isPrivateLine } from '../export/privateLines.js';
import type { NotesIndex } from '../index/notesIndex.js';
import { foldText } from '../index/searchText.js';
import type { AgentConference, AgentDay, AgentTalk } from './agentWorld.js';
import { cutText } from './pages.js';

/** A talk with where it belongs. */
export interface NotedTalk {
  readonly conference: AgentConference;
  readonly day: AgentDay | undefined;
  readonly talk: AgentTalk;
}

export interface TalkRecord {
  /** For `read_talk`. */
  readonly id: string;
  readonly title: string;
  readonly conference: string;
  readonly kind: string;
  readonly speakers: readonly string[];
  /** As the notes mark it. */
  readonly day: string | undefined;
  /** ISO 8601. */
  readonly date: string | undefined;
  /** `HH:MM` in the event's zone. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly room: string | undefined;
  readonly track: string | undefined;
  readonly attendance: string;
  readonly url: string | undefined;
  readonly uri: string;
  /** One-based. */
  readonly line: number;
}

const word = { type: 'string' };

/** The properties of a {@link TalkRecord} as JSON Schema. */
export const talkProperties = {
  id: { ...word, description: 'For read_talk' },
  title: word,
  conference: word,
  kind: { ...word, description: 'talk, keynote, panel, tutorial...' },
  speakers: { type: 'array', items: word },
  day: { ...word, description: 'As the notes mark it' },
  date: { ...word, description: 'ISO 8601' },
  start: { ...word, description: "HH:MM in the event's time zone" },
  end: { ...word, description: "HH:MM in the event's time zone" },
  room: word,
  track: word,
  attendance: { ...word, enum: ['attended', 'skipped', 'no-notes', 'watch-later', 'unknown'] },
  url: { ...word, description: "The talk's page" },
  uri: { ...word, description: 'The note file' },
  line: { type: 'integer', minimum: 1 },
} as const;

export const requiredOfTalks = ['id', 'title', 'conference', 'kind', 'speakers', 'attendance', 'uri', 'line'] as const;

/** The talks of a conference that are not private, in order. */
export function listTalks(conference: AgentConference): readonly NotedTalk[] {
  const inDays = conference.days.flatMap((day) => day.talks.map((talk) => ({ conference, day, talk })));
  const others = conference.talks.map((talk) => ({ conference, day: undefined, talk }));
  return [...inDays, ...others].filter(({ talk }) => !isPrivateLine(talk.title));
}

export function toTalkRecord({ conference, day, talk }: NotedTalk, { entries }: NotesIndex): TalkRecord {
  const { id, title, kind, speakers, start, end, room, track, attendance, url, uri, titleRange } = talk;
  const line = titleRange.start.line + 1;
  const date = findDate(day) ?? (day === undefined ? entries.get(uri)?.date : undefined);
  const place = { conference: conference.name, day: day?.label, date };
  return { id, title: cutText(title), ...place, kind, speakers, start, end, room, track, attendance, url, uri, line };
}

/** The date of a day, by the notes, else by the schedule. */
export function findDate(day: AgentDay | undefined): string | undefined {
  return day?.date ?? day?.scheduleDate;
}

/** One line of a list: `- **Title** by Speaker (PyCon 2022, 11:45, skipped), id: ...`. */
export function writeTalk({ id, title, speakers, conference, day, date, start, room, attendance }: TalkRecord): string {
  const by = speakers.length === 0 ? '' : ` by ${speakers.join(', ')}`;
  const state = attendance === 'attended' || attendance === 'unknown' ? undefined : attendance;
  const facts = [conference, date ?? day, start, room, state].filter((fact) => fact !== undefined);
  return `- **${title}**${by} (${facts.join(', ')}), id: ${id}`;
}

/** Whether a name has all words, in any case and without accents; all names do where there are none. */
export function hasWords(name: string, words: string | undefined): boolean {
  const folded = foldText(name);
  return foldText(words ?? '')
    .split(/\s+/)
    .every((one) => folded.includes(one));
}
