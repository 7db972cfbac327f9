/**
 * Times of an event. The event's zone is the truth: nothing here knows the clock or the zone of the machine.
 */
import type { ZoneClock } from './timeZones.js';

/** A date and time as a source gives it: an instant with the offset it was written in, or a wall-clock time. */
export type SourceTime =
  | { readonly kind: 'instant'; readonly epochMilliseconds: number; readonly offset: string }
  | { readonly kind: 'wall'; readonly dateTime: string };

const dateTimePattern =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2}(?::\d{2})?|[+-]\d{2})?)?$/i;
const minuteMilliseconds = 60_000;
const longestMinutes = 14 * 24 * 60;

/** What was read of times: a programme has few different ones, each of which is asked for ten times and more. */
const readTimes = new Map<string, SourceTime | undefined>();
const mostReadTimes = 2000;

/**
 * Reads a date-time of any schedule format: ISO 8601 with or without separators, seconds or offset; a date alone is its
 * midnight. Undefined where it is none or names a day that does not exist.
 */
export function parseSourceTime(text: string | undefined): SourceTime | undefined {
  if (text === undefined || text.length > 40) return undefined;
  if (!readTimes.has(text)) {
    if (readTimes.size >= mostReadTimes) readTimes.clear();
    readTimes.set(text, readTime(text));
  }
  return readTimes.get(text);
}

function readTime(text: string): SourceTime | undefined {
  const match = dateTimePattern.exec(text.trim());
  if (match === null) {
    return undefined;
  }
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', offset] = match;
  const dateTime = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const epoch = Date.parse(`${dateTime}Z`);
  // An impossible date (31 February) must not roll over into the next month.
  if (Number.isNaN(epoch) || new Date(epoch).getUTCDate() !== Number(day)) {
    return undefined;
  }
  if (offset === undefined) {
    return { kind: 'wall', dateTime };
  }
  const normal = normalizeOffset(offset);
  return { kind: 'instant', epochMilliseconds: epoch - offsetMinutes(normal) * minuteMilliseconds, offset: normal };
}

function normalizeOffset(offset: string): string {
  if (/^z$/i.test(offset)) {
    return 'Z';
  }
  const digits = offset.replaceAll(':', '').padEnd(5, '0');
  return `${digits.slice(0, 3)}:${digits.slice(3, 5)}`;
}

/** Minutes east of Greenwich of `+05:30`, `-04:00` or `Z`. */
function offsetMinutes(offset: string): number {
  const sign = offset.startsWith('-') ? -1 : 1;
  return offset === 'Z' ? 0 : sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));
}

/**
 * A slot's start in the form of `Slot.start`. In a known zone it carries the zone's offset; an offset that the zone does
 * not have at that instant wins over the zone, but for UTC, in which exporters write what is local time elsewhere.
 */
export function toSlotStart(time: SourceTime, clock: ZoneClock | undefined): string {
  if (time.kind === 'wall') {
    return clock === undefined ? time.dateTime : time.dateTime + toOffset(clock.getOffsetOfWall(time.dateTime));
  }
  const isUtc = time.offset === 'Z' || time.offset === '+00:00';
  const offset = clock !== undefined && isUtc ? toOffset(clock.getOffset(time.epochMilliseconds)) : time.offset;
  const local = new Date(time.epochMilliseconds + offsetMinutes(offset) * minuteMilliseconds);
  return local.toISOString().slice(0, 19) + offset;
}

function toOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** Whether the start's offset is the one that the zone has at that instant. */
export function isOffsetOfZone(start: string, clock: ZoneClock): boolean {
  const time = parseSourceTime(start);
  return time?.kind !== 'instant' || clock.getOffset(time.epochMilliseconds) === offsetMinutes(time.offset);
}

/**
 * Milliseconds on one time line, for ordering and differences: the instant, or the wall-clock time taken as UTC where the
 * zone is unknown. Undefined for slots without a time.
 */
export function getTimeLineValue(start: string | undefined): number | undefined {
  const time = parseSourceTime(start);
  return time?.kind === 'wall' ? Date.parse(`${time.dateTime}Z`) : time?.epochMilliseconds;
}

/** Date of a slot's start as the event's clocks show it, ISO 8601. */
export function getLocalDate(start: string): string {
  return start.slice(0, 10);
}

/** Minutes after midnight (0..1439) of a slot's start as the event's clocks show it; undefined without a known zone. */
export function findClockTime(start: string | undefined): number | undefined {
  return start === undefined || start.endsWith('Z')
    ? undefined
    : Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16));
}

/** The ISO 8601 date `days` later (or earlier, below 0). */
export function addDays(date: string, days: number): string {
  const dayMilliseconds = 24 * 60 * minuteMilliseconds;
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10);
}

/** Whether the text is an ISO 8601 date that exists. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseSourceTime(text) !== undefined;
}

/**
 * Whole minutes of a duration: a number or digits are minutes; `H:MM`; `PT45M`; three parts are `D:HH:MM` where that is
 * possible and the first part has no leading zero (so pretalx writes them), else `HH:MM:SS`. Undefined for nothing,
 * 0, nonsense and more than 14 days.
 */
export function parseDuration(value: string | number | undefined, threeParts?: 'seconds'): number | undefined {
  const minutes = typeof value === 'number' ? value : parseDurationText(value?.trim() ?? '', threeParts);
  const whole = Math.round(minutes);
  return whole > 0 && whole <= longestMinutes ? whole : undefined;
}

function parseDurationText(text: string, threeParts: 'seconds' | undefined): number {
  if (/^\d{1,6}(?:\.\d{1,6})?$/.test(text)) {
    return Number(text);
  }
  const clock = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?$/.exec(text);
  if (clock !== null) {
    const [first = 0, second = 0, third = 0] = clock.slice(1).map((part) => Number(part ?? 0));
    if (clock[3] === undefined) {
      return first * 60 + second;
    }
    const hasDays = threeParts === undefined && second < 24 && !(clock[1] ?? '').startsWith('0');
    return hasDays ? first * 24 * 60 + second * 60 + third : first * 60 + second + third / 60;
  }
  const iso = /^P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,6})M)?(?:(\d{1,8})(?:\.\d+)?S)?)?$/.exec(
    text,
  );
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = (iso ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes + seconds / 60;
}

/** Whole minutes between two starts; undefined where one is missing or the second is not later. */
export function findMinutesBetween(start: string | undefined, end: string | undefined): number | undefined {
  const from = getTimeLineValue(start);
  const to = getTimeLineValue(end);
  return from === undefined || to === undefined ? undefined : parseDuration((to - from) / minuteMilliseconds);
}

/** End of a slot in the form of its start and with the same offset; undefined without a start or duration. */
export function toSlotEnd(start: string | undefined, minutes: number | undefined): string | undefined {
  if (start === undefined || minutes === undefined) {
    return undefined;
  }
  const end = new Date(Date.parse(`${start.slice(0, 19)}Z`) + minutes * minuteMilliseconds);
  return end.toISOString().slice(0, 19) + start.slice(19);
}
