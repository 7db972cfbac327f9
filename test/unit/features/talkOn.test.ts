import { expect, test } from 'vitest';
import { neverCancelled } from '../../../server/src/core/cancelSignal.js';
import { talkOn } from '../../../server/src/features/talkOn.js';
import { openConference } from '../../support/features.js';
import { openScheduled } from '../../support/keptSchedules.js';

type Opened = Pick<ReturnType<typeof openConference>, 'snapshot' | 'textOf'>;

/** The title line of the talk that Go to Now goes to. */
async function ask({ snapshot, textOf }: Opened, uri?: string): Promise<string | undefined> {
  const place = await talkOn.handle(snapshot, uri === undefined ? {} : { uri }, neverCancelled);
  if (place === null) return undefined;
  return `${place.uri.replace('file:///world/', '')}: ${textOf(place.uri).split('\n')[place.range.start.line]}`;
}

function at(text: string, now: string): Opened {
  const opened = openConference(text);
  return { ...opened, snapshot: { ...opened.snapshot, now: Date.parse(now) } };
}

const tides = `//- /tides/notes.md
# Tides Conf

Date: 2026-05-02

## 09:00 to 09:40 - Ebb

Twice.

## 09:45 - Flood

Did not attend, as it was full.

## 10:30 - Moon

Pulls.
`;
const knots = `//- /knots/notes.md
# Knots Conf

Date: 2026-05-02

## 10:45 - Bowline

Holds.
`;

test('a talk is on from its start to its end, at most 90 minutes, and only on its day', async () => {
  const when = (now: string): Promise<string | undefined> => ask(at(tides, `2026-05-${now}:00Z`));
  expect(await when('02T08:59')).toBeUndefined();
  expect(await when('02T09:00')).toBe('tides/notes.md: ## 09:00 to 09:40 - Ebb');
  expect(await when('02T09:41')).toBeUndefined();
  expect(await when('02T11:59')).toBe('tides/notes.md: ## 10:30 - Moon');
  expect(await when('02T12:00')).toBeUndefined();
  expect(await when('03T09:10')).toBeUndefined();
});

test('a talk that was skipped is not on', async () => {
  expect(await ask(at(tides, '2026-05-02T09:50:00Z'))).toBeUndefined();
});

test('of several conferences that of the note comes first, else what began last', async () => {
  const both = at(tides + knots, '2026-05-02T11:00:00Z');
  const bowline = 'knots/notes.md: ## 10:45 - Bowline';
  expect(await ask(both)).toBe(bowline);
  expect(await ask(both, 'file:///world/other.md')).toBe(bowline);
  expect(await ask(both, 'file:///world/tides/notes.md')).toBe('tides/notes.md: ## 10:30 - Moon');
  const early = at(tides + knots, '2026-05-02T12:05:00Z');
  expect(await ask(early, 'file:///world/tides/notes.md')).toBe(bowline);
});

test('the files of a conference are one: a talk ends with the next', async () => {
  const talk = (time: string, title: string): string =>
    `//- /conf/${title.toLowerCase()}/notes.md\n---\nconference: Conf 2026\ndate: 2026-05-02\n---\n\n# ${time} - ${title}\n\nNotes.\n`;
  const files = talk('09:00', 'Ebb') + talk('09:30', 'Flood');
  const ebb = 'file:///world/conf/ebb/notes.md';
  expect(await ask(at(files, '2026-05-02T09:20:00Z'), ebb)).toBe('conf/ebb/notes.md: # 09:00 - Ebb');
  expect(await ask(at(files, '2026-05-02T09:40:00Z'), ebb)).toBe('conf/flood/notes.md: # 09:30 - Flood');
});

test('by the schedule, where the notes have neither date nor time', async () => {
  const text =
    '# Harbour Conf 2026\n\n## Tides for Beginners\n\n<https://pretalx.com/harbour-2026/talk/AB3CDE/>\n\nTwice a day.\n';
  const scheduled = (now: string): Promise<string | undefined> => ask(openScheduled(text, { now }));
  expect(await scheduled('2026-05-02T08:10:00Z')).toBe('notes.md: ## Tides for Beginners');
  expect(await scheduled('2026-05-02T08:31:00Z')).toBeUndefined();
  expect(await scheduled('2026-05-03T08:10:00Z')).toBeUndefined();
});
