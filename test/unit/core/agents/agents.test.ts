import { expect, test } from 'vitest';
import { toFrabJson } from '../../../../server/src/core/schedule/keptSchedule.js';
import { openForAgents, refusalOf } from '../../../support/agents.js';
import { harbour } from '../../../support/keptSchedules.js';
import { createSchedule } from '../../../support/notes.js';

const notes = `# Harbour Conf 2026

Schedule: <https://pretalx.com/harbour-2026/schedule/>

## Day 1

### 09:00 - Tides for Beginners - Ada Marsh

<https://pretalx.com/harbour-2026/talk/AB3CDE/>

> The moon and the sea.

The moon pulls twice a day.
private: the speaker wants to hire me as a lantern keeper

- private: ask about the salary
  - half a lighthouse
- [ ] Read the almanac
- [x] Buy a tide table

private: TODO call the recruiter

<!-- a comment about barnacles -->

### private: Talk with my boss

He wants me in Oslo.

TODO: update the resume

### 11:00 - Lamps

<https://pretalx.com/harbour-2026/talk/LMN8PQ/>

Did not attend, as private: I slept.
`;
const later = `# Knot Days 2025

Date: 2025-03-04

## 10:00 - Bowlines - Zoë Müller

A lantern hung there.

TODO: learn to splice
`;
const source = { url: undefined, fetchedAt: '2026-05-01', etag: undefined, format: 'frab-json' } as const;
const world = `//- /harbour.md
${notes}
//- /.conference-notes/harbour.schedule.json
${toFrabJson(createSchedule(harbour), source)}
//- /knots.md
${later}`;

const tides = 'file:///world/harbour.md#ab3cde';

/** Lines of the answer's text. */
async function check(tool: string, input: unknown, expected: readonly string[]): Promise<void> {
  const ask = await openForAgents(world);
  expect((await ask(tool, input)).text.split('\n')).toEqual(expected);
}

test('talks are found by title, speaker, code and conference', async () => {
  const line =
    '- **Tides for Beginners** by Ada Marsh (Harbour Conf 2026, 2026-05-02, 09:00), id: file:///world/harbour.md#ab3cde';
  await check('search_talks', { query: 'tides' }, [line]);
  await check('search_talks', { query: 'ada harbour' }, [line]);
  await check('search_talks', { query: 'AB3CDE' }, [line]);
});

test('talks are found by their notes, with the lines that say so', async () => {
  await check('search_talks', { query: 'lantern' }, [
    '- **Bowlines** by Zoë Müller (Knot Days 2025, 2025-03-04, 10:00), id: file:///world/knots.md#bowlines',
    '  > A lantern hung there.',
  ]);
  await check('search_talks', { query: 'almanac' }, [
    '- **Tides for Beginners** by Ada Marsh (Harbour Conf 2026, 2026-05-02, 09:00), id: file:///world/harbour.md#ab3cde',
    '  > - [ ] Read the almanac',
  ]);
});

test('accents make no difference', async () => {
  const ask = await openForAgents(world);
  expect((await ask('search_talks', { query: 'muller' })).data).toMatchObject({ talks: [{ title: 'Bowlines' }] });
});

test('private lines are never found, whatever stands beside them', async () => {
  for (const query of ['salary', 'lighthouse', 'recruiter', 'resume', 'boss', 'Oslo', 'barnacles', 'keeper moon'])
    await check('search_talks', { query }, ['No talks found.']);
});

test('without a query, all talks of the conferences and attendances that match', async () => {
  const ask = await openForAgents(world);
  const titles = async (input: object): Promise<unknown> =>
    ((await ask('search_talks', input)).data['talks'] as { title: string }[]).map(({ title }) => title);
  expect(await titles({})).toEqual(['Tides for Beginners', 'Lamps', 'Bowlines']);
  expect(await titles({ conference: 'KNOT' })).toEqual(['Bowlines']);
  expect(await titles({ attendance: 'skipped' })).toEqual(['Lamps']);
  expect(await titles({ limit: 1, offset: 1 })).toEqual(['Lamps']);
});

test('a page says how to go on', async () => {
  const ask = await openForAgents(world);
  const { text, data } = await ask('search_talks', { limit: 2 });
  expect(text).toMatch(/\n\nThere is more: ask again with offset 2\.$/u);
  expect(data).toMatchObject({ more: true, indexing: false });
});

test('a talk is read without what is private', async () => {
  const ask = await openForAgents(world);
  const { text } = await ask('read_talk', { talk: tides });
  expect(text).toMatchInlineSnapshot(`
    "# Tides for Beginners

    - Conference: Harbour Conf 2026
    - Day: Day 1, 2026-05-02
    - Time: 09:00
    - Speakers: Ada Marsh
    - Attendance: attended
    - Page: https://pretalx.com/harbour-2026/talk/AB3CDE/
    - Notes in: file:///world/harbour.md:7

    ## Abstract

    The moon and the sea.

    ## Follow-ups

    - [ ] Read the almanac
    - [x] Buy a tide table

    ## Notes

    The moon pulls twice a day.

    - [ ] Read the almanac
    - [x] Buy a tide table"
  `);
  expect(text).not.toMatch(/hire|salary|lighthouse|recruiter|barnacles/u);
});

test('a talk is found by its code and title, too', async () => {
  const ask = await openForAgents(world);
  expect((await ask('read_talk', { talk: 'ab3cde' })).data).toMatchObject({ id: tides });
  expect((await ask('read_talk', { talk: 'bowlines' })).data).toMatchObject({ title: 'Bowlines' });
});

