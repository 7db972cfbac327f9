import { describe, expect, test } from 'vitest';
import { isNoteText } from '../../../../server/src/core/detect.js';
import { toSlotKey } from '../../../../server/src/core/schedule/slotKey.js';
import { createHead, createSkeleton, type SkeletonForm } from '../../../../server/src/core/skeleton/index.js';
import { createRuleInput } from '../../../support/notes.js';
import { RuleRunner } from '../../../../server/src/core/rules/runRules.js';
import { createSchedule, createSlot } from '../schedule/scheduleSamples.js';
import { readFacts, readSlots, slotFacts } from './readSkeleton.js';

const site = 'https://pretalx.com/harbour-2026';
const keynote = createSlot({
  title: 'Tides for Beginners',
  code: 'AB3CDE',
  url: `${site}/talk/AB3CDE/`,
  start: '2026-05-02T09:30:00+01:00',
  speakers: ['Ada Marsh'],
  abstract:
    'Why the water comes back, twice a day, and how to read a table of tides without a calculator.\n\nBring a pen.',
  room: 'Boathouse',
});
const lunch = createSlot({ title: 'Lunch', start: '2026-05-02T12:00:00+01:00', isService: true });
const dropped = createSlot({ title: 'Dropped', start: '2026-05-02T13:00:00+01:00', isCancelled: true });
const lightning = createSlot({ title: 'Lightning Talks', start: '2026-05-03T00:15:00+01:00' });
const knots = createSlot({
  title: 'Knots That Hold',
  code: 'FGH7JK',
  url: `${site}/talk/FGH7JK/`,
  start: '2026-05-03T10:00:00+01:00',
  speakers: ['Ben Okoye', 'Cleo Park'],
});
const harbour = createSchedule([keynote, lunch, dropped, lightning, knots], {
  title: 'Harbour Conf 2026',
  slug: 'harbour-2026',
  url: `${site}/schedule/`,
  days: [
    { index: 1, date: '2026-05-02', slots: [keynote, lunch, dropped, lightning] },
    { index: 2, date: '2026-05-03', slots: [knots] },
  ],
});

const forms: readonly SkeletonForm[] = ['markdown', 'plaintext', 'talk-files'];

function write(form: SkeletonForm, schedule = harbour): string {
  return createSkeleton({ schedule, form })
    .files.map(({ name, text }) => `${name}\n${text}`)
    .join('\n');
}

