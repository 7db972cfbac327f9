/**
 * Disks that fail while a command writes: what was there stays, nothing half written stays, and one sentence says why. Every
 * command that writes is here, with each fault while a file is written beside its place and while it is moved there.
 */
import fs, { promises, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { exportTargets } from '../../../server/src/core/export/index.js';
import { publish, type ScheduleServer, startScheduleServer } from '../../support/scheduleServer.js';
import { createFolder, runCommand } from './runCommand.js';

const notes = '# DevConf Notes\n\n## 10:00 - Morning - Ada Lovelace\n\nCoffee.\n\n![](a.png)\n';
const schedule = (title: string): string =>
  `BEGIN:VCALENDAR\nX-WR-CALNAME:Dev\nBEGIN:VEVENT\nUID:1\nDTSTART:20260502T090000\nSUMMARY:${title}\nEND:VEVENT\nEND:VCALENDAR\n`;
const kept = '.conference-notes/dev.schedule.json';

/** Each replaces a file that is there. */
const commands: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['merge', ['merge', '--person', 'Ada', '--person', 'Ben', '-o', 'old.md', '--force', 'a.md', 'b.md']],
  ['convert', ['convert', '--to', 'plaintext', '-o', 'old.txt', '--force', 'a.md']],
  ['convert to a folder', ['convert', '--to', 'plaintext', '-o', 'out', '--force', 'a.md', 'b.md']],
  ['schedule skeleton', ['schedule', 'skeleton', '--out', 'out', '--force', 's.ics']],
  [
    'schedule skeleton of talks',
    ['schedule', 'skeleton', '--form', 'talk-files', '--out', 'new/er', '--force', 's.ics'],
  ],
  ['schedule import', ['schedule', 'import', '--force', 's.ics']],
  ['schedule refresh', ['schedule', 'refresh', kept]],
  ['check --fix', ['check', '--fix', 'a.md', 'b.md']],
  ...exportTargets.map(({ id, output }): (typeof commands)[number] => [
    `export of ${id}`,
    [
      'export',
      '--to',
      id,
      '--first-day',
      '2026-05-02',
      '-o',
      output === 'folder' ? 'new/er' : 'old.md',
      '--force',
      'a.md',
    ],
  ]),
];

let web: ScheduleServer;
let folder: string;

beforeAll(async () => {
  web = await startScheduleServer({ '/s.ics': publish(schedule('Morning')) });
});
afterAll(() => web.stop());
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

/** A folder with something in every place, and a schedule from the web that has changed there since. */
async function fillFolder(): Promise<void> {
  const old = ['old.md', 'old.txt', 'out/a.txt', 'out/b.txt', 'out/dev.md'].map((name) => [name, 'old'] as const);
  folder = createFolder({
    'a.md': notes,
    'b.md': notes.replace('Coffee', 'Tea'),
    'a.png': 'x',
    's.ics': schedule('Evening'),
    ...Object.fromEntries(old),
  });
  web.paths.set('/s.ics', publish(schedule('Morning')));
  const { code } = await runCommand(['schedule', 'import', `${web.origin}/s.ics`], { folder });
  expect(code).toBe(0);
  web.paths.set('/s.ics', publish(schedule('Evening'), '"2"'));
}

/** All files of the folder with what is in them, and its folders. */
function look(): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .toSorted()
    .map((name) => {
      const file = path.join(folder, name);
      return statSync(file).isDirectory() ? name : `${name}: ${readFileSync(file, 'utf8')}`;
    });
}

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** From now on the disk takes half of every file and then fails. */
function failWriting(code: string): void {
  const write = promises.writeFile.bind(promises);
  vi.spyOn(promises, 'writeFile').mockImplementation(async (file, content, options) => {
    await write(file, Buffer.from(content as string).subarray(0, 20), options);
    throw failure(code);
  });
}

/** From now on nothing comes to its place but by the way back. */
function failPlacing(code: string): void {
  for (const name of ['renameSync', 'linkSync'] as const) {
    const real = fs[name];
    vi.spyOn(fs, name).mockImplementation((from, to) => {
      if (String(from).endsWith('.tmp') && !String(to).endsWith('.tmp') && readsNew(String(from))) throw failure(code);
      real(from, to);
    });
  }
  syncBuiltinESMExports();
}

/** What was kept for the way back holds what was there before; everything else is new. */
function readsNew(file: string): boolean {
  const content = readFileSync(file, 'utf8');
  return !before.some((line) => line.endsWith(`: ${content}`));
}

let before: readonly string[];

/** Runs the command on a disk that fails, and looks whether anything is other than before. */
async function check(args: readonly string[], fail: (code: string) => void, code: string): Promise<void> {
  await fillFolder();
  before = look();
  fail(code);
  const { code: exit, errors } = await runCommand(args, { folder });
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  expect([exit, errors.at(-1)]).toEqual([2, expect.stringContaining(`cannot be written (${code}).`)]);
  expect(errors.filter((line) => line.startsWith('conference-notes: '))).toHaveLength(1);
  expect(look()).toEqual(before);
}

describe.each(commands)('%s', (_name, args) => {
  test('leaves all as it was on a disk that is full', () => check(args, failWriting, 'ENOSPC'));

  test('leaves all as it was where it may not replace', () => check(args, failPlacing, 'EACCES'));

  test('writes where nothing fails', async () => {
    await fillFolder();
    before = look();
    expect((await runCommand(args, { folder })).code).toBe(0);
    expect(look()).not.toEqual(before);
    expect(look().join()).not.toContain('.tmp');
  });
});

describe.each(commands.filter(([name]) => /fix|folder|html/.test(name)))('%s', (_name, args) => {
  test.each(['EACCES', 'EROFS', 'EIO', 'ENOENT'])('leaves all as it was for %s', async (code) => {
    await check(args, failWriting, code);
    await check(args, failPlacing, code);
  });
});

describe('notes that are fixed', () => {
  const real = { ...promises };

  test.each([
    ['were changed', (file: string) => writeFileSync(file, 'by somebody else')],
    ['are gone', (file: string) => rmSync(file)],
  ])('stay as they are where they %s meanwhile', async (_name, change) => {
    await fillFolder();
    const file = path.join(folder, 'b.md');
    let reads = 0;
    vi.spyOn(promises, 'readFile').mockImplementation(async (name, options) => {
      // The third read of notes is the look before writing.
      if (typeof name === 'string' && name.endsWith('.md') && ++reads === 3) change(file);
      return real.readFile(name, options);
    });
    const { code, errors } = await runCommand(['check', '--fix', 'a.md', 'b.md'], { folder });
    expect([code, errors]).toEqual([
      2,
      ['conference-notes: b.md was changed or removed meanwhile. Nothing was fixed; try again.'],
    ]);
    expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe(notes);
    expect(readdirSync(folder).includes('b.md') ? readFileSync(file, 'utf8') : 'by somebody else').toBe(
      'by somebody else',
    );
  });
});
