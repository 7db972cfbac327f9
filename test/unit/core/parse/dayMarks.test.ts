import { describe, expect, test } from 'vitest';
import { isDateText, readDate, readDayMark } from '../../../../server/src/core/parse/dayMarks.js';

function check(text: string, expected: string | undefined): void {
  const day = readDayMark(text);
  const facts =
    day === undefined
      ? undefined
      : [
          day.label,
          day.ordinal,
          day.date,
          day.name === undefined ? undefined : `of ${day.name}`,
          day.atEnd ? 'end' : undefined,
        ];
  expect(facts?.filter((fact) => fact !== undefined).join(' | '), text).toBe(expected);
}

describe('day marks', () => {
  test.each([
    ['Day 1', 'Day 1 | 1'],
    ['Day1', 'Day1 | 1'],
    ['DAY TWO', 'DAY TWO | 2'],
    ['Day 1: April 22', 'Day 1: April 22 | 1'],
    ['Day 2 - Thursday', 'Day 2 - Thursday | 2'],
    ['Day 3 (Friday, 17 May 2024)', 'Day 3 (Friday, 17 May 2024) | 3 | 2024-05-17'],
    ['Day 1: Tutorials', 'Day 1: Tutorials | 1'],
    ['First day', 'First day | 1'],
    ['2nd Day', '2nd Day | 2'],
    ['saturday', 'saturday'],
    ['Monday, April 22nd, 2024', 'Monday, April 22nd, 2024 | 2024-04-22'],
    ['2012-09-20', '2012-09-20 | 2012-09-20'],
    ['Day 3 Notes', 'Day 3 Notes | 3'],
    ['20120920', '20120920 | 2012-09-20'],
    ['2ème jour', '2ème jour | 2'],
    ['9/3/2025', '9/3/2025'],
    ['22/4/2024', '22/4/2024 | 2024-04-22'],
    ['10.4.22', '10.4.22'],
    ['April 22', 'April 22'],
    ['Tag 2', 'Tag 2 | 2'],
    ['2. Tag', '2. Tag | 2'],
    ['Erster Tag', 'Erster Tag | 1'],
    ['Samstag, 5. Februar 2022', 'Samstag, 5. Februar 2022 | 2022-02-05'],
    ['Jour 1', 'Jour 1 | 1'],
    ['Vendredi 3 novembre 2023', 'Vendredi 3 novembre 2023 | 2023-11-03'],
    ['Día 2', 'Día 2 | 2'],
    ['Sábado, 4 de noviembre de 2023', 'Sábado, 4 de noviembre de 2023 | 2023-11-04'],
    ['1日目', '1日目 | 1'],
    ['二日目', '二日目 | 2'],
    ['2024年5月17日(金)', '2024年5月17日(金) | 2024-05-17'],
    ['OSCON EU - Day 1', 'OSCON EU - Day 1 | 1 | of OSCON EU'],
    ['Indy.Code() 2018 - Day 2', 'Indy.Code() 2018 - Day 2 | 2 | of Indy.Code() 2018'],
    [
      'SmashingConf New York 2024 - 10/8/2024',
      'SmashingConf New York 2024 - 10/8/2024 | of SmashingConf New York 2024',
    ],
    ['PyCon JP 2023 Day 2', 'PyCon JP 2023 Day 2 | 2 | of PyCon JP 2023'],
    ['END OF DAY 1', 'Day 1 | 1 | end'],
    ['End of Day 2', 'Day 2 | 2 | end'],
    ['Ende Tag 1', 'Tag 1 | 1 | end'],
    ['Fin du jour 2', 'jour 2 | 2 | end'],
    ['Fin del día 1', 'día 1 | 1 | end'],
    ['1日目終了', '1日目 | 1 | end'],
  ])('%s', check);
});

describe('no day marks', () => {
  test.each([
    'Closing Remarks Day 1',
    'A day in the life',
    'Day of reckoning',
    'April 15th and 16th, 2019 (8:30am – 5pm)',
    'May 17-19, 2024',
    'Monday morning quarterbacks',
    '2024',
    'v1.2 - 2023-02-09 released',
    'May the source be with you',
    'Fritag',
    '13/13/2024',
  ])('%s', (text) => check(text, undefined));
});

test('a text of dates that are no one day is when the event is', () => {
  expect(isDateText('April 15th and 16th, 2019 (8:30am – 5pm)')).toBe(true);
  expect(isDateText('5. bis 7. Februar 2022')).toBe(true);
  expect(isDateText('In May we march')).toBe(false);
  expect(isDateText('7 wonders')).toBe(false);
});

test('dates of front matter and Date lines, where they are sure', () => {
  expect(readDate('2018-06-23 14:30:00')).toBe('2018-06-23');
  expect(readDate('Friday, May 17, 2024')).toBe('2024-05-17');
  expect(readDate('30/01/2024')).toBe('2024-01-30');
  expect(readDate('4/12/2025')).toBeUndefined();
  expect(readDate('2023-02-30')).toBeUndefined();
});
