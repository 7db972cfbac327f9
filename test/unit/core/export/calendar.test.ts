import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarTarget } from '../../../../server/src/core/export/calendar.js';
import { escapeText, toCalendarTime, writeComponent } from '../../../../server/src/core/export/calendarWriter.js';
import { createGuid } from '../../../../server/src/core/export/guid.js';
import { noNotes, type ExportItem, type ExportModel } from '../../../../server/src/core/export/exportModel.js';
import { createDay, createModel, createTalk } from './exportModels.js';
import { worldFolder } from '../../../support/world.js';
import { readModel } from './readModel.js';

/** The calendar, read back by a library that did not write it. */
function readBack(model: ExportModel): ICAL.Component {
  return new ICAL.Component(ICAL.parse(calendarTarget.render(model, new Map()).text) as unknown[]);
}

const facts = (component: ICAL.Component | null): Record<string, string> =>
  Object.fromEntries(
    (component?.getAllProperties() ?? []).map((property) => [property.name, String(property.getFirstValue())]),
  );

const talk = createTalk({
  id: 'tides',
  key: 'abcdef',
  title: 'Tides; and, waves\\ of “Zoë”',
  code: 'ABCDEF',
  start: '09:00',
  end: '09:45',
  room: 'Hall 1',
  speakers: [{ name: 'Ada L', handle: undefined, affiliation: undefined, url: undefined }],
  url: 'https://pretalx.com/c/talk/ABCDEF/',
  abstract: `First line.\n\n${'long words in a row '.repeat(20)}`,
  followUps: [
    { text: 'read, later', done: false },
    { text: 'ask', done: true },
  ],
});
const model = (facts: Parameters<typeof createModel>[1] = {}): ExportModel =>
  createModel([], { days: [createDay([talk], { date: '2024-05-17' })], ...facts });

describe('an attended talk', () => {
  test('is an event', () => {
    const event = readBack(model({ timeZone: 'America/New_York' })).getFirstSubcomponent('vevent');
    expect(facts(event)).toEqual({
      uid: 'a-conference-abcdef@conference-notes',
      dtstamp: '2024-05-17T13:00:00Z',
      dtstart: '2024-05-17T13:00:00Z',
      duration: 'PT45M',
      summary: 'Tides; and, waves\\ of “Zoë”',
      location: 'Hall 1',
      description: `Ada L\n\n${talk.abstract}`,
      url: 'https://pretalx.com/c/talk/ABCDEF/',
    });
  });

  test('keeps the event’s own clock where its zone is not known', () => {
    const event = readBack(model()).getFirstSubcomponent('vevent');
    expect(facts(event)).toMatchObject({ dtstart: '2024-05-17T09:00:00', dtstamp: '2024-05-17T09:00:00Z' });
  });

  test('without an end lasts until the next, the last one half an hour', () => {
    const talks = [
      createTalk({ id: 'a', start: '22:30' }),
      createTalk({ id: 'b', start: '23:30' }),
      createTalk({ id: 'c', start: '00:30' }),
    ];
    const events = readBack(createModel([], { days: [createDay(talks, { date: '2024-05-17' })] })).getAllSubcomponents(
      'vevent',
    );
    expect(events.map(facts).map(({ dtstart, duration }) => [dtstart, duration])).toEqual([
      ['2024-05-17T22:30:00', 'PT60M'],
      ['2024-05-17T23:30:00', 'PT60M'],
      ['2024-05-18T00:30:00', 'PT30M'],
    ]);
  });

  test('that ends before it begins lasts as one without an end', () => {
    const slip = createTalk({ start: '09:05', end: '03:35' });
    const event = readBack(createModel([], { days: [createDay([slip], { date: '2024-05-17' })] }));
    expect(facts(event.getFirstSubcomponent('vevent'))).toMatchObject({ duration: 'PT30M' });
  });

  test('without date or time is left out, and told of', () => {
    const { text, undated } = calendarTarget.render(createModel([talk]), new Map());
    expect(text).not.toContain('BEGIN:VEVENT');
    expect(undated).toEqual([talk.title]);
  });
});

test('talks that were skipped or are to be watched are no events', () => {
  const talks = [
    createTalk({ start: '09:00', attendance: 'skipped' }),
    createTalk({ start: '10:00', attendance: 'watch-later' }),
  ];
  expect(readBack(createModel([], { days: [createDay(talks, { date: '2024-05-17' })] })).getAllSubcomponents()).toEqual(
    [],
  );
});

