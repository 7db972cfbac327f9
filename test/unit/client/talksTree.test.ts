import { expect, test } from 'vitest';
import { createTalksRows } from '../../../client/src/talksRows.js';
import { findTalkRow, type TalksRow, type TalksTreeOptions } from '../../../client/src/talksTree.js';
import type { ConferenceNode, SlotNode } from '../../../server/src/protocol.js';
import { conferenceOf } from './conferenceWorld.js';

const labels = {
  attendance: {
    attended: 'attended',
    skipped: 'skipped',
    'no-notes': 'no notes',
    'watch-later': 'watch later',
    unknown: 'empty',
  },
  noSpeaker: 'No speaker',
  noTrack: 'No track',
  unnoted: 'not noted yet',
  link: {
    slides: 'Slides',
    code: 'Code',
    video: 'Videos',
    social: 'People',
    other: 'Other links',
    wanted: 'Slides wanted',
  },
};
const base: TalksTreeOptions = {
  grouping: 'day',
  filter: '',
  unnoted: 'shown',
  labels,
  links: { links: [], slidesWanted: [] },
};

const notesConf = conferenceOf(
  'NotesConf',
  `
  Opening
  Day 1
  1100 Mocks / Ada Lovelace
  - 1145 Ruff
  Day 2
  1000 Panel / Ada Lovelace, Grace Hopper`,
);

function check(options: Partial<TalksTreeOptions>, expected: string): void {
  const rows = createTalksRows([notesConf], { ...base, ...options });
  expect(print(rows, '').trim()).toBe(expected.trim().replaceAll(/^ {4}/gmu, ''));
}

function print(rows: readonly TalksRow[], indent: string): string {
  return rows.map((row) => `${indent}${nameOf(row)}\n${print(row.children, `${indent}  `)}`).join('');
}

function nameOf(row: TalksRow): string {
  if (row.kind === 'conference') return row.conference.name;
  if (row.kind === 'slot') return `(${row.slot.title})`;
  if (row.kind === 'link') return 'url' in row.link ? row.link.name : row.link.text;
  return row.kind === 'group' ? row.label : row.talk.title;
}

test('talks without a day stand before the days', () => {
  check(
    {},
    `
    NotesConf
      Opening
      Day 1
        Mocks
        Ruff
      Day 2
        Panel`,
  );
});

test('a talk stands under each of its speakers', () => {
  check(
    { grouping: 'speaker' },
    `
    Ada Lovelace
      Mocks
      Panel
    Grace Hopper
      Panel
    No speaker
      Opening
      Ruff`,
  );
});

test('speakers have their talks of all conferences, however their names are written', () => {
  const other = conferenceOf('Zed Days', '1000 Ropes / ada lovelace\n1100 Anchors / Bo Peep');
  const rows = createTalksRows([notesConf, other], { ...base, grouping: 'speaker' });
  expect(print(rows.slice(0, 2), '').trim().split('\n')).toEqual([
    'Ada Lovelace',
    '  Mocks',
    '  Panel',
    '  Ropes',
    'Bo Peep',
    '  Anchors',
  ]);
});

test('links stand by what they lead to, slides to look for last', () => {
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 9 } };
  const uri = notesConf.uris[0] ?? '';
  const link = { uri, range, talk: 'Mocks' };
  const links = {
    links: [
      { ...link, url: 'https://github.com/x', name: 'repo', class: 'code' as const },
      { ...link, url: 'https://speakerdeck.com/x', name: 'Slides', class: 'slides' as const },
      { ...link, url: 'https://speakerdeck.com/x', name: 'Slides', class: 'slides' as const },
    ],
    slidesWanted: [{ ...link, talk: 'Ruff', text: 'see slide 3' }],
  };
  const rows = createTalksRows([notesConf], { ...base, grouping: 'link', links });
  expect(print(rows, '').trim().split('\n')).toEqual([
    'NotesConf',
    '  Slides',
    '    Slides',
    '    Slides',
    '  Code',
    '    repo',
    '  Slides wanted',
    '    see slide 3',
  ]);
  expect(print(createTalksRows([notesConf], { ...base, grouping: 'link', links, filter: 'ruff' }), '')).not.toContain(
    'repo',
  );
});

test('attendance comes in a fixed order', () => {
  check(
    { grouping: 'attendance' },
    `
    NotesConf
      attended
        Opening
        Mocks
        Panel
      skipped
        Ruff`,
  );
});

