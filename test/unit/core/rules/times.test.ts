import { describe, expect, test } from 'vitest';
import { checkProblems, findProblems } from './checkProblems.js';

const head = `# Harbour Conf

Schedule: <https://harbour.example/schedule/>
`;

const codesOf = (...headers: readonly string[]) =>
  findProblems(head + headers.map((header) => `\n## ${header}\n\nSome notes.\n`).join('')).map(({ code }) => code);

describe('time-order', () => {
  test('marks the time that is too early', () => {
    checkProblems(`${head}
## 1630 - Knots

The bowline.

## 0900 - Tides
//   ^^^^ time-order

Twice a day.

## 1000 - Lamps

Rotating.
`);
  });

  test('days begin anew', () => {
    expect(codesOf('1630 - Knots', 'Day 2', '0900 - Tides')).toEqual([]);
  });

  test('what is after midnight belongs to the evening before', () => {
    expect(codesOf('2200 - Party', '0030 - Late Show')).toEqual([]);
  });
});

describe('overlapping-talks', () => {
  const checkPair = (first: string, second: string, notes = 'Some notes.') =>
    findProblems(`${head}\n## ${first}\n\n${notes}\n\n## ${second}\n\nSome notes.\n`).map(({ code }) => code);

  test('needs the end of the earlier one', () => {
    expect(checkPair('1100 - Knots', '1110 - Tides')).toEqual([]);
    expect(checkPair('Knots 11:00am to 11:45am', 'Tides 11:30am to 12:15pm')).toEqual(['overlapping-talks']);
    expect(checkPair('Knots 11:00am to 11:30am', 'Tides 11:30am to 12:15pm')).toEqual([]);
  });

  test.each(['Left early.', 'Bounced between the two.', 'Did not attend.'])('%s', (notes) => {
    expect(checkPair('Knots 11:00am to 11:45am', 'Tides 11:30am to 12:15pm', notes)).toEqual([]);
  });
});

describe('invalid-time', () => {
  test('marks what is no time', () => {
    checkProblems(`${head}
## 1100 - Knots

The bowline.

## 2560 - Tides
//   ^^^^ invalid-time

Twice a day.
`);
  });
});
