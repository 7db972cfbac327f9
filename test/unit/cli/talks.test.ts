import { expect, test } from 'vitest';
import { createFolder, note, readme, runCommand } from './runCommand.js';

const titles = (output: string): unknown[] =>
  output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { file: string; talks: { title: string }[] })
    .map(({ file, talks }) => [file, ...talks.map(({ title }) => title)]);

test('one JSON object a file, in the order of the arguments, other files with empty lists', async () => {
  const { code, output } = await runCommand(['talks', '--json', 'b.md', 'README.md', 'a.md'], {
    files: { 'a.md': note, 'b.md': note, 'README.md': readme },
  });
  expect(titles(output)).toEqual([
    ['b.md', 'First talk', 'Second talk'],
    ['README.md'],
    ['a.md', 'First talk', 'Second talk'],
  ]);
  expect(code).toBe(0);
});

test('a list for people', async () => {
  const { output } = await runCommand(['talks', 'a.md'], { files: { 'a.md': note, 'README.md': readme } });
  expect(output).toMatchInlineSnapshot(`
    "FooConf 2024 (a.md)
        11:00  First talk - Ada Lovelace  :5
        11:45  Second talk [skipped]  :11

    "
  `);
});

test('folders, globs and standard input', async () => {
  const files = { 'n/a.md': note, 'n/deep/b.txt': note, 'n/c.png': 'x', 'node_modules/d.md': note };
  const { output, folder } = await runCommand(['talks', '--json', 'n'], { files });
  expect(titles(output).map(String)).toEqual(['n/a.md,First talk,Second talk', 'n/deep/b.txt,First talk,Second talk']);
  const flat = await runCommand(['talks', '--json', 'n/*.{md,txt}'], { folder });
  expect(titles(flat.output)).toHaveLength(1);
  const deep = await runCommand(['talks', '--json', 'n/**/*.txt', 'n/deep/b.txt'], { folder });
  expect(titles(deep.output)).toHaveLength(1);
  const input = await runCommand(['talks', '--json', '-'], { folder, input: note });
  expect(titles(input.output)).toEqual([['-', 'First talk', 'Second talk']]);
});

test('what cannot be read is told, and the rest goes on', async () => {
  const { code, output, errors } = await runCommand(['talks', '--json', 'gone.md', 'a.md', '*.rst'], {
    files: { 'a.md': note },
  });
  expect(titles(output)).toHaveLength(1);
  expect(errors).toEqual([
    'gone.md: no such file, and no file matches it.',
    '*.rst: no such file, and no file matches it.',
  ]);
  expect(code).toBe(2);
});

test.each<[name: string, bytes: Uint8Array]>([
  ['a byte order mark', Buffer.from(`\uFEFF${note}`)],
  ['UTF-16, little end first', Buffer.from(`\uFEFF${note}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\uFEFF${note}`, 'utf16le').swap16()],
  ['CRLF', Buffer.from(note.replaceAll('\n', '\r\n'))],
  ['bytes that are no UTF-8', Buffer.concat([Buffer.from(note), Buffer.from([0xff, 0xc3, 0x28])])],
])('%s', async (_name, bytes) => {
  const { code, output } = await runCommand(['talks', '--json', 'a.md'], { files: { 'a.md': bytes } });
  expect(titles(output)).toEqual([['a.md', 'First talk', 'Second talk']]);
  expect(code).toBe(0);
});

test('an empty file is no note file', async () => {
  const { output } = await runCommand(['talks', '--json', 'a.md'], { files: { 'a.md': '' } });
  expect(JSON.parse(output)).toMatchObject({ isNoteFile: false, talks: [], days: [], asides: [] });
});

test('a file of two spellings is read once, and a folder without notes is told of', async () => {
  const { output } = await runCommand(['talks', '--json', '.', 'a.md', './a.md'], { files: { 'a.md': note } });
  expect(titles(output)).toHaveLength(1);
  const none = await runCommand(['talks', 'empty'], { folder: createFolder({ 'empty/README.md': readme }) });
  expect(none).toMatchObject({ code: 0, output: '', errors: ['No conference notes found.'] });
});