test('long notes come in pieces that join', async () => {
  const long = Array.from({ length: 100 }, (_, index) => `Line ${index} of 😀 many.`).join('\n\n');
  const ask = await openForAgents(`${later}\n${long}\n`);
  let read = '';
  for (let more = true; more;) {
    const { data } = await ask('read_talk', { talk: 'Bowlines', offset: read.length, limit: 217 });
    expect((data['notes'] as string).length).toBeLessThanOrEqual(217);
    read += data['notes'] as string;
    more = read.length < (data['length'] as number);
  }
  expect(read.trimEnd()).toMatch(/Line 0 of 😀 many\.[^]*Line 99 of 😀 many\.$/u);
});

test('what there is much of is cut', async () => {
  const links = Array.from({ length: 300 }, (_, index) => `<https://knots.example/${index}>`).join('\n\n');
  const ask = await openForAgents(`${later}\n${links}\n`);
  const { data } = await ask('read_talk', { talk: 'Bowlines', limit: 200 });
  expect(data['links']).toHaveLength(200);
});

test('follow-ups by conference and state, none that is private', async () => {
  await check('list_follow_ups', {}, [
    '- [ ] Read the almanac (Harbour Conf 2026, Tides for Beginners, id: file:///world/harbour.md#ab3cde)',
    '- [ ] learn to splice (Knot Days 2025, Bowlines, id: file:///world/knots.md#bowlines)',
  ]);
  const ask = await openForAgents(world);
  expect((await ask('list_follow_ups', { state: 'done' })).data).toMatchObject({
    followUps: [{ text: 'Buy a tide table', done: true, line: 19, talkId: tides }],
  });
  expect((await ask('list_follow_ups', { conference: 'knot' })).data['followUps']).toHaveLength(1);
  expect((await ask('list_follow_ups', { state: 'all', limit: 1 })).data).toMatchObject({ more: true });
});

test('follow-ups outside of talks', async () => {
  const ask = await openForAgents(
    `${later}\n## Afterwards\n\nprivate: TODO sleep\nTODO: sleep\n\n## 12:00 - Ropes\n\nThick.\n`,
  );
  const { data } = await ask('list_follow_ups', { state: 'all' });
  expect((data['followUps'] as { text: string; line: number }[]).map(({ text, line }) => [line, text])).toEqual([
    [9, 'learn to splice'],
    [14, 'sleep'],
  ]);
});

test('conferences with dates and counts', async () => {
  await check('list_conferences', {}, [
    '- **Harbour Conf 2026** (2026-05-02, 2 talks in the notes, 1 attended, 2 only in the schedule)',
    '- **Knot Days 2025** (2025-03-04, 1 talks in the notes, 1 attended)',
  ]);
});

test('what is on and next by the schedule', async () => {
  const ask = await openForAgents(world, '2026-05-02T08:10:00Z');
  expect((await ask('on_now')).text).toMatchInlineSnapshot(`
    "## Harbour Conf 2026

    On now:
    - **Tides for Beginners** by Ada Marsh (09:00-09:30, id: file:///world/harbour.md#ab3cde)

    Next:
    - **Knots That Hold** by Ben Okoye, Cleo Park (10:00-10:30, Boathouse, not in the notes)"
  `);
});

test('a schedule without notes is told of, too', async () => {
  const alone = world.slice(world.indexOf('//- /.conference-notes'));
  const ask = await openForAgents(alone, '2026-05-02T08:10:00Z');
  expect((await ask('on_now')).text).toContain('## Harbour Conf 2026');
});

test('without a schedule, what dated notes say of today', async () => {
  const ask = await openForAgents(world, '2025-03-04T10:05:00Z');
  expect((await ask('on_now')).text.split('\n')).toEqual([
    '## Knot Days 2025',
    '',
    'On now:',
    '- **Bowlines** (10:00, id: file:///world/knots.md#bowlines)',
    '',
    'Next: nothing.',
  ]);
});

test('nothing is on at other times', async () => {
  const ask = await openForAgents(world, '2024-01-01T10:05:00Z');
  expect((await ask('on_now')).text).toBe('Nothing is on today.');
});

test.each([
  ['search_talks', [], 'The input must be a JSON object.'],
  [
    'search_talks',
    { question: 'x' },
    'There is no input "question"; there is: query, conference, attendance, limit, offset.',
  ],
  ['search_talks', { query: 1 }, 'The input "query" must be text.'],
  ['search_talks', { query: 'x'.repeat(201) }, 'The input "query" is longer than 200 characters.'],
  ['search_talks', { limit: 1000 }, 'The input "limit" must be a whole number from 1 to 50.'],
  ['search_talks', { limit: '5' }, 'The input "limit" must be a whole number from 1 to 50.'],
  [
    'search_talks',
    { attendance: 'no' },
    'The input "attendance" must be one of: attended, skipped, no-notes, watch-later, unknown.',
  ],
  ['read_talk', {}, 'The input "talk" is missing.'],
  [
    'read_talk',
    { talk: '' },
    'There is no such talk in the notes. search_talks gives the ids of those that there are.',
  ],
  [
    'read_talk',
    { talk: 'file:///etc/passwd#root' },
    'There is no such talk in the notes. search_talks gives the ids of those that there are.',
  ],
  [
    'read_talk',
    { talk: 'private: Talk with my boss' },
    'There is no such talk in the notes. search_talks gives the ids of those that there are.',
  ],
  [
    'write_talk',
    {},
    'There is no tool "write_talk"; there is: search_talks, read_talk, list_follow_ups, list_conferences, on_now.',
  ],
])('%s %j is refused', async (tool, input, message) => {
  const ask = await openForAgents(world);
  expect(await refusalOf(ask(tool, input))).toBe(message);
});
