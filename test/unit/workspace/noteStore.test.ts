import { expect, test } from 'vitest';
import type { PlacedSection } from '../../../server/src/core/model/note.js';
import { NoteStore } from '../../../server/src/workspace/noteStore.js';
import { OpenDocuments } from '../../../server/src/workspace/openDocuments.js';
import type { NoteDocument } from '../../../server/src/workspace/snapshot.js';

const uri = 'file:///notes.md';
const text = '# Conf\n\n## First\n\nNotes.\n\n## Second\n\nNotes.\n';

function createStore() {
  const documents = new OpenDocuments();
  const store = new NoteStore(documents);
  const open = (opened: string, version = 1): void =>
    documents.open({ textDocument: { uri, languageId: 'markdown', version, text: opened } });
  open(text);
  const type = (line: number, newText: string, version: number): void => {
    const range = { start: { line, character: 0 }, end: { line, character: 0 } };
    documents.change({ textDocument: { uri, version }, contentChanges: [{ range, text: newText }] });
  };
  const read = (): NoteDocument => store.read(documents.get(uri)!);
  return { documents, store, open, type, read };
}

test('a version is read once', () => {
  const { read, type } = createStore();
  const first = read();
  expect(read()).toBe(first);
  type(4, 'More. ', 2);
  expect(read()).not.toBe(first);
  expect(read().version).toBe(2);
});

test('what is computed from a section is computed once, until the section changes', () => {
  const { read, type } = createStore();
  const computed: number[] = [];
  const compute = (_: NoteDocument, { line }: PlacedSection): number => computed.push(line);
  const deriveAll = (): void => {
    const document = read();
    document.note.sections.forEach((placed) => document.derive(placed, compute));
  };
  deriveAll();
  const before = computed.length;
  deriveAll();
  expect(computed).toHaveLength(before);
  type(8, 'More. ', 2);
  deriveAll();
  expect(computed.slice(before)).toEqual([6]);
});

test('functions do not get each other’s values, not even that nothing was found', () => {
  const { read } = createStore();
  const document = read();
  const placed = document.note.sections[0]!;
  let asked = 0;
  const findNothing = (): undefined => void (asked += 1);
  expect(document.derive(placed, findNothing)).toBeUndefined();
  expect(document.derive(placed, findNothing)).toBeUndefined();
  expect(asked).toBe(1);
  expect(document.derive(placed, () => 'other')).toBe('other');
});

test('a document that is opened again is read anew, though its version is the same', () => {
  const { documents, read, open } = createStore();
  read();
  documents.close(uri);
  open('# Other\n\n## Only one\n\nNotes.\n');
  expect(read().source.text).toContain('Only one');
  expect(read().note.length).toBe(read().source.text.length);
});

test('a reading holds its own text while the document moves on', () => {
  const { read, type } = createStore();
  const before = read();
  type(0, 'x', 2);
  expect(before.source.text).toBe(text);
  expect(before.inside(before.note.sections.at(-1)!).truncated).toBe(false);
});

/** The inside of each section after an edit is that of the text opened anew. */
function checkInsides(before: string, edit: { readonly line: number; readonly text: string }): void {
  const { read, type, open } = createStore();
  open(before);
  const insides = (): unknown[] => read().note.sections.map((placed) => read().inside(placed));
  insides();
  type(edit.line, edit.text, 2);
  const edited = insides();
  open(read().source.text);
  expect(edited).toEqual(insides());
}

test.each([
  ['defines a label', '# Conf\n\n## First\n\n[a]\n', '[a]: https://a.example/\n'],
  ['defines a label before the section does', '# Conf\n\n## First\n\n[a]: https://own.example/\n\n[a]\n', '[a]: b\n'],
  ['defines a label that goes over two lines', '# Conf\n\n## First\n\n> [one\n> two]\n', '[one two]: b\n'],
  ['defines a label in a footnote', '# Conf\n\n## First\n\n[^1]: see [b]\n', '[b]: i.png\n'],
  ['defines a label before brackets', '# Conf\n\n## First\n\n[a](no link) and [a]: none\n', '[a]: b\n'],
  [
    'names the schedule',
    '# Conf\n\n## First\n\nSlides <https://conf.example/>\n',
    'Schedule: https://conf.example/\n\n',
  ],
])('an edit elsewhere that %s changes what is read of a section', (_, before, definition) => {
  checkInsides(before, { line: 1, text: definition });
  checkInsides(`${before}\n## Second\n`, { line: 2, text: definition });
});
