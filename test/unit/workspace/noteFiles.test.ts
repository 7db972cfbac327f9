import { expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../../server/src/settings.js';
import { isNoteFileName, isSearchedFolder } from '../../../server/src/workspace/files.js';
import { NoteFiles } from '../../../server/src/workspace/noteFiles.js';

const notes = '# Conf\n\n## Talk\n\n<https://pretalx.com/conf/talk/WEYYJG/>\n\nNotes.\n';
const withFiles = (files: Settings['files']): Settings => ({ ...defaultSettings, files });
const noteFiles = new NoteFiles(() => ['file:///world']);
const isNote = (path: string, text: string, files: Partial<Settings['files']> = {}): boolean =>
  noteFiles.isNote(`file:///world/${path}`, text, withFiles({ include: [], exclude: [], ...files }));

test('what the text says', () => {
  expect(isNote('a.md', notes)).toBe(true);
  expect(isNote('a.md', 'Milk\nEggs\n')).toBe(false);
});

test('what the settings say counts more', () => {
  expect(isNote('diary/a%20b.md', 'Milk\n', { include: ['diary/a b.md'] })).toBe(true);
  expect(isNote('drafts/a.md', notes, { exclude: ['drafts/**'] })).toBe(false);
  expect(isNote('a.md', notes, { include: ['a.md'], exclude: ['*.md'] })).toBe(false);
});

test('an open document is decided anew when its first part changes, or the settings', () => {
  const uri = 'file:///world/a.md';
  expect(noteFiles.isOpenNote(uri, 'Milk\n', defaultSettings)).toBe(false);
  expect(noteFiles.isOpenNote(uri, notes, defaultSettings)).toBe(true);
  expect(noteFiles.isOpenNote(uri, notes, withFiles({ include: [], exclude: ['*.md'] }))).toBe(false);
});

test.each(['a.md', 'A.MD', 'a.b.txt', 'a.org', 'a.rst'])('%s may be a note file', (name) => {
  expect(isNoteFileName(name)).toBe(true);
});

test.each(['a.ts', 'md', '.md', 'a.md.bak'])('%s may not', (name) => {
  expect(isNoteFileName(name)).toBe(false);
});

test('other people’s folders and hidden ones are not searched', () => {
  expect(['talks', 'node_modules', '.git', '.conference-notes'].filter(isSearchedFolder)).toEqual(['talks']);
});
