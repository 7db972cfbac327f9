import { expect, test } from 'vitest';
import { OpenDocuments } from '../../../server/src/workspace/openDocuments.js';

const uri = 'file:///notes.md';

function open(text: string): OpenDocuments {
  const documents = new OpenDocuments();
  documents.open({ textDocument: { uri, languageId: 'markdown', version: 1, text } });
  return documents;
}

const edit = (line: number, character: number, endCharacter: number, text: string) => ({
  range: { start: { line, character }, end: { line, character: endCharacter } },
  text,
});

test('changes apply in order, each to the text that the one before left', () => {
  const documents = open('one\ntwo\n');
  documents.change({
    textDocument: { uri, version: 2 },
    contentChanges: [edit(0, 0, 3, 'first\n'), edit(1, 0, 0, '> ')],
  });
  expect(documents.get(uri)).toMatchObject({ version: 2, source: { text: 'first\n> \ntwo\n' } });
});

test('changes since the last look are one change', () => {
  const documents = open('abcdef');
  documents.change({ textDocument: { uri, version: 2 }, contentChanges: [edit(0, 1, 2, 'XX')] });
  documents.change({ textDocument: { uri, version: 3 }, contentChanges: [edit(0, 5, 6, '')] });
  expect(documents.takeChange(uri)).toEqual({ start: 1, oldEnd: 5, newEnd: 5 });
  expect(documents.takeChange(uri)).toBeUndefined();
});

test('a change without a range is the whole text', () => {
  const documents = open('old');
  documents.change({ textDocument: { uri, version: 2 }, contentChanges: [{ text: 'brand new' }] });
  expect(documents.takeChange(uri)).toEqual({ start: 0, oldEnd: 3, newEnd: 9 });
});

test('a document that is opened again has no changes of its former life', () => {
  const documents = open('old');
  documents.change({ textDocument: { uri, version: 2 }, contentChanges: [edit(0, 0, 0, 'x')] });
  documents.close(uri);
  documents.open({ textDocument: { uri, languageId: 'markdown', version: 1, text: 'new' } });
  expect(documents.takeChange(uri)).toBeUndefined();
});

test('a change of a document that is not open is nothing', () => {
  expect(
    new OpenDocuments().change({ textDocument: { uri, version: 2 }, contentChanges: [{ text: 'x' }] }),
  ).toBeUndefined();
});

test('the newest opened comes first', () => {
  const documents = open('a');
  documents.open({ textDocument: { uri: 'file:///b.md', languageId: 'markdown', version: 1, text: '' } });
  expect(documents.all().map((document) => document.uri)).toEqual(['file:///b.md', uri]);
});
