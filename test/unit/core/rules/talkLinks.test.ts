import { describe, expect, test } from 'vitest';
import { createSchedule } from '../../../support/notes.js';
import { checkProblems, findProblems } from './checkProblems.js';

const head = `# Harbour Conf

Schedule: <https://harbour.example/schedule/>
`;

function talk(title: string, url?: string): string {
  return `\n## ${title}\n${url === undefined ? '' : `\n<https://${url}/>\n`}\nSome notes.\n`;
}

const codesOf = (text: string, surroundings = {}) => findProblems(text, surroundings).map(({ code }) => code);

describe('missing-talk-link', () => {
  const tides = talk('Tides', 'pretalx.com/harbour/talk/AB3CDE');
  const knots = talk('Knots', 'pretalx.com/harbour/talk/FGH7JK');

  test('needs two links at least, and more than half', () => {
    expect(codesOf(head + tides + talk('Lamps'))).toEqual([]);
    expect(codesOf(head + tides + knots + talk('Lamps'))).toEqual(['missing-talk-link']);
    expect(codesOf(head + tides + knots + talk('Lamps') + talk('Ropes') + talk('Oars'))).toEqual([]);
  });

  test('leaves alone what conferences do not schedule, and what the writer marked', () => {
    const more = talk('AMA with Grace Okafor') + talk('MS Booth: Charts') + talk('Sextant Demo') + talk('Lunch');
    expect(codesOf(head + tides + knots + more)).toEqual([]);
    expect(codesOf(`${head + tides + knots}\n## Lamps\n\n(not in the schedule)\n\nSome notes.\n`)).toEqual([]);
  });

  const page = 'https://pretalx.com/harbour/talk/LMN8PQ/';

  test('knows the page from the schedule, where the title is the same', () => {
    const schedule = createSchedule({
      slots: [
        { title: 'Lamps!', url: page },
        { title: 'Tides', code: 'AB3CDE' },
      ],
    });
    const [problem, ...more] = findProblems(head + tides + talk('LAMPS'), { schedule });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: 'missing-talk-link', suggestions: [page] });
  });

  test('a slot without a page asks for no link', () => {
    const schedule = createSchedule({ slots: [{ title: 'Lightning Talks' }] });
    expect(codesOf(head + talk('Lightning Talks'), { schedule })).toEqual([]);
  });

  test('never takes one of several slots of a title', () => {
    const schedule = createSchedule({
      slots: [
        { title: 'Lamps', url: page },
        { title: 'Lamps', url: `${page}2` },
      ],
    });
    expect(findProblems(head + talk('Lamps'), { schedule })[0]?.suggestions).toBeUndefined();
  });
});

describe('unknown-talk', () => {
  const schedule = createSchedule({
    url: 'https://pretalx.com/harbour/schedule/',
    slots: [
      { code: 'AB3CDE', title: 'Tides', url: 'https://pretalx.com/harbour/talk/AB3CDE/' },
      { code: 'AB3CDF', title: 'Knots', url: 'https://pretalx.com/harbour/talk/AB3CDF/' },
      { code: 'ZZZZZZ', title: 'Lamps', url: 'https://pretalx.com/harbour/talk/ZZZZZZ/' },
    ],
  });

  test('suggests codes that are near, nearest first', () => {
    const text = head + talk('Tides', 'pretalx.com/harbour/talk/AB3CDH');
    expect(findProblems(text, { schedule })[0]).toMatchObject({
      code: 'unknown-talk',
      suggestions: ['AB3CDE', 'AB3CDF'],
    });
  });

  test('marks the code alone', () => {
    checkProblems(
      `# Harbour Conf

Schedule: <https://harbour.example/schedule/>

## Tides

<https://pretalx.com/harbour/talk/XYXYXY/>
//                                  ^^^^^^ unknown-talk

Some notes.
`,
      { schedule },
    );
  });

  test('case makes no difference, and other events are not looked up', () => {
    expect(codesOf(head + talk('Tides', 'pretalx.com/harbour/talk/ab3cde'), { schedule })).toEqual([]);
    expect(codesOf(head + talk('Tides', 'pretalx.com/other/talk/XYXYXY'), { schedule })).toEqual([
      'other-conference-link',
    ]);
  });
});

