/** `docs/export.schema.json` says what the JSON export of the samples holds. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createExportModel } from '../../../server/src/core/export/createExportModel.js';
import { defaultExportOptions } from '../../../server/src/core/export/exportModel.js';
import { jsonTarget } from '../../../server/src/core/export/json.js';
import { parseNote } from '../../../server/src/core/parse/parseNote.js';
import { readInside } from '../../../server/src/core/parse/readInside.js';
import { findSchemaErrors } from './jsonSchema.js';

const root = path.resolve(import.meta.dirname, '../../..');
const schema = JSON.parse(readFileSync(path.join(root, 'docs/export.schema.json'), 'utf8')) as Parameters<
  typeof findSchemaErrors
>[0];

function exportJson(file: string): string {
  const text = readFileSync(path.join(root, file), 'utf8');
  const note = parseNote(text);
  const source = {
    uri: `file:///notes/${file}`,
    text,
    note,
    inside: (placed: Parameters<typeof readInside>[1]) => readInside(note, placed, text),
  };
  const model = createExportModel([{ name: undefined, sources: [source], slots: new Map() }], defaultExportOptions);
  return jsonTarget.render(model, new Map()).text;
}

test.each(['samples/pycascades-2022.md', 'samples/pycon-us-2024.txt'])('%s', (file) => {
  const text = exportJson(file);
  expect(findSchemaErrors(schema, JSON.parse(text) as Parameters<typeof findSchemaErrors>[1])).toEqual([]);
  expect(text).toContain(`"file": "${path.basename(file)}"`);
  expect(text).not.toContain('file:///');
});
