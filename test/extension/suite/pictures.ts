/** Photos and the files of pictures, as commands and moves of files reach them. */
import assert from 'node:assert/strict';
import { commands, type TextDocument, type Uri, workspace, WorkspaceEdit } from 'vscode';
import { createPhoto } from '../../support/exifPhoto.ts';
import { type Suite, until } from './hostRunner.ts';
import { openNewNote, outlineOf, uriOf } from './notes.ts';

const markdownNotes = `# DevConf Notes

Date: 2024-05-18

## 10:00 - Quiet Mornings - Ada Lovelace

Coffee.

## 11:00 - Loud Noons - Grace Hopper

Tea. ![cup](pictures/cup.png)
`;

const plainNotes = `1000 - Morning - Ada Lovelace

Coffee.

photo: shots/cup.png

=====

1100 - Noon - Grace Hopper

Tea.
`;

export const pictures: Suite = {
  'photos are copied and named after the talks they were taken in': async () => {
    const { document } = await openNewNote('photos/devconf.md', markdownNotes);
    await outlineOf(document);
    await write('phone/IMG_1.jpg', createPhoto({ taken: '2024:05:18 10:20:00' }));
    await write('phone/IMG_2.jpg', createPhoto({ taken: '2024:05:18 11:20:00' }));
    await write('phone/IMG_3.jpg', createPhoto({ taken: '2024:05:18 10:10:00' }));
    await write('phone/IMG_4.jpg', createPhoto({ taken: '2024:06:18 10:10:00' }));
    await write('photos/pictures/quiet-mornings-01.png', new Uint8Array([1]));
    await attach('rename', ['phone/IMG_1.jpg', 'phone/IMG_2.jpg', 'phone/IMG_3.jpg', 'phone/IMG_4.jpg']);
    assert.equal(
      document.getText(),
      markdownNotes
        .replace(
          'Coffee.\n',
          'Coffee.\n\n![Quiet Mornings](pictures/quiet-mornings-02.jpg)\n\n![Quiet Mornings](pictures/quiet-mornings-03.jpg)\n',
        )
        .replace('cup.png)\n', 'cup.png)\n\n![Loud Noons](pictures/loud-noons-01.jpg)\n'),
    );
    const names = (await workspace.fs.readDirectory(uriOf('photos/pictures'))).map(([name]) => name).toSorted();
    assert.deepEqual(names, [
      'loud-noons-01.jpg',
      'quiet-mornings-01.png',
      'quiet-mornings-02.jpg',
      'quiet-mornings-03.jpg',
    ]);
    assert.equal((await workspace.fs.stat(uriOf('phone/IMG_1.jpg'))).size > 0, true);
    await commands.executeCommand('undo');
    await textIs(document, markdownNotes);
  },
  'links follow a picture to its new name, in one step': async () => {
    const markdown = (await openNewNote('moves/devconf.md', markdownNotes)).document;
    const plain = (await openNewNote('moves/plain.txt', plainNotes)).document;
    await write('moves/pictures/cup.png', new Uint8Array([1]));
    await write('moves/shots/cup.png', new Uint8Array([1]));
    await outlineOf(plain);
    await outlineOf(markdown);
    await move('moves/pictures/cup.png', 'moves/pictures/tea cup.png');
    await textIs(markdown, markdownNotes.replace('pictures/cup.png', 'pictures/tea%20cup.png'));
    await move('moves/shots', 'moves/photos of tea');
    await textIs(plain, plainNotes.replace('shots/cup.png', 'photos of tea/cup.png'));
  },
};

async function write(name: string, bytes: Uint8Array): Promise<Uri> {
  await workspace.fs.writeFile(uriOf(name), bytes);
  return uriOf(name);
}

async function attach(files: string, names: readonly string[]): Promise<void> {
  await commands.executeCommand('conferenceNotes.attachPhotos', { photos: names.map(uriOf), files, preview: false });
}

async function move(from: string, to: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.renameFile(uriOf(from), uriOf(to), { overwrite: false });
  assert.ok(await workspace.applyEdit(edit));
}

async function textIs(document: TextDocument, text: string): Promise<void> {
  await until(
    `the text ${JSON.stringify(text)} instead of ${JSON.stringify(document.getText())}`,
    () => document.getText() === text || undefined,
  );
}
