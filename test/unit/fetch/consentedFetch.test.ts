import { expect, test } from 'vitest';
import type { FetchEnvironment } from '../../../server/src/fetch/boundedFetch.js';
import { consentedFetch } from '../../../server/src/fetch/consentedFetch.js';

/** Hosts of `yes` may be asked; addresses lead where `redirects` says, all others answer. */
async function fetchFrom(url: string, yes: readonly string[], redirects: Readonly<Record<string, string>> = {}) {
  const asked: string[] = [];
  const questions: string[] = [];
  const environment: FetchEnvironment = {
    fetch: async (address) => {
      const location = redirects[address instanceof Request ? address.url : address.toString()];
      return location === undefined ? new Response('{}') : new Response(null, { status: 302, headers: { location } });
    },
    lookUp: async () => [],
    startDeadline: () => new AbortController().signal,
    wait: async () => undefined,
  };
  const answer = await consentedFetch({ url }, environment, {
    hasConsent: async (hostname) => {
      questions.push(hostname);
      return yes.includes(hostname);
    },
    onFetch: (address) => void asked.push(address),
  });
  return { answer, asked, questions };
}

const a = 'https://a.example/x';
const b = 'https://b.example/y';
const c = 'https://c.example/z';

test('another host is asked about before it is asked', async () => {
  const { answer, asked, questions } = await fetchFrom(a, ['a.example', 'b.example'], { [a]: b });
  expect(answer).toMatchObject({ kind: 'fetched', url: b });
  expect([asked, questions]).toEqual([
    [a, b],
    ['a.example', 'b.example'],
  ]);
});

test('without consent to it, nothing is taken and the host is named', async () => {
  const { answer, asked } = await fetchFrom(a, ['a.example'], { [a]: b });
  expect(answer).toEqual({ kind: 'failed', reason: 'no-consent', location: b });
  expect(asked).toEqual([a]);
  expect(await fetchFrom(a, [])).toMatchObject({ answer: { reason: 'no-consent', location: a }, asked: [] });
});

test('never into a private network, whatever was said', async () => {
  const { answer, questions } = await fetchFrom(a, ['a.example', '10.0.0.1'], { [a]: 'https://10.0.0.1/' });
  expect(answer).toMatchObject({ kind: 'failed', reason: 'private-address' });
  expect(questions).toEqual(['a.example']);
});

test('not in circles, and not to what is no address', async () => {
  const all = ['a.example', 'b.example', 'c.example'];
  const { answer, asked } = await fetchFrom(a, all, { [a]: b, [b]: c, [c]: a });
  expect(answer).toEqual({ kind: 'failed', reason: 'too-many-redirects' });
  expect(asked).toHaveLength(4);
  expect(await fetchFrom('no address', all)).toMatchObject({ answer: { reason: 'not-https' }, asked: [] });
});