describe('the files', () => {
  test('Markdown has the name, the schedule, days and talks, and empty lines for the notes', () => {
    expect(write('markdown')).toMatchInlineSnapshot(`
      "harbour-2026.md
      # Harbour Conf 2026

      Schedule: <https://pretalx.com/harbour-2026/schedule/>

      ## Day 1: Saturday 2 May 2026

      ### 09:30 - Tides for Beginners

      Speaker: Ada Marsh

      <https://pretalx.com/harbour-2026/talk/AB3CDE/>

      > Why the water comes back, twice a day, and how to read a table of tides
      > without a calculator.
      >
      > Bring a pen.



      ### 00:15 - Lightning Talks



      ## Day 2: Sunday 3 May 2026

      ### 10:00 - Knots That Hold

      Speakers: Ben Okoye, Cleo Park

      <https://pretalx.com/harbour-2026/talk/FGH7JK/>

      "
    `);
  });

  test('plain text has rulers', () => {
    expect(write('plaintext')).toMatchInlineSnapshot(`
      "harbour-2026.txt
      Harbour Conf 2026

      Schedule: https://pretalx.com/harbour-2026/schedule/

      Day 1: Saturday 2 May 2026

      ====================

      09:30 - Tides for Beginners

      Speaker: Ada Marsh

      https://pretalx.com/harbour-2026/talk/AB3CDE/

      > Why the water comes back, twice a day, and how to read a table of tides
      > without a calculator.
      >
      > Bring a pen.



      ====================

      00:15 - Lightning Talks



      ====================

      Day 2: Sunday 3 May 2026

      ====================

      10:00 - Knots That Hold

      Speakers: Ben Okoye, Cleo Park

      https://pretalx.com/harbour-2026/talk/FGH7JK/

      "
    `);
  });

  test('a talk of its own has front matter', () => {
    expect(write('talk-files')).toMatchInlineSnapshot(`
      "2026-05-02-0930-tides-for-beginners.md
      ---
      title: "Tides for Beginners"
      speakers:
        - "Ada Marsh"
      date: 2026-05-02
      start: "09:30"
      conference: "Harbour Conf 2026"
      schedule: "https://pretalx.com/harbour-2026/schedule/"
      ---

      <https://pretalx.com/harbour-2026/talk/AB3CDE/>

      > Why the water comes back, twice a day, and how to read a table of tides
      > without a calculator.
      >
      > Bring a pen.


      2026-05-03-0015-lightning-talks.md
      ---
      title: "Lightning Talks"
      date: 2026-05-02
      start: "00:15"
      conference: "Harbour Conf 2026"
      schedule: "https://pretalx.com/harbour-2026/schedule/"
      ---


      2026-05-03-1000-knots-that-hold.md
      ---
      title: "Knots That Hold"
      speakers:
        - "Ben Okoye"
        - "Cleo Park"
      date: 2026-05-03
      start: "10:00"
      conference: "Harbour Conf 2026"
      schedule: "https://pretalx.com/harbour-2026/schedule/"
      ---

      <https://pretalx.com/harbour-2026/talk/FGH7JK/>

      "
    `);
  });

  test('all of them are note files', () => {
    const abstract = '## Prerequisites\n\n- `npm install`\n\n## License\n\n```sh\nmake\n```';
    const talk = createSlot({ title: 'Interview', start: '2026-05-02T11:00:00+01:00', abstract });
    const schedule = createSchedule([talk, knots], { title: 'Harbour Conf 2026' });
    for (const form of forms) {
      for (const { name, text } of createSkeleton({ schedule, form }).files) {
        expect(isNoteText(text, { path: name }), name).toBe(true);
      }
    }
  });

  test('the cursor stands on the empty line below the first talk', () => {
    for (const form of forms) {
      const [file] = createSkeleton({ schedule: harbour, form }).files;
      const lines = file?.text.split('\n') ?? [];
      const line = file?.cursor.line ?? 0;
      expect(lines[line]).toBe('');
      expect(lines.slice(0, line).join('\n')).toMatch(/Bring a pen\.\n$/u);
    }
  });

  test('names are in the order of the talks, whole words, and never alike', () => {
    const twice = [0, 1].map(() => createSlot({ title: '🚢', start: '2026-05-02T09:00:00Z' }));
    const long = createSlot({ title: `${'Rigging '.repeat(12)}`.trim(), start: '2026-05-02T10:00:00+01:00' });
    const { files } = createSkeleton({ schedule: createSchedule([...twice, long]), form: 'talk-files' });
    expect(files.map(({ name }) => name)).toEqual([
      '2026-05-02-talk.md',
      '2026-05-02-talk-2.md',
      '2026-05-02-1000-rigging-rigging-rigging-rigging-rigging-rigging-rigging.md',
    ]);
  });

  test('breaks are there only if they are picked, and nothing is written for nothing', () => {
    const pick = (...slots: (typeof lunch)[]) =>
      createSkeleton({ schedule: harbour, slots: new Set(slots.map(toSlotKey)), form: 'markdown' });
    expect(readFacts(pick(lunch).files).map(({ title }) => title)).toEqual(['Lunch']);
    expect(pick().files).toEqual([]);
  });

  test('a head alone has the day that is on or next, else the first', () => {
    const dayAt = (now: string): string | undefined =>
      /^## (.*)$/mu.exec(createHead(harbour, 'markdown', Date.parse(now)).files[0]?.text ?? '')?.[1];
    expect(['2026-04-01T08:00:00Z', '2026-05-03T09:00:00Z', '2027-01-01T08:00:00Z'].map(dayAt)).toEqual([
      'Day 1: Saturday 2 May 2026',
      'Day 2: Sunday 3 May 2026',
      'Day 1: Saturday 2 May 2026',
    ]);
  });

  test('a head alone is a note file, with the cursor at its end', () => {
    for (const dialect of ['markdown', 'plaintext'] as const) {
      const [file] = createHead(harbour, dialect, Date.parse('2026-05-02T08:00:00Z')).files;
      const lines = file?.text.split('\n') ?? [];
      expect([lines[0]?.replace('# ', ''), lines.at(-1), file?.cursor.line]).toEqual([
        'Harbour Conf 2026',
        '',
        lines.length - 1,
      ]);
      expect(isNoteText(file?.text ?? '')).toBe(true);
    }
  });
});

