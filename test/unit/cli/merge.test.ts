import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from './runCommand.js';

const ana = '# Harbour Days\n\n## 0900 - Tides - Ada Marsh\n\n- a\n\n## 1000 - Knots - Bo Peep\n\n- a\n';
const ben = '# Harbour Days\n\n## 0900 - Tides - Ada Marsh\n\n- b\n';
const files = { 'harbour-ana.md': ana, 'harbour-ben.md': ben };
const merged =
  "# Harbour Days\n\n## 0900 - Tides - Ada Marsh\n\n### Ana's notes\n\n- a\n\n### Ben's notes\n\n- b\n\n## 1000 - Knots - Bo Peep\n\n### Ana's notes\n\n- a\n";

test('notes are joined by talk, and what is written once is told', async () => {
  expect(await runCommand(['merge', 'harbour-ana.md', 'harbour-ben.md'], { files })).toMatchObject({
    code: 0,
    output: merged,
    errors: [
      '2 talks, 1 of them joined.',
      'harbour-ben.md:1: said twice, written once: # Harbour Days',
      'harbour-ben.md:3: said twice, written once: ## 0900 - Tides - Ada Marsh',
    ],
  });
});

test('a new file is written, and none is replaced', async () => {
  const args = ['merge', 'harbour-ana.md', 'harbour-ben.md', '-o', 'harbour.md'];
  const { folder } = await runCommand(args, { files });
  expect(readFileSync(path.join(folder, 'harbour.md'), 'utf8')).toBe(merged);
  expect(await runCommand(args, { folder })).toMatchObject({ code: 2 });
});

test('names are asked for where nothing tells them', async () => {
  const unnamed = { 'notes1.md': ana, 'notes2.md': ben };
  expect(await runCommand(['merge', 'notes1.md', 'notes2.md'], { files: unnamed })).toMatchObject({
    code: 2,
    output: '',
    errors: ['conference-notes: whose notes are in notes1.md? Say it with --person.'],
  });
  const named = ['merge', '--person', 'Ana', '--person', 'Ben', 'notes1.md', 'notes2.md'];
  expect(await runCommand(named, { files: unnamed })).toMatchObject({ code: 0, output: merged });
});

test('one file is not enough', async () => {
  expect(await runCommand(['merge', 'harbour-ana.md'], { files })).toMatchObject({
    code: 2,
    errors: ['conference-notes: merge needs the notes of at least two people.'],
  });
});

test('a name for each file: one too many would give notes to somebody else', async () => {
  const args = [
    'merge',
    '--person',
    'Ana',
    '--person',
    'Cy',
    '--person',
    'Ben',
    'harbour-ana.md',
    'a.md',
    'harbour-ben.md',
  ];
  expect(await runCommand(args, { files: { ...files, 'a.md': '# A list\n\n- milk\n' } })).toMatchObject({
    code: 2,
    output: '',
    errors: [
      'a.md: no conference notes, left out.',
      'conference-notes: --person names 3 people, and there are notes of 2.',
    ],
  });
});
