/** The reader's clock as notes write it. */
import type { Moment } from './conferenceLookups.js';

export function toMoment(date: Date): Moment {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return {
    date: `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`,
    time: `${pad(date.getHours())}:${pad(date.getMinutes())}`,
  };
}

/** The same on the clocks of an event in an IANA time zone; the reader's where it is unknown. */
export function toEventMoment(date: Date, timeZone: string | undefined): Moment {
  if (timeZone === undefined) return toMoment(date);
  // The one locale whose dates are ISO 8601.
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(date);
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

/** Minutes after midnight. */
export function toClock(date: Date): number {
  return date.getHours() * 60 + date.getMinutes();
}

/** Seconds after midnight. */
export function toClockSeconds(date: Date): number {
  return toClock(date) * 60 + date.getSeconds();
}
