/**
 * Every string for people can be translated: what the sources say stands in the bundle, and nothing else does. The
 * program that writes the bundle (`npm run l10n`) parses every file, which is too slow for a test.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const source = ['client/src', 'server/src']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(path.join(root, folder, file), 'utf8')),
  )
  .join('\n');
const literals = [...source.matchAll(/\bl10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/gu)];

test('every string is one literal, so that it can be extracted', () => {
  expect(literals.length).toBe([...source.matchAll(/\bl10n\.t\((?!')\s*\S|\bl10n\.t\('/gu)].length);
});

test('the bundle has the strings of client and server: npm run l10n writes it', () => {
  const strings = literals.map(([, single, double]) => (single ?? double ?? '').replaceAll(/\\(.)/gu, '$1'));
  const bundle = JSON.parse(readFileSync(path.join(root, 'l10n/bundle.l10n.json'), 'utf8')) as object;
  expect(Object.keys(bundle).toSorted()).toEqual([...new Set(strings)].toSorted());
});
