/** Exporting and converting as a reader does it: from rows, selections and the palette, and what comes of it. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chooseFromContextMenu } from '../../support/vscodeHost/menus.ts';
import { samplesFolder } from '../../support/vscodeHost/places.ts';
import { Workbench } from '../../support/vscodeHost/workbench.ts';

const wait = { timeout: 15_000 };
let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open({ viewport: { width: 1280, height: 900 } });
});
afterAll(() => workbench.close());
afterEach(({ task }) => workbench.screenshot(`exports-${task.name.replaceAll(/\W+/gu, '-')}`));

function fileOf(name: string): string {
  return path.join(workbench.server.workspace, name);
}

function clipboard(): Promise<string> {
  return workbench.page.evaluate(() => navigator.clipboard.readText());
}

/** A dialog in front of everything. */
function modal(): Locator {
  return workbench.page.locator('.monaco-dialog-box');
}

describe('exporting', () => {
  test('a talk of the Talks view goes to the clipboard', async () => {
    await workbench.openNoteAt('pycascades-2022.md', 60);
    const talks = await workbench.focusView('Talks', 'Conference Notes: Focus on Talks View');
    await chooseFromContextMenu(
      talks.locator('.monaco-list-row', { hasText: 'Python’s tale of concurrency' }),
      'Export...',
    );
    await workbench.quickInput.take('Markdown report', 'Which kind of export?');
    await workbench.quickInput.agree('What should be in it?');
    await workbench.quickInput.take('Clipboard', 'Where to?');
    await expect.poll(clipboard, wait).toContain('Python’s tale of concurrency');
    expect(await clipboard()).not.toContain('Intellicode Demo');
  });

  test('the selection gives the talks that it touches, and the last choices come first', async () => {
    await workbench.openNoteAt('pycascades-2022.md', 90);
    await workbench.page.keyboard.press('Shift+ArrowDown');
    await workbench.runCommand('Conference Notes: Export...');
    await workbench.quickInput.take('The selected talks', 'What should be exported?');
    await workbench.quickInput.untilAsked('Which kind of export?');
    await expect
      .poll(() => workbench.page.locator('.quick-input-widget .monaco-list-row.focused').innerText(), wait)
      .toContain('Markdown report');
    await workbench.screenshot('exports-question');
    await workbench.page.keyboard.press('Enter');
    await workbench.quickInput.untilAsked('What should be in it?');
    await workbench.screenshot('exports-parts');
    await workbench.page.keyboard.press('Enter');
    await workbench.quickInput.take('New editor', 'Where to?');
    await workbench.page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
    await expect.poll(() => workbench.visibleText(), wait).toContain('### ');
    const titles = (await workbench.visibleText()).split('\n').filter((line) => line.startsWith('### '));
    expect(titles).toHaveLength(1);
  });

  test('a day of the Talks view, a folder of the explorer', async () => {
    const folders = workbench.page.locator('.explorer-folders-view');
    await workbench.runCommand('File: Focus on Files Explorer');
    await chooseFromContextMenu(
      folders.locator('.monaco-list-row', { hasText: 'pictures' }),
      'Export Conference Notes...',
    );
    await workbench.quickInput.take('JSON', 'Which kind of export?');
    await workbench.quickInput.agree('What should be in it?');
    await workbench.quickInput.take('Clipboard', 'Where to?');
    await workbench.runCommand('Notifications: Show Notifications');
    const message = 'There are no conference notes in pictures.';
    await workbench.page.locator('.notification-list-item', { hasText: message }).waitFor();
  });

  test('talk files keep what is in the folder, unless told otherwise', async () => {
    await workbench.openNoteAt('pycon-us-2024.txt', 3);
    const before = new Set(await readdir(workbench.server.workspace));
    await exportTalkFiles();
    await expect.poll(async () => (await readdir(workbench.server.workspace)).length - before.size, wait).toBe(9);
    const added = (await readdir(workbench.server.workspace)).filter((name) => !before.has(name));
    const [first = '', second = ''] = added;
    await writeFile(fileOf(first), 'mine');
    await writeFile(fileOf(second), 'mine');

    await exportTalkFiles();
    await modal().waitFor();
    expect(await modal().innerText()).toContain(`9 of 9 files are in`);
    expect(await modal().innerText()).toContain(first);
    await workbench.screenshot('exports-conflict');
    await modal().getByRole('button', { name: 'Cancel' }).click();
    expect(await readFile(fileOf(first), 'utf8')).toBe('mine');

    await exportTalkFiles();
    await modal().getByRole('button', { name: 'Replace Them' }).click();
    await expect.poll(() => readFile(fileOf(second), 'utf8'), wait).toMatch(/^---\n/u);
    const leftovers = async () => (await readdir(workbench.server.workspace)).filter((name) => name.endsWith('.tmp'));
    await expect.poll(leftovers, wait).toEqual([]);
  });

  test('talk files that cannot all be written: what is new goes, what was replaced is told', async () => {
    const names = await exportedFiles();
    const [gone = '', , folder = ''] = names;
    const old = names.filter((name) => name !== gone && name !== folder);
    for (const name of [gone, folder]) await rm(fileOf(name));
    for (const name of old) await writeFile(fileOf(name), 'mine');
    await mkdir(fileOf(folder));
    await exportTalkFiles();
    await modal().getByRole('button', { name: 'Replace Them' }).click();
    await workbench.runCommand('Notifications: Show Notifications');
    const message = workbench.page.locator('.notification-list-item', { hasText: 'could not be written' });
    await message.waitFor();
    const text = await message.innerText();
    await workbench.screenshot('exports-folder-fault');
    expect(text).toContain(`${folder} could not be written: there is a folder of that name. These files were written`);
    const replaced = [];
    for (const name of old) if ((await readFile(fileOf(name), 'utf8')) !== 'mine') replaced.push(name);
    expect(replaced.length).toBeGreaterThan(0);
    expect(/stay: (.*)\.$/mu.exec(text)?.[1]?.split(', ').toSorted()).toEqual(replaced);
    expect(await exportedFiles()).toEqual(names.slice(1));
    await rmdir(fileOf(folder));
    await workbench.runCommand('Notifications: Clear All Notifications');
    await exportTalkFiles();
    await modal().getByRole('button', { name: 'Replace Them' }).click();
    await expect.poll(exportedFiles, wait).toEqual(names);
  });

  test('a talk that has gone meanwhile is missed, not replaced by its neighbour', async () => {
    const file = fileOf('pycascades-2022.md');
    const notes = await readFile(file, 'utf8');
    const talks = await workbench.focusView('Talks', 'Conference Notes: Focus on Talks View');
    await workbench.openNoteAt('pycascades-2022.md', 80);
    const row = talks.locator('.monaco-list-row', { hasText: 'Intellicode Demo' });
    await chooseFromContextMenu(row, 'Export...');
    await workbench.quickInput.take('Markdown report', 'Which kind of export?');
    await workbench.quickInput.agree('What should be in it?');
    await workbench.quickInput.untilAsked('Where to?');
    await writeFile(file, notes.replace(/## Intellicode Demo.*?---\n\n/su, ''));
    await expect.poll(() => row.count(), wait).toBe(0);
    await workbench.quickInput.take('Clipboard', 'Where to?');
    await workbench.runCommand('Notifications: Show Notifications');
    const message = 'This talk is no longer in the notes.';
    await workbench.page.locator('.notification-list-item', { hasText: message }).waitFor();
    await writeFile(file, notes);
    await expect.poll(() => row.count(), wait).toBe(1);
  });

  test('says in one sentence why a file cannot be written', async () => {
    await workbench.openNoteAt('pycascades-2022.md', 60);
    await workbench.runCommand('Conference Notes: Export Table of Talks (CSV)...');
    await expect.poll(() => workbench.quickInput.field.inputValue(), wait).toMatch(/\.csv$/u);
    await workbench.quickInput.field.fill('/proc/talks.csv');
    // The dialog takes no answer while it reads the folder.
    await expect
      .poll(async () => {
        if (await workbench.quickInput.field.isVisible()) await workbench.quickInput.field.press('Enter');
        return workbench.quickInput.field.isVisible();
      }, wait)
      .toBe(false);
    await workbench.runCommand('Notifications: Show Notifications');
    const message = workbench.page.locator('.notification-list-item', { hasText: 'could not be written' });
    await message.waitFor();
    expect(existsSync('/proc/talks.csv')).toBe(false);
  });
});

/** What stands beside the samples, temporary files too. */
async function exportedFiles(): Promise<readonly string[]> {
  const samples = await readdir(samplesFolder);
  return (await readdir(workbench.server.workspace)).filter((name) => !samples.includes(name)).toSorted();
}

async function exportTalkFiles(): Promise<void> {
  await workbench.runCommand('Conference Notes: Export Talk Files...');
  await expect.poll(() => workbench.quickInput.field.inputValue(), wait).toContain(workbench.server.workspace);
  await workbench.page.locator('.quick-input-widget').getByRole('button', { name: 'Export Here' }).click();
}

describe('converting', () => {
  const undo = 'ControlOrMeta+z';

  test('plain text becomes Markdown at once, and one undo brings it back', async () => {
    await workbench.openNoteAt('pycon-us-2024.txt', 3);
    const before = await workbench.visibleText();
    await workbench.runCommand('Conference Notes: Convert to Markdown');
    await expect.poll(() => workbench.visibleText(), wait).toMatch(/^## /mu);
    await workbench.screenshot('exports-converted');
    await workbench.runCommand('Notifications: Show Notifications');
    const message = workbench.page.locator('.notification-list-item', { hasText: 'keeps its name' });
    await message.getByRole('button', { name: 'Rename to pycon-us-2024.md' }).waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator('.editor-instance .view-lines').first().click();
    await workbench.page.keyboard.press(undo);
    await expect.poll(() => workbench.visibleText(), wait).toBe(before);
  });

  test('Markdown becomes plain text once it is said what cannot be carried', async () => {
    await workbench.openNoteAt('pycascades-2022.md', 60);
    const before = await workbench.visibleText();
    await workbench.runCommand('Conference Notes: Convert to Plain Text');
    await modal().waitFor();
    expect(await modal().innerText()).toContain('would be lines of their own');
    await workbench.screenshot('exports-losses');
    await modal().getByRole('button', { name: 'Convert', exact: true }).click();
    await expect.poll(() => workbench.visibleText(), wait).toContain('===');
    await workbench.page.locator('.editor-instance .view-lines').first().click();
    await workbench.page.keyboard.press(undo);
    await expect.poll(() => workbench.visibleText(), wait).toBe(before);
  });

  test('a section is converted by a refactoring', async () => {
    await workbench.openNoteAt('pycon-us-2024.txt', 3);
    await workbench.page.keyboard.press('Shift+ArrowDown');
    await workbench.page.keyboard.press('Control+Shift+r');
    const action = workbench.page.locator('.action-widget .monaco-list-row.action', {
      hasText: 'Convert this section',
    });
    await action.hover();
    await expect.poll(() => action.getAttribute('class'), wait).toContain('focused');
    await workbench.page.keyboard.press('Enter');
    await expect.poll(async () => (await workbench.visibleText()).match(/^## /gmu)?.length, wait).toBe(1);
    await workbench.page.keyboard.press(undo);
    await expect.poll(() => workbench.visibleText(), wait).not.toMatch(/^## /mu);
  });
});
