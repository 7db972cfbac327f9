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
  [['followups', '--help'], 'Usage: conference-notes followups'],
  [['links', '--help'], 'Usage: conference-notes links'],
  [['convert', '--help'], 'Usage: conference-notes convert'],
  [['schedule', '--help'], 'Usage: conference-notes schedule'],
  [['completion', '--help'], 'Usage: conference-notes completion'],
])('%j explains', async (args, expected) => {
  const { code, output } = await runCommand(args);
  expect(output).toContain(expected);
  expect(code).toBe(0);
});

const targets =
  'html, markdown, docx, json, csv, icalendar, links, links-csv, bookmarks, follow-ups, recap, talk-files, schedule';

test.each([
  [['tals', 'x.md'], 'conference-notes: there is no command "tals". Do you mean "talks"?'],
  [['frobnicate'], 'conference-notes: there is no command "frobnicate". conference-notes --help lists all.'],
  [['talks'], 'conference-notes: Name at least one file, folder or glob, or - for standard input.'],
  [['talks', '--jsno', 'a.md'], 'conference-notes: there is no option --jsno. Do you mean --json?'],
  [
    ['check', '--least', 'grave', 'a.md'],
    'conference-notes: --least knows no "grave"; there is: error, warning, information, hint',
  ],
  [['talks', '--xyzzy', 'a.md'], 'conference-notes: there is no option --xyzzy. --help lists all.'],
  [['talks', '--json=yes', 'a.md'], 'conference-notes: --json takes no value.'],
  [['export', '--to', '--out', 'a.md'], 'conference-notes: --to needs a value: --to TARGET'],
  [['export', '--to'], 'conference-notes: --to needs a value: --to TARGET'],
  [['--frob'], 'conference-notes: there is no option --frob. conference-notes --help lists all commands.'],
  [['help', 'tals'], 'conference-notes: there is no command "tals". Do you mean "talks"?'],
  [['schedule', 'imprt'], 'conference-notes: schedule has no "imprt". Do you mean "import"?'],
  [['completion', 'zhs'], 'conference-notes: there is no completion for "zhs". Do you mean "zsh"?'],
  [['completion'], 'conference-notes: completion needs one of: bash, zsh, fish'],
  [['lsp'], 'conference-notes: lsp needs a way to speak, such as --stdio.'],
  [['lsp', '--socket', 'abc'], 'conference-notes: --socket needs a port, not "abc".'],
  [['talks', '--help=3', 'a.md'], 'conference-notes: --help takes no value.'],
  [['lsp', '--stdoi'], 'conference-notes: there is no option --stdoi. Do you mean --stdio?'],
  [['convert', 'a.md'], 'conference-notes: convert needs --to, one of: markdown, plaintext'],
  [['followups', '--done', '--all', 'a.md'], 'conference-notes: --done and --all exclude each other.'],
  [
    ['links', '--class', 'slides,vidoe', 'a.md'],
    'conference-notes: --class knows no "vidoe"; there is: slides, code, video, social, other',
  ],
  [['check', '--max-warnings', 'few', 'a.md'], 'conference-notes: --max-warnings needs a number, not "few".'],
  [
    ['check', '--severity', 'empty-tlak=off', 'a.md'],
    'conference-notes: --severity knows no code "empty-tlak". Do you mean "empty-talk"?',
  ],
  [
    ['check', '--severity', 'empty-talk', 'a.md'],
    'conference-notes: --severity needs empty-talk=SEVERITY, one of: error, warning, information, hint, off',
  ],
  [['export', 'a.md'], `conference-notes: export needs --to, one of: ${targets}`],
  [['export', '--to', 'pdf', 'a.md'], `conference-notes: --to knows no "pdf"; there is: ${targets}`],
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
