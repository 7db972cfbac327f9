/** Kept schedules made ready: read, put into an index, and matched with the talks of a conference. */
import type { Conference } from '../index/conference.js';
import type { Schedule } from '../model/schedule.js';
import { isSameData } from '../sameData.js';
import type { NoteEntry } from '../index/noteEntry.js';
import { chooseSchedule } from './chooseSchedule.js';
import { findScheduleSource, type ScheduleSource } from './keptSchedule.js';
import type { MatchableTalk } from './matchCandidates.js';
import { matchTalks, type TalkMatch } from './matchTalks.js';
import { toMatchableTalks } from './notedTalks.js';
import type { ScheduleRefusal } from './readResult.js';
import { readSchedule } from './readSchedule.js';
import { createSlotIndex, type SlotIndex } from './slotIndex.js';

/** One kept file. */
export interface KeptSchedule {
  readonly kind: 'kept';
  readonly uri: string;
  readonly schedule: Schedule;
  readonly index: SlotIndex;
  /** Undefined for a schedule.json that someone put there by hand. */
  readonly source: ScheduleSource | undefined;
}

/** A conference's schedule, and which slots its talks are. */
export interface ConferenceSchedule {
  readonly kept: KeptSchedule;
  /** By note file: one match per talk, in the order of the file's entry. */
  readonly matches: ReadonlyMap<string, readonly TalkMatch[]>;
}

/** Reads the bytes of a schedule. Never throws: what cannot be read is a refusal. */
export async function readKeptSchedule(uri: string, bytes: Uint8Array): Promise<KeptSchedule | ScheduleRefusal> {
  const result = await readSchedule(bytes);
  if (result.kind === 'refused') {
    return result;
  }
  const { schedule } = result;
  const source = findScheduleSource(new TextDecoder().decode(bytes));
  return { kind: 'kept', uri, schedule, index: createSlotIndex(schedule), source };
}

/** All that the schedule of a conference and its matches depend on in the notes: equal questions, equal answers. */
export interface MatchQuestion {
  readonly files: readonly Pick<NoteEntry, 'uri' | 'conference' | 'scheduleUrl'>[];
  readonly talks: readonly MatchableTalk[];
}

/** The question of a conference: cheap, as it is asked after every keystroke. */
export function toMatchQuestion(conference: Conference): MatchQuestion {
  const files = conference.entries.map(({ uri, conference: name, scheduleUrl }) => ({
    uri,
    conference: name,
    scheduleUrl,
  }));
  return { files, talks: toMatchableTalks(conference) };
}

/**
 * The schedule of a conference, chosen of all that are kept, with all its talks matched; see {@link matchWith}. Undefined
 * where none is surely its own.
 */
export function matchConference(
  conference: Conference,
  kept: readonly KeptSchedule[],
  before: ConferenceSchedule | undefined,
): ConferenceSchedule | undefined {
  const chosen = chooseSchedule(conference, kept);
  return chosen && matchWith(conference, chosen, before);
}

/**
 * Matches all talks of a conference with a schedule, one to one over all files. `before`: what the same conference had
 * last; matches that are the same keep their identity, so that what was computed from them holds.
 */
export function matchWith(conference: Conference, kept: KeptSchedule, before?: ConferenceSchedule): ConferenceSchedule {
  const known = before?.kept === kept ? [...before.matches.values()].flat() : [];
  const found = matchTalks(toMatchableTalks(conference), kept.index);
  const matches = found.map((match, row) => keepSame(known, match, row));
  return { kept, matches: splitByFile(conference, matches) };
}

/** A talk put in above moves the others by one. */
function keepSame(known: readonly TalkMatch[], match: TalkMatch, row: number): TalkMatch {
  const near = [known[row], known[row - 1], known[row + 1]];
  return near.find((one) => one !== undefined && isSameData(one, match)) ?? match;
}

function splitByFile({ entries }: Conference, flat: readonly TalkMatch[]): ConferenceSchedule['matches'] {
  const matches = new Map<string, readonly TalkMatch[]>();
  let start = 0;
  for (const { uri, talks } of entries) {
    matches.set(uri, flat.slice(start, start + talks.length));
    start += talks.length;
  }
  return matches;
}
