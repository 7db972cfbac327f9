/** Pictures, as they come into notes: pasted and dropped; and what becomes of their files. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createPhoto } from '../../support/exifPhoto.ts';
import { chooseFromContextMenu } from '../../support/vscodeHost/menus.ts';
import { Workbench } from '../../support/vscodeHost/workbench.ts';

const wait = { timeout: 15_000 };
const markdownNotes = `# DevConf Notes

Date: 2024-05-18

## 10:00 - Quiet Mornings - Ada Lovelace

Coffee.

## 11:00 - Loud Noons - Grace Hopper

Tea.
`;
const plainNotes = `1000 - Morning Light - Ada Lovelace

Coffee.

photo: pictures/unknown.png

=====

1100 - Noon - Grace Hopper

Tea.
`;
let folder: string;
let workbench: Workbench;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'conference-notes-pictures-'));
  await mkdir(path.join(folder, 'pictures'));
  await writeFile(path.join(folder, 'devconf.md'), markdownNotes);
  await writeFile(path.join(folder, 'plain.txt'), plainNotes);
  await writeFile(path.join(folder, 'pictures/old.png'), 'old');
  await writeFile(path.join(folder, 'photo-1.jpg'), createPhoto({ taken: '2024:05:18 10:20:00' }));
  await writeFile(path.join(folder, 'photo-2.jpg'), createPhoto({ taken: '2024:05:18 11:20:00' }));
  await writeFile(path.join(folder, 'photo-3.jpg'), createPhoto({ taken: '2024:05:20 11:20:00' }));
  workbench = await Workbench.open({
    viewport: { width: 1280, height: 900 },
    notes: folder,
    // What is opened would be selected in the explorer alone, at a time of its own.
    settings: { 'explorer.autoReveal': false },
  });
});
afterAll(async () => {
  await workbench.close();
  await rm(folder, { recursive: true });
});
afterEach(({ task }) => workbench.screenshot(`pictures-${task.name.replaceAll(/\W+/gu, '-')}`));

function filesIn(name: string): Promise<string[]> {
  return readdir(path.join(workbench.server.workspace, name));
}

/** Puts a small red picture on the clipboard, as a screenshot tool does. */
async function copyPicture(): Promise<void> {
  await workbench.page.evaluate(async () => {
    const canvas = new OffscreenCanvas(8, 8);
    const context = canvas.getContext('2d');
    if (context !== null) {
      context.fillStyle = 'red';
      context.fillRect(0, 0, 8, 8);
    }
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
  });
}

async function openAt(file: string, line: number): Promise<void> {
  await workbench.openFile(file);
  await workbench.goTo(line);
  // The count of talks is there once the notes are read.
  await workbench.page.locator('.statusbar-item', { hasText: /\d\/2/u }).first().waitFor();
}

async function pasteAndSee(text: string): Promise<void> {
  await workbench.page.keyboard.press('ControlOrMeta+v');
  await expect.poll(() => workbench.visibleText(), wait).toContain(text);
}

test('a pasted picture goes to the pictures, named after the talk', async () => {
  await openAt('devconf.md', 8);
  await copyPicture();
  await pasteAndSee('![Quiet Mornings](pictures/quiet-mornings-01.png)');
  // The words are selected, to be typed over.
  await workbench.page.keyboard.type('a red square');
  await expect.poll(() => workbench.visibleText(), wait).toContain('![a red square](pictures/quiet-mornings-01.png)');
  await expect.poll(() => filesIn('pictures'), wait).toEqual(['old.png', 'quiet-mornings-01.png']);
  const bytes = await readFile(path.join(workbench.server.workspace, 'pictures/quiet-mornings-01.png'));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
});

test('a second one gets the next number, and one undo takes its line away', async () => {
  await openAt('devconf.md', 12);
  await copyPicture();
  await pasteAndSee('![Loud Noons](pictures/loud-noons-01.png)');
  expect(await filesIn('pictures')).toContain('loud-noons-01.png');
  await workbench.page.keyboard.press('Escape');
  await workbench.page.keyboard.press('Escape');
  await workbench.page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => workbench.visibleText(), wait).not.toContain('loud-noons-01.png');
  expect(await workbench.page.locator('.monaco-dialog-box').count()).toBe(0);
  await expect.poll(() => filesIn('pictures'), wait).not.toContain('loud-noons-01.png');
  await pasteAndSee('![Loud Noons](pictures/loud-noons-01.png)');
  await workbench.page.keyboard.press('Escape');
  await workbench.page.keyboard.press('End');
  await pasteAndSee('![Loud Noons](pictures/loud-noons-02.png)');
  await workbench.page.keyboard.press('Escape');
  await workbench.page.keyboard.press('ControlOrMeta+s');
});

test('plain text goes on in its own manner', async () => {
  await openAt('plain.txt', 11);
  await workbench.page.keyboard.press('End');
  await workbench.page.keyboard.press('Enter');
  await copyPicture();
  await pasteAndSee('photo: pictures/noon-01.png');
  await expect.poll(() => filesIn('pictures'), wait).toContain('noon-01.png');
  await workbench.page.keyboard.press('ControlOrMeta+s');
});

