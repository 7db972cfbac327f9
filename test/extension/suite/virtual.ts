/** A folder that is on no disk is open: what commands write goes there, and what cannot be done there is said. */
import assert from 'node:assert/strict';
import { commands, Selection, Uri, window, workspace } from 'vscode';
import { createPhoto } from '../../support/exifPhoto.ts';
import { contentOf, faultyFolder } from './faultyFiles.ts';
import type { Suite } from './hostRunner.ts';
import { listenToMessages } from './messages.ts';
import { outlineOf, uriOf } from './notes.ts';

const notes = `# Harbour Conf 2024

## 10:00 - Tides - Ada Marsh

Moon.

## 11:00 - Ropes - Ben Okoye

Knots.
`;

export const virtual: Suite = {
  'talks are begun and saved, photos attached and notes exported there': async () => {
    const folder = await faultyFolder('virtual');
    assert.equal(uriOf('').scheme, 'vscode-vfs');
    const editor = await open('harbour.md', notes);
    editor.selection = new Selection(8, 0, 8, 0);
    await commands.executeCommand('conferenceNotes.startNextTalk');
    assert.match(editor.document.getText(), /Knots\.\n+## \d\d:\d\d - /u);
    assert.ok(await editor.document.save());
    assert.equal(contentOf(folder)['harbour.md'], editor.document.getText());

    const photo = uriOf('tide.jpg');
    await workspace.fs.writeFile(photo, createPhoto({ taken: '2024:05:18 10:20:00' }));
    await commands.executeCommand('conferenceNotes.attachPhotos', { photos: [photo], files: 'rename', preview: false });
    const pictures = Object.keys(contentOf(folder)).filter((name) => name.startsWith('pictures/'));
    assert.equal(pictures.length, 1, pictures.join());

    await workspace.fs.createDirectory(Uri.joinPath(folder, 'site'));
    const messages = await listenToMessages();
    const done = commands.executeCommand('conferenceNotes.exportTalkFiles', { folder: Uri.joinPath(folder, 'site') });
    await messages.until('talks were saved in');
    assert.ok(Object.keys(contentOf(folder)).filter((name) => name.startsWith('site/')).length > 1);
    await commands.executeCommand('notifications.clearAll');
    await done;
  },
  'a schedule, which would not be read from there, is refused in one sentence': async () => {
    const folder = await faultyFolder('virtual');
    await workspace.fs.writeFile(uriOf('harbour.ics'), new TextEncoder().encode('BEGIN:VCALENDAR'));
    const before = contentOf(folder);
    const messages = await listenToMessages();
    await commands.executeCommand('conferenceNotes.importSchedule', uriOf('harbour.ics'));
    const sentence =
      'Here schedules are read from folders on a disk, and virtual is on none. Open it in VS Code for the Web, or a copy on a disk.';
    await messages.until(sentence);
    assert.deepEqual(await messages.all(), [`Warning: ${sentence}`]);
    assert.deepEqual(contentOf(folder), before);
  },
};

async function open(name: string, text: string) {
  await workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
  const editor = await window.showTextDocument(uriOf(name));
  await outlineOf(editor.document, (lines) => lines.some((line) => line.includes('Tides')));
  return editor;
}
