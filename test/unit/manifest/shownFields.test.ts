/** Every field of the manifest that people see names a string of `package.nls.json`, so that it can be translated. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const manifest = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../package.json'), 'utf8')) as {
  readonly contributes: object;
  readonly displayName: string;
  readonly description: string;
};

const shown = new Set(
  `title shortTitle label category name contextualTitle contents description markdownDescription enumDescriptions
   markdownEnumDescriptions enumItemLabels displayName userDescription deprecationMessage markdownDeprecationMessage
   editPresentation errorMessage patternErrorMessage`.split(/\s+/),
);
/** What only a program reads: models take a tool's name and English description. */
const forPrograms = new Set(['modelDescription', 'languageModelTools.name', 'inputSchema']);

/** Texts of fields that are shown, with their path. */
function* findShown(value: unknown, place: readonly string[]): Iterable<readonly [string, string]> {
  const field = place.findLast((part) => !/^\d+$/.test(part)) ?? '';
  if (typeof value === 'string' && shown.has(field)) yield [place.join('.'), value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const isForPrograms = forPrograms.has(key) || forPrograms.has(`${place[1]}.${key}`);
    if (!isForPrograms) yield* findShown(inner, [...place, key]);
  }
}

test('fields that people see are keys of the strings', () => {
  const { displayName, description, contributes } = manifest;
  const fields = [...findShown({ displayName, description, contributes }, [])];
  expect(fields.length).toBeGreaterThan(120);
  expect(fields.filter(([, text]) => !/^%[\w.]+%$/.test(text))).toEqual([]);
});