test('a picture dropped from outside is copied like a pasted one', async () => {
  await openAt('plain.txt', 3);
  const lines = workbench.page.locator('.editor-instance .view-lines').first();
  await lines.evaluate((element) => {
    const { left, top } = element.getBoundingClientRect();
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], 'slide.png', { type: 'image/png' }));
    const at = { clientX: left + 60, clientY: top + 48, bubbles: true, cancelable: true, shiftKey: true };
    for (const type of ['dragenter', 'dragover', 'drop']) {
      element.dispatchEvent(new DragEvent(type, { ...at, dataTransfer: data }));
    }
  });
  await expect.poll(() => workbench.visibleText(), wait).toContain('photo: pictures/morning-light-01.png');
  await expect.poll(() => filesIn('pictures'), wait).toContain('morning-light-01.png');
  await workbench.page.keyboard.press('ControlOrMeta+s');
});

test('paths of pictures are completed in plain text, with the picture', async () => {
  await openAt('plain.txt', 3);
  await workbench.page.keyboard.press('End');
  await workbench.page.keyboard.press('Enter');
  await workbench.page.keyboard.type('pictures/');
  const suggestion = workbench.page.locator('.suggest-widget .monaco-list-row', { hasText: 'old.png' });
  await suggestion.waitFor();
  await workbench.page.keyboard.press('Escape');
  await workbench.page.keyboard.press('ControlOrMeta+z');
});

test('unused pictures are listed, and nothing is deleted without a question', async () => {
  await workbench.runCommand('Conference Notes: Find Unused Pictures');
  const rows = workbench.quickInput.rows;
  await rows.filter({ hasText: 'old.png' }).waitFor();
  expect((await rows.allInnerTexts()).join(' ')).not.toContain('quiet-mornings-01.png');
  await workbench.screenshot('pictures-unused-list');
  await rows.filter({ hasText: 'old.png' }).click();
  await workbench.page.keyboard.press('Enter');
  const dialog = workbench.page.locator('.monaco-dialog-box');
  await dialog.waitFor();
  await workbench.screenshot('pictures-unused-question');
  expect(await dialog.innerText()).toContain('Move old.png to the trash?');
  await workbench.page.keyboard.press('Escape');
  expect(await filesIn('pictures')).toContain('old.png');
});

function fileRow(name: string): Locator {
  return workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
}

test('photos of the explorer are shown by talk, can be given to another, and are copied under its name', async () => {
  await openAt('devconf.md', 7);
  await fileRow('photo-1.jpg').click();
  await fileRow('photo-3.jpg').click({ modifiers: ['Shift'] });
  await chooseFromContextMenu(fileRow('photo-2.jpg'), 'Attach Photos...');
  const { quickInput } = workbench;
  await quickInput.row('photo-3.jpg').waitFor();
  const rows = await quickInput.rows.allInnerTexts();
  expect(rows.map((row) => row.replace('.jpg', '.jpg ').replaceAll(/\s+/gu, ' ').trim())).toEqual([
    'photo-1.jpg 2024-05-18 10:20 10:00 · Quiet Mornings',
    'photo-2.jpg 2024-05-18 11:20 11:00 · Loud Noons',
    'photo-3.jpg 2024-05-20 11:20 No talk at that time',
  ]);
  await workbench.screenshot('pictures-photos-by-talk');
  await quickInput.row('photo-3.jpg').hover();
  await quickInput.row('photo-3.jpg').locator('.action-label[aria-label="Choose Another Talk"]').click();
  await workbench.page.locator('.quick-input-title', { hasText: 'Which talk is photo-3.jpg from?' }).waitFor();
  await quickInput.take('Loud Noons');
  await quickInput
    .row('photo-3.jpg')
    .filter({ has: workbench.page.locator(':checked, [aria-checked="true"]') })
    .waitFor();
  await workbench.screenshot('pictures-photos-moved');
  await workbench.page.keyboard.press('Enter');
  await quickInput.take('named after the talks', 'What happens to the files? The originals stay in any case.');
  await workbench.openFile('devconf.md');
  await expect.poll(() => workbench.visibleText(), wait).toContain('(pictures/quiet-mornings-02.jpg)');
  expect(await workbench.visibleText()).toContain('(pictures/loud-noons-04.jpg)');
  expect(await filesIn('pictures')).toEqual(
    expect.arrayContaining(['quiet-mornings-02.jpg', 'loud-noons-03.jpg', 'loud-noons-04.jpg']),
  );
  await workbench.page.keyboard.press('ControlOrMeta+s');
});

test('notes follow a picture that is given another name in the explorer', async () => {
  await openAt('devconf.md', 7);
  await fileRow('pictures').click();
  await fileRow('quiet-mornings-01.png').click();
  await workbench.page.keyboard.press('F2');
  await workbench.page.locator('.explorer-item-edited input').fill('a red square.png');
  await workbench.page.keyboard.press('Enter');
  // VS Code asks before it lets anybody's notes follow.
  await workbench.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'OK' }).click();
  await fileRow('a red square.png').waitFor();
  await workbench.openFile('devconf.md');
  await expect.poll(() => workbench.visibleText(), wait).toContain('![a red square](pictures/a%20red%20square.png)');
});
