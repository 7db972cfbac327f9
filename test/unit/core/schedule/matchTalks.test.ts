import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Schedule, Slot } from '../../../../server/src/core/model/schedule.js';
import type { MatchableTalk } from '../../../../server/src/core/schedule/matchCandidates.js';
import { matchTalks } from '../../../../server/src/core/schedule/matchTalks.js';
import type { TalkMatch } from '../../../../server/src/core/schedule/matchTalks.js';
import { createSlotIndex } from '../../../../server/src/core/schedule/slotIndex.js';
import { createSchedule, createSlot, readGood } from './scheduleSamples.js';

function createTalk(title: string, fields: Partial<MatchableTalk> = {}): MatchableTalk {
  const unknown = {
    header: undefined,
    start: undefined,
    date: undefined,
    dayKey: 'note',
    url: undefined,
    code: undefined,
  };
  return { title, speakers: [], kind: 'talk', isUnscheduled: false, ...unknown, ...fields };
}

function match(schedule: Schedule, talks: readonly MatchableTalk[]): readonly TalkMatch[] {
  return matchTalks(talks, createSlotIndex(schedule));
}

function print(found: TalkMatch | undefined): string {
  switch (found?.kind) {
    case 'sure':
      return `${found.by} ${found.slot.title}`;
    case 'suggestion':
      return `like ${found.slot.title}`;
    default:
      return 'none';
  }
}

/** The match of one talk among the slots. */
function check(slots: readonly Slot[], talk: MatchableTalk, expected: string): void {
  expect(`${talk.title}: ${print(match(createSchedule(slots), [talk])[0])}`).toBe(`${talk.title}: ${expected}`);
}

async function readSample(name: string): Promise<Schedule> {
  return (
    await readGood(readFileSync(new URL(`../../../../samples/.conference-notes/${name}`, import.meta.url), 'utf8'))
  ).schedule;
}

test('PyCascades 2022: eleven talks, by link and by title; the rest of the notes is in no schedule', async () => {
  const schedule = await readSample('pycascades-2022.schedule.json');
  const codes = [
    'MVLLML',
    '3HKZTJ',
    'CZRPCJ',
    'WEYYJG',
    'ESCJLQ',
    'RF3L8D',
    '9KJWWL',
    'YLBZLQ',
    'FP87MV',
    'UVFAMG',
    '8YFUUC',
  ];
  const titles = [
    'Welcome to Pycascades 2022',
    'Meet & Greet with PSF D&I workgroup',
    'Supporting the George Floyd Protests in Portland: Demonstrations, Legal Support, and Django Apps',
    'Python’s tale of concurrency',
    'Building Elegant API Contracts: From Zero to Hero',
    'Cyber Security Investigations with Jupyter Notebooks',
    'How (Not) to Start a Python User Group',
    'Invisible Walls: Isolating Your Python',
    'Literature Text Translation and Audio Synthesis using AI Services',
    'Tests as Classifiers',
    'Closing Remarks Day 1',
  ];
  const unlisted = [
    createTalk('AMA with Brett Cannon', { kind: 'ama' }),
    createTalk('Intellicode Demo', { kind: 'demo' }),
    createTalk("MS Booth: What's New in VS Code Python?", { kind: 'booth' }),
    createTalk('Pycascades 2022'),
  ];
  const getCodes = (matches: readonly TalkMatch[]): readonly string[] =>
    matches.map((found) => (found.kind === 'sure' ? `${found.by} ${found.slot.code ?? ''}` : found.kind));
  const none = unlisted.map(() => 'none');
  const byTitle = match(schedule, [...titles.map((title) => createTalk(title)), ...unlisted]);
  expect(getCodes(byTitle)).toEqual([...codes.map((code) => `title ${code}`), ...none]);
  const links = titles.map((title, index) => {
    const code = codes[index] ?? '';
    return createTalk(title, { code, url: `https://pretalx.com/pycascades-2022/talk/${code}/` });
  });
  expect(getCodes(match(schedule, [...links, ...unlisted]))).toEqual([...codes.map((code) => `link ${code}`), ...none]);
});

