/** Dates as ISO 8601 text. */

/** An ISO date of a real day of the calendar, else undefined. */
export function isoOf(year: number, month: number, day: number): string | undefined {
  const lengths = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  const length = lengths[month - 1];
  if (length === undefined || day < 1 || day > length) {
    return undefined;
  }
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
