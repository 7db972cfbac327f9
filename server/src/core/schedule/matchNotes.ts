/** The notes of a conference against a schedule that somebody has chosen for them. */
import type { Conference } from '../index/conference.js';
import type { Schedule } from '../model/schedule.js';
import { matchTalks, type TalkMatch } from './matchTalks.js';
import { toMatchableTalks } from './notedTalks.js';
import { createSlotIndex } from './slotIndex.js';

/** One match per talk, file by file in the order of `Conference.entries`, in each file in the order of its entry. */
export function matchNotes(conference: Conference, schedule: Schedule): readonly TalkMatch[] {
  return matchTalks(toMatchableTalks(conference), createSlotIndex(schedule));
}