test('PyCon US 2024: six titles, the keynote, lightning talks by day and time; FlaskCon stays out', async () => {
  const schedule = await readSample('pycon-us-2024.schedule.json');
  const talks = [
    createTalk('Jay Miller', { header: 'Keynote: Jay Miller', kind: 'keynote' }),
    createTalk('Mock It Till You Make It: how to verify your external mocks without ever leaving unittest', {
      start: 660,
    }),
    createTalk('Flask-Con: Building Single Page Apps w/Flask', {
      header: '1145 - Flask-Con: Building Single Page Apps w/Flask - Adam Englander',
      speakers: ['Adam Englander'],
      start: 705,
    }),
    createTalk('Ruff: An Extremely Fast Python Linter and Code Formatter, Written in Rust', { start: 750 }),
    createTalk('Continuous Deployment and Release of Django Apps', { start: 840 }),
    createTalk('Pydantic Power-up: Performance Tips for Lightning-Fast Python Applications', { start: 885 }),
    createTalk('Procedurally Generated Monsters! A complete example of Python game development', { start: 930 }),
    createTalk('Interactive Software Documentation, with PyScript', { start: 990 }),
    createTalk('Lightning Talks', { kind: 'lightning', start: 1080 }),
  ];
  const found = match(schedule, talks);
  expect(found.map((item) => (item.kind === 'sure' ? (item.slot.start ?? '').slice(8, 16) : item.kind))).toEqual([
    '17T09:45',
    '17T11:00',
    'none',
    '17T12:30',
    '17T14:00',
    '17T14:45',
    '17T15:30',
    '17T16:30',
    '17T18:00',
  ]);
  const [alone] = match(schedule, [createTalk('Lightning Talks', { kind: 'lightning' })]);
  expect([alone?.kind, alone?.kind === 'none' ? alone.candidates.length : 0]).toEqual(['none', 4]);
});

const slots = [
  createSlot({
    title: 'Building Elegant API Contracts: From Zero to Hero',
    code: 'ESCJLQ',
    speakers: ['Ada Example'],
    url: 'https://pretalx.com/demo/talk/ESCJLQ/',
  }),
  createSlot({ title: 'Tests as Classifiers', code: 'UVFAMG', speakers: ['Bob Sample', 'Eve Ünal'] }),
  createSlot({ title: 'The 🚀 State of Kubernetes Networking', code: 'KUBE37' }),
  createSlot({ title: 'Keynote: Why we fail', code: 'KEYN37' }),
  createSlot({ title: 'Scaling Postgres - Carol Firm, Some Company', code: 'SCAL37' }),
  createSlot({ title: 'Intro to Rust', code: 'RUST37' }),
];

test('sure: the same title, however it is dressed', () => {
  check(slots, createTalk('tests AS classifiers'), 'title Tests as Classifiers');
  check(slots, createTalk('Tests as Classifiers - Bob Sample'), 'title Tests as Classifiers');
  check(slots, createTalk('Tests as Classifiers by Eve Unal & Bob'), 'title Tests as Classifiers');
  check(slots, createTalk('Why we fail'), 'title Keynote: Why we fail');
  check(
    slots,
    createTalk('State of Kubernetes Networking', { header: '## The State of Kubernetes Networking' }),
    'title The 🚀 State of Kubernetes Networking',
  );
  check(slots, createTalk('Classifiers', { header: '1145 - Tests as Classifiers' }), 'title Tests as Classifiers');
});

test('sure: the same link or code, whatever the title', () => {
  const link = 'http://www.pretalx.com/demo/talk/ESCJLQ/feedback/?x=1';
  check(slots, createTalk('API things', { url: link }), 'link Building Elegant API Contracts: From Zero to Hero');
  check(
    slots,
    createTalk('API things', { url: 'https://talks.demo.org/demo/talk/escjlq' }),
    'link Building Elegant API Contracts: From Zero to Hero',
  );
  check(slots, createTalk('Whatever', { code: 'rust37' }), 'code Intro to Rust');
  check(slots, createTalk('Whatever', { code: 'RUST37', url: 'https://pretalx.com/elsewhere/talk/RUST37/' }), 'none');
});

test('suggested: cut, misspelt, without articles', () => {
  check(slots, createTalk('Building Elegant API Contracts'), 'like Building Elegant API Contracts: From Zero to Hero');
  check(slots, createTalk('Building Elegnat API Contracts'), 'like Building Elegant API Contracts: From Zero to Hero');
  check(slots, createTalk('Test as Clasifiers'), 'like Tests as Classifiers');
  check(slots, createTalk('State of Kubernetes Networking'), 'like The 🚀 State of Kubernetes Networking');
  check(slots, createTalk('Scaling Postgres'), 'like Scaling Postgres - Carol Firm, Some Company');
  check(slots, createTalk('Tests as Clasifiers - Bob Sample'), 'like Tests as Classifiers');
});

