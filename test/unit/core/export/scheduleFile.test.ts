import { expect, test } from 'vitest';
import { createGuid } from '../../../../server/src/core/export/guid.js';
import { scheduleTarget } from '../../../../server/src/core/export/scheduleFile.js';
import { readSchedule } from '../../../../server/src/core/schedule/readSchedule.js';
import { createDay, createModel, createTalk } from './exportModels.js';

const days = [
  createDay(
    [
      createTalk({ id: 'b', title: 'Waves', start: '11:00', end: '11:30', room: 'Hall' }),
      createTalk({
        id: 'a',
        title: 'Tides',
        start: '09:00',
        code: 'ABCDEF',
        url: 'https://pretalx.com/c/talk/ABCDEF/',
        abstract: 'Why.',
      }),
      createTalk({ id: 'c', title: 'Sand', start: '12:00', attendance: 'skipped' }),
    ],
    { date: '2024-05-17' },
  ),
  createDay([createTalk({ id: 'd', title: 'Salt' })], { date: '2024-05-18' }),
];

test('reads back as a schedule of what was attended', async () => {
  const { text, undated } = scheduleTarget.render(createModel([], { days, timeZone: 'Europe/Berlin' }), new Map());
  const read = await readSchedule(text);
  expect(read).toMatchObject({
    kind: 'schedule',
    schedule: {
      title: 'A conference',
      slug: 'a-conference',
      timeZone: 'Europe/Berlin',
      days: [
        {
          date: '2024-05-17',
          slots: [
            { title: 'Tides', code: 'ABCDEF', start: '2024-05-17T09:00:00+02:00', duration: 120, abstract: 'Why.' },
            { title: 'Waves', start: '2024-05-17T11:00:00+02:00', duration: 30, room: 'Hall' },
          ],
        },
      ],
    },
  });
  expect(undated).toEqual(['Salt']);
});

test('ids are UUIDs, and the same for the same words', () => {
  expect(createGuid('a')).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(createGuid('a')).toBe(createGuid('a'));
  expect(createGuid('a')).not.toBe(createGuid('b'));
});
