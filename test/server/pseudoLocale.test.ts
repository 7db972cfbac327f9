/** With every string in brackets, an answer of the server has no other words than those of notes and schedule. */
import * as l10n from '@vscode/l10n';
import type {
  CodeAction,
  CodeLens,
  CompletionList,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentLink,
  DocumentSymbol,
  Hover,
  InlayHint,
} from 'vscode-languageserver';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
// Loaded on first use by the server, which takes longer than the turns that tests wait.
import '../../server/src/core/schedule/formats/readJson.js';
import '../../server/src/core/schedule/keptSchedules.js';
import { startTestServer, type TestServer } from '../support/languageServer.js';
import { findBareWords, pseudoStrings } from '../support/pseudoLocale.js';

const slot = (code: string, start: string, title: string): object => ({
  guid: `5f0c1a2e-2026-4a00-8000-0000000000${start.slice(0, 2)}`,
  code,
  date: `2026-05-02T${start}:00+02:00`,
  start,
  duration: '00:45',
  room: 'Blick',
  url: `https://pretalx.com/zorbu-2026/talk/${code}/`,
  title,
  abstract: 'Vexil wopple.',
  persons: [{ name: 'Ana Brix' }],
});
const schedule = JSON.stringify({
  schedule: {
    url: 'https://pretalx.com/zorbu-2026/schedule/',
    conference: {
      acronym: 'zorbu-2026',
      title: 'Zorbu 2026',
      time_zone_name: 'Europe/Berlin',
      days: [
        {
          index: 1,
          date: '2026-05-02',
          rooms: {
            Blick: [
              slot('AB3CDE', '09:00', 'Quilp'),
              slot('FGH7JK', '10:00', 'Frunk'),
              slot('LMN8PQ', '11:00', 'Snelf'),
              slot('RST9UV', '12:00', 'Gribble'),
            ],
          },
        },
      ],
    },
  },
});
const notes = `# Zorbu 2026

## Day 1: 2 May 2026

### 09:00 - Quilp - Ana Brix

<https://pretalx.com/zorbu-2026/talk/AB3CDE/>

> Vexil wopple.

![](gone.png) wopple <https://slides.example/deck.pdf>

- [ ] vexil the drum
- [x] plonk @mimsy

---

### 25:99 - Frink - Ana Brix

<https://pretalx.com/zorbu-2026/talk/FGH7JK/>

did not attend, was trelling

---

### 10:30 - Snelf

watch later

---

### 08:00 - Plonk

<https://pretalx.com/other-2025/talk/XYZABC/>

no notes

---

### 12:00 - Gribbel

---

### 11:00 - Mimsy

<https://pretalx.com/zorbu-2026/talk/ZZZZZ0/>

vexil

---

### 14:00 - Wopple

<https://pretalx.com/zorbu-2026/talk/ZZZ7ZZ/>

vexil

### 15:00 - Quilp

<https://pretalx.com/zorbu-2026/talk/AB3CDE/>

brisk

### 
`;
const lines = notes.split('\n');
/** Codes in titles, hosts, and the names of the two formats: the same in every language. */
const everywhere =
  'https pretalx.com conference-notes conferenceNotes Markdown markdown off command Zorbu Europe Berlin min';

let server: TestServer;
beforeEach(async () => {
  const kept = `//- /.conference-notes/zorbu-2026.schedule.json\n${schedule}`;
  server = await startTestServer({
    world: `//- /notes.md\n${notes}\n${kept}`,
    initializationOptions: { l10n: pseudoStrings, timeZone: 'America/New_York' },
  });
  await server.indexed();
});
afterEach(() => server.stop());
afterAll(() => l10n.config({ contents: {} }));

const ask = <Result>(method: string, params: object = {}): Promise<Result> =>
  server.request<Result>(method, { textDocument: { uri: server.uri }, uri: server.uri, ...params });

/** Every text speaks by our strings, or repeats what it was given. */
function check(texts: readonly (string | undefined)[], ...codes: readonly string[]): void {
  const said = texts.filter((text) => text !== undefined).join('\n');
  expect(said).toContain('⟦');
  expect(findBareWords(said, notes, schedule, everywhere, ...codes)).toEqual([]);
}

