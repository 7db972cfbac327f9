import { describe, expect, test } from 'vitest';
import type { ExportOptions } from '../../../../server/src/core/export/exportModel.js';
import { createExportModel } from '../../../../server/src/core/export/createExportModel.js';
import { defaultExportOptions } from '../../../../server/src/core/export/exportModel.js';
import { getTalks } from '../../../../server/src/core/model/sections.js';
import { createSchedule } from '../../../support/notes.js';
import { describeModel, firstTalk, readModel, readSource } from './readModel.js';

function check(world: string, expected: string, options: Partial<ExportOptions> = {}): void {
  expect(describeModel(readModel(world, options))).toBe(expected);
}

const parts = (...names: readonly string[]): Partial<ExportOptions> => ({
  parts: new Set(names) as ExportOptions['parts'],
});

const conference = `# Harbour Conf

What I heard there.

Schedule: <https://harbour.example/schedule/>

## Day 1

### 0900 - Tides - Ada Lund

one

### 1000 - Waves

two

## Day 2

### 0900 - Sand

three
`;

test('a conference by day, without what the report shows elsewhere', () =>
  check(
    conference,
    `Harbour Conf: What I heard there.
  Day 1 | 1
    09:00 Tides: one
    10:00 Waves: two
  Day 2 | 2
    09:00 Sand: three`,
  ));

test('a name that front matter gives is not repeated by a heading', () =>
  check(
    '---\ntitle: Harbour Conf\n---\n\n# Harbour Conf\n\nby the sea\n\n## 0900 - Tides\n\none\n',
    'Harbour Conf: by the sea\n  -\n    09:00 Tides: one',
  ));

test('headings above the first day tell about the conference', () =>
  check(
    '## [Harbour Conf](https://harbour.example/)\n\n### The 6th Annual Conference of Harbours\n\n#### Day 1\n\n##### 0900 - Tides\n\none\n\n#### Day 2\n\n##### 0900 - Sand\n\ntwo\n',
    `Harbour Conf: [Harbour Conf](https://harbour.example/)

**The 6th Annual Conference of Harbours**
  Day 1 | 1
    09:00 Tides: one
  Day 2 | 2
    09:00 Sand: two`,
  ));

describe('scope', () => {
  const uri = 'file:///world/notes.md';

  test('a talk', () =>
    check(conference, 'Harbour Conf\n  Day 1 | 1\n    10:00 Waves: two', { scope: { kind: 'talk', uri, line: 15 } }));
  test('a day', () =>
    check(conference, 'Harbour Conf\n  Day 2 | 2\n    09:00 Sand: three', { scope: { kind: 'day', uri, line: 18 } }));
  test('lines', () =>
    check(conference, 'Harbour Conf\n  Day 1 | 1\n    10:00 Waves: two\n  Day 2 | 2\n    09:00 Sand: three', {
      scope: { kind: 'lines', uri, line: 15, endLine: 21 },
    }));
  test('another file', () =>
    check(conference, 'Harbour Conf', { scope: { kind: 'talk', uri: 'file:///other.md', line: 15 } }));
});

test('a day is exported with the talks that other files have on it', () => {
  const world = `//- /ana.md
# Harbour Conf

## Day 1 (2026-05-08)

### 09:00 Tides

ana

## Day 2

### 09:00 Sand

not today
//- /ben.md
# Harbour Conf

## Day 1

### 14:00 Knots

ben
//- /cy.md
---
date: 2026-05-08
---

# 1700 - Sails

cy
`;
  const uri = 'file:///world/ana.md';
  const whole = describeModel(readModel(world));
  expect(whole).toBe(`Harbour Conf
  Day 1 (2026-05-08) | 1 | 2026-05-08
    09:00 Tides: ana
    14:00 Knots: ben
    17:00 Sails: cy
  Day 2 | 2
    09:00 Sand: not today`);
  expect(describeModel(readModel(world, { scope: { kind: 'day', uri, line: 2 } }))).toBe(whole.split('\n  Day 2')[0]);
});

