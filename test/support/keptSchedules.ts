/** Notes with an imported schedule, as features see them. */
import { matchConference } from '../../server/src/core/schedule/keptSchedules.js';
import { createSlotIndex } from '../../server/src/core/schedule/slotIndex.js';
import type { Snapshot } from '../../server/src/workspace/snapshot.js';
import { openConference } from './features.js';
import { createSchedule, type ScheduleSketch } from './notes.js';

/** The schedule that the samples of these tests have; its slots are on 2 May 2026, in +01:00. */
export const harbour: ScheduleSketch = {
  title: 'Harbour Conf 2026',
  url: 'https://pretalx.com/harbour-2026/schedule/',
  slots: [
    slot('Tides for Beginners', 'AB3CDE', { start: '2026-05-02T09:00:00+01:00', speakers: [person('Ada Marsh')] }),
    slot('Knots That Hold', 'FGH7JK', {
      start: '2026-05-02T10:00:00+01:00',
      speakers: [person('Ben Okoye'), person('Cleo Park')],
      room: 'Boathouse',
      abstract: 'Ropes slip.\n\nWhy some knots do not.',
    }),
    slot('Lamps', 'LMN8PQ', { start: '2026-05-02T11:00:00+01:00', track: 'Light' }),
    { title: 'Lunch', start: '2026-05-02T12:00:00+01:00', isService: true },
    { title: 'Lightning Talks', start: '2026-05-02T16:00:00+01:00' },
  ],
};

function slot(title: string, code: string, parts: ScheduleSketch['slots'][number]): ScheduleSketch['slots'][number] {
  return { title, code, url: `https://pretalx.com/harbour-2026/talk/${code}/`, ...parts };
}

function person(name: string) {
  return { name, code: undefined, url: undefined };
}

/** The open note of a world, see `openConference`, with a schedule; `now` is an ISO 8601 date and time. */
export function openScheduled(text: string, { sketch = harbour, now = '2026-05-02T06:00:00Z' } = {}) {
  const opened = openConference(text);
  const schedule = createSchedule(sketch);
  const uri = 'file:///world/.conference-notes/harbour.schedule.json';
  const kept = { kind: 'kept', uri, schedule, index: createSlotIndex(schedule), source: undefined } as const;
  const scheduleOf: Snapshot['scheduleOf'] = (note) => {
    const conference = opened.index.findConference(note);
    return conference && matchConference(conference, [kept], undefined);
  };
  const snapshot: Snapshot = {
    ...opened.snapshot,
    now: Date.parse(now),
    scheduleOf,
    unusedSchedules: opened.index.conferences().some(({ entries }) => scheduleOf(entries[0]!.uri)) ? [] : [kept],
    getRuleInput: (document) => {
      const matches = scheduleOf(document.uri)?.matches.get(document.uri);
      const input = opened.snapshot.getRuleInput(document);
      return { ...input, schedule: matches && { schedule, index: kept.index, matches } };
    },
  };
  return { ...opened, snapshot, schedule };
}