describe('titles, names and links that are easily misread', () => {
  const titles = [
    'Lightning Talks - Ada Marsh',
    'Keynote: Ada Marsh',
    'Ada Marsh',
    '10 Years of Rope',
    '3. Anchors',
    '09:45 - 10:15 am on the pier',
    '#harbour and C#',
    'Ropes #',
    '> quoted',
    '- a list',
    '*Bold*, _thin_ and `code` <b>here</b> &amp; [there](https://example.org/)',
    '🚀 Launch 👩‍👩‍👧',
    'שלום לנמל',
    '"Quoted" by the harbour master',
    '"All of it"',
    'Panel (cancelled)',
    'Day 2',
    'Links',
    'Closing Remarks (Saturday)',
    'Notes from PyCon 2025',
    'Schedule: https://example.org/',
    'Rigging, Ben Okoye',
    'Sails | Ben Okoye, Acme',
    'What is a tide?',
    'https://example.org/talks',
    '--- 1 ---',
    'TODO: find a speaker',
  ];

  test.each(titles)('%s', (title) => {
    const plain = title.includes('](') || title.startsWith('https:');
    const talk = createSlot({ title, start: '2026-05-02T11:00:00+01:00' });
    const schedule = createSchedule([keynote, talk, knots], { title: 'Harbour Conf 2026' });
    for (const form of forms.filter((each) => each !== 'plaintext' || !plain)) {
      const { files } = createSkeleton({ schedule, form });
      expect(readFacts(files), form).toEqual([keynote, talk, knots].map((slot) => slotFacts(slot, schedule)));
      expect(readSlots(files, schedule), form).toEqual([keynote, talk, knots]);
    }
  });

  test.each([
    [['Acme, Inc.']],
    [['Smith, Jane', 'Ben Okoye']],
    [['the board']],
    [['TBA']],
    [['Jane "Rope" Doe']],
    [['@ada']],
    [['Ada Marsh (she/her)']],
    [['Ben & Cleo']],
    [Array.from({ length: 20 }, (_, index) => `Ada Marsh ${'I'.repeat(index + 1)}`)],
  ])('%s', (speakers) => {
    const talk = createSlot({ title: 'Tides', start: '2026-05-02T11:00:00+01:00', speakers });
    const schedule = createSchedule([talk, knots], { title: 'Harbour Conf 2026' });
    for (const form of forms) {
      expect(readFacts(createSkeleton({ schedule, form }).files)[0]?.speakers, form).toEqual(speakers);
    }
  });

  test.each(['https://harbour.github.io/talks', 'https://harbour.example/programme#12', 'https://harbour.example/go!'])(
    '%s',
    (url) => {
      const talk = createSlot({ title: 'Tides', start: '2026-05-02T11:00:00+01:00', url });
      const schedule = createSchedule([talk, knots], { title: 'Harbour Conf 2026' });
      for (const form of forms) {
        expect(readFacts(createSkeleton({ schedule, form }).files)[0]?.url, form).toBe(url);
      }
    },
  );

  test('abstracts stay quotations whatever is in them', () => {
    const abstract =
      '# Big\n\nTitle\n=====\n\n---\n\n```\nnever closed\n\n<div>\n\n> said\n\n- [ ] todo: x\n\n| a | b |\n';
    const talk = createSlot({ title: 'Tides', start: '2026-05-02T11:00:00+01:00', abstract });
    const schedule = createSchedule([talk, knots], { title: 'Harbour Conf 2026' });
    for (const form of forms) {
      expect(readSlots(createSkeleton({ schedule, form }).files, schedule), form).toEqual([talk, knots]);
    }
  });
});

