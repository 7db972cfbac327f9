import { expect, test } from 'vitest';
import { note, readme, runCommand } from './runCommand.js';

const withPicture = note.replace('notes of the first', 'notes of the first\n\n![slide](gone.png)');

test('findings are lines that lead to their place', async () => {
  const { code, output, errors } = await runCommand(['check', 'a.md'], { files: { 'a.md': withPicture } });
  expect(output).toBe('a.md:9:10: warning: There is no file gone.png. (missing-picture)\n');
  expect(errors).toEqual(['1 finding in 1 note file.']);
  expect(code).toBe(1);
});

test('as JSON, one a line', async () => {
  const { code, output, errors } = await runCommand(['check', '--json', 'a.md'], { files: { 'a.md': withPicture } });
  expect(JSON.parse(output)).toEqual({
    file: 'a.md',
    line: 9,
    column: 10,
    endLine: 9,
    endColumn: 18,
    code: 'missing-picture',
    severity: 'warning',
    message: 'There is no file gone.png.',
  });
  expect(errors).toEqual([]);
  expect(code).toBe(1);
});

test('nothing found is fine, files that are no notes are passed over', async () => {
  const { code, output, errors } = await runCommand(['check', '.'], { files: { 'a.md': note, 'README.md': readme } });
  expect(output).toBe('');
  expect(errors).toEqual(['Nothing found in 1 note file.']);
  expect(code).toBe(0);
});

test('lighter findings than asked for do not count', async () => {
  const { code, output } = await runCommand(['check', '--least', 'error', 'a.md'], { files: { 'a.md': withPicture } });
  expect([output, code]).toEqual(['', 0]);
});

test('a picture that is there is fine', async () => {
  const { code } = await runCommand(['check', 'a.md'], { files: { 'a.md': withPicture, 'gone.png': 'x' } });
  expect(code).toBe(0);
});

test('what cannot be read weighs more than findings', async () => {
  const { code } = await runCommand(['check', 'a.md', 'gone.md'], { files: { 'a.md': withPicture } });
  expect(code).toBe(2);
});
