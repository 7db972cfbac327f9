/** With every string in brackets, a text without them was forgotten: it can not be translated. */
import * as l10n from '@vscode/l10n';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../../server/src/cli/commandLine.js';
import { toOptionRows } from '../../../server/src/cli/commandOptions.js';
import { scheduleCommand } from '../../../server/src/cli/scheduleCommand.js';
import { problemCodes } from '../../../server/src/core/rules/problem.js';
import { findBareWords, pseudoStrings } from '../../support/pseudoLocale.js';
import { runCommand } from './runCommand.js';

beforeAll(() => l10n.config({ contents: { ...pseudoStrings } }));
afterAll(() => l10n.config({ contents: {} }));

test.each(commands.map((command) => ({ name: command.name, command })))('help of $name', ({ command }) => {
  const help = command.help();
  const texts = [
    help.summary,
    help.about,
    ...(help.rows ?? []).map(([, does]) => does),
    ...toOptionRows(command.options).map(([, does]) => does),
    ...(help.more ?? []).flatMap(({ title, rows }) => [title, ...rows.map(([, does]) => does)]),
    ...help.examples.map(([, does]) => does),
  ];
  expect(texts.flatMap((text) => findBareWords(text, 'bash zsh fish'))).toEqual([]);
});

const notes = `# Zorbu 2026

## Day 1: 2 May 2026

### 09:00 - Quilp - Ana Brix

<https://pretalx.com/zorbu-2026/talk/AB3CDE/>

![](gone.png) wopple <https://slides.example/deck>

- [ ] vexil the drum
- [x] plonk
- **brisk** words in a [slithy](https://a.example/)

---

### 25:99 - Frunk

did not attend, was trelling

---

### 08:00 - Snelf

watch later

---

### Gribble
`;
const plain = `Zorbu 2026

=====================

0900 - Quilp - Ana Brix

* wopple _not_ bold
# and no heading

=====================

1000 - Frunk

glim
`;

/** One event per title, at the hours from nine on. */
function createCalendar(...titles: readonly string[]): string {
  const events = titles.map((title, index) => {
    const hour = String(9 + index).padStart(2, '0');
    return `BEGIN:VEVENT\nUID:${title}@zorbu.example\nDTSTART:20260502T${hour}0000\nSUMMARY:${title}\nLOCATION:Blick\nEND:VEVENT`;
  });
  return `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//zorbu//EN\nX-WR-CALNAME:Zorbu 2026\n${events.join('\n')}\nEND:VCALENDAR\n`;
}

const files = {
  'a.md': notes,
  'b.txt': plain,
  'c.md': notes.replace('wopple', 'mimsy'),
  'broken.json': '{"schedule": {',
  'old.ics': createCalendar('Quilp', 'Frunk', 'Snelf'),
  'new.ics': createCalendar('Frunk', 'Quilp'),
};

/** Names and what one types: the same in every language. */
const ours = [
  ...problemCodes,
  ...commands.map((command) => command.help().usage),
  ...(scheduleCommand.help().rows ?? []).map(([typed]) => typed),
  'conference-notes COMMAND --help --version --stdio --out usage report.html pycon icalendar Blick',
].join(' ');

describe('what commands say', () => {
  test.each([
    [['--help']],
    [['talks', 'a.md', 'b.txt']],
    [['talks', 'gone.md']],
    [['talks', '--jsno', 'a.md']],
    [['talks']],
    [['tolks']],
    [['check', 'a.md', 'b.txt']],
    [['check', '--least', 'everything', 'a.md']],
    [['check', '--severity', 'empty-tolk=off', 'a.md']],
    [['check', '--max-warnings', 'few', 'a.md']],
    [['followups', 'b.txt']],
    [['links', 'a.md']],
    [['links', 'b.txt']],
    [['convert', '--to', 'plaintext', '--check', 'a.md']],
    [['convert', '--to', 'markdown', 'a.md', 'b.txt']],
    [['export', 'a.md']],
    [['export', '--to', 'html', '--language', 'tlh', 'a.md']],
    [['export', '--to', 'talk-files', 'a.md']],
    [['export', '--to', 'calendar', '--first-day', 'soon', 'a.md']],
    [['merge', '--person', 'Ana', '--person', 'Ben', 'a.md', 'c.md', '--out', 'merged.md']],
    [['merge', 'a.md']],
    [['schedule', 'show', 'old.ics']],
    [['schedule', 'changes', 'old.ics', 'new.ics']],
    [['schedule', 'show', 'broken.json']],
    [['schedule', 'shaw', 'old.ics']],
    [['schedule', 'import', 'old.ics']],
    [['completion', 'fihs']],
    [['lsp']],
  ])('%j', async (args) => {
    const { output, errors } = await runCommand(args, { files });
    const said = [output, ...errors].join('\n');
    expect(said).toContain('⟦');
    expect(findBareWords(said, notes, plain, Object.keys(files).join(' '), ours, args.join(' '))).toEqual([]);
  });
});
