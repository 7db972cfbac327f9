import { expect, test } from 'vitest';
import { note, runCommand } from './runCommand.js';

test.each([
  [[], 'Usage: conference-notes COMMAND'],
  [['--help'], 'Usage: conference-notes COMMAND'],
  [['help', 'talks'], 'Usage: conference-notes talks'],
  [['talks', '--help'], 'Usage: conference-notes talks'],
  [['check', '-h'], 'Usage: conference-notes check'],
  [['export', '--help', 'x.md'], 'Usage: conference-notes export'],
  [['help', 'lsp'], 'Usage: conference-notes lsp'],
])('%j explains', async (args, expected) => {
  const { code, output } = await runCommand(args);
  expect(output).toContain(expected);
  expect(code).toBe(0);
});

test.each([
  [['tals', 'x.md'], 'conference-notes: there is no command "tals". Do you mean "talks"?'],
  [['frobnicate'], 'conference-notes: there is no command "frobnicate". conference-notes --help lists all.'],
  [['talks'], 'conference-notes: Name at least one file, folder or glob, or - for standard input.'],
  [['talks', '--jsno', 'a.md'], "conference-notes: Unknown option '--jsno'"],
  [
    ['check', '--least', 'grave', 'a.md'],
    'conference-notes: --least knows no "grave"; there is: error, warning, information, hint',
  ],
  [['export', 'a.md'], 'conference-notes: export needs --to, one of: html, markdown'],
  [['export', '--to', 'pdf', 'a.md'], 'conference-notes: there is no export "pdf"; there is: html, markdown'],
  [
    ['export', '--to', 'html', '--language', 'tlh', 'a.md'],
    'conference-notes: no report can be written in "tlh"; there is: en, de, fr, es, ja',
  ],
  [
    ['export', '--to', 'html', '--without', 'talks', 'a.md'],
    'conference-notes: --without knows no "talks"; there is: abstracts, skipped, pictures, follow-ups',
  ],
])('%j is told in one line', async (args, expected) => {
  const { code, output, errors } = await runCommand(args, { files: { 'a.md': note } });
  expect(errors).toEqual([expected]);
  expect(output).toBe('');
  expect(code).toBe(2);
});
