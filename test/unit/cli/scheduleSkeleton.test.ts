import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from './runCommand.js';

const name = 'lighthouse.schedule.json';
const sample = 'walkthrough/sample/.conference-notes/lighthouse-days-2026.schedule.json';
const files = { [name]: readFileSync(sample, 'utf8') };

function run(...args: string[]) {
  return runCommand(['schedule', 'skeleton', ...args, name], { files });
}

function headings(text: string): readonly string[] {
  return text.match(/^### .*$/gmu) ?? [];
}

test('prints notes of a day, and of talks by code or title', async () => {
  expect(headings((await run('--day', '2')).output)).toHaveLength(4);
  expect(headings((await run('--day', '2026-10-24', '--talk', 'ngHTWK')).output)).toEqual([
    '### 00:30 - Night Walk: Listening for Fog',
  ]);
  expect(headings((await run('--talk', 'Workshop: Solder a Signal Lamp')).output)).toHaveLength(2);
});

test('writes a file for each talk, and never over one', async () => {
  const first = await run('--form', 'talk-files', '--day', '2', '--out', 'talks');
  expect(first.code).toBe(0);
  expect(readdirSync(path.join(first.folder, 'talks'))).toHaveLength(4);
  const again = await runCommand(['schedule', 'skeleton', '--form', 'talk-files', '--out', 'talks', name], first);
  expect([again.code, again.errors.join(' ')]).toEqual([2, expect.stringContaining('is there already')]);
  expect(readdirSync(path.join(first.folder, 'talks'))).toHaveLength(4);
});

test.each([
  [['--day', '9'], 'there is no day "9"; there is: 1 (2026-10-24), 2 (2026-10-25)'],
  [['--talk', 'XXXXXX'], 'no talk has the code or title "XXXXXX".'],
  [['--form', 'talk-files'], 'talk-files needs a folder: --out DIR'],
  [['--form', 'org'], 'knows no "org"'],
])('%s', async (args, message) => {
  const { code, output, errors } = await run(...args);
  expect([code, output, errors.join(' ')]).toEqual([2, '', expect.stringContaining(message)]);
});
