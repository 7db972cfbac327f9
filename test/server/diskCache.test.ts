import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDiskCache } from '../../server/src/node/diskCache.js';

let folder: string;

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'conference-notes-cache-'));
});

afterEach(() => fs.rm(folder, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What is read under a key, as text. */
async function read(key: string): Promise<string | undefined> {
  const content = await createDiskCache(folder).read(key);
  return content && new TextDecoder().decode(content);
}

test('what was written is read, and replaced by what is written next', async () => {
  const cache = createDiskCache(path.join(folder, 'new'));
  await cache.write('file:///a', [bytes('one '), bytes('two')]);
  await cache.write('file:///a', [bytes('three')]);
  await cache.write('file:///b', []);
  expect(new TextDecoder().decode(await cache.read('file:///a'))).toBe('three');
  expect(await cache.read('file:///b')).toHaveLength(0);
  expect(await cache.read('file:///c')).toBeUndefined();
  expect(await fs.readdir(path.join(folder, 'new'))).toHaveLength(2);
});

test.each([
  ['cut short', (content: Buffer) => content.subarray(0, 25)],
  ['empty', () => Buffer.alloc(0)],
  ['changed', (content: Buffer) => Buffer.from(content.map((byte, at) => (at === 2 ? byte ^ 1 : byte)))],
])('a file that was %s is as if it were not there', async (_, change) => {
  await createDiskCache(folder).write('key', [bytes('some content that is long enough')]);
  const file = path.join(folder, (await fs.readdir(folder))[0]!);
  await fs.writeFile(file, change(await fs.readFile(file)));
  expect(await read('key')).toBeUndefined();
});

test('two servers at once leave one whole file', async () => {
  const contents = Array.from({ length: 8 }, (_, index) => String(index).repeat(100_000));
  await Promise.all(contents.map((content) => createDiskCache(folder).write('key', [bytes(content)])));
  expect(contents).toContain(await read('key'));
  expect(await fs.readdir(folder)).toHaveLength(1);
});

test('a folder that cannot be written to is no failure', async () => {
  const file = path.join(folder, 'file');
  await fs.writeFile(file, '');
  const cache = createDiskCache(path.join(file, 'below'));
  await cache.write('key', [bytes('x')]);
  expect(await cache.read('key')).toBeUndefined();
});

test('what a server left half written goes after a while', async () => {
  const left = path.join(folder, 'x.index.0000');
  await fs.writeFile(left, 'half');
  await fs.utimes(left, new Date(0), new Date(0));
  await createDiskCache(folder).write('key', [bytes('x')]);
  expect(await fs.readdir(folder)).toHaveLength(1);
});