describe('malformed-talk-code', () => {
  test.each([
    ['AB3CDE', []],
    ['ab3cde', []],
    ['AB3CD', ['malformed-talk-code']],
    ['AB3CD0', ['malformed-talk-code']],
    ['AB3CDEF', ['malformed-talk-code']],
  ])('%s', (code, codes) => {
    expect(codesOf(head + talk('Tides', `pretalx.com/harbour/talk/${code}`))).toEqual(codes);
  });

  test('only pretalx has this alphabet', () => {
    expect(codesOf(head + talk('Tides', 'harbour26.sched.com/event/1a0b'))).toEqual([]);
  });
});

describe('other-conference-link', () => {
  const link = (event: string, code: string) => talk(code, `${event}/talk/${code}`);

  test('needs a majority', () => {
    const [a, b] = [link('pretalx.com/harbour-2026', 'AAAAAA'), link('pretalx.com/harbour-2025', 'BBBBBB')];
    expect(codesOf(head + a + b)).toEqual([]);
    expect(codesOf(head + a + link('pretalx.com/harbour-2026', 'CCCCCC') + b)).toEqual(['other-conference-link']);
  });

  test('a move to a host of its own keeps the event', () => {
    const own = link('talks.harbour.example/harbour-2026', 'BBBBBB');
    const hosted = ['AAAAAA', 'CCCCCC'].map((code) => link('pretalx.com/harbour-2026', code)).join('');
    expect(codesOf(head + hosted + own)).toEqual([]);
  });

  test('the imported schedule decides', () => {
    const schedule = createSchedule({ url: 'https://pretalx.com/harbour-2026/schedule/', slots: [] });
    const text = head + link('pretalx.com/harbour-2025', 'AAAAAA') + link('pretalx.com/harbour-2025', 'BBBBBB');
    expect(codesOf(text, { schedule })).toEqual(['other-conference-link', 'other-conference-link']);
  });
});

describe('duplicate-talk', () => {
  const again = (between: string) =>
    `${head}\n## Day 1\n${talk('Tides', 'pretalx.com/harbour/talk/AB3CDE')}${between}${talk('Tides again', 'pretalx.com/harbour/talk/ab3cde')}`;

  test('marks the second link and shows the first', () => {
    const [problem] = findProblems(again(''));
    expect(problem).toMatchObject({ code: 'duplicate-talk', related: { range: { start: { line: 8 } } } });
    expect(problem?.range.start.line).toBe(14);
  });

  test('a session given again on another day is none', () => {
    expect(codesOf(again('\n## Day 2\n'))).toEqual([]);
  });
});

describe('title-differs', () => {
  const schedule = createSchedule({
    slots: [{ code: 'AB3CDE', title: 'Tides: *A* Primer', url: 'https://pretalx.com/harbour/talk/AB3CDE/' }],
  });

  test.each([
    ['Tides - a primer', []],
    ['Tides', ['title-differs']],
  ])('%s', (title, codes) => {
    expect(codesOf(head + talk(title, 'pretalx.com/harbour/talk/AB3CDE'), { schedule })).toEqual(codes);
  });
});

test('a schedule with links of other events and one page for several talks is right about them', () => {
  const harbour = 'https://pretalx.com/harbour/talk/AB3CDE/';
  const pier = 'https://pretalx.com/pier/talk/FGH7JK/';
  const schedule = createSchedule({
    slots: [
      { title: 'Tides', code: 'AB3CDE', url: harbour },
      { title: 'Lamps', code: 'FGH7JK', url: pier },
      { title: 'Sails', url: 'https://harbour.example/sessions' },
      { title: 'Ropes', url: 'https://harbour.example/sessions' },
    ],
  });
  const links = [
    ['Tides', harbour],
    ['Lamps', pier],
    ['Sails', 'https://harbour.example/sessions'],
    ['Ropes', 'https://harbour.example/sessions'],
  ];
  const text = links.map(([title, url]) => `## ${title}\n\nTalk: <${url}>\n\nNotes.\n`).join('\n');
  expect(codesOf(head + text, { schedule })).toEqual([]);
});
