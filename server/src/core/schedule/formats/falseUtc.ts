/**
 * Dates in UTC that are none: older versions of wafer (DebConf until 2017) write the event's own clock and call it `+00:00`.
 * Taken as instants, they would be wrong by the offset of the zone that the reader is asked for.
 */
import { parseSourceTime } from '../eventTime.js';
import type { SlotDraft } from './scheduleDraft.js';

/**
 * The slots with wall times, where all of their dates are in `+00:00` and show the very clock that stands beside them;
 * else as they are. Only for files that name no zone: in one of a zone, or with any date apart from its clock, UTC is meant.
 */
export function toWallTimes(slots: readonly SlotDraft[]): readonly SlotDraft[] {
  const dated = slots.filter(({ start }) => start !== undefined);
  return dated.length > 0 && dated.every(isOwnClock)
    ? slots.map((slot) => ({ ...slot, start: dropOffset(slot.start), end: dropOffset(slot.end) }))
    : slots;
}

function isOwnClock({ start, clock }: SlotDraft): boolean {
  const time = parseSourceTime(start);
  const shown = /^(\d{1,2}):(\d{2})/.exec(clock?.trim() ?? '');
  const isUtc = time?.kind === 'instant' && time.offset === '+00:00';
  return isUtc && start?.slice(11, 16) === `${(shown?.[1] ?? '').padStart(2, '0')}:${shown?.[2] ?? ''}`;
}

function dropOffset(time: string | undefined): string | undefined {
  return time?.replace(/(T\d\d:\d\d(?::\d\d)?)\+00:00$/, '$1');
}
