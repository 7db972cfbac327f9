import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { note, runCommand } from './runCommand.js';

const plain = `1100 - Knots - Ada Lovelace

bowline and *.py

=====================

1145 - Tides - Bo Peep

twice a day
`;

const markdown = `## 1100 - Knots - Ada Lovelace

bowline and \\*.py

---------------------

## 1145 - Tides - Bo Peep

twice a day
`;

test('plain notes become Markdown, and come back', async () => {
  const there = await runCommand(['convert', '--to', 'markdown', 'a.txt'], { files: { 'a.txt': plain } });
  expect(there).toMatchObject({ code: 0, output: markdown, errors: [] });
  const back = await runCommand(['convert', '--to', 'plaintext', '-'], { input: markdown });
  expect(back).toMatchObject({ code: 0, output: plain, errors: [] });
});

test('a byte order mark and CRLF stay', async () => {
  const windows = `\uFEFF${plain.replaceAll('\n', '\r\n')}`;
  const { output } = await runCommand(['convert', '--to', 'markdown', 'a.txt'], { files: { 'a.txt': windows } });
  expect(output).toBe(`\uFEFF${markdown.replaceAll('\n', '\r\n')}`);
});

test('several files go to a folder, whole or not at all', async () => {
  const files = { 'a.txt': plain, 'b.txt': plain, 'out/b.md': 'mine' };
  const args = ['convert', '--to', 'markdown', 'a.txt', 'b.txt'];
  const { folder, ...none } = await runCommand(args, { files });
  expect(none).toMatchObject({
    code: 2,
    output: '',
    errors: ['conference-notes: several files need a folder: name it with --out'],
  });
  const taken = await runCommand([...args, '--out', 'out'], { folder });
  expect(taken.errors).toEqual([
    `conference-notes: ${path.join(folder, 'out/b.md')} is there already; --force replaces it.`,
  ]);
  expect(readdirSync(path.join(folder, 'out'))).toEqual(['b.md']);
  expect(await runCommand([...args, '--out', 'out', '--force'], { folder })).toMatchObject({ code: 0, output: '' });
  expect(readFileSync(path.join(folder, 'out/b.md'), 'utf8')).toBe(markdown);
});

test('two files of one name do not share a place', async () => {
  const files = { 'a/n.txt': plain, 'b/n.txt': plain };
  const { code, errors } = await runCommand(['convert', '--to', 'markdown', '.', '--out', 'out'], { files });
  expect(code).toBe(2);
  expect(errors[0]).toMatch(/several files would become .*n\.md\.$/);
});

test('what is in that dialect already is left as it is', async () => {
  const files = { 'a.md': note };
  const { folder, ...printed } = await runCommand(['convert', '--to', 'markdown', 'a.md'], { files });
  expect(printed).toMatchObject({ code: 0, output: note, errors: ['a.md: is markdown already, left as it is.'] });
  await runCommand(['convert', '--to', 'markdown', 'a.md', '--out', 'b.md'], { folder });
  expect(readdirSync(folder)).toEqual(['a.md']);
});

const lossy = `# FooConf 2024

## 1100 - First talk - Ada Lovelace

1. **strong** words in a [link](https://a.example/)

## 1200 - Second talk - Bo Peep

words
`;

test('what cannot be carried is said beforehand', async () => {
  const args = ['convert', '--to', 'plaintext', 'a.md'];
  const { code, output, errors, folder } = await runCommand([...args, '--check'], { files: { 'a.md': lossy } });
  expect([code, output]).toEqual([1, '']);
  expect(errors).toEqual(['a.md:5: markup stays as plain signs: 1. **strong** words in a [link](https://a.example/)']);
  const record = JSON.parse((await runCommand([...args, '--json'], { folder })).output) as object;
  expect(record).toMatchObject({
    file: 'a.md',
    from: 'markdown',
    to: 'plaintext',
    losses: [{ kind: 'marks', line: 5 }],
    text: expect.stringContaining('1100 - First talk') as string,
  });
});

test('bytes that are no text are not converted', async () => {
  const files = { 'a.txt': Buffer.concat([Buffer.from(plain), Buffer.from([0xff])]) };
  const { code, output, errors } = await runCommand(['convert', '--to', 'markdown', 'a.txt'], { files });
  expect([code, output]).toEqual([2, '']);
  expect(errors).toContain('a.txt: not converted, as what is no UTF-8 would be lost.');
});
