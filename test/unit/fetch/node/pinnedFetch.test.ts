import type { LookupAddress } from 'node:dns';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { boundedFetch, createNetwork, type FetchEnvironment } from '../../../../server/src/fetch/boundedFetch.js';
import { lookUpPublic, pinnedFetch } from '../../../../server/src/fetch/node/pinnedFetch.js';
import {
  type Behaviour,
  cutOff,
  endless,
  publish,
  redirect,
  type ScheduleServer,
  startScheduleServer,
} from '../../../support/scheduleServer.js';

let server: ScheduleServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

/** What fetching `/` of a server with these paths gives, by Node's own modules. */
async function check(paths: Readonly<Record<string, Behaviour>>, expected: object): Promise<void> {
  server = await startScheduleServer(paths);
  const environment: FetchEnvironment = { ...createNetwork(async () => []), fetch: pinnedFetch };
  const answer = await boundedFetch({ url: `${server.origin}/`, etag: '"0"' }, environment);
  expect(answer).toMatchObject(expected);
}

const bytes = new TextEncoder().encode('{}');

test('bytes and ETag, and 304', async () => {
  await check({ '/': publish('{}') }, { kind: 'fetched', bytes, etag: '"1"' });
  await server?.stop();
  await check({ '/': publish('{}', '"0"') }, { kind: 'unchanged' });
});

test('redirects are left to those who check them', async () => {
  await check({ '/': redirect('/next'), '/next': publish('{}') }, { kind: 'fetched', bytes });
});

test('what a server sends compressed', async () => {
  const zipped: Behaviour = (_request, response) =>
    void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(bytes));
  await check({ '/': zipped }, { kind: 'fetched', bytes });
  await server?.stop();
  const cut: Behaviour = (_request, response) =>
    void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(bytes).subarray(0, 15));
  await check({ '/': cut }, { kind: 'failed', reason: 'cut-off' });
  await server?.stop();
  const bomb: Behaviour = (_request, response) =>
    void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(30 * 1024 * 1024)));
  await check({ '/': bomb }, { kind: 'failed', reason: 'too-large' });
});

test('an answer that breaks off, and an endless one', async () => {
  await check({ '/': cutOff }, { kind: 'failed', reason: 'cut-off' });
  await server?.stop();
  await check({ '/': endless }, { kind: 'failed', reason: 'too-large' });
});

test('a connection to a public name never ends in a private network', async () => {
  const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    lookUpPublic('localhost', { all: true }, (problem: NodeJS.ErrnoException | null) => resolve(problem));
  });
  expect(error?.message).toBe('private-address');
  const address = await new Promise<string | readonly LookupAddress[]>((resolve) => {
    lookUpPublic('93.184.216.34', {}, (_problem, found) => resolve(found));
  });
  expect(address).toBe('93.184.216.34');
});
