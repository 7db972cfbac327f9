import { expect, test } from 'vitest';
import { chooseSchedule } from '../../../../server/src/core/schedule/chooseSchedule.js';
import type { KeptSchedule } from '../../../../server/src/core/schedule/keptSchedules.js';
import { createSlotIndex } from '../../../../server/src/core/schedule/slotIndex.js';
import { createConference } from '../../../../server/src/core/index/conference.js';
import type { NoteEntry } from '../../../../server/src/core/index/notesIndex.js';
import { createNoteEntry, createTalkEntry } from '../../../support/noteEntries.js';
import { createSchedule, type ScheduleSketch } from '../../../support/notes.js';
import { worldFolder } from '../../../support/world.js';

function keep(name: string, sketch: ScheduleSketch, folder = ''): KeptSchedule {
  const schedule = createSchedule(sketch);
  const uri = `${worldFolder}${folder}/.conference-notes/${name}.schedule.json`;
  return { kind: 'kept', uri, schedule, index: createSlotIndex(schedule), source: undefined };
}

const harbour = keep('harbour-2026', {
  title: 'Harbour Conf 2026',
  url: 'https://pretalx.com/harbour-2026/schedule/',
  slots: [
    { title: 'Tides for Real Beginners', code: 'AB3CDE', url: 'https://pretalx.com/harbour-2026/talk/AB3CDE/' },
    { title: 'Knots That Always Hold', code: 'FGH7JK', url: 'https://pretalx.com/harbour-2026/talk/FGH7JK/' },
  ],
});
const last = keep('harbour-2025', {
  title: 'Harbour Conf 2025',
  url: 'https://pretalx.com/harbour-2025/schedule/',
  slots: [{ title: 'Lamps and Their Oil', url: 'https://pretalx.com/harbour-2025/talk/LMN8PQ/' }],
});

function choose(parts: Partial<NoteEntry>, kept = [harbour, last], path = '/notes.md'): string | undefined {
  const conference = createConference([createNoteEntry(path, parts)], path);
  return chooseSchedule(conference, kept)?.schedule.title;
}

const link = (event: string, code: string) =>
  createTalkEntry(code, { url: `https://pretalx.com/${event}/talk/${code}/`, event: `pretalx.com/${event}`, code });

test.each<[string, Partial<NoteEntry>]>([
  ['the event of its talk links', { talks: [link('harbour-2026', 'ZZZZZZ')] }],
  ['the address of its schedule line', { scheduleUrl: 'https://pretalx.com/harbour-2026/schedule/v/2/' }],
  ['its name', { conference: 'HARBOUR conf 2026 notes' }],
  [
    'titles of its talks, where two are the same',
    { talks: [createTalkEntry('Tides for real beginners'), createTalkEntry('Knots that always hold')] },
  ],
])('a schedule is known by %s', (_sign, parts) => {
  expect(choose(parts)).toBe('Harbour Conf 2026');
});

test('the name of the file or its folder will do', () => {
  expect(choose({}, [harbour, last], '/harbour-2026.md')).toBe('Harbour Conf 2026');
  expect(choose({}, [harbour, last], '/Harbour Conf 2026/day-1.md')).toBe('Harbour Conf 2026');
});

test('one word in common, one title or the only schedule there is are no sign', () => {
  expect(choose({ conference: 'Harbour Conf' })).toBeUndefined();
  expect(choose({ talks: [createTalkEntry('Tides for real beginners')] })).toBeUndefined();
  expect(choose({ conference: 'Another Conf' }, [harbour])).toBeUndefined();
});

test('links to another event outweigh the name', () => {
  expect(choose({ conference: 'Harbour Conf 2026', talks: [link('lakes-2026', 'ZZZZZZ')] })).toBeUndefined();
});

test('never a guess between two; of two copies, that of the own folder', () => {
  const copy = keep('copy', { title: 'Harbour Conf 2026', url: harbour.schedule.url!, slots: [] });
  expect(choose({ conference: 'Harbour Conf 2026' }, [harbour, copy])).toBeUndefined();
  const far = keep('harbour-2026', { title: 'Harbour Conf 2026', slots: [] }, '/../elsewhere');
  expect(choose({ conference: 'Harbour Conf 2026' }, [far, harbour])).toBe('Harbour Conf 2026');
});
