/** Commands that write into notes or go through them, as keys and menus call them. */
import assert from 'node:assert/strict';
import { commands, Selection, type TextEditor, window } from 'vscode';
import { type Suite, until } from './hostRunner.ts';
import { openNewNote } from './notes.ts';

const markdownNotes = `# DevConf Notes

## Day 1

### 10:00 - Morning - Ada Lovelace

Coffee.

### 11:00 - Noon - Grace Hopper

Tea.

## Day 2

### 10:00 - Again - Ada Lovelace

More coffee.
`;

const plainNotes = `1000 - Morning - Ada Lovelace

Coffee & cake.

=====

1100 - Noon - Grace Hopper

Tea.
`;

export const writing: Suite = {
  'the next talk begins below the current one, with the time': async () => {
    const editor = await openAt('next-talk.md', markdownNotes, 6);
    await run('startNextTalk');
    const text = editor.document.getText();
    assert.match(text, /Coffee\.\n+### \d\d:\d\d - [^\n]*\n+### 11:00/u);
    assert.equal(editor.selection.active.line, 8);
  },
  'one undo takes the new talk away': async () => {
    const editor = await openAt('undo.txt', plainNotes, 2);
    await run('startNextTalk');
    assert.notEqual(editor.document.getText(), plainNotes);
    await commands.executeCommand('undo');
    await until('the text as it was', () => editor.document.getText() === plainNotes || undefined);
  },
  'a talk can be inserted without a time': async () => {
    const editor = await openAt('insert.md', markdownNotes, 6);
    await run('insertTalk');
    assert.match(editor.document.getText(), /Coffee\.\n+### [^\d\n]*\n+### 11:00/u);
  },
  'a timestamp stands in brackets at the cursor': async () => {
    const editor = await openAt('stamp.md', markdownNotes, 6);
    await run('insertTimestamp');
    assert.match(editor.document.lineAt(6).text, /^\[\d\d:\d\d\] Coffee\.$/u);
  },
  'the cursor goes from talk to talk and from day to day': async () => {
    const editor = await openAt('go.md', markdownNotes, 0);
    await go(editor, 'nextTalk', 4);
    await go(editor, 'nextTalk', 8);
    await go(editor, 'nextDay', 12);
    await go(editor, 'previousTalk', 8);
    await go(editor, 'previousDay', 2);
  },
  'plain notes become Markdown without losing a word': async () => {
    const editor = await openAt('convert.txt', plainNotes, 2);
    await run('convertToMarkdown');
    const text = editor.document.getText();
    for (const words of ['Morning', 'Ada Lovelace', 'Coffee & cake.', 'Noon', 'Grace Hopper', 'Tea.']) {
      assert.ok(text.includes(words), text);
    }
    assert.match(text, /^## 10:?00 - Morning - Ada Lovelace$/mu);
  },
};

async function run(name: string): Promise<void> {
  await commands.executeCommand(`conferenceNotes.${name}`);
}

/** Opens new notes with the cursor on a line (zero-based), once the extension knows them. */
async function openAt(name: string, text: string, line: number): Promise<TextEditor> {
  const editor = await openNewNote(name, text);
  editor.selection = new Selection(line, 0, line, 0);
  return editor;
}

/** Runs a command until the cursor is on a line: the notes were opened a moment ago, and may not be read yet. */
async function go(editor: TextEditor, name: string, line: number): Promise<void> {
  const from = editor.selection;
  await until(`way to line ${line} by ${name}`, async () => {
    assert.equal(window.activeTextEditor?.document, editor.document);
    editor.selection = from;
    await run(name);
    return window.activeTextEditor.selection.active.line === line || undefined;
  });
}
