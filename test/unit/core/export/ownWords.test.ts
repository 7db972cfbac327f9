/** What exports say themselves is in the language that was asked for: in Japanese no word in Latin letters is left. */
import { expect, test } from 'vitest';
import { defaultExportOptions, exportNotes, exportTargets } from '../../../../server/src/core/export/index.js';
import { readOfficeDocument } from '../../../support/officeDocument.js';
import { findBareWords } from '../../../support/pseudoLocale.js';
import { readSource } from './readModel.js';

const notes = `# Zorbu 2026

Schedule: <https://zorbu.example/plan/>

## Day 1: 2 May 2026

### 09:00-09:45 - Keynote: Quilp - Ana Brix

<https://pretalx.com/zorbu-2026/talk/AB3CDE/>

> Vexil wopple.

![](gone.png) ![](https://zorbu.example/far.png) wopple[^1] <https://slides.example/deck.pdf> <https://github.com/zorbu/frunk>

Takeaways: brisk

- [ ] vexil the drum
- [x] plonk
- need to find the slides

[^1]: mimsy

### 10:30 - Snelf

did not attend, was trelling

### 11:30 - Gribble

watch later

### 12:30 - Plonk

no notes

## Day 2: 3 May 2026

### 09:30 - Panel: Mimsy

slithy <https://youtu.be/zorbu>
`;

/** Columns and keys for programs are English in every language. */
const forPrograms = new Set(['json', 'csv', 'links-csv', 'talk-files', 'schedule']);
const targets = exportTargets.filter(({ id }) => !forPrograms.has(id));

/** The text that a reader sees. */
function readText(id: string, text: string): string {
  switch (id) {
    case 'html':
      return [text.replaceAll(/<style[^]*?<\/style>|<!--[^]*?-->|<[^>]*>/gu, ' '), ...shownAttributes(text)].join('\n');
    case 'bookmarks':
      // The title is the format's.
      return text.replaceAll(/<(TITLE|H1)>Bookmarks<\/\1>|<!--[^]*?-->|<[^>]*>/gu, ' ');
    case 'icalendar':
      return (text.replaceAll(/\r\n /gu, '').match(/^(?:SUMMARY|DESCRIPTION|LOCATION|CATEGORIES)[:;].*$/gmu) ?? [])
        .map((line) => line.slice(line.indexOf(':')).replaceAll(String.raw`\n`, ' '))
        .join('\n');
    default:
      return text.replaceAll(/<!--[^]*?-->|\]\([^)]*\)/gu, ' ');
  }
}

/** The runs of text of a Word document, its head and foot included. */
function readWords(bytes: Uint8Array): string {
  const document = readOfficeDocument(bytes);
  const pages = document.names.filter((name) => /^word\/(?:document|header|footer|footnotes)\d*\.xml$/u.test(name));
  return pages
    .flatMap((name) => [...document.part(name).matchAll(/<w:t(?: [^>]*)?>([^<]*)/gu)])
    .map(([, words]) => words)
    .join('\n');
}

function shownAttributes(html: string): readonly string[] {
  return [...html.matchAll(/ (?:alt|title|aria-label)="([^"]*)"/gu)].map(([, value]) => value ?? '');
}

test.each(targets.map((target) => ({ id: target.id, target })))('$id', async ({ id, target }) => {
  const { files } = await exportNotes({
    target,
    inputs: [{ name: undefined, sources: [readSource('file:///world/zorbu.md', notes)], slots: new Map() }],
    options: { ...defaultExportOptions, language: 'ja', timeZone: 'Europe/Berlin' },
    readPicture: async () => undefined,
  });
  const text = files.map((file) => (file.bytes === undefined ? file.text : readWords(file.bytes))).join('\n');
  const latin = findBareWords(readText(id, text), notes, 'Europe Berlin').filter((word) =>
    /\p{Script=Latin}/u.test(word),
  );
  expect(text).toMatch(/Quilp|vexil|deck/);
  expect(latin).toEqual([]);
});
