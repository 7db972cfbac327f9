/**
 * Times of an event. The event's zone is the truth: nothing here knows the clock or the zone of the machine.
 */
import { Temporal } from 'temporal-polyfill';

/** A date and time as a source gives it: an instant with the offset it was written in, or a wall-clock time. */
export type SourceTime =
  | { readonly kind: 'instant'; readonly epochMilliseconds: number; readonly offset: string }
  | { readonly kind: 'wall'; readonly dateTime: string };

const dateTimePattern =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2}(?::\d{2})?|[+-]\d{2})?)?$/i;
const minuteMilliseconds = 60_000;
/** Minutes after midnight at which the day changes where nothing else is said: 04:00, as most exporters have it. */
export const nightEndsAt = 4 * 60;
const longestMinutes = 14 * 24 * 60;

/** Zone names of programs that do not use the IANA's; regions are tried by themselves in {@link findTimeZone}. */
const foreignZones: ReadonlyMap<string, string> = new Map([
  ['eastern time (us & canada)', 'America/New_York'],
  ['central time (us & canada)', 'America/Chicago'],
  ['mountain time (us & canada)', 'America/Denver'],
  ['pacific time (us & canada)', 'America/Los_Angeles'],
  ['w. europe standard time', 'Europe/Berlin'],
  ['central europe standard time', 'Europe/Budapest'],
  ['romance standard time', 'Europe/Paris'],
  ['gmt standard time', 'Europe/London'],
  ['eastern standard time', 'America/New_York'],
  ['central standard time', 'America/Chicago'],
  ['mountain standard time', 'America/Denver'],
  ['pacific standard time', 'America/Los_Angeles'],
]);
const regions = ['Europe', 'America', 'Asia', 'Australia', 'Africa', 'Pacific', 'Atlantic'] as const;

/**
 * The IANA zone that a source means by a name: `Europe/Berlin` itself, `Europe-Brussels`, Rails' `Berlin`, a path that
 * ends in a zone. Undefined for anything else, offsets included, as these are no zones.
 */
export function findTimeZone(name: string | undefined): string | undefined {
  const trimmed = name?.trim();
  if (trimmed === undefined || trimmed === '' || trimmed.length > 100 || /^[+-]|\d{2}:\d{2}/.test(trimmed)) {
    return undefined;
  }
  const parts = trimmed.split('/').filter((part) => part !== '');
  const city = trimmed.replaceAll(' ', '_');
  const candidates = [
    trimmed,
    foreignZones.get(trimmed.toLowerCase()),
    trimmed.replace('-', '/'),
    parts.length > 2 ? parts.slice(-3).join('/') : undefined,
    parts.length > 2 ? parts.slice(-2).join('/') : undefined,
    ...(parts.length === 1 ? regions.map((region) => `${region}/${city}`) : []),
  ];
  return candidates.find((candidate) => candidate !== undefined && isTimeZone(candidate));
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads a date-time of any schedule format: ISO 8601 with or without separators, seconds or offset; a date alone is its
 * midnight. Undefined where it is none or names a day that does not exist.
 */
export function parseSourceTime(text: string | undefined): SourceTime | undefined {
  const match = text === undefined || text.length > 40 ? null : dateTimePattern.exec(text.trim());
  if (match === null) {
    return undefined;
  }
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', offset] = match;
  const dateTime = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const epoch = Date.parse(`${dateTime}Z`);
  // An impossible date (31 February) must not roll over into the next month.
  if (Number.isNaN(epoch) || new Date(epoch).toISOString().slice(0, 19) !== dateTime) {
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
export function toSlotStart(time: SourceTime, timeZone: string | undefined): string {
  if (time.kind === 'wall') {
    return timeZone === undefined ? time.dateTime : toText(getInstantOfWall(time.dateTime, timeZone), timeZone);
  }
  const instant = Temporal.Instant.fromEpochMilliseconds(time.epochMilliseconds);
  if (timeZone !== undefined && (time.offset === 'Z' || time.offset === '+00:00')) {
    return toText(instant.toZonedDateTimeISO(timeZone), timeZone);
  }
  const local = new Date(time.epochMilliseconds + offsetMinutes(time.offset) * minuteMilliseconds);
  return local.toISOString().slice(0, 19) + time.offset;
}

function getInstantOfWall(dateTime: string, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(dateTime).toZonedDateTime(timeZone, { disambiguation: 'compatible' });
}

function toText(time: Temporal.ZonedDateTime, timeZone: string): string {
  const offset = timeZone === 'UTC' ? '+00:00' : time.offset.slice(0, 6);
  return time.toPlainDateTime().toString({ smallestUnit: 'second' }) + offset;
}

/** Whether the start's offset is the one that the zone has at that instant. */
export function isOffsetOfZone(start: string, timeZone: string): boolean {
  const time = parseSourceTime(start);
  return (
    time?.kind !== 'instant' ||
    Temporal.Instant.fromEpochMilliseconds(time.epochMilliseconds).toZonedDateTimeISO(timeZone).offset === time.offset
  );
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
  return Temporal.PlainDate.from(date).add({ days }).toString();
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
  const iso = /^P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,6})M)?(?:(\d{1,8})(?:\.\d+)?S)?)?$/.exec(text);
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = (iso ?? []).slice(1).map((part) => Number(part ?? 0));
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes + seconds / 60;
}

/** Whole minutes between two starts; undefined where one is missing or the second is not later. */
export function findMinutesBetween(start: string | undefined, end: string | undefined): number | undefined {
  const from = getTimeLineValue(start);
  const to = getTimeLineValue(end);
  return from === undefined || to === undefined ? undefined : parseDuration((to - from) / minuteMilliseconds);
}
