import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { provideDocumentSymbols } from '../../../server/src/features/documentSymbols.js';
import { containsPosition } from '../../../server/src/core/text/positions.js';
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

function outline(text: string): readonly DocumentSymbol[] {
  const { snapshot, uri } = createNoteWorkspace(text);
  return provideDocumentSymbols(snapshot.findNote(uri)!);
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