test('none: other talks, general headings, what was marked as not scheduled', () => {
  for (const title of [
    'Intro to Ruby',
    'Introduction',
    'Keynote',
    'Questions',
    'Contracts',
    'State of the Union',
    '',
  ]) {
    check(slots, createTalk(title), 'none');
  }
  check(slots, createTalk('Tests as Classifiers', { isUnscheduled: true }), 'none');
  check(slots, createTalk('Building Elegant API Contracts', { kind: 'demo' }), 'none');
  check(slots, createTalk('Tests as Classifiers', { kind: 'demo' }), 'title Tests as Classifiers');
});

test('one to one: the talk that fits worse takes what is left', () => {
  const pair = [
    createSlot({ title: 'Async Python in depth' }),
    createSlot({ title: 'Async Python in depth, continued' }),
  ];
  const found = match(createSchedule(pair), [
    createTalk('Async Python in depth continued'),
    createTalk('Async Python in depth'),
  ]);
  expect(found.map(print)).toEqual(['title Async Python in depth, continued', 'title Async Python in depth']);
  const twice = match(createSchedule(slots), [createTalk('Intro to Rust'), createTalk('Intro to Rust')]);
  expect(twice.map(print)).toEqual(['title Intro to Rust', 'none']);
});

test('a repeated talk: by day and time, else the first; one slot each', () => {
  const repeat = (day: string, guid: string): Slot =>
    createSlot({ title: 'Soldering', guid, speakers: ['Ada'], start: `2026-05-0${day}T10:00:00+02:00` });
  const schedule = createSchedule([
    repeat('1', 'a'),
    repeat('2', 'b'),
    createSlot({ title: 'Closing', start: '2026-05-02T18:00:00+02:00' }),
  ]);
  const getGuids = (talks: readonly MatchableTalk[]): readonly string[] =>
    match(schedule, talks).map((found) => (found.kind === 'sure' ? (found.slot.guid ?? '-') : found.kind));
  expect(getGuids([createTalk('Soldering')])).toEqual(['a']);
  expect(getGuids([createTalk('Soldering', { date: '2026-05-02' })])).toEqual(['b']);
  expect(getGuids([createTalk('Soldering'), createTalk('Closing')])).toEqual(['b', '-']);
  expect(getGuids([createTalk('Soldering', { dayKey: 'x' }), createTalk('Soldering', { dayKey: 'y' })])).toEqual([
    'a',
    'b',
  ]);
});

const heading = fc.oneof(
  fc.constantFrom(...slots.map(({ title }) => title)),
  fc.string(),
  fc.constantFrom('Keynote', 'a: b', '###'),
);

test('any headings: no slot twice by title, sure matches are equal, order does not matter for them', () => {
  fc.assert(
    fc.property(fc.uniqueArray(heading, { maxLength: 6 }), (titles) => {
      const found = match(
        createSchedule(slots),
        titles.map((title) => createTalk(title)),
      );
      const taken = found.flatMap((item) => (item.kind === 'none' ? [] : [item.slot]));
      expect(new Set(taken).size).toBe(taken.length);
      const turned = match(
        createSchedule(slots),
        titles.toReversed().map((title) => createTalk(title)),
      );
      expect(turned.toReversed().map(({ kind }) => kind)).toEqual(found.map(({ kind }) => kind));
    }),
    { numRuns: 100 },
  );
});

test('one page for many talks: the title says which', () => {
  const url = 'https://harbour.example/sessions';
  const slots = ['Tides', 'Knots'].map((title) => createSlot({ title, url, start: '2026-05-02T09:00:00+01:00' }));
  check(slots, createTalk('Knots', { url }), 'link Knots');
});

test('of equal titles at nearly one time, the minute decides, then the speakers', () => {
  const early = createSlot({ title: 'Interview', start: '2026-05-02T09:00:00+01:00', speakers: ['Ada Marsh'] });
  const late = createSlot({ title: 'Interview', start: '2026-05-02T09:10:00+01:00', speakers: ['Ben Okoye'] });
  const beside = createSlot({ title: 'Interview', start: '2026-05-02T09:10:00+01:00', speakers: ['Cleo Park'] });
  const at = (start: number, speakers: readonly string[] = []) =>
    match(createSchedule([early, late, beside]), [createTalk('Interview', { start, speakers, date: '2026-05-02' })])[0];
  expect(at(540)).toMatchObject({ kind: 'sure', slot: early });
  expect(at(550, ['Cleo Park'])).toMatchObject({ kind: 'sure', slot: beside });
  expect(at(550)?.kind).not.toBe('sure');
});
