import { expect, test } from 'vitest';
import { describeFetchFailure, type FetchFailureReason } from '../../../../server/src/core/schedule/fetchFailures.js';
import type { FetchedFile } from '../../../../server/src/core/schedule/fetchedFile.js';
import {
  importFromContent,
  importFromUrl,
  type ImportOutcome,
  refreshSchedule,
} from '../../../../server/src/core/schedule/importSchedule.js';
import { toFrabJson } from '../../../../server/src/core/schedule/keptSchedule.js';
import { createSchedule, createSlot } from './scheduleSamples.js';

const now = '2026-05-01T12:00:00.000Z';
const page = 'https://talks.example/harbour/schedule/';
const exported = 'https://talks.example/harbour/schedule/export/schedule.json';

/** A schedule as a web answer. */
function write(title: string, timeZone: string | undefined = 'Europe/London'): string {
  const slot = createSlot({ title, guid: 'a', start: '2026-05-02T09:00:00+01:00', duration: 30, room: 'Quay' });
  return toFrabJson(createSchedule([slot], { title: 'Harbour Conf', slug: 'Häfen 2026', timeZone }), {
    url: undefined,
    fetchedAt: now,
    etag: undefined,
    format: 'frab-json',
  });
}

/** Answers by address: a text, or why there is none; others are 404. */
function createWeb(answers: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const fetchFile = async (url: string, etag: string | undefined): Promise<FetchedFile> => {
    asked.push(etag === undefined ? url : `${url} ${etag}`);
    const text = answers[url];
    if (etag === '"same"') return { kind: 'unchanged' };
    if (text === undefined) return { kind: 'failed', ...describeFetchFailure(url, { reason: 'status', status: 404 }) };
    return /^[a-z-]+$/.test(text)
      ? { kind: 'failed', ...describeFetchFailure(url, { reason: text as FetchFailureReason }) }
      : { kind: 'fetched', bytes: new TextEncoder().encode(text), etag: '"1"', url };
  };
  return { asked, fetchFile, now };
}

function getText(outcome: ImportOutcome): string {
  if (outcome.kind !== 'imported') throw new Error(JSON.stringify(outcome));
  return outcome.text;
}

test('a page leads to its export; the kept file says where it came from', async () => {
  const web = createWeb({ [exported]: write('Tides') });
  const outcome = await importFromUrl(page, web);
  expect(outcome).toMatchObject({ kind: 'imported', fileName: 'hafen-2026.schedule.json', problems: [] });
  expect(outcome).toMatchObject({ counts: { slots: 1, talks: 1, days: 1, rooms: 1 } });
  expect(JSON.parse(getText(outcome))).toMatchObject({
    source: { url: exported, fetched_at: now, etag: '"1"', format: 'frab-json' },
  });
  expect(web.asked).toEqual([exported]);
});

test('the next address is tried where one has no schedule', async () => {
  const second = 'https://talks.example/harbour/schedule.json';
  const web = createWeb({ [exported]: '<!doctype html><p>Sign in', [second]: write('Tides') });
  expect(JSON.parse(getText(await importFromUrl(page, web)))).toMatchObject({ source: { url: second } });
});

test('all tried: the reason of the likeliest is told, and what was tried', async () => {
  const web = createWeb({});
  const outcome = await importFromUrl(page, web);
  const message = `talks.example has no schedule at this address. Tried: ${web.asked.join(', ')}`;
  expect(outcome).toEqual({ kind: 'refused', message, tried: web.asked });
  expect(web.asked.length).toBeGreaterThan(1);
});

test.each<FetchFailureReason>(['no-consent', 'cancelled', 'unreachable', 'too-slow'])(
  'after %s no other address is tried',
  async (reason) => {
    const web = createWeb({ [exported]: reason });
    expect(await importFromUrl(page, web)).toMatchObject({ kind: 'refused', tried: [exported] });
  },
);

test.each(['', 'harbour', 'ftp://talks.example/', 'javascript:alert(1)'])('"%s" is no address', async (address) => {
  const web = createWeb({});
  const message = 'This is no web address. Give one that begins with https://.';
  expect(await importFromUrl(address, web)).toEqual({ kind: 'refused', message, tried: [] });
  expect(web.asked).toEqual([]);
});

test('pages that do not tell where their data is', async () => {
  const web = createWeb({});
  const outcome = await importFromUrl('https://harbour.sessionize.com/schedule', web);
  expect(outcome).toMatchObject({ kind: 'refused', message: expect.stringContaining('api/v2/ID/view/All'), tried: [] });
});

