import { expect, test } from 'vitest';
import {
  fillCounted,
  findReportLanguage,
  formatDate,
  getReportStrings,
  reportLanguages,
} from '../../../../server/src/core/export/reportStrings.js';

test('dates in each language, of the calendar alone', () => {
  const dates = reportLanguages.map((language) => formatDate('2024-05-17', getReportStrings(language)));
  expect(dates).toEqual([
    'Friday, 17 May 2024',
    'Freitag, 17. Mai 2024',
    'vendredi 17 mai 2024',
    'viernes, 17 de mayo de 2024',
    '2024年5月17日(金)',
  ]);
});

test('what is no date stays as it is', () =>
  expect(formatDate('2024-17-17', getReportStrings('en'))).toBe('2024-17-17'));

test('numbers', () => {
  const { talkCount } = getReportStrings('de');
  expect([fillCounted(talkCount, 1), fillCounted(talkCount, 2)]).toEqual(['1 Vortrag', '2 Vorträge']);
});

test('languages are found by their tag', () => {
  expect(['de-AT', 'EN_us', 'tlh'].map(findReportLanguage)).toEqual(['de', 'en', undefined]);
});
