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
  publish,
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
