import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { neverCancelled } from '../../server/src/core/cancelSignal.js';
import { createDiskFiles } from '../../server/src/node/diskFiles.js';

const files = createDiskFiles();

async function createFolder(contents: { readonly [file: string]: string }): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'conference notes #1 '));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(contents)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}

const uriOf = (folder: string, name = ''): string => pathToFileURL(path.join(folder, name)).href;

test('finds files that may be notes, in all folders but hidden and foreign ones', async () => {
  const folder = await createFolder({
    'a.md': 'one',
    'deep/día 1.txt': 'three',
    'deep/code.ts': '',
    '.git/b.md': '',
    'node_modules/c.md': '',
  });
  const found = await files.find(uriOf(folder), neverCancelled);
  const names = found.map(({ uri, size }) => `${decodeURIComponent(uri.slice(uriOf(folder).length))} ${size}`);
  expect(names.sort()).toEqual(['/a.md 3', '/deep/día 1.txt 5']);
  expect(found.every(({ mtime }) => mtime > 0)).toBe(true);
  const [first] = found;
  expect((await files.read(first!.uri, 100)).kind).toBe('bytes');
});

test('does not run in circles', async () => {
  const folder = await createFolder({ 'a.md': '' });
  await symlink(folder, path.join(folder, 'again'));
  expect(await files.find(uriOf(folder), neverCancelled)).toHaveLength(1);
});

test('stops when cancelled', async () => {
  const folder = await createFolder({ 'a.md': '' });
  expect(await files.find(uriOf(folder), { isCancellationRequested: true })).toEqual([]);
});

test('reads bytes, and says what it did not read', async () => {
  const folder = await createFolder({ 'a.md': 'text' });
  expect(await files.read(uriOf(folder, 'a.md'), 4)).toMatchObject({ kind: 'bytes' });
  expect(await files.read(uriOf(folder, 'a.md'), 3)).toEqual({ kind: 'tooLarge' });
  expect(await files.read(uriOf(folder, 'gone.md'), 3)).toEqual({ kind: 'missing' });
  expect(await files.read(uriOf(folder), 1e9)).toEqual({ kind: 'missing' });
});

test('follows links to files, but not to what never ends', async () => {
  const folder = await createFolder({ 'a.md': 'text' });
  await symlink(path.join(folder, 'a.md'), path.join(folder, 'link.md'));
  await symlink('/dev/zero', path.join(folder, 'device.md'));
  expect(await files.read(uriOf(folder, 'link.md'), 10)).toMatchObject({ kind: 'bytes' });
  expect(await files.read(uriOf(folder, 'device.md'), 10)).toEqual({ kind: 'missing' });
});

test.each(['untitled:Untitled-1', 'vscode-vfs://github/a/b.md', 'file://%'])(
  '%s is no file of the disk',
  async (uri) => {
    expect(await files.read(uri, 10)).toEqual({ kind: 'missing' });
    expect(await files.list(uri)).toBeUndefined();
    expect(await files.find(uri, neverCancelled)).toEqual([]);
  },
);

test('lists the files of a folder, decoded', async () => {
  const folder = await createFolder({ 'my slide.png': '', 'deep/b.png': '' });
  expect(await files.list(uriOf(folder))).toEqual(['my slide.png']);
  expect(await files.list(uriOf(folder, 'gone'))).toBeUndefined();
});

test('reads within folders only, wherever links lead', async () => {
  const folder = await createFolder({
    'open/a.png': 'a',
    'open/deep/b.png': 'b',
    'away/c.png': 'c',
    'open2/d.png': 'd',
  });
  await symlink(path.join(folder, 'away/c.png'), path.join(folder, 'open/link.png'));
  await symlink(path.join(folder, 'away'), path.join(folder, 'open/folder'));
  await symlink(path.join(folder, 'open'), path.join(folder, 'door'));
  const read = async (name: string, ...within: string[]): Promise<string> => {
    const homes = within.map((home) => uriOf(folder, home));
    return (await files.read(uriOf(folder, name), 100, homes)).kind;
  };
  expect(await read('open/a.png', 'open')).toBe('bytes');
  expect(await read('open/deep/b.png', 'open')).toBe('bytes');
  expect(await read('door/a.png', 'door', 'gone')).toBe('bytes');
  expect(await read('away/c.png', 'gone', 'away')).toBe('bytes');
  expect(await read('open/link.png', 'open', 'away')).toBe('bytes');
  expect(await read('open/link.png', 'open')).toBe('outside');
  expect(await read('open/folder/c.png', 'open')).toBe('outside');
  expect(await read('open2/d.png', 'open')).toBe('outside');
  expect(await read('open/a.png')).toBe('outside');
  expect(await read('open/gone.png', 'open')).toBe('missing');
});
