/** The import over a real connection, with the client's own fetch and a server that behaves like pretalx. */
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { importFromContent } from '../../server/src/core/schedule/importSchedule.js';
import { boundedFetch, createNetwork } from '../../server/src/fetch/boundedFetch.js';
import {
  fetchMethod,
  type FetchParams,
  type FetchResult,
  importScheduleMethod,
  type ImportScheduleParams,
  type ImportScheduleResult,
} from '../../server/src/protocol.js';
import { startTestServer, type TestServer } from '../support/languageServer.js';
import {
  answer,
  cutOff,
  inTurn,
  publish,
  publishPages,
  redirect,
  type ScheduleServer,
  startScheduleServer,
} from '../support/scheduleServer.js';

const sample = readFileSync('samples/.conference-notes/pycascades-2022.schedule.json', 'utf8');
const exportPath = '/demo-2022/schedule/export/schedule.json';
let web: ScheduleServer;
let server: TestServer;
let mayFetch = true;

beforeAll(() => importFromContent('', {}, ''));
beforeEach(async () => {
  mayFetch = true;
  web = await startScheduleServer({ [exportPath]: publish(sample) });
  server = await startTestServer();
  server.client.onRequest<FetchResult, unknown>(fetchMethod, async (params: FetchParams): Promise<FetchResult> => {
    if (!mayFetch) return { kind: 'failed', reason: 'no-consent' };
    const result = await boundedFetch(
      params,
      createNetwork(async () => []),
    );
    return result.kind === 'fetched' ? { ...result, base64: Buffer.from(result.bytes).toString('base64') } : result;
  });
});
afterEach(async () => {
  await server.stop();
  await web.stop();
});

function run(source: ImportScheduleParams['source']): Promise<ImportScheduleResult> {
  const params: ImportScheduleParams = { source };
  return server.request(importScheduleMethod, params);
}

async function importDemo(): Promise<Extract<ImportScheduleResult, { readonly kind: 'imported' }>> {
  const result = await run({ kind: 'url', url: `${web.origin}/demo-2022/talk/WEYYJG/` });
  if (result.kind !== 'imported') throw new Error(JSON.stringify(result));
  return result;
}

test('from the address of a talk', async () => {
  const { title, timeZone, days, fileName, text } = await importDemo();
  expect({ title, timeZone, days, fileName }).toEqual({
    title: 'PyCascades 2022',
    timeZone: 'America/Vancouver',
    days: 2,
    fileName: 'pycascades-2022.schedule.json',
  });
  expect(JSON.parse(text)).toMatchObject({ source: { url: web.origin + exportPath, etag: '"1"' } });
  expect(web.requests).toEqual([exportPath]);
});

test('from a file', async () => {
  const base64 = Buffer.from(sample).toString('base64');
  expect(await run({ kind: 'content', base64, fileName: 'a.json' })).toMatchObject({ title: 'PyCascades 2022' });
  expect(await run({ kind: 'content', base64: '' })).toMatchObject({ kind: 'refused' });
  expect(web.requests).toEqual([]);
});

test('from the API, page by page, with what the event says of itself', async () => {
  const talks = ['Tides', 'Currents', 'Knots'].map((title, index) => ({
    code: `ABCDE${7 + index}`,
    title,
    speakers: [{ code: 'SPEAK7', name: 'Ada Marsh' }],
    submission_type: { name: { en: 'Talk' } },
    slots: [{ start: `2026-05-02T0${7 + index}:00:00Z`, end: null, room: { name: { en: 'Quay' } } }],
  }));
  const api = '/api/events/harbour/';
  web.paths.set(`${api}submissions/`, inTurn(answer(429, '', { 'retry-after': '0' }), publishPages(talks, 2)));
  web.paths.set(api, publish(JSON.stringify({ name: { en: 'Harbour Conf' }, timezone: 'Europe/London' })));
  const url = `${web.origin}${api}submissions/?page=2`;
  const result = await run({ kind: 'url', url });
  expect(result).toMatchObject({
    kind: 'imported',
    title: 'Harbour Conf',
    timeZone: 'Europe/London',
    talks: 3,
    rooms: 1,
  });
  const expand = 'expand=slots.room,speakers,track,submission_type,resources';
  const [first, again, second, event] = web.requests;
  expect([first, again, decodeURIComponent(second ?? ''), event]).toEqual([
    `${api}submissions/?${expand}`,
    `${api}submissions/?${expand}`,
    `${api}submissions/?${expand}&page=2`,
    api,
  ]);
  const { text } = result as { readonly text: string };
  expect(text).toContain('2026-05-02T08:00:00+01:00');
  // Another page may have changed, so all are read again.
  expect(await run({ kind: 'kept', text })).toMatchObject({ kind: 'imported', talks: 3 });
});

test('refresh: unchanged, changed, then the server has gone', async () => {
  const { text } = await importDemo();
  expect(await run({ kind: 'kept', text })).toEqual({ kind: 'unchanged' });
  web.paths.set(exportPath, publish(sample.replace('PyCascades 2022', 'PyCascades 2022 v2'), '"2"'));
  expect(await run({ kind: 'kept', text })).toMatchObject({ kind: 'imported', title: 'PyCascades 2022 v2' });
  await web.stop();
  expect(await run({ kind: 'kept', text })).toMatchObject({ kind: 'refused' });
});

test.each([
  ['a page instead', answer(200, '<!doctype html><title>Sign in</title>'), /web page/],
  ['cut off', cutOff, /broke off/],
  ['to a private address', redirect('https://10.0.0.1/schedule.json'), /private network/],
  ['forbidden', answer(403), /to everyone/],
  ['broken', answer(200, '{"schedule": {'), /cut off/],
])('refresh: %s gives one sentence and no text', async (_name, behaviour, message) => {
  const { text } = await importDemo();
  web.paths.set(exportPath, behaviour);
  const result = await run({ kind: 'kept', text });
  expect(result).toEqual({
    kind: 'refused',
    message: expect.stringMatching(message),
    tried: [web.origin + exportPath],
  });
});

test('without consent nobody is asked', async () => {
  mayFetch = false;
  const result = await run({ kind: 'url', url: `${web.origin}/demo-2022/` });
  expect(result).toMatchObject({ kind: 'refused', message: expect.stringContaining('was not asked') });
  expect(web.requests).toEqual([]);
});