describe('slots that are hard to tell apart', () => {
  test('a repeated workshop, parallel talks, one after midnight and one without a time', () => {
    const workshop = { title: 'Splicing', code: 'LMN8PQ', url: `${site}/talk/LMN8PQ/`, speakers: ['Cleo Park'] };
    const first = createSlot({ ...workshop, start: '2026-05-02T14:00:00+01:00', room: 'Quay' });
    const second = createSlot({ ...workshop, start: '2026-05-02T16:00:00+01:00', room: 'Quay' });
    const parallel = createSlot({ title: 'Sails', start: '2026-05-02T14:00:00+01:00', room: 'Boathouse' });
    const undated = createSlot({ title: 'Poster: Buoys', speakers: ['Ben Okoye'] });
    const slots = [keynote, parallel, first, second, lightning];
    const schedule = createSchedule([], {
      title: 'Harbour Conf 2026',
      days: [
        { index: 1, date: '2026-05-02', slots },
        { index: 2, date: '2026-05-03', slots: [knots] },
      ],
      undated: [undated],
    });
    for (const form of forms) {
      const { files } = createSkeleton({ schedule, form });
      expect(readSlots(files, schedule), form).toEqual([undated, ...slots, knots]);
      expect(readFacts(files).map(({ date }) => date)).toEqual(
        [undated, ...slots, knots].map((slot) => slotFacts(slot, schedule).date),
      );
    }
  });
});

describe('findings', () => {
  test('the schedule knows that a talk after midnight follows one of the afternoon', () => {
    const text = '# Harbour Conf 2026\n\n## 1600 - Sails\n\n- a\n\n## 0030 - Fog\n\n- b\n';
    const slots = [
      createSlot({ title: 'Sails', start: '2026-05-02T16:00:00+01:00' }),
      createSlot({ title: 'Fog', start: '2026-05-03T00:30:00+01:00' }),
    ];
    const schedule = createSchedule(slots, { title: 'Harbour Conf 2026' });
    const codes = (surroundings: object) =>
      new RuleRunner().run(createRuleInput(text, surroundings)).map(({ code }) => code);
    expect(codes({ schedule })).toEqual([]);
    expect(codes({})).toContain('time-order');
  });

  test('new notes have none; without the schedule, nobody knows that a talk has no page', () => {
    for (const form of ['markdown', 'plaintext'] as const) {
      const [file] = createSkeleton({ schedule: harbour, form }).files;
      const find = (surroundings: object) =>
        new RuleRunner().run(createRuleInput(file?.text ?? '', surroundings)).map(({ code }) => code);
      expect(find({ schedule: harbour }), form).toEqual([]);
      expect(find({}), form).toEqual(['missing-talk-link']);
    }
  });

  test('a talk that was left out shows once a later one is noted', () => {
    const [file] = createSkeleton({ schedule: harbour, form: 'markdown' }).files;
    const lines = file?.text.split('\n') ?? [];
    const find = (line: number) =>
      new RuleRunner()
        .run(createRuleInput(lines.with(line, 'the bowline').join('\n'), { schedule: harbour }))
        .map(({ code, range }) => `${code} ${lines[range.start.line] ?? ''}`);
    expect(find(file?.cursor.line ?? 0)).toEqual([]);
    expect(find(lines.length - 2)).toEqual([
      'empty-talk ### 09:30 - Tides for Beginners',
      'empty-talk ### 00:15 - Lightning Talks',
    ]);
  });
});

test('the slots are looked through as often for many talks as for few', () => {
  const countReads = (talks: number): number => {
    let reads = 0;
    const slots = Array.from({ length: talks }, () => createSlot({ title: 'Lightning Talks' }));
    const schedule = {
      ...createSchedule(slots),
      get days() {
        reads += 1;
        return [];
      },
    };
    expect(createSkeleton({ schedule, form: 'talk-files' }).files).toHaveLength(talks);
    return reads;
  };
  expect(countReads(20)).toBe(countReads(2));
});
