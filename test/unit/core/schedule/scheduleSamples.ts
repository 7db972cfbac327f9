/** Schedules for tests: made of the few fields that matter, and printed as short lines. */
import type { Schedule, Slot } from '../../../../server/src/core/model/schedule.js';
import type { ReadSchedule, ScheduleHints } from '../../../../server/src/core/schedule/readResult.js';
import { readSchedule } from '../../../../server/src/core/schedule/readSchedule.js';
import { emptySlot } from '../../../support/emptySlot.js';

/** A slot with speakers by name. */
export function createSlot(
  fields: Partial<Omit<Slot, 'speakers'>> & { readonly title: string; readonly speakers?: readonly string[] },
): Slot {
  const speakers = (fields.speakers ?? []).map((name) => ({ name, code: undefined, url: undefined }));
  return { ...emptySlot, ...fields, speakers };
}

/** A schedule of slots that are in order, one day per date of their starts. */
export function createSchedule(slots: readonly Slot[], fields: Partial<Schedule> = {}): Schedule {
  const dates = [...new Set(slots.flatMap(({ start }) => (start === undefined ? [] : [start.slice(0, 10)])))].sort();
  return {
    title: 'Sample Conf',
    slug: 'sample',
    version: undefined,
    url: undefined,
    timeZone: undefined,
    rooms: [...new Set(slots.flatMap(({ room }) => (room === undefined ? [] : [room])))],
    days: dates.map((date, index) => ({
      index: index + 1,
      date,
      slots: slots.filter(({ start }) => start?.startsWith(date) === true),
    })),
    undated: slots.filter(({ start }) => start === undefined),
    ...fields,
  };
}

/** Reads text that must be a schedule. */
export async function readGood(content: string | Uint8Array | object, hints?: ScheduleHints): Promise<ReadSchedule> {
  const isRaw = typeof content === 'string' || content instanceof Uint8Array;
  const result = await readSchedule(isRaw ? content : JSON.stringify(content), hints);
  if (result.kind === 'refused') {
    throw new Error(`refused: ${result.reason}`);
  }
  return result;
}

/** One line per day and slot: `start +minutes room | title | speakers | code url`, empty parts left out. */
export function printSchedule({ schedule, format, problems }: ReadSchedule): string {
  const head = [format, schedule.title, schedule.slug, schedule.timeZone, problems.map(({ code }) => code).join(' ')];
  const days = schedule.days.map((day) => [`= ${day.date}`, ...day.slots.map(printSlot)].join('\n'));
  const undated = schedule.undated.length === 0 ? [] : ['= undated', ...schedule.undated.map(printSlot)];
  return [join(head), ...days, ...undated].join('\n');
}

function printSlot(slot: Slot): string {
  const when = `${slot.start ?? '-'} +${slot.duration ?? '?'} ${slot.room ?? ''}`.trim();
  const flags = `${slot.isService ? 'service' : ''}${slot.isCancelled ? 'cancelled' : ''}`;
  return join([when, slot.title, slot.speakers.map(({ name }) => name).join(', '), slot.code, slot.url, flags]);
}

function join(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' | ');
}
