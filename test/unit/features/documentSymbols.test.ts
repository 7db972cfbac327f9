import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { provideDocumentSymbols, writeDocumentSymbols } from '../../../server/src/features/documentSymbols.js';
import { containsPosition } from '../../../server/src/core/text/positions.js';
import { NoteStore } from '../../../server/src/workspace/noteStore.js';
import { OpenDocuments } from '../../../server/src/workspace/openDocuments.js';
import { createNoteWorkspace } from '../../support/noteWorkspace.js';

const kindNames = new Map<number, string>(Object.entries(SymbolKind).map(([name, kind]) => [kind as number, name]));

/** One line per symbol: its lines, name, detail and kind. */
function print(symbols: readonly DocumentSymbol[], indent = ''): string {
  return symbols
    .map(({ name, detail, kind, range, children }) => {
      const words = [
        `${range.start.line}-${range.end.line}`,
        name,
        ...(detail ? [`(${detail})`] : []),
        kindNames.get(kind),
      ];
      return `${indent}${words.join(' ')}\n${print(children ?? [], `${indent}  `)}`;
    })
    .join('');
}

/** The outline, which is the same as data and as JSON. */
function outline(text: string): readonly DocumentSymbol[] {
  const { snapshot, uri } = createNoteWorkspace(text);
  const document = snapshot.findNote(uri)!;
  const symbols = provideDocumentSymbols(document);
  expect(JSON.parse(writeDocumentSymbols(document))).toEqual(symbols);
  return symbols;
}

test('conference, day, talk and its parts', () => {
  const text = `# Conf 2022

Schedule: <https://conf.org/schedule/>

## Day 1: April 22

### 11:00 - A talk - Ana Müller

<https://pretalx.com/conf/talk/WEYYJG/>

> What it is about.

#### Setup

- [ ] try it at home

### Another talk

Did not attend, as it was full.
`;
  expect(print(outline(text))).toMatchInlineSnapshot(`
    "0-19 Conf 2022 Module
      4-18 Day 1: April 22 Namespace
        6-14 A talk (11:00 · Ana Müller) Event
          10-10 Abstract Property
          12-14 Setup String
            14-14 try it at home (follow-up) Boolean
        16-18 Another talk (did not attend) Event
    "
  `);
});

test('a day whose mark stands at its end holds the talks above it', () => {
  const text = `## First talk

<https://pretalx.com/conf/talk/WEYYJG/>

Notes.

---

## END OF DAY 1

## Second talk

<https://pretalx.com/conf/talk/ABCDEF/>

Notes.

## END OF DAY 2
`;
  expect(print(outline(text))).toMatchInlineSnapshot(`
    "0-8 Day 1 Namespace
      0-4 First talk Event
    10-16 Day 2 Namespace
      10-14 Second talk Event
    "
  `);
});

test('a group holds the deeper talks after it', () => {
  const text = `# Conf

## Keynotes

### Keynote: Ana Müller

Notes.

### Keynote: Jay Miller

Notes.

## Parallel Track 1

### A talk by Ana Müller

Notes.
`;
  expect(print(outline(text))).toMatchInlineSnapshot(`
    "0-17 Conf Module
      2-10 Keynotes Package
        4-6 Keynote (Ana Müller) Event
        8-10 Keynote (Jay Miller) Event
      12-16 Parallel Track 1 Package
        14-16 A talk (Ana Müller) Event
    "
  `);
});

test('plain text without conference and day', () => {
  const text = `//- /notes.txt
Keynote: Jay Miller

Great.

=====

1145 - Flask-Con - Adam Englander

note to self: try Quart

=====

1800 - Lightning Talks

I attended and also spoke, so could not take notes
`;
  expect(print(outline(text))).toMatchInlineSnapshot(`
    "0-2 Keynote (Jay Miller) Event
    6-8 Flask-Con (11:45 · Adam Englander) Event
      8-8 try Quart (follow-up) Boolean
    12-14 Lightning Talks (18:00 · no notes) Event
    "
  `);
});

test('every symbol holds its children and its name’s place', () => {
  const text = `# Conf\n\n## Day 1\n\n### Talk\n\n> Quote\n\n#### Part\n\n![](a.png)\n\n##### Deeper\n\n<https://conf.org/x>\n\n#### Part two\n\nEnd`;
  const check = ({ range, selectionRange, children = [] }: DocumentSymbol): void => {
    const inner = [selectionRange, ...children.map((child) => child.range)];
    expect(inner.every(({ start, end }) => containsPosition(range, start) && containsPosition(range, end))).toBe(true);
    children.forEach(check);
  };
  outline(text).forEach(check);
});

test('below a new line only the lines differ', () => {
  const text = '# Conf\n\n## A\n\nNotes.\n\n## B\n\nNotes.\n';
  const before = print(outline(text));
  const after = print(outline(text.replace('Notes.\n\n## B', 'Notes.\n\n\n## B')));
  expect(after).not.toBe(before);
  expect(after.replaceAll(/\d+/g, '')).toBe(before.replaceAll(/\d+/g, ''));
});

test('while notes are being written the JSON that is kept is that of the outline made from nothing', () => {
  const talk = (number: number): string =>
    `## 1${number % 10}00 - Talk ${number}: "line":${number}\n\n- note\n- [ ] look up \\"this\n\n`;
  const uri = 'file:///world/notes.md';
  const text = `# Conf 2022\n\n${Array.from({ length: 200 }, (_, number) => talk(number)).join('')}`;
  const documents = new OpenDocuments();
  const store = new NoteStore(documents);
  documents.open({ textDocument: { uri, languageId: 'markdown', version: 1, text } });
  const keys: readonly [line: number, key: string][] = [
    [102, 'x'],
    [104, '\n'],
    [102, 'xy'],
    [502, '\n\n## 2359 - New'],
    [2, '## Day 1\n\n'],
    [302, '\n## Day 2\n\n'],
  ];
  for (const [index, [line, key]] of keys.entries()) {
    const start = { line, character: 0 };
    const textDocument = { uri, version: index + 2 };
    documents.change({ textDocument, contentChanges: [{ range: { start, end: start }, text: key }] });
    const document = store.read(documents.get(uri)!);
    const fresh = new NoteStore(documents).read(documents.get(uri)!);
    expect(JSON.parse(writeDocumentSymbols(document))).toEqual(provideDocumentSymbols(fresh));
  }
});
