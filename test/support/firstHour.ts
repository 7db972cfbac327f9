/**
 * From a VS Code with the extension just installed to the first line under the talk that is on: by the view's buttons and
 * Enter, with the address of the schedule in the clipboard. The same for the test and for the pictures of docs/guide.md.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './vscodeHost/places.ts';
import type { Workbench } from './vscodeHost/workbench.ts';

/** Where a conference publishes its schedule, below its host. */
export const schedulePath = '/2026-autumn/schedule/export/schedule.json';

/** What it publishes: the schedule of the sample, as its page has it. */
export async function readPublishedSchedule(): Promise<string> {
  const file = path.join(root, 'walkthrough/sample/.conference-notes/lighthouse-days-2026.schedule.json');
  const { schedule } = JSON.parse(await readFile(file, 'utf8')) as { readonly schedule: object };
  return JSON.stringify({ schedule });
}

/** The first minutes of the day, when one talk is about to begin, as the machine's clock has it. */
export const firstMinutes = { time: '2026-10-24T09:28:00+01:00', zone: 'Europe/Lisbon' };

/** How often the hands moved; what is written into the notes is not counted. */
export interface Effort {
  readonly clicks: number;
  readonly keys: number;
}

/** Called at the moments worth a picture, with a name for it. */
export type Picture = (name: string) => Promise<void>;

/** Begins the notes of a conference whose schedule stands at an address, and writes a line under the talk that is on. */
export async function playFirstHour(workbench: Workbench, address: string, picture: Picture): Promise<Effort> {
  const { page, quickInput } = workbench;
  const effort = { clicks: 0, keys: 0 };
  const press = async (key: string): Promise<void> => {
    await page.keyboard.press(key);
    effort.keys += 1;
  };
  const agree = async (question: string): Promise<void> => {
    await quickInput.untilAsked(question);
    await quickInput.rows.first().waitFor();
    await press('Enter');
  };
  await page
    .locator('.activitybar .action-item', { has: page.getByLabel('Conference Notes', { exact: true }) })
    .click();
  effort.clicks += 1;
  const begin = page
    .locator('.pane', { hasText: 'Talks' })
    .locator('.monaco-button', { hasText: 'New Conference Notes' });
  await begin.first().waitFor();
  await picture('begin');
  await begin.first().click();
  effort.clicks += 1;
  await agree('What do the notes begin with?');
  // The first question has the web among its words too.
  await quickInput.row('JSON, XML or iCalendar').waitFor();
  await press('Enter');
  await quickInput.untilAsked('Address of the schedule, of a talk or of the event');
  await page.keyboard.insertText(address);
  effort.keys += 1;
  await press('Enter');
  await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Fetch' }).waitFor();
  await press('Enter');
  await agree('Which days?');
  await quickInput.untilAsked('Which talks? Or none: they come as they begin.');
  await picture('talks');
  await press('Enter');
  await agree('How do you like to write?');
  await quickInput.untilAsked('Name in the folder');
  await press('Enter');
  await page.locator('.tab.active', { hasText: 'lighthouse-days-2026.md' }).waitFor();
  await page.locator('[id="conference-notes.conference-notes.conferenceNotes.status"]').waitFor();
  await picture('head');
  await press('Shift+Alt+N');
  await page.locator('.editor-instance .view-line', { hasText: 'Welcome Ashore' }).waitFor();
  await page.keyboard.type('The foghorn is real.');
  await picture('line');
  return effort;
}
