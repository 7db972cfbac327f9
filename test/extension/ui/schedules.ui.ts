/** Notes with a schedule, as a reader uses them: what is not noted yet, picks, links, and schedules without notes. */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createHarbourFolder, knotsLinks, publishSlides } from '../../support/harbourFolder.ts';
import { publish, type ScheduleServer, startScheduleServer } from '../../support/scheduleServer.ts';
import { Workbench } from '../../support/vscodeHost/workbench.ts';

const wait = { timeout: 15_000 };
const exportPath = '/harbour/schedule/export/schedule.json';
const now = new Date();
let notes: string;
let server: ScheduleServer;
let workbench: Workbench;
let talks: Locator;

beforeAll(async () => {
  server = await startScheduleServer({ [exportPath]: publish(publishSlides(now)) });
  notes = await createHarbourFolder(now, server.origin + exportPath);
  workbench = await Workbench.open({ viewport: { width: 1280, height: 1000 }, notes });
  await workbench.openFile('harbour.md');
  talks = await workbench.focusView('Talks', 'Conference Notes: Focus on Talks View');
});
afterAll(async () => {
  await workbench.close();
  await server.stop();
  await rm(notes, { recursive: true });
});
afterEach(({ task }) => workbench.screenshot(`schedules-${task.name.replaceAll(/\W+/gu, '-')}`));

function rowOf(text: string): Locator {
  return talks.locator('.monaco-list-row', { hasText: text }).first();
}

async function labels(): Promise<string[]> {
  return (await workbench.treeRows(talks)).map(({ level, label }) => `${level} ${label}`);
}

function textOf(file: string): Promise<string> {
  return readFile(path.join(workbench.server.workspace, file), 'utf8');
}

/** Saves the note at hand and gives its text. */
async function savedText(): Promise<string> {
  await workbench.page.keyboard.press('ControlOrMeta+s');
  return textOf('harbour.md');
}

function colorOf(row: Locator): Promise<string> {
  return row.locator('.label-name').evaluate((label) => getComputedStyle(label).color);
}

async function runAtLine(line: number, command: string): Promise<void> {
  await workbench.openFile('harbour.md');
  await workbench.goTo(line);
  await workbench.page.locator('[id="conference-notes.conference-notes.conferenceNotes.status"]').waitFor();
  await workbench.runCommand(`Conference Notes: ${command}`);
}

describe('the Talks view', () => {
  test('dims what is not noted yet', async () => {
    await expect
      .poll(labels, wait)
      .toEqual(
        expect.arrayContaining([
          '1 Harbour Conf',
          expect.stringMatching(/\d Tides/u),
          expect.stringMatching(/\d Lamps/u),
        ]),
      );
    const noted = await colorOf(rowOf('Tides for Beginners'));
    await expect.poll(() => colorOf(rowOf('Lamps and Their Oil')), wait).not.toBe(noted);
    expect(await rowOf('Lamps and Their Oil').getAttribute('aria-label')).toContain('not noted yet');
  });

  test('lists a schedule without notes, closed, and its talks when it is opened', async () => {
    await expect.poll(() => rowOf('Quay Days 2031').innerText(), wait).toMatch(/2 talks · not noted yet/u);
    await expect.poll(() => rowOf('Quay Days 2031').getAttribute('aria-expanded'), wait).toBe('false');
    await rowOf('Quay Days 2031').locator('.monaco-tl-twistie').click();
    await expect
      .poll(labels, wait)
      .toEqual(expect.arrayContaining(['2 2031-06-01', '3 Cranes of the World', '3 Containers Without Walls']));
    await rowOf('Quay Days 2031').hover();
    await rowOf('Quay Days 2031').locator('.action-label[aria-label^="New Conference Notes"]').waitFor();
  });

  test('finds by its filter what is not noted yet', async () => {
    await talks.locator('.pane-header').hover();
    await talks.locator('.action-label[aria-label^="Filter Talks"]').click();
    const words = workbench.quickInput.field;
    await words.fill('lamps');
    await words.press('Enter');
    await expect.poll(async () => (await labels()).filter((label) => !label.startsWith('1 ')), wait).toHaveLength(2);
    expect(await labels()).toContain('3 Lamps and Their Oil');
    await talks.locator('.pane-header').hover();
    await talks.locator('.action-label[aria-label^="Clear Filter"]').click();
    await rowOf('Tides for Beginners').waitFor();
  });

  test('imports a file that is dropped on it', async () => {
    const calendar = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//drop//EN',
      'X-WR-CALNAME:Drop Conf 2030',
      'X-WR-TIMEZONE:Europe/London',
      'BEGIN:VEVENT',
      'UID:one@drop.example',
      'SUMMARY:Anchors and Other Weights',
      'DTSTART;TZID=Europe/London:20300501T090000',
      'DTEND;TZID=Europe/London:20300501T093000',
      'LOCATION:Dock',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n');
    await drop(rowOf('Harbour Conf'), 'drop.ics', calendar);
    await expect
      .poll(
        async () => (await workbench.treeRows(talks)).map(({ label, description }) => `${label} ${description}`),
        wait,
      )
      .toContain('Drop Conf 2030 1 talk · not noted yet');
    await workbench.runCommand('Notifications: Show Notifications');
    await workbench.page
      .locator('.notifications-center .notification-list-item', {
        hasText: 'Drop Conf 2030: 1 talk on 1 day in 1 room.',
      })
      .waitFor();
    await workbench.runCommand('Notifications: Clear All Notifications');
  });
});