async function pull(): Promise<readonly Diagnostic[]> {
  const report = await ask<DocumentDiagnosticReport>('textDocument/diagnostic');
  return report.kind === 'full' ? report.items : [];
}

test('findings', async () => {
  const found = await pull();
  expect(new Set(found.map(({ code }) => code)).size).toBeGreaterThan(8);
  check(
    found.flatMap(({ message, relatedInformation = [] }) => [
      typeof message === 'string' ? message : message.value,
      ...relatedInformation.map((each) => each.message),
    ]),
  );
});

test('fixes and other code actions', async () => {
  const found = await pull();
  const titles: string[] = [];
  for (const [line, text] of lines.entries()) {
    const range = { start: { line, character: 0 }, end: { line, character: text.length } };
    const diagnostics = found.filter((each) => each.range.start.line === line);
    const actions = await ask<readonly CodeAction[]>('textDocument/codeAction', { range, context: { diagnostics } });
    titles.push(...actions.map(({ title }) => title));
  }
  expect(new Set(titles).size).toBeGreaterThan(25);
  check(titles, ...found.map(({ code }) => String(code)));
});

test('hovers', async () => {
  const texts: string[] = [];
  for (const [line, text] of lines.entries()) {
    for (let character = 0; character < text.length; character += 6) {
      const hover = await ask<Hover | null>('textDocument/hover', { position: { line, character } });
      if (hover !== null) texts.push((hover.contents as { value: string }).value);
    }
  }
  expect(texts.length).toBeGreaterThan(20);
  // Where links lead is no text.
  check(texts.map((text) => text.replaceAll(/\]\([^)]*\)/gu, ']')));
});

test('outline, lenses, hints and links', async () => {
  const symbols = await ask<readonly DocumentSymbol[]>('textDocument/documentSymbol');
  const flatten = (symbol: DocumentSymbol): readonly (string | undefined)[] => [
    symbol.name,
    symbol.detail,
    ...(symbol.children ?? []).flatMap(flatten),
  ];
  const lenses = await ask<readonly CodeLens[]>('textDocument/codeLens');
  const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  const hints = await ask<readonly InlayHint[]>('textDocument/inlayHint', { range });
  const links = await ask<readonly DocumentLink[]>('textDocument/documentLink');
  check([
    ...symbols.flatMap(flatten),
    ...lenses.map(({ command }) => command?.title),
    ...hints.flatMap(({ label, tooltip }) => [
      ...(typeof label === 'string' ? [label] : label.map(({ value }) => value)),
      typeof tooltip === 'string' ? tooltip : tooltip?.value,
    ]),
    ...links.map(({ tooltip }) => tooltip),
  ]);
});

test('completion', async () => {
  const line = lines.length - 2;
  const texts: (string | undefined)[] = [];
  for (const position of [
    { line, character: 4 },
    { line: 6, character: '<https://pretalx.com/zorbu-2026/talk/'.length },
  ]) {
    const { items } = await ask<CompletionList>('textDocument/completion', { position });
    expect(items.length).toBeGreaterThan(3);
    texts.push(
      ...items.flatMap(({ label, detail, labelDetails, documentation }) => [
        label,
        detail,
        labelDetails?.detail,
        labelDetails?.description,
        typeof documentation === 'string' ? documentation : undefined,
      ]),
    );
  }
  // What a kind of session writes is in English in all notes.
  const written =
    'Title Speaker Company Keynote Panel Workshop Tutorial Lightning Talks AMA with Demo Booth Social Welcome Closing Remarks';
  check(texts, written);
});

test('refusals', async () => {
  const refusals = [
    ask('conferenceNotes/planEdit', { kind: 'setAttendance', line: 0, state: 'skipped' }),
    ask('conferenceNotes/export', { target: 'html', uris: [] }),
    ask('textDocument/rename', { position: { line: 4, character: 20 }, newName: ' ' }),
    ask('textDocument/rename', { position: { line: 18, character: 2 }, newName: 'Snelf' }),
  ];
  const outcomes = await Promise.allSettled(refusals);
  check(outcomes.map((outcome) => (outcome.status === 'rejected' ? (outcome.reason as Error).message : 'not refused')));
});
