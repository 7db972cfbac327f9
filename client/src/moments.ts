/** The reader's clock as notes write it. */
import type { Moment } from './conferenceLookups.js';

export function toMoment(date: Date): Moment {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return {
    date: `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`,
    time: `${pad(date.getHours())}:${pad(date.getMinutes())}`,
  };
}

/** Minutes after midnight. */
export function toClock(date: Date): number {
  return date.getHours() * 60 + date.getMinutes();
}
