/** How a report calls a day. */
import { readDayMark } from '../parse/dayMarks.js';
import type { ExportConference, ExportDay } from './exportModel.js';
import { fill, formatDate } from './reportStrings.js';
import type { ReportStrings } from './strings/table.js';

/** As written, else by its number, else by its date; undefined for talks of no day. */
export function dayTitle({ label, ordinal, date }: ExportDay, strings: ReportStrings): string | undefined {
  if (label !== undefined) return label;
  if (ordinal !== undefined) return fill(strings.day, ordinal);
  return date === undefined ? undefined : formatDate(date, strings);
}

/** A day's heading; talks of no day get one only where other days have theirs. */
export function dayHeading(day: ExportDay, { days }: ExportConference, strings: ReportStrings): string | undefined {
  return dayTitle(day, strings) ?? (days.length > 1 ? strings.noDay : undefined);
}

/** The date to be told beside a day's heading; undefined where the heading tells it in words. */
export function dayDate(day: ExportDay, strings: ReportStrings): string | undefined {
  const { date: iso, label = '' } = day;
  if (iso === undefined || (!/\d[-./]\d/.test(label) && readDayMark(label)?.date === iso)) return undefined;
  const date = formatDate(iso, strings);
  return date === dayTitle(day, strings) ? undefined : date;
}