test('a day that is marked at its end is the day of the talks above', () =>
  check(
    '# C\n\n## A\n\n<https://pretalx.com/c/talk/AAAAAA/>\n\n---\n\n## END OF DAY 1\n',
    'C\n  Day 1 | 1\n    * A: ',
  ));

test('files of one day are one day, in the order of its times', () =>
  check(
    `//- /a.md
---
date: 2024-05-17
---

# 1400 - Late

late
//- /b.md
---
date: 2024-05-17
---

# 0900 - Early

early
`,
    'a\n  - | 2024-05-17\n    09:00 Early: early\n    14:00 Late: late',
  ));

test('text between talks is kept', () =>
  check(
    '# C\n\n## 1100 - One\n\nfirst\n\n## Photos\n\nin the album\n\n## 1145 - Two\n\nsecond\n',
    'C\n  -\n    11:00 One: first\n    + Photos: in the album\n    11:45 Two: second',
  ));

describe('facts of a talk', () => {
  const read = (text: string, options: Partial<ExportOptions> = {}): ReturnType<typeof firstTalk> =>
    firstTalk(readModel(text, options));
  const talk = `# C

## 1100 - Tides

<https://pretalx.com/c/talk/AAAAAA/>

> First paragraph,
> of two lines.
>
> Second.

![slide](p/a.png)

[Slides](https://slides.example/)

note to self: read the paper

private: boring
`;

  test('are apart from its notes', () => {
    expect(read(talk)).toMatchObject({
      id: 'tides',
      start: '11:00',
      url: 'https://pretalx.com/c/talk/AAAAAA/',
      code: 'AAAAAA',
      abstract: 'First paragraph, of two lines.\n\nSecond.',
      links: [{ name: 'Slides', url: 'https://slides.example/' }],
      followUps: [{ text: 'read the paper', done: false }],
      notes: {
        markdown: '![slide](p/a.png)\n\n[Slides](https://slides.example/)\n\nnote to self: read the paper',
        pictures: [{ url: 'p/a.png', uri: 'file:///world/p/a.png', alt: 'slide' }],
      },
      place: { uri: 'file:///world/notes.md', line: 3 },
    });
  });

  test.each([
    '**private:** boring',
    '**private**: boring',
    '__Private__: boring',
    '- *private*: boring',
    '> private : boring',
    'private： boring',
    '| **private**: boring | x |\n| --- | --- |',
  ])('the line %s is private', (line) => {
    const { markdown } = read(talk.replace('private: boring', line)).notes;
    expect(markdown).toMatch(/slides/);
    expect(markdown).not.toMatch(/boring/);
  });

  test.each(['a private: no', 'privately: no', 'private no: it is not'])('the line %s is not', (line) => {
    expect(read(talk.replace('private: boring', line)).notes.markdown).toContain(line);
  });

  test('private lines are in when asked for', () => {
    expect(read(talk, parts('private')).notes.markdown).toMatch(/private: boring$/);
  });

  test('parts can be left out', () => {
    expect(read(talk, parts())).toMatchObject({
      abstract: undefined,
      followUps: [],
      notes: { markdown: '[Slides](https://slides.example/)', pictures: [] },
    });
  });

  test('what stands in private lines is collected nowhere', () => {
    const hidden = talk
      .replace('note to self', 'private: TODO')
      .replace('[Slides]', 'private: [Slides]')
      .replace('![slide]', 'private: ![slide]');
    expect(read(hidden)).toMatchObject({ notes: { pictures: [] }, links: [], followUps: [] });
  });

  test('a private line names neither the conference nor its schedule', () => {
    const [named] = readModel('private: nobody sees this\n<https://example.org/a>\n> > \n').conferences;
    expect(named?.name).toBe('notes');
    const link = '# C\n\nprivate: Schedule: <https://pretalx.com/c/schedule/>\n\n## 1100 - Tides\n\none';
    expect(readModel(link).conferences[0]?.scheduleUrl).toBeUndefined();
  });

  test('a private talk is no talk of the export', () => {
    check(
      '# C\n\n## 1100 - Tides\n\none\n\n## private: chat\n\ntwo\n\n## 1200 - Waves\n\nthree',
      'C\n  -\n    11:00 Tides: one\n    12:00 Waves: three',
    );
  });

  test('lines of facts below the header go, lines that say more stay', () => {
    expect(
      read('# C\n\n## 1100 - Tides\n\nSpeaker: Ada Lund\n\nTalk page: <https://pretalx.com/c/talk/AAAAAA/>\n\nx').notes
        .markdown,
    ).toBe('x');
    const more = 'The talk page with all the slides: <https://pretalx.com/c/talk/AAAAAA/>';
    expect(read(`# C\n\n## 1100 - Tides\n\n${more}\n\nx`).notes.markdown).toBe(`${more}\n\nx`);
  });

  test('definitions of the whole file reach the talk', () => {
    expect(
      read('# C\n\n## 1100 - Tides\n\nsee [the paper]\n\n## 1200 - Waves\n\n[the paper]: https://p.example\n').notes
        .markdown,
    ).toBe('see [the paper](https://p.example)');
  });

  test('pictures in raw HTML are pictures', () => {
    const text = '# C\n\n## 1100 - Tides\n\nsee <img alt="slide" src=\'p/a.png\'> here';
    expect(read(text).notes.pictures).toEqual([{ url: 'p/a.png', uri: 'file:///world/p/a.png', alt: 'slide' }]);
    expect(read(text, parts()).notes.markdown).toBe('see  here');
  });

  test('headings of the notes start at level 1', () => {
    expect(read('# C\n\n## 1100 - Tides\n\n### Part\n\nx\n\n#### Deeper\n\ny').notes.markdown).toBe(
      '# Part\n\nx\n\n## Deeper\n\ny',
    );
  });

  test('line ends do not matter', () => {
    expect(describeModel(readModel(talk.replaceAll('\n', '\r\n')))).toBe(describeModel(readModel(talk)));
  });
});

