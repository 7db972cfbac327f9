/**
 * The few facts beyond a section that section rules depend on. They change rarely (a talk comes or goes, a schedule is
 * imported), never with a keystroke in prose; findings are kept as long as they are equal.
 */
import type { NoteEntry } from '../index/notesIndex.js';
import type { Dialect, Note, TalkKind } from '../model/note.js';
import type { Schedule } from '../model/schedule.js';
import type { TalkMatch } from '../schedule/matchTalks.js';
import type { SlotIndex } from '../schedule/slotIndex.js';

/** The conference that the note belongs to, as the index knows it. */
export interface ConferenceContext {
  /** The other note files of the conference. */
  readonly others: readonly NoteEntry[];
  /** Whether this note is the first of them, where problems of the whole conference are shown. */
  readonly isFirst: boolean;
}

/**
 * What is known of the files that pictures name, for one note. Immutable: a new value when an answer may have changed.
 */
export interface PictureLookup {
  /** Whether the file that a picture's destination (as written) names is there; undefined while nobody has looked. */
  exists(url: string): boolean | undefined;
  /** Destinations of the pictures that are there, in the folder the destination names or near it, to suggest from. */
  findNear(url: string): readonly string[];
}

/** The imported schedule of a note's conference, with the note's talks matched to its slots. */
export interface NoteSchedule {
  readonly schedule: Schedule;
  readonly index: SlotIndex;
  /** One for each talk of the note, in order; a match that is the same as before is the same value. */
  readonly matches: readonly TalkMatch[];
}

/** The schedule as rules ask it; made once for a schedule, so that its identity tells whether it changed. */
export interface ScheduleFacts {
  readonly schedule: Schedule;
  readonly index: SlotIndex;
  /** Event of the schedule's page, as in `TalkLink.event`; undefined for unknown systems. */
  readonly event: string | undefined;
}

export interface RuleFacts {
  readonly dialect: Dialect;
  readonly schedule: ScheduleFacts | undefined;
  readonly pictures: PictureLookup | undefined;
  /** Event of the imported schedule, else of most talk links of the conference (two at least, more than half). */
  readonly event: string | undefined;
  /** Most talks that are likely to have a page have their link: two at least, and more than half of all others. */
  readonly mostTalksLinked: boolean;
}

/** Sessions that conferences do not put on their schedule, or that have no page there. */
const neverScheduled: ReadonlySet<TalkKind> = new Set(['ama', 'booth', 'demo', 'social', 'break']);

/** Whether a session of this kind is likely to stand in the schedule. */
export function isScheduledKind(kind: TalkKind): boolean {
  return !neverScheduled.has(kind);
}

/** What {@link computeFacts} is told beside the note. */
export interface FactSources {
  readonly conference: ConferenceContext;
  readonly schedule: ScheduleFacts | undefined;
  readonly pictures: PictureLookup | undefined;
}

/** The facts of a note: one cheap pass over the headers of the conference's talks. */
export function computeFacts(note: Note, sources: FactSources): RuleFacts {
  const counts = countLinks(note, sources.conference);
  const others = counts.schedulable - 1;
  return {
    dialect: note.dialect,
    schedule: sources.schedule,
    pictures: sources.pictures,
    event: sources.schedule?.event ?? findMajority(counts.events),
    mostTalksLinked: counts.linked >= 2 && counts.linked * 2 > others,
  };
}

/** Whether findings made with one value hold with the other. */
export function areSameFacts(a: RuleFacts, b: RuleFacts): boolean {
  return (
    a.dialect === b.dialect &&
    a.schedule === b.schedule &&
    a.pictures === b.pictures &&
    a.event === b.event &&
    a.mostTalksLinked === b.mostTalksLinked
  );
}

/** The match of each section of a note: undefined for what is no talk. None at all without a schedule. */
export function alignMatches(note: Note, schedule: NoteSchedule | undefined): readonly (TalkMatch | undefined)[] {
  if (schedule === undefined) return [];
  let talks = 0;
  return note.sections.map(({ section }) => {
    if (section.kind !== 'talk') return undefined;
    talks += 1;
    return schedule.matches[talks - 1];
  });
}

class LinkCounts {
  schedulable = 0;
  linked = 0;
  private readonly counted = new Map<string, number>();
  /** Most talks have the event of the one above, which is quicker to see than to look up. */
  private event: string | undefined;
  private row = 0;

  get events(): ReadonlyMap<string, number> {
    this.endRow();
    return this.counted;
  }

  addTalk(kind: TalkKind, isLinked: boolean, isUnscheduled: boolean): void {
    if (isUnscheduled || !isScheduledKind(kind)) return;
    this.schedulable += 1;
    if (isLinked) this.linked += 1;
  }

  addEvent(event: string | undefined): void {
    if (event === undefined) return;
    if (event !== this.event) this.endRow();
    this.event = event;
    this.row += 1;
  }

  private endRow(): void {
    if (this.event !== undefined) this.counted.set(this.event, (this.counted.get(this.event) ?? 0) + this.row);
    this.row = 0;
  }
}

function countLinks(note: Note, conference: ConferenceContext): LinkCounts {
  const counts = new LinkCounts();
  for (const { section } of note.sections) {
    if (section.kind !== 'talk') continue;
    const { kind, link, unscheduled } = section.talk;
    counts.addTalk(kind, link !== undefined, unscheduled !== undefined);
    counts.addEvent(link?.event);
  }
  for (const { talks } of conference.others) {
    for (const { kind, url, event, unscheduled } of talks) {
      counts.addTalk(kind, url !== undefined, unscheduled);
      counts.addEvent(event);
    }
  }
  return counts;
}

/** The key that more than half of all counts fall on, and two at least. */
function findMajority(counts: ReadonlyMap<string, number>): string | undefined {
  let total = 0;
  let best: { key: string; count: number } | undefined;
  for (const [key, count] of counts) {
    total += count;
    if (best === undefined || count > best.count) best = { key, count };
  }
  return best !== undefined && best.count >= 2 && best.count * 2 > total ? best.key : undefined;
}
