import { expect, test } from 'vitest';
import type { Schedule, Slot } from '../../../../server/src/core/model/schedule.js';
import { toFrabJson } from '../../../../server/src/core/schedule/keptSchedule.js';
import { readSchedule } from '../../../../server/src/core/schedule/readSchedule.js';
import { withHistory } from '../../../../server/src/core/schedule/withHistory.js';
import { createSchedule, createSlot } from './scheduleSamples.js';

function talk(code: string, clock: string): Slot {
  return createSlot({ code, guid: code, title: code, start: `2026-05-01T${clock}:00+02:00`, duration: 30 });
}

function print({ days, undated }: Schedule): readonly string[] {
  return [...days.flatMap(({ slots }) => slots), ...undated].map(({ code, start, formerStarts, isCancelled }) =>
    [
      code,
      start?.slice(11, 16),
      ...(formerStarts ?? []).map((one) => `was ${one.slice(11, 16)}`),
      isCancelled ? 'off' : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
}

const [a, b] = [talk('AAAAA3', '10:00'), talk('BBBBB3', '11:00')];

test('starts are remembered over several refreshes, and forgotten where the slot is back', () => {
  const first = withHistory(createSchedule([a, b]), createSchedule([talk('AAAAA3', '10:10'), b]));
  expect(print(first)).toEqual(['AAAAA3 10:10 was 10:00', 'BBBBB3 11:00']);
  const second = withHistory(first, createSchedule([talk('AAAAA3', '12:00'), b]));
  expect(print(second)).toContain('AAAAA3 12:00 was 10:00 was 10:10');
  expect(print(withHistory(second, createSchedule([a, b])))).toContain('AAAAA3 10:00 was 10:10 was 12:00');
});

test('what is gone stays, cancelled, at its time and for good; what comes back is back', () => {
  const first = withHistory(createSchedule([a, b]), createSchedule([b]));
  expect(print(first)).toEqual(['AAAAA3 10:00 off', 'BBBBB3 11:00']);
  expect(print(withHistory(first, createSchedule([b])))).toEqual(print(first));
  expect(print(withHistory(first, createSchedule([a, b])))).toEqual(['AAAAA3 10:00', 'BBBBB3 11:00']);
});

test('the kept file has it all', async () => {
  const after = withHistory(createSchedule([a, b]), createSchedule([talk('BBBBB3', '11:15')]));
  const text = toFrabJson(after, { url: undefined, fetchedAt: '2026-05-01', etag: undefined, format: 'frab-json' });
  const read = await readSchedule(text);
  expect(read.kind === 'schedule' ? print(read.schedule) : read).toEqual([
    'AAAAA3 10:00 off',
    'BBBBB3 11:15 was 11:00',
  ]);
});
