/** Wall-clock times as people read them; the same in every language, so that rows line up. */
import type { ClockTime } from './note.js';

/** `HH:MM` of minutes after midnight. */
export function formatClockTime(time: ClockTime): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(time / 60))}:${two(time % 60)}`;
}

/** `HH:MM` or `HH:MM–HH:MM`; undefined where there is no start. */
export function formatTimeSpan(
  time: { readonly start: ClockTime | undefined; readonly end: ClockTime | undefined } | undefined,
): string | undefined {
  if (time?.start === undefined) {
    return undefined;
  }
  return time.end === undefined
    ? formatClockTime(time.start)
    : `${formatClockTime(time.start)}–${formatClockTime(time.end)}`;
}
