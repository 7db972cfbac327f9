import { expect, test } from 'vitest';
import { completePages } from '../../../../server/src/core/schedule/apiPages.js';
import type { FetchedFile } from '../../../../server/src/core/schedule/fetchedFile.js';

const list = 'https://talks.example/api/events/demo/submissions/?expand=slots.room';

function toFile(url: string, value: unknown): Extract<FetchedFile, { kind: 'fetched' }> {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { kind: 'fetched', bytes: new TextEncoder().encode(text), etag: '"1"', url };
}

/** Completes the first answer from others, by address; gives the codes, the sentence, and what was asked for. */
async function complete(first: unknown, others: Readonly<Record<string, unknown>> = {}) {
  const asked: string[] = [];
  const answer = await completePages(toFile(list, first), async (url) => {
    asked.push(url.replace('https://talks.example/api/events/demo/', ''));
    return others[url] === undefined
      ? { kind: 'failed', message: 'missing', isFinal: others[`final ${url}`] !== undefined }
      : toFile(url, others[url]);
  });
  const file: unknown = answer.kind === 'fetched' ? new TextDecoder().decode(answer.bytes) : answer.message;
  return { asked, file, etag: answer.kind === 'fetched' ? answer.etag : undefined };
}

const page = (number: number, next: unknown): object => ({ count: 3, next, previous: null, results: [number] });
const pageUrl = (number: number): string => `${list}&page=${number}`;

test('all pages become one, the event beside them', async () => {
  const { asked, file, etag } = await complete(page(1, pageUrl(2)), {
    [pageUrl(2)]: page(2, pageUrl(3).replace('https:', 'http:')),
    [pageUrl(3)]: page(3, null),
    'https://talks.example/api/events/demo/': { name: { en: 'Demo' }, timezone: 'Europe/Berlin' },
  });
  expect(asked).toEqual(['submissions/?expand=slots.room&page=2', 'submissions/?expand=slots.room&page=3', '']);
  expect(JSON.parse(String(file))).toMatchObject({
    next: null,
    results: [1, 2, 3],
    event: { name: { en: 'Demo' }, timezone: 'Europe/Berlin' },
  });
  // An unchanged first page says nothing of the others.
  expect(etag).toBeUndefined();
});

test('one page keeps its tag; an event that is not there is no fault', async () => {
  const { asked, file, etag } = await complete(page(1, null));
  expect([asked, etag]).toEqual([[''], '"1"']);
  expect(JSON.parse(String(file))).toMatchObject({ results: [1] });
});

test.each([
  ['missing', pageUrl(2), {}],
  ['A page of the schedule of talks.example could not be read. Try again later.', pageUrl(2), { [pageUrl(2)]: '<p>' }],
  ['The pages of talks.example go on at another host, which was not asked.', 'https://evil.example/', {}],
  ['The pages of talks.example go on at another host, which was not asked.', 'https://[', {}],
  ['The schedule of talks.example has too many pages to be read.', list, {}],
  ['The schedule of talks.example has too many pages to be read.', pageUrl(2), { [pageUrl(2)]: page(2, list) }],
])('%s', async (message, next, others) => {
  expect(await complete(page(1, next), others)).toMatchObject({ file: message });
});

test('no more than two hundred pages, nor 20 MB', async () => {
  const endless = Object.fromEntries(
    Array.from({ length: 300 }, (_value, number) => [pageUrl(number), page(number, pageUrl(number + 1))]),
  );
  const { asked, file } = await complete(page(1, pageUrl(2)), endless);
  expect([asked.length, file]).toEqual([199, 'The schedule of talks.example has too many pages to be read.']);
  const large = { [pageUrl(2)]: { ...page(2, pageUrl(3)), padding: ' '.repeat(21 * 1024 * 1024) } };
  expect(await complete(page(1, pageUrl(2)), large)).toMatchObject({ file: expect.stringContaining('too many pages') });
});

test('cancelled at the event: nothing', async () => {
  const others = { 'final https://talks.example/api/events/demo/': true };
  expect(await complete(page(1, null), others)).toMatchObject({ file: 'missing' });
});

test.each(['', '<html>', '{"schedule":{}}', '[{"next":1,"results":2}]', '{"next":1,"results":2}', '{"next","results"'])(
  '%j is no page and stays as it is',
  async (text) => {
    expect(await complete(text)).toEqual({ asked: [], file: text, etag: '"1"' });
  },
);
