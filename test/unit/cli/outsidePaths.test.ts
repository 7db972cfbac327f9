/** What notes, schedules and links in a folder name never leads an export or a file out of that folder. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fromBase64 } from '../../../server/src/core/text/base64.js';
import { createFolder, note, runCommand } from './runCommand.js';

const base64 = 'R0lGODlhAwACAAAAAA==';
const gif = fromBase64(base64);

/** `notes/` is what the user works in; beside it lies what is none of its business. */
function createPlace(text = note): string {
  const folder = createFolder({
    'notes/a.md': text,
    'notes/pictures/own.gif': gif,
    'secret.gif': gif,
    'away/secret.gif': gif,
  });
  symlinkSync(path.join(folder, 'secret.gif'), path.join(folder, 'notes/linked.gif'));
  symlinkSync(path.join(folder, 'away'), path.join(folder, 'notes/folder'));
  symlinkSync(path.join(folder, 'notes/pictures/own.gif'), path.join(folder, 'notes/inside.gif'));
  return folder;
}

const withPicture = (url: string): string => note.replace('notes of the first', `![A slide](<${url}>)`);

describe('a picture', () => {
  const outside: readonly (readonly [kind: string, url: (folder: string) => string])[] = [
    ['above', () => '../secret.gif'],
    ['above, the long way', () => 'pictures/../../secret.gif'],
    ['by an absolute path', (folder) => path.join(folder, 'secret.gif')],
    ['by a file: address', (folder) => pathToFileURL(path.join(folder, 'secret.gif')).href],
    ['by encoded dots', () => '%2e%2e/secret.gif'],
    ['by encoded dots and slash', () => '..%2fsecret.gif'],
    ['by backslashes', () => String.raw`..\secret.gif`],
    ['by a link', () => 'linked.gif'],
    ['by a link to its folder', () => 'folder/secret.gif'],
    ['on another machine', () => '//server/share/secret.gif'],
    ['on another machine, as Windows writes it', () => String.raw`\\server\share\secret.gif`],
    ['on a drive', () => String.raw`C:\secret.gif`],
    ['of the system', () => '/etc/passwd'],
  ];

  test.each(outside)('%s stays out of the report, with the reason', async (_kind, url) => {
    const folder = createPlace();
    writeFileSync(path.join(folder, 'notes/a.md'), withPicture(url(folder)));
    for (const args of [['notes/a.md'], ['notes'], ['notes/*.md']]) {
      const { code, output, errors } = await runCommand(['export', '--to', 'html', ...args], { folder });
      expect(output).not.toContain('data:image');
      expect(output).toContain('Picture that cannot be shown here');
      expect([code, errors.length]).toEqual([0, 1]);
      expect(errors[0]).toMatch(/^The picture .+ was left out: it is outside of the folder of the notes\./);
    }
  });

  test.each(['pictures/own.gif', './pictures/../pictures/own.gif', 'inside.gif', 'pictures/own%2Egif'])(
    '%s of the folder itself is taken in',
    async (url) => {
      const folder = createPlace(withPicture(url));
      const { output, errors } = await runCommand(['export', '--to', 'html', 'notes/a.md'], { folder });
      expect([output.includes(`data:image/gif;base64,${base64}`), errors]).toEqual([true, []]);
    },
  );

  test('of a folder that is named is taken in, also where the notes are below it', async () => {
    const folder = createPlace(withPicture('../secret.gif'));
    for (const args of [['.'], ['**/*.md'], ['notes/a.md', '--pictures-from', '.']]) {
      const { output } = await runCommand(['export', '--to', 'html', ...args], { folder });
      expect(output).toContain(`data:image/gif;base64,${base64}`);
    }
  });

  test('stays out of a Word document too', async () => {
    const folder = createPlace(withPicture('../secret.gif'));
    const { errors } = await runCommand(['export', '--to', 'docx', '-o', 'a.docx', 'notes/a.md'], { folder });
    expect(errors[0]).toContain('../secret.gif was left out');
  });
});

