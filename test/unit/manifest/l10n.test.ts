/** Every string for people can be translated: what the sources say stands in the bundle, and nothing else does. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

test('the bundle has the strings of client and server (npm run l10n writes it)', async () => {
  const sources = ['client/src', 'server/src'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(path.join(root, folder, file), 'utf8')),
  );
  // The extraction parses whole files, so it is given only those that have something to extract.
  const speaking = sources.filter((contents) => contents.includes('l10n.t('));
  const strings = await getL10nJson(speaking.map((contents) => ({ extension: '.ts', contents })));
  const bundle = JSON.parse(readFileSync(path.join(root, 'l10n/bundle.l10n.json'), 'utf8')) as object;
  expect(Object.keys(bundle).toSorted()).toEqual(Object.keys(strings).toSorted());
});
