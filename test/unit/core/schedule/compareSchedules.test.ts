import { expect, test } from 'vitest';
import type { Slot } from '../../../../server/src/core/model/schedule.js';
import { compareSchedules } from '../../../../server/src/core/schedule/compareSchedules.js';
import type { SlotChange } from '../../../../server/src/core/schedule/compareSchedules.js';
import { createSchedule, createSlot } from './scheduleSamples.js';

function print(change: SlotChange): string {
  const values = 'before' in change ? `: ${change.before ?? '-'} > ${change.after ?? '-'}` : '';
  const links = change.kind === 'new-links' ? `: ${change.links.map(({ url }) => url).join(' ')}` : '';
  return `${change.kind} ${change.slot.title}${values}${links}`;
}

function check(before: readonly Slot[], after: readonly Slot[], expected: readonly string[]): void {
  expect(compareSchedules(createSchedule(before), createSchedule(after)).map(print)).toEqual(expected);
}

const talk = createSlot({
  guid: 'g1',
  code: 'ABCDE3',
  title: 'Talk',
  start: '2026-05-01T10:00:00+02:00',
  duration: 30,
  room: 'Hall',
});
const other = createSlot({ guid: 'g2', code: 'FGHJK7', title: 'Other', start: '2026-05-01T11:00:00+02:00' });

test('says what changed, slot by slot', () => {
  const slides = { kind: 'attachment', title: 'Slides', url: 'https://x.example/s.pdf' } as const;
  check([talk], [talk], []);
  check([talk], [{ ...talk, start: '2026-05-01T08:00:00+00:00' }], []);
  check(
    [talk],
    [{ ...talk, start: '2026-05-01T12:00:00+02:00', room: 'Lobby', duration: 45 }],
    [
      'moved Talk: 2026-05-01T10:00:00+02:00 > 2026-05-01T12:00:00+02:00',
      'room-changed Talk: Hall > Lobby',
      'length-changed Talk: 30 > 45',
    ],
  );
  check(
    [talk],
    [{ ...talk, title: 'Talk 2', links: [slides] }],
    ['renamed Talk 2: Talk > Talk 2', 'new-links Talk 2: https://x.example/s.pdf'],
  );
  check([talk, other], [talk], ['cancelled Other']);
  check([talk], [talk, other], ['new Other']);
  check([talk], [{ ...talk, isCancelled: true }], ['cancelled Talk']);
});

test('knows a slot again without its guid: widget and calendar change them', () => {
  const bare = { ...talk, guid: undefined };
  check([bare], [{ ...bare, title: 'Renamed' }], ['renamed Renamed: Talk > Renamed']);
  const plain = { ...bare, code: undefined };
  check(
    [plain],
    [{ ...plain, start: '2026-05-02T10:00:00+02:00' }],
    ['moved Talk: 2026-05-01T10:00:00+02:00 > 2026-05-02T10:00:00+02:00'],
  );
});

test('of repeated slots, the unchanged ones pair first', () => {
  const repeat = (hour: string): Slot =>
    createSlot({ title: 'Lightning Talks', start: `2026-05-01T${hour}:00:00+02:00` });
  check(
    [repeat('10'), repeat('12'), repeat('14')],
    [repeat('12'), repeat('14'), repeat('16')],
    ['moved Lightning Talks: 2026-05-01T10:00:00+02:00 > 2026-05-01T16:00:00+02:00'],
  );
});