test('all words of the filter must occur, in any case', () => {
  check(
    { filter: 'LOVE panel' },
    `
    NotesConf
      Day 2
        Panel`,
  );
  check({ filter: 'nobody' }, '');
});

test.each(['day', 'speaker', 'attendance'] as const)('ids are unique when grouped by %s', (grouping) => {
  const ids: string[] = [];
  const collect = (rows: readonly TalksRow[]): void => {
    for (const row of rows) {
      ids.push(row.id);
      collect(row.children);
    }
  };
  collect(createTalksRows([notesConf], { ...base, grouping }));
  expect(new Set(ids).size).toBe(ids.length);
});

test('the row of a talk is found by its id, unless the filter leaves it out', () => {
  const find = (filter: string): string | undefined =>
    findTalkRow(createTalksRows([notesConf], { ...base, grouping: 'speaker', filter }), 'NotesConf/3')?.talk.title;
  expect(find('')).toBe('Ruff');
  expect(find('panel')).toBeUndefined();
});

const scheduled: ConferenceNode = {
  ...conferenceOf('NotesConf', 'Day 1\n1100 Mocks / Ada Lovelace\n1400 Ruff'),
  schedule: {
    keptUri: '',
    timeZone: 'UTC',
    unnoted: [slotOf('12:00', 'Lamps', '2026-05-02'), slotOf('09:00', 'Oars', '2026-05-03')],
  },
};

function slotOf(start: string, title: string, date: string): SlotNode {
  return {
    key: title,
    title,
    speakers: [],
    date,
    start,
    end: undefined,
    room: undefined,
    track: 'Light',
    url: undefined,
    code: undefined,
    isService: false,
    isCancelled: false,
    isNoted: false,
    isOn: false,
  };
}

function checkScheduled(options: Partial<TalksTreeOptions>, expected: readonly string[]): void {
  const days = scheduled.days.map((day) => ({ ...day, scheduleDate: '2026-05-02' }));
  const rows = createTalksRows([{ ...scheduled, days }], { ...base, ...options });
  expect(print(rows, '').trimEnd().split('\n')).toEqual(['NotesConf', ...expected]);
}

test('what is not noted yet stands among the talks of its day, and on days of its own', () => {
  checkScheduled({}, ['  Day 1', '    Mocks', '    (Lamps)', '    Ruff', '  2026-05-03', '    (Oars)']);
  checkScheduled({ unnoted: 'hidden' }, ['  Day 1', '    Mocks', '    Ruff']);
});

test('what begins after midnight ends the day', () => {
  const night = slotOf('00:30', 'Night Walk', '2026-05-02');
  const days = scheduled.days.map((day) => ({ ...day, scheduleDate: '2026-05-02' }));
  const schedule = { keptUri: 'file:///kept.json', timeZone: undefined, unnoted: [night] };
  const rows = createTalksRows([{ ...scheduled, days, schedule }], base);
  expect(print(rows, '').trimEnd().split('\n')).toEqual([
    'NotesConf',
    '  Day 1',
    '    Mocks',
    '    Ruff',
    '    (Night Walk)',
  ]);
});

test('by track', () => {
  checkScheduled({ grouping: 'track' }, [
    '  Light',
    '    (Lamps)',
    '    (Oars)',
    '  No track',
    '    Mocks',
    '    Ruff',
  ]);
});

test('by attendance, what is not noted yet comes last', () => {
  checkScheduled({ grouping: 'attendance' }, [
    '  attended',
    '    Mocks',
    '    Ruff',
    '  not noted yet',
    '    (Lamps)',
    '    (Oars)',
  ]);
});

test('a schedule without notes starts closed, with its days; it goes with the talks that are not noted', () => {
  const slot = { ...scheduled.schedule!.unnoted[0]!, date: '2031-06-01' };
  const planned = { ...scheduled, id: 'kept', name: 'Planned', uris: [], days: [], talks: [] };
  const conferences = [notesConf, { ...planned, schedule: { ...scheduled.schedule!, unnoted: [slot] } }];
  const rows = createTalksRows(conferences, base);
  expect(rows.map((row) => row.kind === 'conference' && row.startsClosed)).toEqual([false, true]);
  expect(print(rows.slice(1), '').trim()).toBe(`Planned\n  2031-06-01\n    (${slot.title})`);
  expect(createTalksRows(conferences, { ...base, unnoted: 'hidden' })).toHaveLength(1);
});
