import { describe, expect, test } from 'vitest';
import { readLeadingTime, readTrailingTime, readWholeTime } from '../../../../server/src/core/parse/clockTimes.js';
import { describeTime } from './noteText.js';

function checkLeading(text: string, expected: string | undefined): void {
  const found = readLeadingTime(text);
  expect(
    found === undefined
      ? undefined
      : `${found.time.invalid ?? describeTime(found.time.start, found.time.end)} | ${text.slice(found.rest.start)}`,
    text,
  ).toBe(expected);
}

function checkTrailing(text: string, expected: string | undefined): void {
  const found = readTrailingTime(text);
  expect(
    found === undefined
      ? undefined
      : `${text.slice(0, found.rest.end)} | ${describeTime(found.time.start, found.time.end)}`,
    text,
  ).toBe(expected);
}

describe('a time at the start', () => {
  test.each([
    ['1100 - Mock It', '11:00 | Mock It'],
    ['0930 – Compilers', '09:30 | Compilers'],
    ['1100-1145: Title', '11:00-11:45 | Title'],
    ['9:30 - 10:15 Title', '09:30-10:15 | Title'],
    ['09:30–10:15: Title', '09:30-10:15 | Title'],
    ['[10:00] Title', '10:00 | Title'],
    ['(14:05) Title', '14:05 | Title'],
    ['9:15am Title', '09:15 | Title'],
    ['9am - Title', '09:00 | Title'],
    ['12:30 PM: Title', '12:30 | Title'],
    ['12 am - Midnight', '00:00 | Midnight'],
    ['1:30 - 2:15pm Title', '13:30-14:15 | Title'],
    ['10h30 - Titre', '10:30 | Titre'],
    ['10h - Titre', '10:00 | Titre'],
    ['14 Uhr: Titel', '14:00 | Titel'],
    ['10:30 Uhr - Titel', '10:30 | Titel'],
    ['14時30分 タイトル', '14:30 | タイトル'],
    ['Fri 10:00 - Title', '10:00 | Title'],
    ['Samstag, 10:00: Titel', '10:00 | Titel'],
    ['2560 - Title', '2560 | Title'],
    ['2030 - Late show', '20:30 | Late show'],
    ['9:30 - 1000 services', '09:30 | 1000 services'],
    ['09:30 - 2024 in review', '09:30 | 2024 in review'],
    ['09:30 h-index', '09:30 | h-index'],
  ])('%s', checkLeading);
});

describe('a time zone', () => {
  test.each([
    ['09:00 CET - Tides', '09:00 | Tides'],
    ['09:00 CEST Tides', '09:00 | Tides'],
    ['09:00 (UTC+2): Tides', '09:00 | Tides'],
    ['[10:00 GMT] Tides', '10:00 | Tides'],
    ['10:00Z Tides', '10:00 | Tides'],
    ['9:30 - 10:15 EST | Tides', '09:30-10:15 | Tides'],
    ['9:30 PST - 10:15 PST: Tides', '09:30-10:15 | Tides'],
    ['9am PT: Tides', '09:00 | Tides'],
  ])('%s', checkLeading);
  test.each([
    ['Tides 9:50am - 10:00am PDT', 'Tides | 09:50-10:00'],
    ['Tides (10:30 CET)', 'Tides | 10:30'],
  ])('%s', checkTrailing);
});

describe('a first word that looks like a time zone', () => {
  const titles = `
    What floats | React Server Components | Swift knots | Rust | Test your anchor | Fast boats | Just sail | Last call
    Best practices | Mit Rust starten | Git internals | Flat is better | Part two | Next | Cet été | SWOT analysis
    JWT in depth | GIT bisect | ET phones home | Z-wave at sea | Z for zebra | UTC-based clocks
  `
    .trim()
    .split(/\s*[|\n]\s*/);
  test.each(['09:00 ', '9:30 - 10:15 ', '0900-0945: ', '9:30 am ', '9h30 - '])('after "%s"', (time) => {
    for (const title of titles) {
      const text = `${time}${title}`;
      expect(text.slice(readLeadingTime(text)?.rest.start), text).toBe(title);
    }
  });
});

describe('no time at the start', () => {
  test.each([
    '3D Math Primer',
    '60 second set up',
    '10 Years of Redox',
    '1.13 is out',
    '1.11: the release',
    '2024 - a year in review',
    '1984 - Why Orwell matters',
    '2015 in pictures',
    '100 things',
    '404 - Not found',
    '1100 lines of code',
    'At 12:34 it broke',
  ])('%s', (text) => checkLeading(text, undefined));
});

describe('a time at the end', () => {
  test.each([
    ['Title 9:15am to 9:45am', 'Title | 09:15-09:45'],
    ['Title 9:50am - 10:00am', 'Title | 09:50-10:00'],
    ['Title 10:20 - 10:50am', 'Title | 10:20-10:50'],
    ['Title 12:40pm - 1:20pm', 'Title | 12:40-13:20'],
    ['Title 9:05 - 3:35am', 'Title | 09:05-03:35'],
    ['Title (10:30)', 'Title | 10:30'],
    ['Title @ 14:00', 'Title | 14:00'],
    ['Title, 10:30 Uhr', 'Title | 10:30'],
    ['Title (1030-1115)', 'Title | 10:30-11:15'],
    ['Title - 10:30', 'Title | 10:30'],
  ])('%s', checkTrailing);
  test.each(['We meet at 12:34', 'Python 3.11', 'What is new in 2.30', 'The Next 10', 'Area 51', 'Windows 2000'])(
    'none in %s',
    (text) => checkTrailing(text, undefined),
  );
});

test('a text that is nothing but a time', () => {
  expect(readWholeTime('11:41')?.start).toBe(11 * 60 + 41);
  expect(readWholeTime(' 18:00 - 18:30 ')?.end).toBe(18 * 60 + 30);
  expect(readWholeTime('11:41 and more')).toBeUndefined();
});