/** Drops a file as the desktop hands it over. */
async function drop(target: Locator, name: string, content: string): Promise<void> {
  const data = await workbench.page.evaluateHandle(
    ([file, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], file, { type: 'text/calendar' }));
      return transfer;
    },
    [name, content] as const,
  );
  for (const type of ['dragenter', 'dragover', 'drop']) await target.dispatchEvent(type, { dataTransfer: data });
}

describe('in the notes', () => {
  test('the next talk is picked among the rooms where one is on', async () => {
    await runAtLine(9, 'Start Next Talk');
    const rows = workbench.quickInput.rows;
    await rows.filter({ hasText: 'Sailing by the Stars' }).waitFor();
    await workbench.screenshot('schedules-pick-of-rooms');
    const [first, second, third] = await rows.allInnerTexts();
    expect(first).toMatch(/Lamps and Their Oil[^]*Boathouse[^]*On now/u);
    expect(second).toMatch(/Sailing by the Stars[^]*Quay/u);
    expect(third).toMatch(/Closing Bell[^]*Not noted yet/u);
    await rows.filter({ hasText: 'Sailing by the Stars' }).click();
    await expect
      .poll(savedText, wait)
      .toMatch(/The moon\.\n\n## .*Sailing by the Stars\n\n<.*RST9UV\/>\n\n> Look up\./u);
    await workbench.page.keyboard.press('ControlOrMeta+z');
    await expect.poll(savedText, wait).not.toContain('Sailing');
  });

  test('any talk of the schedule can be the one that is linked', async () => {
    await workbench.openFile('harbour.md');
    await workbench.goTo(17, 6);
    await expect.poll(() => workbench.page.locator('.squiggly-info').count(), wait).toBeGreaterThan(0);
    const titles = await workbench.quickFixes();
    expect(titles).toContain('Link to another talk of the schedule...');
    await workbench.takeQuickFix('Link to another talk of the schedule...');
    const rows = workbench.quickInput.rows;
    await rows.filter({ hasText: 'Closing Bell' }).waitFor();
    await workbench.quickInput.field.fill('oil');
    await rows.filter({ hasText: 'Lamps and Their Oil' }).click();
    await expect.poll(savedText, wait).toContain('## Lighthouse keeping\n\n<https://pretalx.com/harbour/talk/LMN8PQ/>');
  });

  test('slides and recordings are written where they are missing, in one step', async () => {
    await runAtLine(13, 'Backfill Slides and Recordings');
    const rows = workbench.quickInput.rows;
    await rows.filter({ hasText: 'Rope archive' }).waitFor();
    await workbench.screenshot('schedules-backfill-preview');
    expect(await rows.locator('input[type="checkbox"]:checked, .monaco-checkbox.checked').count()).toBe(2);
    await workbench.page.locator('.quick-input-widget .quick-input-action .monaco-button', { hasText: 'OK' }).click();
    const [slides, recording, other] = knotsLinks.map(({ url }) => url);
    const before = await textOf('harbour.md');
    await expect.poll(savedText, wait).toContain(`Slides: <${slides}>\n\nRecording: <${recording}>\n\nThe bowline.`);
    expect(await savedText()).not.toContain(other);
    await workbench.page.keyboard.press('ControlOrMeta+z');
    await expect.poll(savedText, wait).toBe(before);
  });

  test('a refresh says which slides are new, and offers to write them', async () => {
    await runAtLine(9, 'Refresh Schedule');
    await workbench.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Fetch' }).click();
    await workbench.runCommand('Notifications: Show Notifications');
    const message = workbench.page.locator('.notifications-center .notification-list-item', {
      hasText: 'Harbour Conf: ',
    });
    await message.getByRole('button', { name: 'Show Changes' }).waitFor();
    await workbench.screenshot('schedules-refresh-message');
    await message.getByRole('button', { name: 'Backfill Links' }).click();
    const rows = workbench.quickInput.rows;
    await rows.filter({ hasText: 'tides.pdf' }).waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.runCommand('Conference Notes: Show Schedule Changes');
    await workbench.page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
    await expect.poll(() => workbench.visibleText(), wait).toMatch(/Tides for Beginners\*\*: new links: \[Slides\]/u);
    await workbench.openFile('harbour.md');
  });

  test('the card writes the abstract and a calendar by a click', async () => {
    const input = workbench.quickInput.field;
    await (await showCard()).locator('a', { hasText: 'Calendar' }).click();
    await expect.poll(() => input.inputValue(), wait).toMatch(/\.ics$/u);
    await workbench.page.keyboard.press('Escape');
    const hover = await showCard();
    await workbench.screenshot('schedules-card');
    await hover.locator('a', { hasText: 'Insert abstract' }).click();
    await expect.poll(savedText, wait).toContain('FGH7JK/>\n\n> Why some knots hold.\n\nThe bowline.');
  });
});

/** The card at the talk link, with all that it offers. */
async function showCard(): Promise<Locator> {
  await workbench.goTo(13, 30);
  await workbench.runCommand('Show or Focus Hover');
  const hover = workbench.page.locator('.monaco-hover:visible', { hasText: 'Open page' }).first();
  await expect.poll(() => hover.innerText(), wait).toContain('Open page · Insert abstract · Feedback · Calendar');
  return hover;
}
