import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Existing, FileSet } from '../../../server/src/cli/fileSet.js';
import { createFolder } from './runCommand.js';

/** Writes files by their path in the folder; gives what went wrong. */
async function write(
  folder: string,
  files: { readonly [name: string]: string },
  existing: Existing,
): Promise<string | undefined> {
  const set = new FileSet(existing);
  try {
    for (const [name, content] of Object.entries(files)) await set.add({ file: path.join(folder, name), content });
    set.place();
    set.finish();
    return undefined;
  } catch (error) {
    set.undo();
    return (error as { code: string }).code;
  }
}

const list = (folder: string): readonly string[] => readdirSync(folder, { recursive: true }).map(String).toSorted();
const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8');

test('all files come, with the folders they need and nothing else', async () => {
  const folder = createFolder({});
  expect(await write(folder, { 'a/b/one.md': '1', 'a/two.md': '2' }, 'keep')).toBeUndefined();
  expect(list(folder)).toEqual(['a', 'a/b', 'a/b/one.md', 'a/two.md']);
});

test('where one is there already, none comes', async () => {
  const folder = createFolder({ 'talks/two.md': 'old' });
  expect(await write(folder, { 'talks/one.md': '1', 'new/x.md': 'x', 'talks/two.md': '2' }, 'keep')).toBe('EEXIST');
  expect(list(folder)).toEqual(['talks', 'talks/two.md']);
  expect(read(folder, 'talks/two.md')).toBe('old');
});

test('where one comes up meanwhile, those before it go again', async () => {
  const folder = createFolder({});
  const set = new FileSet('keep');
  for (const name of ['one.md', 'two.md']) await set.add({ file: path.join(folder, name), content: name });
  writeFileSync(path.join(folder, 'two.md'), 'of somebody else');
  expect(() => set.place()).toThrow(expect.objectContaining({ code: 'EEXIST', file: path.join(folder, 'two.md') }));
  expect(read(folder, 'one.md')).toBe('one.md');
  set.undo();
  expect(list(folder)).toEqual(['two.md']);
  expect(read(folder, 'two.md')).toBe('of somebody else');
});

test('where one cannot be replaced, what was replaced before it is as it was', async () => {
  const folder = createFolder({ 'one.md': 'old' });
  const set = new FileSet('replace');
  for (const name of ['one.md', 'two.md']) await set.add({ file: path.join(folder, name), content: 'new' });
  mkdirSync(path.join(folder, 'two.md'));
  expect(() => set.place()).toThrow(expect.objectContaining({ file: path.join(folder, 'two.md') }));
  set.undo();
  expect(list(folder)).toEqual(['one.md', 'two.md']);
  expect(read(folder, 'one.md')).toBe('old');
});

test('an interrupted set leaves nothing', async () => {
  const folder = createFolder({});
  const set = new FileSet('keep');
  await set.add({ file: path.join(folder, 'talks/one.md'), content: '1' });
  expect(list(folder)).toHaveLength(2);
  set.undo();
  expect(list(folder)).toEqual([]);
});

test('a file that is replaced keeps its rights, and a link its target', async () => {
  const folder = createFolder({ 'real.md': 'old' });
  writeFileSync(path.join(folder, 'strict.md'), 'old', { mode: 0o600 });
  symlinkSync('real.md', path.join(folder, 'link.md'));
  expect(await write(folder, { 'strict.md': 'new', 'link.md': 'new' }, 'replace')).toBeUndefined();
  expect(statSync(path.join(folder, 'strict.md')).mode & 0o777).toBe(0o600);
  expect(read(folder, 'real.md')).toBe('new');
  expect(list(folder)).toEqual(['link.md', 'real.md', 'strict.md']);
});

test('a folder is no file', async () => {
  const folder = createFolder({ 'talks/one.md': '1' });
  expect(await write(folder, { talks: 'x' }, 'replace')).toBe('EISDIR');
});
