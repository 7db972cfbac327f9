/** `docs/talks.schema.json` and `docs/talks-json.md` say what `talks --json` prints. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { toTalksRecord } from '../../../server/src/core/index/talksRecord.js';
import { parseNote } from '../../../server/src/core/parse/parseNote.js';
import { readInside } from '../../../server/src/core/parse/readInside.js';
import { findSchemaErrors } from './jsonSchema.js';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const schema = JSON.parse(read('docs/talks.schema.json')) as Parameters<typeof findSchemaErrors>[0];

function readRecord(file: string): Parameters<typeof findSchemaErrors>[1] {
  const text = read(file);
  const note = parseNote(text);
  const record = toTalksRecord({ file, note, isNoteFile: true, inside: (placed) => readInside(note, placed, text) });
  return JSON.parse(JSON.stringify(record)) as Parameters<typeof findSchemaErrors>[1];
}

test.each(['samples/pycascades-2022.md', 'samples/pycon-us-2024.txt', 'README.md'])(
  'the record of %s is valid',
  (file) => {
    expect(findSchemaErrors(schema, readRecord(file))).toEqual([]);
  },
);

test('the sample in the documentation is valid', () => {
  const sample = /```json\n([\s\S]*?)```/.exec(read('docs/talks-json.md'))?.[1] ?? '';
  expect(findSchemaErrors(schema, JSON.parse(sample) as Parameters<typeof findSchemaErrors>[1])).toEqual([]);
});

test('the schema refuses what the documentation does not name', () => {
  const record = { ...(readRecord('README.md') as object), talks: [{ title: 1 }], extra: true };
  expect(findSchemaErrors(schema, record as Parameters<typeof findSchemaErrors>[1])).toEqual(
    expect.arrayContaining(['/extra: unknown', '/talks/0/title: not string', '/talks/0/line: missing']),
  );
});
