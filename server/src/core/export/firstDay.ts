/** Dates of days that the notes give none, from the date of the first. */
import { dayLanguages, japaneseDays } from '../phrases/dayWords.js';
import { addDays } from '../schedule/eventTime.js';
import type { ExportDay } from './exportModel.js';

/** A day by what its mark says, where it stands among the days (from 0), and how many there are. */
export interface DayPlace extends Pick<ExportDay, 'ordinal' | 'label'> {
  readonly index: number;
  readonly count: number;
}

/**
 * The date of a day: by its number, by its weekday (the first such day from then on), or as it is the first.
 *
 * @param firstDay ISO 8601 date of day 1
 */
export function findDateFrom(firstDay: string, { ordinal, label, index, count }: DayPlace): string | undefined {
  if (ordinal !== undefined) return addDays(firstDay, ordinal - 1);
  if (label === undefined) return count === 1 ? firstDay : undefined;
  const weekday = findWeekday(label);
  if (weekday === undefined) return index === 0 ? firstDay : undefined;
  const first = (new Date(`${firstDay}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(firstDay, (weekday - first + 7) % 7);
}

/** From 0 for Monday. */
function findWeekday(label: string): number | undefined {
  const words: readonly string[] = label.toLowerCase().match(/\p{L}+/gu) ?? [];
  for (const { weekdays } of dayLanguages) {
    const index = weekdays.findIndex((forms) => forms.split('|').some((form) => words.includes(form)));
    if (index >= 0) return index;
  }
  const signs: string = japaneseDays.weekdays;
  const japanese = new RegExp(`([${signs}])曜`, 'u').exec(label)?.[1];
  return japanese === undefined ? undefined : signs.indexOf(japanese);
}
