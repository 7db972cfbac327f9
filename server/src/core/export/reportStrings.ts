/**
 * The words of a report in the languages it can be written in, as data. Reports speak the language that the options name,
 * never that of the machine or the editor, so that the same notes give the same bytes everywhere.
 */
import type { Attendance, TalkKind } from '../model/note.js';
import { english } from './strings/en.js';
import { french } from './strings/fr.js';
import { german } from './strings/de.js';
import { japanese } from './strings/ja.js';
import { spanish } from './strings/es.js';
import type { Counted, ReportStrings } from './strings/table.js';

/** All languages, by their BCP 47 name. */
const tables = { en: english, de: german, fr: french, es: spanish, ja: japanese } satisfies Record<
  string,
  ReportStrings
>;

export type ReportLanguage = keyof typeof tables;

/** The languages a report can be written in. */
export const reportLanguages: readonly ReportLanguage[] = ['en', 'de', 'fr', 'es', 'ja'];

export function getReportStrings(language: ReportLanguage): ReportStrings {
  return tables[language];
}

/** The language of a BCP 47 tag (`de-AT` is `de`); undefined for one that no report can be written in. */
export function findReportLanguage(tag: string): ReportLanguage | undefined {
  const language = tag.toLowerCase().split(/[-_]/)[0];
  return reportLanguages.find((known) => known === language);
}

/** A text with its places filled: `{0}` by the first value. */
export function fill(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}

export function fillCounted({ one, other }: Counted, count: number): string {
  return fill(count === 1 ? one : other, count);
}

/** What a reader is told of the sort of a session; nothing of a plain talk, and nothing that the title says itself. */
export function kindWords(kind: TalkKind, title: string, strings: ReportStrings): string | undefined {
  const words = kind === 'talk' ? undefined : strings.kinds[kind];
  return words === undefined || title.toLowerCase().includes(words.toLowerCase()) ? undefined : words;
}

/** What a reader is told of the writer's being there; nothing where there are notes. */
export function attendanceWords(attendance: Attendance, strings: ReportStrings): string | undefined {
  switch (attendance) {
    case 'skipped':
      return strings.skipped;
    case 'watch-later':
      return strings.watchLater;
    case 'no-notes':
      return strings.noNotes;
    case 'attended':
    case 'unknown':
      return undefined;
  }
}

/** An ISO 8601 date in words; as it is where it is none. */
export function formatDate(date: string, strings: ReportStrings): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const [year, month, day] = (match?.slice(1) ?? []).map(Number);
  const monthName = strings.months[(month ?? 0) - 1];
  if (year === undefined || day === undefined || month === undefined || monthName === undefined) {
    return date;
  }
  const places: Record<string, string> = {
    weekday: strings.weekdays[weekdayOf(year, month, day)] ?? '',
    day: String(day),
    month: monthName,
    year: String(year),
  };
  return strings.date.replace(/\{(\w+)\}/g, (place, name: string) => places[name] ?? place);
}

/** 0 is Sunday. Of the calendar alone: no time zone has a say in it. */
function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
