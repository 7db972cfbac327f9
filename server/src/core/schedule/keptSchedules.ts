/** Kept schedules made ready: read, put into an index, and matched with the talks of a conference. */
import type { Conference } from '../index/conference.js';
import type { Schedule } from '../model/schedule.js';
import { isSameData } from '../sameData.js';
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
  /** What was matched; equal talks need not be matched again. */
  readonly talks: readonly MatchableTalk[];
}

/** Reads the bytes of a kept file. Never throws: what cannot be read is a refusal. */
export async function readKeptSchedule(uri: string, bytes: Uint8Array): Promise<KeptSchedule | ScheduleRefusal> {
  const result = await readSchedule(bytes);
  if (result.kind === 'refused') {
    return result;
  }
  const { schedule } = result;
  const source = findScheduleSource(new TextDecoder().decode(bytes));
  return { kind: 'kept', uri, schedule, index: createSlotIndex(schedule), source };
}

/**
 * The schedule of a conference with all its talks matched, one to one over all files. `before`: what the same conference
 * had last; matches that are the same keep their identity, so that what was computed from them holds.
 */
export function matchConference(
  conference: Conference,
  kept: readonly KeptSchedule[],
  before: ConferenceSchedule | undefined,
): ConferenceSchedule | undefined {
  const chosen = chooseSchedule(conference, kept);
  if (chosen === undefined) {
    return undefined;
  }
  const talks = toMatchableTalks(conference);
  const isSameSchedule = before?.kept === chosen;
  const matched = isSameSchedule && isSameData(before.talks, talks) ? undefined : matchTalks(talks, chosen.index);
  const known = isSameSchedule ? [...before.matches.values()].flat() : [];
  const flat = matched?.map((match, row) => keepSame(known, match, row)) ?? known;
  return { kept: chosen, talks, matches: splitByFile(conference, flat) };
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
