import { describe, expect, test } from 'vitest';
import { readInline } from '../../../../server/src/core/parse/inlineText.js';
import { isOrganisation, nameLikeness } from '../../../../server/src/core/parse/nameLikeness.js';
import { readPeople, readPeopleLoosely } from '../../../../server/src/core/parse/speakerNames.js';

describe('likeness', () => {
  test.each([
    'Mary Jones',
    'Liz Rice',
    'TJ Usiyan',
    'Will LaFrance',
    'Jacob Van Order',
    'Kevin Powers',
    'Sile O’Modhrain',
    'Daniel Henderson-Ede',
    'Rogelio J. Samour',
    'Carlos Antonio da Silva',
    'Dr. Kari L. Jordan',
    'Jo Van Bulck',
    'María García',
    'elijah manor',
    'MARY JONES',
    '山田 太郎',
    'Nikesh Patel',
    'Zdravko Botev',
  ])('%s is a name', (name) => expect(nameLikeness(name)).toBeGreaterThanOrEqual(0.6));
  test.each([
    'Best Practices',
    'The Hard Parts',
    'Deep Dive',
    'Check',
    'UIKit Dynamics',
    'GraphQL',
    'Lessons Learned',
    'Data Science',
    'a subtitle',
    'lower case words',
    'Redox OS',
    'Red Hat',
    'Boston Public Library',
    'Pull Request',
    'Written in Rust',
    '2.0 Beta',
    'Einführung in Rust',
    'Buenas Prácticas',
    '',
  ])('%s is none', (name) => expect(nameLikeness(name)).toBeLessThan(0.5));
  test('employers are told by their words', () => {
    expect(
      ['University of Somewhere', 'Harbour Inc', 'Google', 'Seattle Public Library', 'Universität Wien'].filter(
        isOrganisation,
      ),
    ).toHaveLength(5);
    expect(isOrganisation('Mary Jones')).toBe(false);
  });
});

function describePeople(text: string, read = readPeople): string | undefined {
  const inline = readInline({ text, start: 0, end: text.length, dialect: 'markdown' });
  return read(inline, { start: 0, end: inline.plain.length })
    ?.people.map(({ name, handle, affiliation, url }) =>
      [inline.plain.slice(name.start, name.end), handle, affiliation, url]
        .filter((part) => part !== undefined)
        .join(' | '),
    )
    .join(' ; ');
}

describe('lists of people', () => {
  test.each([
    ['Mary Jones', 'Mary Jones'],
    ['Mary Jones and Tom Becker @ Microsoft', 'Mary Jones ; Tom Becker | Microsoft'],
    ['Mary Jones, Tom Becker, and Ann Lee', 'Mary Jones ; Tom Becker ; Ann Lee'],
    ['Mary Jones (Harbour Inc), Tom Becker (Red Hat)', 'Mary Jones | Harbour Inc ; Tom Becker | Red Hat'],
    ['Mary Jones, creator of Pandas', 'Mary Jones | creator of Pandas'],
    ['Mary Jones, Seattle Public Library', 'Mary Jones | Seattle Public Library'],
    ['Mary Jones from Mantis & Co', 'Mary Jones | Mantis'],
    ['Mary Jones @maryj', 'Mary Jones | @maryj'],
    ['Mary Jones, @maryj, Tom Becker', 'Mary Jones | @maryj ; Tom Becker'],
    ['Mary Jones - Software Developer @ Harbour (https://sea.example)', 'Mary Jones | https://sea.example'],
    [
      '[Mary Jones](https://mary.example) & [Tom Becker](https://tom.example)',
      'Mary Jones | https://mary.example ; Tom Becker | https://tom.example',
    ],
    ['Mary H.Jones', 'Mary H.Jones'],
    ['@maryj', '@maryj | @maryj'],
    ['Jo Becker; Ann Lee', 'Jo Becker ; Ann Lee'],
    ['Anna Müller und Jörg Bauer', 'Anna Müller ; Jörg Bauer'],
    ['three people from Oracle', undefined],
    ['Mary Jones @maryj thread:', undefined],
    ['Personal, Heterogeneous, Parallel Computing', undefined],
  ])('%s', (text, expected) => expect(describePeople(text)).toBe(expected));
});

describe('after a label', () => {
  test.each([
    ['sttts', 'sttts'],
    ['Mayank', 'Mayank'],
    ['Mary Jones (Director, Sea Institute), Professor of Tides and Practice', 'Mary Jones | Director, Sea Institute'],
    ['Mary Jones, Bioinformatician', 'Mary Jones | Bioinformatician'],
    ['three people from Oracle (I did not catch all of their names)', undefined],
  ])('%s', (text, expected) => expect(describePeople(text, readPeopleLoosely)).toBe(expected));
});

test.each([
  ['"Acme, Inc.", "the board"', ['Acme, Inc.', 'the board']],
  ['“Jane "Rope" Doe”', ['Jane "Rope" Doe']],
  ['"TBA"', ['TBA']],
])('names in quotes are taken as they are: %s', (text, names) => {
  const inline = readInline({ text, start: 0, end: text.length, dialect: 'plaintext' });
  const found = readPeopleLoosely(inline, { start: 0, end: inline.plain.length });
  expect(found?.people.map(({ name }) => inline.plain.slice(name.start, name.end))).toEqual(names);
});
