import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { note, runCommand } from './runCommand.js';

const root = path.resolve(import.meta.dirname, '../../..');
const withPicture = note.replace('notes of the first', 'words\n\n![](a.png)');
const fixed = withPicture.replace('![]', '![First talk]');
const picture = { 'a.png': 'x' };

test('what is surely right is written, and nothing is left to report', async () => {
  const { code, output, errors, folder } = await runCommand(['check', '--fix', '.'], {
    files: { ...picture, 'a.md': withPicture },
  });
  expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe(fixed);
  expect([code, output, errors]).toEqual([0, '', ['Fixed ./a.md', 'Nothing found in 1 note file.']]);
  const again = await runCommand(['check', '--fix', '.'], { folder });
  expect(again.errors).toEqual(['Nothing found in 1 note file.']);
});

test('what is not reported is not fixed, and what cannot be known is reported', async () => {
  const files = { 'a.md': withPicture };
  const { code, output, folder } = await runCommand(['check', '--fix', '--least', 'warning', 'a.md'], { files });
  expect(output).toContain('missing-picture');
  expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe(withPicture);
  expect(code).toBe(1);
});

test('the encoding stays', async () => {
  const bytes = (text: string) => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'utf16le').swap16();
  const { folder } = await runCommand(['check', '--fix', 'a.md'], {
    files: { ...picture, 'a.md': bytes(withPicture) },
  });
  expect(readFileSync(path.join(folder, 'a.md'))).toEqual(bytes(fixed));
});

test('links and titles come from the kept schedule', async () => {
  const schedule = readFileSync(path.join(root, 'samples/.conference-notes/pycon-us-2024.schedule.json'), 'utf8');
  const notes = readFileSync(path.join(root, 'samples/pycon-us-2024.txt'), 'utf8');
  const files = { '.conference-notes/pycon-us-2024.schedule.json': schedule, 'pycon-us-2024.txt': notes };
  const { folder, output } = await runCommand(['check', '--fix', '.'], { files });
  const after = readFileSync(path.join(folder, 'pycon-us-2024.txt'), 'utf8');
  expect(after.match(/^<?https:\/\/us\.pycon\.org\/2024\/schedule\/presentation\/\d+\/>?$/gm)?.length).toBeGreaterThan(
    4,
  );
  expect(output).not.toContain('missing-schedule-link');
});

test.each([
  ['Pythons Tale of Currency', 'Python’s tale of concurrency'],
  ["Python's tale", 'Python’s tale of concurrency'],
  ['Python’s tale of concurrency (my favourite!!)', undefined],
  ['The one with the threads', undefined],
])('the title %s is spelt as the schedule does, as long as no word goes', async (title, expected) => {
  const url = 'https://pretalx.com/foo/talk/WEYYJG/';
  const slot = { code: 'WEYYJG', url, title: 'Python’s tale of concurrency', duration: '00:30', room: 'A' };
  const rooms = { A: [{ ...slot, date: '2024-05-17T11:00:00+02:00', start: '11:00' }] };
  const conference = { title: 'FooConf 2024', acronym: 'foo', days: [{ index: 1, date: '2024-05-17', rooms }] };
  const schedule = { schedule: { url: 'https://pretalx.com/foo/schedule/', conference } };
  const text = (words: string): string =>
    `# FooConf 2024\n\nSchedule: <https://pretalx.com/foo/schedule/>\n\n## 11:00 - ${words}\n\n<${url}>\n\nnotes\n`;
  const files = { '.conference-notes/foo.schedule.json': JSON.stringify(schedule), 'a.md': text(title) };
  const { folder, output } = await runCommand(['check', '--fix', 'a.md'], { files });
  expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe(text(expected ?? title));
  expect(output.includes('title-differs')).toBe(expected === undefined);
});

test.each([
  ['-', 'Standard input cannot be fixed; its findings are reported.'],
  ['b.md', 'b.md: not fixed, as what is no UTF-8 would be lost.'],
])('%s is reported only', async (name, expected) => {
  const files = { ...picture, 'b.md': Buffer.concat([Buffer.from(withPicture), Buffer.from([0xff])]) };
  const { errors, output, folder } = await runCommand(['check', '--fix', name], { files, input: withPicture });
  expect(errors).toContain(expected);
  expect(output).toContain('missing-alt-text');
  expect(readFileSync(path.join(folder, 'b.md'))).toEqual(files['b.md']);
});