test('the schedule fills in what the notes leave out', () => {
  const source = readSource('file:///world/notes.md', '# C\n\n## 1100 - Tides\n\none\n\n## Waves - Bo Chen\n\ntwo\n');
  const slot = createSchedule({
    slots: [
      {
        title: 'x',
        start: '2026-05-02T11:00:00+01:00',
        duration: 45,
        room: 'Hall',
        speakers: [{ name: 'Ada', code: undefined, url: undefined }],
      },
    ],
  }).days[0]!.slots[0]!;
  const slots = new Map(getTalks(source.note).map(({ section }) => [section.talk, slot]));
  const [day] = createExportModel([{ name: undefined, sources: [source], slots }], defaultExportOptions).conferences[0]!
    .days;
  expect(day).toMatchObject({
    date: '2026-05-02',
    items: [
      { title: 'Tides', start: '11:00', end: '11:45', room: 'Hall', speakers: [{ name: 'Ada' }] },
      { title: 'Waves', start: '11:00', end: '11:45', speakers: [{ name: 'Bo Chen' }] },
    ],
  });
});

test.each([
  ['Slides: https://a.example/x\n\nhttps://a.example/x', 'Slides'],
  ['https://a.example/x\n\n[Slides](https://a.example/x)', 'Slides'],
  ['[Slides](https://a.example/x)\n\n[Recording](https://a.example/x)', 'Slides'],
  ['[x](https://a.example/x)\n\n[Slides](https://a.example/x)', 'x'],
])('an address that stands there twice has the name that says more: %j', (notes, name) => {
  const { links } = firstTalk(readModel(`# C 2026\n\n## 09:00 Tides by Ada Lund\n\n${notes}\n`));
  expect(links).toEqual([{ url: 'https://a.example/x', name }]);
});

test('a heading that groups talks stands above its own text, too', () =>
  check(
    '# C 2026\n\n## Day 1\n\n### 09:00 Tides by Ada Lund\n\na\n\n## Keynotes\n\n#### Rooms\n\nThe great hall.\n\n### 10:00 Waves by Ben Moor\n\nb\n\n## More keynotes\n\n### 11:00 Sand by Cy Dunn\n\nc\n',
    `C 2026
  Day 1 | 1
    09:00 Tides: a
    + Keynotes: # Rooms⏎⏎The great hall.
    10:00 Waves: b
    11:00 Sand: c`,
  ));