test('follow-ups are tasks of their talk', () => {
  const [open, done] = readBack(model()).getAllSubcomponents('vtodo').map(facts);
  expect(open).toEqual({
    uid: `a-conference-abcdef-follow-up-${createGuid('read, later 1')}@conference-notes`,
    dtstamp: '2024-05-17T09:00:00Z',
    summary: 'read, later',
    description: talk.title,
    status: 'NEEDS-ACTION',
    'related-to': 'a-conference-abcdef@conference-notes',
  });
  expect(done).toMatchObject({ summary: 'ask', status: 'COMPLETED', 'percent-complete': '100' });
});

test('a task keeps its id when others come above it or it is ticked, and equal ones have ids of their own', () => {
  const idsOf = (...followUps: readonly { text: string; done: boolean }[]): readonly string[] =>
    readBack(createModel([createTalk({ id: 'tides', followUps })]))
      .getAllSubcomponents('vtodo')
      .map((task) => facts(task)['uid'] ?? '');
  const [milk] = idsOf({ text: 'buy milk', done: false });
  expect(idsOf({ text: 'call Ann', done: false }, { text: 'buy milk', done: true })[1]).toBe(milk);
  const equal = idsOf({ text: 'buy milk', done: false }, { text: 'buy milk', done: false });
  expect(equal[0]).toBe(milk);
  expect(new Set(equal).size).toBe(2);
});

test('lines are folded at 75 octets and no character is cut', () => {
  const text = writeComponent('X', [['SUMMARY', 'ä€😀'.repeat(30)]]);
  const lines = text.split('\r\n');
  expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${'ä€😀'.repeat(30)}\r\n`);
});

test('texts are escaped', () => expect(escapeText('a,b;c\\d\r\ne\u0007')).toBe('a\\,b\\;c\\\\d\\ne '));

test.each([
  ['2024-05-17T11:00:00', '20240517T110000'],
  ['2024-05-17T11:00:00Z', '20240517T110000Z'],
  ['2024-05-17T23:00:00-04:00', '20240518T030000Z'],
])('%s is %s', (time, expected) => expect(toCalendarTime(time)).toBe(expected));

describe('ids', () => {
  const notes = `//- /a.md
# Harbour Conf

## Day 1 (2024-05-17)

### 09:00 Keynote by Ada Lund

words

### 10:00 Rope Workshop by Bo Peep

https://pretalx.com/harbour/talk/ROPEAA/

words

### 14:00 Rope Workshop by Bo Peep

https://pretalx.com/harbour/talk/ROPEAA/

words

### 15:00 Lightning Talks

words
TODO: sign up

### 17:00 Lightning Talks

words
TODO: sign up

## Day 2 (2024-05-18)

### 09:00 Keynote by Ben Moor

words

- [ ] read
`;
  const uidsOf = (world: string, options = {}): readonly string[] =>
    readBack(readModel(world, options))
      .getAllSubcomponents()
      .map((component) => facts(component)['uid'] ?? '');
  const all = uidsOf(notes, { scope: { kind: 'all' } });

  test('are unique, also where talks share a title or code', () => {
    expect(all).toHaveLength(9);
    expect(new Set(all).size).toBe(9);
    expect(all[1]).toBe('harbour-conf-ropeaa@conference-notes');
    expect(all[2]).toBe('harbour-conf-ropeaa-2@conference-notes');
  });

  test('are the same when a day or talk is exported alone', () => {
    const lines = notes.split('\n').slice(1);
    const line = lines.findIndex((text) => text.startsWith('## Day 2'));
    const uri = `${worldFolder}/a.md`;
    expect(uidsOf(notes, { scope: { kind: 'day', uri, line } })).toEqual([all[5], all[8]]);
    const second = lines.findLastIndex((text) => text.includes('Lightning'));
    expect(uidsOf(notes, { scope: { kind: 'talk', uri, line: second } })).toEqual([all[4], all[7]]);
  });

  test('are unique for files of one talk each', () => {
    const file = '# 09:00 - Keynote - Ada Lund\n\nhttps://pretalx.com/harbour/talk/KEYNOT/\n\nwords\n\nTODO: read\n';
    const uids = uidsOf(`//- /a.md\n---\ndate: 2024-05-17\n---\n${file}//- /b.md\n---\ndate: 2024-05-18\n---\n${file}`);
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids).toHaveLength(4);
  });
});

test('follow-ups outside of talks are tasks of their own', () => {
  const aside = (text: string): ExportItem => ({
    kind: 'aside',
    title: 'Food',
    notes: noNotes,
    links: [],
    followUps: [{ text, done: false }],
    place: talk.place,
  });
  const [first, second] = readBack(
    createModel([aside('find the bakery'), aside('find the bakery')]),
  ).getAllSubcomponents('vtodo');
  expect(facts(first ?? null)).toMatchObject({ summary: 'find the bakery', description: 'Food' });
  expect(facts(first ?? null)).not.toHaveProperty('related-to');
  expect(facts(second ?? null)['uid']).not.toBe(facts(first ?? null)['uid']);
});
