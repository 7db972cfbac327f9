/** Go to Now: the talk that is on in all notes, by the same rules as in the status bar. */
import type { Conference, NoteEntry } from '../core/index/notesIndex.js';
import { findLiveTalks, type TimedTalk } from '../core/live/liveTalks.js';
import { getTalks } from '../core/model/sections.js';
import { getMinutesUntil, type Now, toNow } from '../core/schedule/startingSlots.js';
import { shiftRange } from '../core/text/positions.js';
import { talkOnMethod, type TalkOnParams, type TalkOnPlace } from '../protocol.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import type { Feature } from './feature.js';
import { findNotedTalks } from './liveNotes.js';

export const talkOn: Feature<TalkOnParams, TalkOnPlace | null> = {
  method: talkOnMethod,
  async handle(snapshot, { uri }, signal) {
    const { index } = snapshot;
    const here = uri === undefined ? undefined : index.findConference(uri);
    const own = here && (await findOn(snapshot, here, uri));
    if (own !== undefined) return own.place;
    let latest: TalkOn | undefined;
    for (const conference of index.conferences()) {
      if (signal.isCancellationRequested) return null;
      const found = conference === here ? undefined : await findOn(snapshot, conference, uri);
      if (found !== undefined && (latest === undefined || found.from > latest.from)) latest = found;
    }
    return latest?.place ?? null;
  },
};

interface TalkOn {
  readonly place: TalkOnPlace;
  /** Minutes until it begins: 0 or less. */
  readonly from: number;
}

/** What is on in a conference. Its files are one: a talk ends when the next one of another file has begun. */
async function findOn(
  snapshot: Snapshot,
  { entries }: Conference,
  uri: string | undefined,
): Promise<TalkOn | undefined> {
  const places: { readonly document: NoteDocument; readonly row: number }[] = [];
  const talks: TimedTalk[] = [];
  const now = toNow(snapshot.now, snapshot.timeZone);
  for (const entry of entries.filter((each) => each.uri === uri || mayBeToday(snapshot, each, now))) {
    const document = await snapshot.readNote(entry.uri);
    for (const talk of document === undefined ? [] : findNotedTalks(snapshot, document)) {
      if (document === undefined || talk.row === undefined) continue;
      talks.push({ ...talk, row: places.length });
      places.push({ document, row: talk.row });
    }
  }
  const on = findLiveTalks(talks).on?.talk;
  const found = on?.row === undefined ? undefined : places[on.row];
  const placed = found && getTalks(found.document.note)[found.row];
  if (on === undefined || found === undefined || placed === undefined) return undefined;
  const range = shiftRange(placed.section.talk.titleRange, placed.line);
  return { place: { uri: found.document.uri, range }, from: on.from };
}

const dayMinutes = 24 * 60;

/** Whether a file may be of today somewhere, so that it is worth reading. */
function mayBeToday(snapshot: Snapshot, { uri, date, days }: NoteEntry, now: Now): boolean {
  const isNear = (day: string | undefined): boolean =>
    day !== undefined && Math.abs(Date.parse(`${day}T12:00:00Z`) - snapshot.now) < 1.5 * dayMinutes * 60_000;
  if (isNear(date) || days.some((day) => isNear(day.date))) return true;
  const matches = snapshot.scheduleOf(uri)?.matches.get(uri) ?? [];
  return matches.some((match) => match.kind === 'sure' && Math.abs(getMinutesUntil(match.slot, now)) < dayMinutes);
}
