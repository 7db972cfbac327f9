/** New notes from the sample that the extension brings, over a real connection. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  newNotesMethod,
  type NewNotesParams,
  type NewNotesResult,
  scheduleSlotsMethod,
  type ScheduleSlotsResult,
} from '../../server/src/protocol.js';
import { startTestServer } from '../support/languageServer.js';

const text = readFileSync('walkthrough/sample/.conference-notes/lighthouse-days-2026.schedule.json', 'utf8');

test('a schedule gives its days and slots, and notes of the picked ones', async () => {
  const { client } = await startTestServer();
  const found = await client.sendRequest<ScheduleSlotsResult>(scheduleSlotsMethod, { text });
  expect(found.title).toBe('Lighthouse Days 2026');
  expect(found.days).toEqual([
    { number: 1, date: '2026-10-24' },
    { number: 2, date: '2026-10-25' },
  ]);
  expect(found.slots.length).toBe(15);
  const picked = found.slots.filter(({ title }) => /Lamp|Fog/u.test(title));
  const params: NewNotesParams = { text, slots: picked.map(({ key }) => key), form: 'markdown' };
  const { name, files } = await client.sendRequest<NewNotesResult>(newNotesMethod, params);
  expect(name).toBe('lighthouse-days-2026');
  expect(files[0]?.text.match(/^###? .*$/gmu)).toEqual([
    '## Day 1: Saturday 24 October 2026',
    '### 11:00 - Workshop: Solder a Signal Lamp',
    '### 00:30 - Night Walk: Listening for Fog',
    '## Day 2: Sunday 25 October 2026',
    '### 10:00 - Workshop: Solder a Signal Lamp',
  ]);
});

test('what is no schedule is refused in a sentence', async () => {
  const { client } = await startTestServer();
  await expect(client.sendRequest(scheduleSlotsMethod, { text: '<html></html>' })).rejects.toThrow(
    /schedule could not be read/u,
  );
});
