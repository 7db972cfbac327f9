import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exportTargetNames } from '../../../server/src/cli/exportOptions.js';
import { createFolder, note, readme, runCommand } from './runCommand.js';

test('a report goes to standard output, or to a file that is not there yet', async () => {
  const { code, output, folder } = await runCommand(['export', '--to', 'markdown', 'a.md'], {
    files: { 'a.md': note },
  });
  expect(output).toContain('# FooConf 2024');
  expect(code).toBe(0);
  const toFile = ['export', '--to', 'markdown', '--out', 'report.md', 'a.md'];
  expect(await runCommand(toFile, { folder })).toMatchObject({ code: 0, output: '' });
  expect(readFileSync(path.join(folder, 'report.md'), 'utf8')).toBe(output);
  const again = await runCommand(toFile, { folder });
  expect(again).toMatchObject({ code: 2, output: '' });
  expect(again.errors).toEqual([
    `conference-notes: ${path.join(folder, 'report.md')} is there already; --force replaces it.`,
  ]);
  expect(await runCommand([...toFile, '--force'], { folder })).toMatchObject({ code: 0 });
  expect(readdirSync(folder).toSorted()).toEqual(['a.md', 'report.md']);
});

test('a folder takes a name from the notes', async () => {
  const { folder } = await runCommand(['export', '--to', 'html', '-o', '.', 'a.md'], { files: { 'a.md': note } });
  expect(readdirSync(folder).toSorted()).toEqual(['a.md', 'fooconf-2024-report.html']);
});

test('a folder that is still to be made ends in a slash', async () => {
  const { folder } = await runCommand(['export', '--to', 'csv', '-o', 'out/new/', 'a.md'], { files: { 'a.md': note } });
  expect(readdirSync(path.join(folder, 'out/new'))).toEqual(['fooconf-2024-talks.csv']);
});

test('a folder of pictures that is not there is told of', async () => {
  const args = ['export', '--to', 'html', '--pictures-from', 'gone', 'a.md'];
  expect(await runCommand(args, { files: { 'a.md': note } })).toMatchObject({
    code: 2,
    errors: ['conference-notes: --pictures-from needs a folder, and gone is none.'],
  });
});

test('the same notes give the same bytes', async () => {
  const folder = createFolder({
    'a.md': note,
    'b.txt': note.replaceAll('FooConf', 'BarConf').replaceAll('fooconf', 'barconf'),
  });
  for (const target of ['html', 'markdown']) {
    const args = ['export', '--to', target, 'a.md', 'b.txt'];
    const [first, second] = [await runCommand(args, { folder }), await runCommand(args, { folder })];
    expect(first.output).toContain('BarConf');
    expect(second.output).toBe(first.output);
  }
});

test('files that are no notes are left out; none left is an error', async () => {
  const { code, errors, folder } = await runCommand(['export', '--to', 'html', 'README.md', 'a.md'], {
    files: { 'README.md': readme, 'a.md': note },
  });
  expect([code, errors]).toEqual([0, ['README.md: no conference notes, left out.']]);
  const none = await runCommand(['export', '--to', 'html', 'README.md'], { folder });
  expect(none.code).toBe(2);
  expect(none.errors).toContain('conference-notes: there are no conference notes to export.');
});

test('a picture that cannot be read is told of', async () => {
  const files = { 'a.md': note.replace('notes of the first', '![slide](gone.png)') };
  const { code, errors } = await runCommand(['export', '--to', 'html', 'a.md'], { files });
  expect([code, errors]).toEqual([0, ['The picture gone.png could not be read.']]);
});

test('a picture of a format that no report shows is told of as that', async () => {
  const files = { 'a.md': note.replace('notes of the first', '![slide](IMG_1.HEIC)'), 'IMG_1.HEIC': 'ftypheic' };
  const { code, errors } = await runCommand(['export', '--to', 'html', 'a.md'], { files });
  const message = 'The picture IMG_1.HEIC was left out: reports cannot show its format. Save it as JPEG or PNG.';
  expect([code, errors]).toEqual([0, [message]]);
});

test('options reach the report', async () => {
  const args = ['--language', 'de', '--time-zone', 'Europe/Berlin', '--without', 'skipped'];
  const { output } = await runCommand(['export', '--to', 'markdown', ...args, 'a.md'], { files: { 'a.md': note } });
  expect(output).toContain('Zeiten in der Zeitzone Europe/Berlin.');
  expect(output).not.toContain('Second talk');
});

test('a folder of files is written whole or not at all', async () => {
  const args = ['export', '--to', 'talk-files', '--out', 'talks', '--first-day', '2024-05-17', 'a.md'];
  const { code, errors, folder } = await runCommand(args, { files: { 'a.md': note } });
  const talks = path.join(folder, 'talks');
  expect([code, errors]).toEqual([0, [`Wrote 2 files to ${talks}`]]);
  expect(readdirSync(talks)).toEqual(['2024-05-17-first-talk.md', '2024-05-17-second-talk.md']);
  expect(await runCommand(args, { folder })).toMatchObject({ code: 2 });
  expect(await runCommand([...args, '--force'], { folder })).toMatchObject({ code: 0 });
});

test('talks without a date are told of', async () => {
  const { code, errors, folder } = await runCommand(['export', '--to', 'icalendar', 'a.md'], {
    files: { 'a.md': note },
  });
  expect([code, errors]).toEqual([0, ['Left out, as its date or time is not known: First talk']]);
  const dated = await runCommand(['export', '--to', 'icalendar', '--first-day', '2024-05-17', 'a.md'], { folder });
  expect(dated.output).toContain('DTSTART:20240517T110000\r\n');
  expect(dated.errors).toEqual([]);
});

test.each([
  ['itself', ['export', '--to', 'html', '-o', 'a.md', '--force', 'a.md']],
  ['a link to it', ['export', '--to', 'html', '-o', 'link.md', '--force', 'a.md']],
  ['the other dialect', ['convert', '--to', 'plaintext', '-o', 'a.md', '--force', 'a.md']],
  ['one of several', ['merge', '--person', 'Ana', '--person', 'Ben', '-o', 'a.md', '--force', 'a.md', 'b.md']],
])('notes are never replaced by what is made of them: %s', async (_name, args) => {
  const folder = createFolder({ 'a.md': note, 'b.md': note });
  symlinkSync('a.md', path.join(folder, 'link.md'));
  const { code, errors } = await runCommand(args, { folder });
  expect(code).toBe(2);
  expect(errors.at(-1)).toMatch(/ is what the result is made of, and stays: name another file\.$/);
  expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe(note);
});

test('help describes every target', async () => {
  const { output } = await runCommand(['export', '--help']);
  const described = output.slice(output.indexOf('TARGET is one of:')).match(/^ {2}[a-z-]+(?= {2})/gm);
  expect(described?.map((name) => name.trim())).toEqual(exportTargetNames);
});
