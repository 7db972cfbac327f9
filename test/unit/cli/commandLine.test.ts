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

const targets = 'html, markdown, json, csv, icalendar, links, links-csv, bookmarks, follow-ups, talk-files, schedule';

test.each([
  [['tals', 'x.md'], 'conference-notes: there is no command "tals". Do you mean "talks"?'],
  [['frobnicate'], 'conference-notes: there is no command "frobnicate". conference-notes --help lists all.'],
  [['talks'], 'conference-notes: Name at least one file, folder or glob, or - for standard input.'],
  [['talks', '--jsno', 'a.md'], "conference-notes: Unknown option '--jsno'"],
  [
    ['check', '--least', 'grave', 'a.md'],
    'conference-notes: --least knows no "grave"; there is: error, warning, information, hint',
  ],
  [['export', 'a.md'], `conference-notes: export needs --to, one of: ${targets}`],
  [['export', '--to', 'pdf', 'a.md'], `conference-notes: there is no export "pdf"; there is: ${targets}`],
  [
    ['export', '--to', 'html', '--language', 'tlh', 'a.md'],
    'conference-notes: no report can be written in "tlh"; there is: en, de, fr, es, ja',
  ],
  [
    ['export', '--to', 'icalendar', '--time-zone', 'Nowhere', 'a.md'],
    'conference-notes: --time-zone knows no "Nowhere"; a zone is named like Europe/Berlin.',
  ],
  [
    ['export', '--to', 'icalendar', '--first-day', '2024-02-30', 'a.md'],
    'conference-notes: --first-day needs a date such as 2024-05-17, not "2024-02-30".',
  ],
  [['export', '--to', 'talk-files', 'a.md'], 'conference-notes: this export is a folder: name it with --out'],
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
