import { afterEach, expect, test } from 'vitest';
import { boundedFetch, createCancellation, type FetchEnvironment } from '../../../server/src/fetch/boundedFetch.js';
import {
  answer,
  type Behaviour,
  cutOff,
  endless,
  inTurn,
  publish,
  redirect,
  type ScheduleServer,
  silent,
  startScheduleServer,
} from '../../support/scheduleServer.js';

let server: ScheduleServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

interface World {
  /** Addresses by host name. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
  readonly deadline?: AbortSignal;
  readonly waits?: number[];
}

/** The real network of this machine, with injected names and no waiting. */
function createEnvironment({ names = {}, deadline, waits = [] }: World = {}): FetchEnvironment {
  return {
    fetch: (url, init) => fetch(url, init),
    lookUp: async (host) => names[host] ?? [],
    startDeadline: () => deadline ?? new AbortController().signal,
    wait: async (milliseconds) => void waits.push(milliseconds),
  };
}

/** Answers instead of the network: address to response. */
function createFake(answers: Readonly<Record<string, () => Response>>, world: World = {}): FetchEnvironment {
  return {
    ...createEnvironment(world),
    fetch: async (url) =>
      answers[url instanceof Request ? url.url : url.toString()]?.() ?? Promise.reject(new TypeError('fetch failed')),
  };
}

/** What fetching `/` of a server with these paths gives, in a few words. */
async function check(
  paths: Readonly<Record<string, Behaviour>>,
  expected: string,
  world?: World,
): Promise<readonly string[]> {
  server = await startScheduleServer(paths);
  expect(await ask(`${server.origin}/`, createEnvironment(world))).toBe(expected);
  return server.requests;
}

async function ask(url: string, environment: FetchEnvironment): Promise<string> {
  const result = await boundedFetch({ url }, environment);
  if (result.kind === 'fetched') return `fetched ${new TextDecoder().decode(result.bytes)} ${result.etag ?? ''}`.trim();
  return result.kind === 'failed' ? [result.reason, result.status].join(' ').trim() : result.kind;
}

const found = (): Response => new Response('{}');
const moved = (location: string) => (): Response => new Response(null, { status: 301, headers: { location } });

test('bytes and ETag; what is at hand is not sent again', async () => {
  await check({ '/': publish('{}', '"7"') }, 'fetched {} "7"');
  const request = { url: `${server?.origin}/`, etag: '"7"' };
  expect(await boundedFetch(request, createEnvironment())).toEqual({ kind: 'unchanged' });
});

test('what the server refuses', async () => {
  await check({}, 'status 404');
});

test('a busy server is asked again after what it says, else after one second, then two', async () => {
  const waits: number[] = [];
  const busy = inTurn(answer(429, '', { 'retry-after': '3' }), answer(503), publish('{}'));
  await check({ '/': busy }, 'fetched {} "1"', { waits });
  expect(waits).toEqual([3000, 2000]);
});

test('three times at most, and not at all where it asks for long patience', async () => {
  expect(await check({ '/': answer(429) }, 'status 429')).toHaveLength(3);
  await server?.stop();
  expect(await check({ '/': answer(503, '', { 'retry-after': '120' }) }, 'status 503')).toHaveLength(1);
});

test('redirects are followed, five at most', async () => {
  const hops = Object.fromEntries([1, 2, 3, 4, 5].map((hop) => [`/${hop}`, redirect(`/${hop + 1}`)]));
  await check({ '/': redirect('/2'), ...hops, '/6': publish('{}') }, 'fetched {} "1"');
  await server?.stop();
  expect(await check({ '/': redirect('/') }, 'too-many-redirects')).toHaveLength(6);
});

test('an answer that breaks off, an endless one, and one that never comes', async () => {
  await check({ '/': cutOff }, 'cut-off');
  await server?.stop();
  await check({ '/': endless }, 'too-large');
  await server?.stop();
  const deadline = new AbortController();
  await check({ '/': silent(() => deadline.abort()) }, 'too-slow', { deadline: deadline.signal });
});

test('cancelled while it waits', async () => {
  const cancellation = createCancellation();
  server = await startScheduleServer({ '/': silent(cancellation.cancel) });
  const { signal } = cancellation;
  const result = await boundedFetch({ url: `${server.origin}/`, signal }, createEnvironment());
  expect(result).toEqual({ kind: 'failed', reason: 'cancelled' });
});

test('nobody there', async () => {
  server = await startScheduleServer();
  const { origin } = server;
  await server.stop();
  expect(await ask(`${origin}/`, createEnvironment())).toBe('unreachable');
  expect(await ask('no address', createEnvironment())).toBe('unreachable');
});

test('https only, but for this machine', async () => {
  const answers = { 'http://a.example/': found, 'https://a.example/': found, 'http://localhost:8000/': found };
  expect(await ask('http://a.example/', createFake(answers))).toBe('not-https');
  expect(await ask('https://a.example/', createFake(answers))).toBe('fetched {}');
  expect(await ask('http://localhost:8000/', createFake(answers))).toBe('fetched {}');
  expect(await ask('file:///etc/hosts', createFake(answers))).toBe('not-https');
  expect(await ask('file://localhost/etc/hosts', createFake(answers))).toBe('not-https');
});

test.each([
  'http://127.0.0.1:8080/',
  'https://127.0.0.1/',
  'https://10.0.0.1/',
  'https://[::1]/',
  'https://0x7f000001/',
  'https://intranet.example/',
])('no redirect leads to %s', async (target) => {
  const answers = { 'https://a.example/': moved(target), [target]: found, 'https://127.0.0.1/': found };
  const names = { 'intranet.example': ['93.184.216.34', '192.168.0.7'] };
  expect(await ask('https://a.example/', createFake(answers, { names }))).toBe('private-address');
});

test('nor to http, nor from this machine into the network around it', async () => {
  const answers = {
    'https://a.example/': moved('http://a.example/x'),
    'http://127.0.0.1/': moved('https://10.0.0.1/'),
  };
  expect(await ask('https://a.example/', createFake(answers))).toBe('not-https');
  expect(await ask('http://127.0.0.1/', createFake(answers))).toBe('private-address');
});

test('nor to another public host: where it leads is for the caller to decide', async () => {
  const answers = {
    'https://a.example/': moved('https://b.example/x'),
    'https://b.example/x': found,
    'https://www.c.example/': moved('https://c.example/'),
    'https://c.example/': found,
  };
  const location = 'https://b.example/x';
  const environment = createFake(answers);
  const result = await boundedFetch({ url: 'https://a.example/' }, environment);
  expect(result).toEqual({ kind: 'failed', reason: 'other-host', location });
  expect(await ask('https://www.c.example/', environment)).toBe('fetched {}');
});

test('in a page the browser follows redirects; what comes from another host is not taken', async () => {
  const opaque = Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
  const follow = (url: string): FetchEnvironment => ({
    ...createEnvironment(),
    fetch: async (_url, init) =>
      init?.redirect === 'follow'
        ? Object.defineProperties(found(), { redirected: { value: true }, url: { value: url } })
        : opaque,
  });
  expect(await ask('https://a.example/', follow('https://a.example/x'))).toBe('fetched {}');
  expect(await ask('https://a.example/', follow('https://b.example/x'))).toBe('other-host');
});