describe('names of new files', () => {
  const hostile = ['../../up', '/etc/cron.d/x', String.raw`..\..\up`, '%2e%2e%2fup', 'a\0b', '.', '..'];

  test.each(hostile)('a talk called %j gets a file in the folder', async (title) => {
    const folder = createPlace(note.replace('First talk', title));
    const args = ['export', '--to', 'talk-files', '--out', 'deep/down/talks', 'notes'];
    expect((await runCommand(args, { folder })).code).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual(['away', 'deep', 'notes', 'secret.gif']);
    const talks = readdirSync(path.join(folder, 'deep/down/talks'));
    expect(talks).toHaveLength(2);
    for (const name of talks) expect(name).toMatch(/^[\w-]+\.md$/);
  });

  const createSchedule = (acronym: string): string =>
    JSON.stringify({
      schedule: {
        conference: {
          acronym,
          title: acronym,
          days: [{ index: 1, date: '2024-05-17', rooms: { [acronym]: [{ id: 1, title: acronym, start: '10:00' }] } }],
        },
      },
    });

  test.each(hostile)('a schedule called %j is kept in the folder', async (acronym) => {
    const folder = createFolder({ 'work/s.json': createSchedule(acronym) });
    const run = { folder: path.join(folder, 'work') };
    expect((await runCommand(['schedule', 'import', 's.json'], run)).code).toBe(0);
    const skeleton = ['schedule', 'skeleton', '--form', 'talk-files', '--out', 'new', 's.json'];
    expect((await runCommand(skeleton, run)).code).toBe(0);
    expect(readdirSync(folder)).toEqual(['work']);
    expect(readdirSync(path.join(folder, 'work')).toSorted()).toEqual(['.conference-notes', 'new', 's.json']);
    const names = [
      ...readdirSync(path.join(folder, 'work/new')),
      ...readdirSync(path.join(folder, 'work/.conference-notes')),
    ];
    for (const name of names) expect(name).toMatch(/^[\p{L}\p{N}-]+\.(?:schedule\.json|md)$/u);
  });

  test('a schedule is not kept behind a link that leads away', async () => {
    const folder = createFolder({ 's.json': createSchedule('conf'), 'away/x': '' });
    mkdirSync(path.join(folder, 'work'));
    symlinkSync(path.join(folder, 'away'), path.join(folder, 'work/.conference-notes'));
    const { code, errors } = await runCommand(['schedule', 'import', '../s.json'], {
      folder: path.join(folder, 'work'),
    });
    expect([code, errors]).toEqual([2, [expect.stringContaining('name the folder with --out')]]);
    expect(readdirSync(path.join(folder, 'away'))).toEqual(['x']);
  });
});

describe('a link that waits in the folder of an export', () => {
  const targets = [
    ['export', '--to', 'talk-files', '--first-day', '2024-05-17', '--out', 'out', '--force', 'a.md'],
    ['export', '--to', 'html', '--out', 'out', '--force', 'a.md'],
    ['convert', '--to', 'plaintext', '--out', 'out', '--force', 'a.md'],
  ];
  const names = ['2024-05-17-first-talk.md', 'fooconf-2024-report.html', 'a.txt'];

  test.each(targets.map((args, index) => [names[index] ?? '', args] as const))(
    '%s is replaced, and what it leads to stays',
    async (name, args) => {
      const folder = createFolder({ 'a.md': note, 'mine.txt': 'mine', 'out/x': '' });
      symlinkSync(path.join(folder, 'mine.txt'), path.join(folder, 'out', name));
      const kept = await runCommand(
        args.filter((arg) => arg !== '--force'),
        { folder },
      );
      expect([kept.code, kept.errors.at(-1)]).toEqual([2, expect.stringContaining('is there already')]);
      expect((await runCommand(args, { folder })).code).toBe(0);
      expect(readFileSync(path.join(folder, 'mine.txt'), 'utf8')).toBe('mine');
      expect(readFileSync(path.join(folder, 'out', name), 'utf8')).not.toBe('mine');
    },
  );

  test('leads where it leads when the user names it', async () => {
    const folder = createFolder({ 'a.md': note, 'reports/old.html': 'old' });
    symlinkSync(path.join(folder, 'reports/old.html'), path.join(folder, 'report.html'));
    await runCommand(['export', '--to', 'html', '--out', 'report.html', '--force', 'a.md'], { folder });
    expect(readFileSync(path.join(folder, 'reports/old.html'), 'utf8')).toContain('<!doctype html>');
  });
});

test('fixes are not written through a link that leads out of the folder, unless it is named', async () => {
  const faulty = note.replace('notes of the first', '![](own.gif)');
  const folder = createFolder({ 'away/mine.md': faulty, 'work/b.md': note, 'work/own.gif': gif });
  const file = path.join(folder, 'away/mine.md');
  symlinkSync(file, path.join(folder, 'work/linked.md'));
  const { errors } = await runCommand(['check', '--fix', 'work'], { folder });
  expect(errors).toContain('work/linked.md: not fixed, as it is a link to a file elsewhere. Name the file itself.');
  expect(readFileSync(file, 'utf8')).toBe(faulty);
  await runCommand(['check', '--fix', 'work/linked.md'], { folder });
  expect(readFileSync(file, 'utf8')).toBe(faulty.replace('![]', '![First talk]'));
});
