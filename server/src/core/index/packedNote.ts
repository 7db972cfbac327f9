/**
 * Entries as the index keeps those of files that are not open: what grouping and search need lies open, the rest is bytes
 * (its own or of a cache file), read when somebody asks for the talks. An array holds values by place, as the
 * names of twenty properties would weigh more than what stands in them; positions on one line are three numbers.
 */
import type { Attendance, Dialect, TalkKind } from '../model/note.js';
import { isSameData } from '../sameData.js';
import { createRange, type Range } from '../text/positions.js';
import { computeFacts, type EntryFacts } from './entryFacts.js';
import { createTrigramFilter, mayHold, type TrigramFilter } from './trigramFilter.js';
import type { DayEntry, FollowUpEntry, NoteEntry, SpeakerEntry, TakeawayState, TalkEntry } from './noteEntry.js';

/** An entry in a form that can be stored. Whoever changes the form changes the version of the cache. */
export interface PackedNote {
  readonly uri: string;
  readonly head: PackedHead;
  /** In lower case, see `EntryFacts`. */
  readonly searchText: string;
  /** JSON in UTF-8: bytes lie outside of the heap, whose collector would go over ten thousand strings again and again. */
  readonly body: Uint8Array;
}

/** Dialect, conference, schedule URL, date, event, talks, days, date of order, number of the first day. */
export type PackedHead = readonly [
  Dialect,
  string | null,
  string | null,
  string | null,
  string | null,
  number,
  number,
  string | null,
  number | null,
];

/** An entry without the objects that it is made of. */
export function packNote(entry: NoteEntry): PackedNote {
  const { event, talkCount, dayCount, date, ordinal, searchText } = computeFacts(entry);
  const { uri, dialect, conference, scheduleUrl, days, talks, followUps } = entry;
  const body: PackedBody = [
    packRange(entry.conferenceRange),
    packRange(entry.scheduleRange),
    days.map((day) => [day.label, day.ordinal ?? null, day.date ?? null, packRange(day.range)]),
    talks.map(packTalk),
    followUps.map(packFollowUp),
  ];
  return {
    uri,
    head: detach([
      dialect,
      conference ?? null,
      scheduleUrl ?? null,
      entry.date ?? null,
      event ?? null,
      talkCount,
      dayCount,
      date ?? null,
      ordinal ?? null,
    ]),
    searchText,
    body: new TextEncoder().encode(JSON.stringify(body)),
  };
}

/** A copy that shares nothing with the text: a string cut from a text keeps the whole of it in memory. */
function detach(head: PackedHead): PackedHead {
  return JSON.parse(JSON.stringify(head)) as PackedHead;
}

/** The entry again. Its talks are read when first asked for; a body that cannot be read (it is checked before) throws. */
export function openPackedNote(packed: PackedNote): NoteEntry {
  return new PackedEntry(packed);
}

/** The packed form of an entry that has one. */
export function getPacked(entry: NoteEntry): PackedNote | undefined {
  return entry instanceof PackedEntry ? entry.packed : undefined;
}

/** Whether the searched text of an entry may hold all runs of three characters; one that is not packed always may. */
export function mayHoldTrigrams(entry: NoteEntry, trigrams: readonly number[]): boolean {
  return !(entry instanceof PackedEntry) || mayHold(entry.getFilter(), trigrams);
}

/** Whether two entries of one file hold the same, packed or not. */
export function isSameEntry(a: NoteEntry | undefined, b: NoteEntry): boolean {
  if (a === undefined || a === b) return a === b;
  const [packedA, packedB] = [getPacked(a), getPacked(b)];
  if (packedA === undefined && packedB === undefined) return isSameData(a, b);
  return isSamePacked(packedA ?? packNote(a), packedB ?? packNote(b));
}

function isSamePacked(a: PackedNote, b: PackedNote): boolean {
  return isSameData(a.head, b.head) && toText(a) === toText(b);
}

type Body = Pick<NoteEntry, 'conferenceRange' | 'scheduleRange' | 'days' | 'talks' | 'followUps'>;

class PackedEntry implements NoteEntry {
  readonly uri: string;
  private opened: Body | undefined;
  private filter: TrigramFilter | undefined;

  constructor(readonly packed: PackedNote) {
    this.uri = packed.uri;
  }

  getFilter(): TrigramFilter {
    this.filter ??= createTrigramFilter(this.packed.searchText);
    return this.filter;
  }

  get facts(): EntryFacts {
    const [, , , , event, talkCount, dayCount, date, ordinal] = this.packed.head;
    return {
      event: event ?? undefined,
      talkCount,
      dayCount,
      date: date ?? undefined,
      ordinal: ordinal ?? undefined,
      searchText: this.packed.searchText,
    };
  }

  get dialect(): Dialect {
    return this.packed.head[0];
  }

  get conference(): string | undefined {
    return this.packed.head[1] ?? undefined;
  }

