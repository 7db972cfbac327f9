import { expect, test } from 'vitest';
import { LastLinks } from '../../../client/src/lastLinks.js';
import type { LinksResult } from '../../../server/src/protocol.js';

const linksOf = (title: string): LinksResult => ({ links: [], slidesWanted: [{ title }] as never });

function create(...answers: readonly (LinksResult | Error)[]) {
  const waiting = [...answers];
  const failures: unknown[] = [];
  const links = new LastLinks({
    ask: async () => {
      const answer = waiting.shift();
      if (answer === undefined || answer instanceof Error) throw answer ?? new Error('asked too often');
      return Promise.resolve(answer);
    },
    fail: (error) => void failures.push(error),
  });
  return { links, failures };
}

test('links are asked for once for each revision, and again when they are forgotten', async () => {
  const { links, failures } = create(linksOf('A'), linksOf('B'), linksOf('C'));
  expect(await links.load([], 1)).toEqual(linksOf('A'));
  expect(await links.load([], 1)).toEqual(linksOf('A'));
  expect(await links.load([], 2)).toEqual(linksOf('B'));
  links.forget();
  expect(await links.load([], 2)).toEqual(linksOf('C'));
  expect(failures).toEqual([]);
});

test('the last ones stay when the server has died, which is told, and it is asked again', async () => {
  const died = new Error('The server has died.');
  const { links, failures } = create(died, linksOf('A'), died, linksOf('B'));
  expect(await links.load([], 1)).toEqual({ links: [], slidesWanted: [] });
  expect(await links.load([], 1)).toEqual(linksOf('A'));
  expect(await links.load([], 2)).toEqual(linksOf('A'));
  expect(failures).toEqual([died, died]);
  expect(await links.load([], 2)).toEqual(linksOf('B'));
});