test('another host is named, not asked', async () => {
  const location = 'https://b.example/schedule.json';
  expect(describeFetchFailure(exported, { reason: 'other-host', location })).toEqual({
    message: `talks.example leads to another host, which was not asked. Import ${location} if you trust it.`,
    isFinal: false,
  });
  expect(describeFetchFailure(exported, { reason: 'no-consent', location })).toEqual({
    message: 'b.example was not asked for the schedule.',
    isFinal: true,
  });
});

test('a zone that the file does not name comes from the user, once', async () => {
  const text = write('Tides')
    .replace(/"time_zone_name": "[^"]*",/, '')
    .replaceAll('+01:00', '');
  const without = await importFromContent(text, { fileName: 'x.json' }, now);
  expect(without).toMatchObject({ kind: 'imported', schedule: { timeZone: undefined } });
  const completed = await importFromContent(getText(without), { timeZone: 'Europe/London' }, now);
  expect(completed).toMatchObject({ problems: [], schedule: { timeZone: 'Europe/London' } });
  const web = createWeb({ [exported]: text });
  const kept = getText(await importFromUrl(page, web, 'Europe/London'));
  expect(await refreshSchedule(kept, web)).toMatchObject({ kind: 'imported', schedule: { timeZone: 'Europe/London' } });
});

test('a kept file that is imported again keeps where it came from', async () => {
  const kept = getText(await importFromUrl(page, createWeb({ [exported]: write('Tides') })));
  const again = await importFromContent(kept, {}, '2027-01-01T00:00:00.000Z');
  expect(JSON.parse(getText(again))).toMatchObject({ source: { url: exported, fetched_at: now } });
});

test('refresh asks the source alone, with its ETag', async () => {
  const kept = getText(await importFromUrl(page, createWeb({ [exported]: write('Tides') })));
  const web = createWeb({ [exported]: write('Currents') });
  expect(getText(await refreshSchedule(kept, web))).toContain('Currents');
  expect(web.asked).toEqual([`${exported} "1"`]);
  const same = kept.replace('\\"1\\"', '\\"same\\"');
  expect(await refreshSchedule(same, web)).toEqual({ kind: 'unchanged' });
});

test('refresh remembers where slots stood, and says whether noted talks have new links', async () => {
  const kept = getText(await importFromUrl(page, createWeb({ [exported]: write('Tides') })));
  const changed = write('Tides')
    .replace('T09:00:00+01:00', 'T09:10:00+01:00')
    .replace('"links": []', '"links": [{ "url": "https://x.example/slides.pdf", "title": "Slides" }]');
  const noted = createSlot({ title: 'Tides', guid: 'a' });
  const web = createWeb({ [exported]: changed });
  const outcome = await refreshSchedule(kept, web, [noted]);
  expect(outcome).toMatchObject({ kind: 'imported', hasNewLinks: true });
  expect(getText(outcome)).toContain('2026-05-02T09:00:00+01:00');
  expect(await refreshSchedule(kept, web)).toMatchObject({ hasNewLinks: false });
  expect(await refreshSchedule(getText(outcome), web, [noted])).not.toHaveProperty('hasNewLinks');
});

test.each(['<!doctype html>', '{"schedule": {', '[]', '{}', 'unreachable', 'cut-off', 'too-large'])(
  'refresh: "%s" gives no new text',
  async (answer) => {
    const kept = getText(await importFromUrl(page, createWeb({ [exported]: write('Tides') })));
    const outcome = await refreshSchedule(kept, createWeb({ [exported]: answer }));
    expect(outcome).toMatchObject({ kind: 'refused', tried: [exported] });
    expect(outcome.kind === 'refused' && outcome.message).toMatch(/^[^\n]+[.?]$/);
  },
);

test.each(['{}', '', 'null', '{"generator": {"name": "conference-notes"}}'])(
  'refresh of %j asks nobody',
  async (text) => {
    const web = createWeb({});
    expect(await refreshSchedule(text, web)).toMatchObject({ kind: 'refused', tried: [] });
    expect(web.asked).toEqual([]);
  },
);

test('a schedule without a name for its file', async () => {
  const text = write('Tides').replace('"Häfen 2026"', '"../.."').replace('"Harbour Conf"', '"…"');
  expect(await importFromContent(text, {}, now)).toMatchObject({ fileName: 'conference.schedule.json' });
});
