/** Two windows on one folder: nothing is lost, no talk is taken for another, and the views of both become right. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createHarbourFolder, publishSlides } from '../../support/harbourFolder.ts';
import { publish, type ScheduleServer, startScheduleServer } from '../../support/scheduleServer.ts';
import { Workbench } from '../../support/vscodeHost/workbench.ts';

const wait = { timeout: 15_000 };
const exportPath = '/harbour/schedule/export/schedule.json';
const now = new Date();

const harbour = `# Harbour Conf

Schedule: <https://pretalx.com/harbour/schedule/>

## Tides for Beginners

<https://pretalx.com/harbour/talk/AB3CDE/>

The moon.

## Knots That Hold

<https://pretalx.com/harbour/talk/FGH7JK/>

to do: buy a rope

The bowline.
`;

let notes: string;
let server: ScheduleServer;
let first: Workbench;
let second: Workbench;

beforeAll(async () => {
  server = await startScheduleServer({ [exportPath]: publish(publishSlides(now)) });
  notes = await createHarbourFolder(now, server.origin + exportPath);
  await writeFile(path.join(notes, 'harbour.md'), harbour);
  await writeFile(path.join(notes, 'plans.md'), 'Buy a coat.\n');
  const settings = { 'files.autoSave': 'off' };
  first = await Workbench.open({ viewport: { width: 1280, height: 1000 }, notes, settings });
  second = await first.openAnother();
  await Promise.all([first, second].map(showNotes));
});
afterAll(async () => {
  await first.close();
  await server.stop();
  await rm(notes, { recursive: true });
});
afterEach(async ({ task }) => {
  const name = `two-windows-${task.name.replaceAll(/\W+/gu, '-')}`;
  await first.screenshot(`${name}-1`);
  await second.screenshot(`${name}-2`);
});

/** Opens the notes beside the views, and waits until the folder is read: rows shift up to then. */
async function showNotes(window: Workbench): Promise<void> {
  await window.openFile('harbour.md');
  await window.focusView('Talks', 'Conference Notes: Focus on Talks View');
  await rowOf(window, 'Talks', 'Quay Days 2031').waitFor();
  await rowOf(window, 'Talks', 'Sailing by the Stars').waitFor();
}

function viewOf({ page }: Workbench, title: string): Locator {
  return page.locator('.pane', { has: page.locator('.pane-header .title', { hasText: title }) });
}

function rowOf(window: Workbench, view: string, text: string): Locator {
  return viewOf(window, view).locator('.monaco-list-row', { hasText: text }).first();
}

function textOf(file: string): Promise<string> {
  return readFile(path.join(first.server.workspace, file), 'utf8');
}

/** Types at the end of a line (one-based) of the active editor. */
async function typeAt(window: Workbench, line: number, text: string): Promise<void> {
  await window.goTo(line);
  await window.page.keyboard.press('End');
  await window.page.keyboard.type(text);
}

async function save(window: Workbench): Promise<void> {
  await window.page.locator('.editor-instance .view-lines').first().click();
  await window.page.keyboard.press('ControlOrMeta+s');
}

test('each shows what the other writes and ticks', async () => {
  await typeAt(first, 16, 'to do: mend the net');
  await save(first);
  await expect.poll(() => second.visibleText(), wait).toContain('mend the net');
  await rowOf(second, 'Follow-Ups', 'mend the net').locator('[role="checkbox"]').click();
  await expect.poll(() => second.visibleText(), wait).toContain('done: to do: mend the net');
  await save(second);
  await rowOf(first, 'Follow-Ups', 'mend the net').locator('[role="checkbox"][aria-checked="true"]').waitFor(wait);
  expect(await textOf('harbour.md')).toContain('done: to do: mend the net');
});

test('what is jotted belongs to the talk of the cursor, though the other writes above it', async () => {
  await second.goTo(15);
  await second.openFile('plans.md');
  await typeAt(first, 10, 'High.\n\nLow.\n\nto do: buy a lamp\n');
  await save(first);
  await rowOf(second, 'Follow-Ups', 'buy a lamp').waitFor(wait);
  await second.runCommand('Conference Notes: Jot to Current Talk');
  await second.page.locator('.quick-input-title', { hasText: 'Knots That Hold' }).waitFor();
  await typeAt(first, 14, '\n\nHigh again.\n\nto do: count the bells');
  await save(first);
  await rowOf(second, 'Follow-Ups', 'count the bells').waitFor(wait);
  await second.quickInput.type('ask about splices');
  await expect.poll(() => textOf('harbour.md'), wait).toContain('splices');
  expect(await textOf('harbour.md')).toMatch(/bells[^]*## Knots That Hold[^]*The bowline\.\n+ask about splices\n/u);
});

test('what one has not saved stays when the other begins a talk and saves', async () => {
  await second.openFile('harbour.md');
  await typeAt(second, 3, '\n\nUnsaved words.');
  await typeAt(first, 1, '');
  await first.runCommand('Conference Notes: Start Next Talk');
  await first.quickInput.row('Sailing by the Stars').click();
  await expect.poll(() => first.visibleText(), wait).toContain('Look up.');
  await first.page.keyboard.type('Polaris.');
  await save(first);
  await expect.poll(() => textOf('harbour.md'), wait).toContain('Polaris.');
  await save(second);
  await second.runCommand('Notifications: Show Notifications');
  await second.page.locator('.notification-list-item', { hasText: 'The content of the file is newer' }).waitFor();
  expect(await second.visibleText()).toContain('Unsaved words.');
  expect(await textOf('harbour.md')).not.toContain('Unsaved words.');
  await second.runCommand('File: Revert File');
  await expect.poll(() => second.visibleText(), wait).toContain('Polaris.');
  const talks = (window: Workbench): Promise<string[]> => window.printedRows(viewOf(window, 'Talks'));
  for (const window of [first, second]) {
    await expect
      .poll(() => talks(window), wait)
      .toEqual(
        expect.arrayContaining(
          ['Sailing by the Stars', 'Tides for Beginners', 'Knots That Hold'].map((title) =>
            expect.stringContaining(`2 ${title}`),
          ),
        ),
      );
  }
});

test('both refresh one schedule at once, and one whole schedule is kept', async () => {
  const windows = [first, second];
  for (const { page } of windows) await page.locator('.editor-instance .view-lines').first().click();
  await Promise.all(
    windows.map(async (window) => {
      await window.runCommand('Conference Notes: Refresh Schedule');
      await window.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Fetch' }).waitFor();
    }),
  );
  await Promise.all(
    windows.map(({ page }) => page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Fetch' }).click()),
  );
  await Promise.all(
    windows.map(async (window) => {
      await window.runCommand('Notifications: Show Notifications');
      // Who comes second may find nothing new.
      const answer = /Harbour Conf: 5 talks|up to date|Nothing in the schedule has changed/u;
      await window.page.locator('.notifications-center .notification-list-item', { hasText: answer }).waitFor();
    }),
  );
  const kept = JSON.parse(await textOf('.conference-notes/harbour.schedule.json')) as object;
  expect(JSON.stringify(kept)).toContain('tides.pdf');
  const names = await readdir(path.join(first.server.workspace, '.conference-notes'));
  expect(names.toSorted()).toEqual(['harbour.schedule.json', 'quay.schedule.json']);
});
