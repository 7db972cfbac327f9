/** The reader's clock as notes write it. */

/** Minutes after midnight. */
export function toClock(date: Date): number {
  return date.getHours() * 60 + date.getMinutes();
}

/** Seconds after midnight. */
export function toClockSeconds(date: Date): number {
  return toClock(date) * 60 + date.getSeconds();
}
