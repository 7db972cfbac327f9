/** Disks that fail and others that write at the same time: the old file or the new one is there, never half of one. */
import { execFile } from 'node:child_process';
import {
  chmodSync,
  promises as fs,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeWholeFile } from '../../../../client/src/node/wholeFile.js';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'conference-notes-whole-'));
  file = path.join(folder, 'harbour.schedule.json');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EACCES'])(
  '%s halfway leaves the old file and nothing else',
  async (code) => {
    await writeWholeFile(file, bytesOf('old'));
    const write = fs.writeFile.bind(fs);
    vi.spyOn(fs, 'writeFile').mockImplementation(async (target, content, options) => {
      await write(target, (content as Uint8Array).subarray(0, 2), options);
      throw Object.assign(new Error(code), { code });
    });
    await expect(writeWholeFile(file, bytesOf('brand new'))).rejects.toMatchObject({ code });
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual([path.basename(file)]);
  },
);

test('a folder of that name stays, and nothing is left beside it', async () => {
  await fs.mkdir(file);
  await expect(writeWholeFile(file, bytesOf('new'))).rejects.toThrow(/EISDIR|EPERM|EEXIST|ENOTEMPTY/u);
  expect(readdirSync(folder)).toEqual([path.basename(file)]);
});

test('a link is replaced: what it leads to stays', async () => {
  const secret = path.join(folder, 'secret');
  await writeWholeFile(secret, bytesOf('secret'));
  symlinkSync(secret, file);
  await writeWholeFile(file, bytesOf('new'));
  expect([readFileSync(secret, 'utf8'), readFileSync(file, 'utf8')]).toEqual(['secret', 'new']);
});

test('what nobody else may read stays so', async () => {
  await writeWholeFile(file, bytesOf('old'));
  chmodSync(file, 0o600);
  const { mode } = statSync(file);
  await writeWholeFile(file, bytesOf('new'));
  expect(statSync(file).mode).toBe(mode);
});

test('of two windows that keep one schedule, one is there at any moment, whole', async () => {
  const length = 200_000;
  const module = path.resolve(import.meta.dirname, '../../../../client/src/node/wholeFile.ts');
  const script = `
    const { writeWholeFile } = await import(${JSON.stringify(module)});
    const bytes = Buffer.alloc(${length}, process.argv[1]);
    for (let time = 0; time < 30; time += 1) await writeWholeFile(${JSON.stringify(file)}, bytes);`;
  const run = promisify(execFile);
  await writeWholeFile(file, new Uint8Array(length).fill(97));
  let isDone = false;
  const writers = Promise.all(
    ['a', 'b'].map((letter) => run(process.execPath, ['--input-type=module', '--eval', script, letter])),
  ).finally(() => {
    isDone = true;
  });
  const seen = new Set<string>();
  while (!isDone) {
    const text = await fs.readFile(file, 'utf8');
    expect(text).toHaveLength(length);
    expect(text.replaceAll(text[0] ?? '', '')).toBe('');
    seen.add(text[0] ?? '');
  }
  await writers;
  expect(seen.size).toBeGreaterThan(0);
  expect(readdirSync(folder)).toEqual([path.basename(file)]);
});