  get scheduleUrl(): string | undefined {
    return this.packed.head[2] ?? undefined;
  }

  get date(): string | undefined {
    return this.packed.head[3] ?? undefined;
  }

  get conferenceRange(): Range | undefined {
    return this.body.conferenceRange;
  }

  get scheduleRange(): Range | undefined {
    return this.body.scheduleRange;
  }

  get days(): readonly DayEntry[] {
    return this.body.days;
  }

  get talks(): readonly TalkEntry[] {
    return this.body.talks;
  }

  get followUps(): readonly FollowUpEntry[] {
    return this.body.followUps;
  }

  private get body(): Body {
    this.opened ??= readBody(this.packed);
    return this.opened;
  }
}

type PackedRange = readonly [number, number, number] | readonly [number, number, number, number] | 0;
type PackedFollowUp = readonly [string, 0 | 1, PackedRange];
type PackedTalk = readonly [
  id: string,
  kind: TalkKind,
  title: string,
  titleRange: PackedRange,
  line: number,
  endLine: number,
  speakers: readonly (readonly [string, PackedRange])[],
  start: number | null,
  end: number | null,
  room: string | null,
  url: string | null,
  urlRange: PackedRange,
  event: string | null,
  code: string | null,
  attendance: Attendance,
  reason: string | null,
  unscheduled: 0 | 1,
  followUps: readonly PackedFollowUp[],
  day: number | null,
  takeaways: TakeawayState,
];
type PackedBody = readonly [
  conferenceRange: PackedRange,
  scheduleRange: PackedRange,
  days: readonly (readonly [string, number | null, string | null, PackedRange])[],
  talks: readonly PackedTalk[],
  followUps: readonly PackedFollowUp[],
];

function packRange(range: Range | undefined): PackedRange {
  if (range === undefined) return 0;
  const { start, end } = range;
  return start.line === end.line
    ? [start.line, start.character, end.character]
    : [start.line, start.character, end.line, end.character];
}

function packTalk(talk: TalkEntry): PackedTalk {
  return [
    talk.id,
    talk.kind,
    talk.title,
    packRange(talk.titleRange),
    talk.line,
    talk.endLine,
    talk.speakers.map(({ name, range }) => [name, packRange(range)]),
    talk.start ?? null,
    talk.end ?? null,
    talk.room ?? null,
    talk.url ?? null,
    packRange(talk.urlRange),
    talk.event ?? null,
    talk.code ?? null,
    talk.attendance,
    talk.reason ?? null,
    talk.unscheduled ? 1 : 0,
    talk.followUps.map(packFollowUp),
    talk.day ?? null,
    talk.takeaways,
  ];
}

function packFollowUp({ text, done, range }: FollowUpEntry): PackedFollowUp {
  return [text, done ? 1 : 0, packRange(range)];
}

/** Only what `packNote` wrote is ever read: a cache file is checked whole before. */
function readBody(packed: PackedNote): Body {
  const [conferenceRange, scheduleRange, days, talks, followUps] = JSON.parse(toText(packed)) as PackedBody;
  return {
    conferenceRange: openRange(conferenceRange),
    scheduleRange: openRange(scheduleRange),
    days: days.map(([label, ordinal, date, range]) => ({
      label,
      ordinal: ordinal ?? undefined,
      date: date ?? undefined,
      range: openSureRange(range),
    })),
    talks: talks.map(openTalk),
    followUps: followUps.map(openFollowUp),
  };
}

function toText({ body }: PackedNote): string {
  return new TextDecoder().decode(body);
}

function openRange(packed: PackedRange): Range | undefined {
  return packed === 0 ? undefined : openSureRange(packed);
}

function openSureRange(packed: PackedRange): Range {
  if (packed === 0) return createRange(0, 0, 0, 0);
  const [line, character] = packed;
  return packed.length === 3
    ? createRange(line, character, line, packed[2])
    : createRange(line, character, packed[2], packed[3]);
}

function openTalk(packed: PackedTalk): TalkEntry {
  const [id, kind, title, titleRange, line, endLine, speakers, start, end, room, url, urlRange, event, code] = packed;
  return {
    id,
    kind,
    title,
    titleRange: openSureRange(titleRange),
    line,
    endLine,
    speakers: speakers.map(([name, range]): SpeakerEntry => ({ name, range: openSureRange(range) })),
    start: start ?? undefined,
    end: end ?? undefined,
    room: room ?? undefined,
    url: url ?? undefined,
    urlRange: openRange(urlRange),
    event: event ?? undefined,
    code: code ?? undefined,
    attendance: packed[14],
    reason: packed[15] ?? undefined,
    unscheduled: packed[16] === 1,
    followUps: packed[17].map(openFollowUp),
    takeaways: packed[19],
    day: packed[18] ?? undefined,
  };
}

function openFollowUp([text, done, range]: PackedFollowUp): FollowUpEntry {
  return { text, done: done === 1, range: openSureRange(range) };
}
