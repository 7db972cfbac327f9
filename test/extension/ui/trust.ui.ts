/** A folder from somebody else that is not trusted: its notes can be read, and it decides nothing. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type ScheduleServer, startScheduleServer } from '../../support/scheduleServer.ts';
import { Workbench } from '../../support/vscodeHost/workbench.ts';

const wait = { timeout: 15_000 };
let notes: string;
let server: ScheduleServer;
let workbench: Workbench;

beforeAll(async () => {
  server = await startScheduleServer();
  notes = await mkdtemp(path.join(tmpdir(), 'conference-notes-trust-'));
  await mkdir(path.join(notes, '.vscode'));
  await writeFile(
    path.join(notes, '.vscode/settings.json'),
    JSON.stringify({ 'conferenceNotes.schedule.network': 'always' }),
  );
  const schedule = `Schedule: ${server.origin}/harbour/schedule/`;
  await writeFile(
    path.join(notes, 'harbour.md'),
    `# Harbour Conf 2026\n\n${schedule}\n\n## 09:00 - Tides for Beginners - Ada Marsh\n\nmoon\n\n## 10:00 - Ropes - Grace Hopper\n\nto do: buy a rope\n`,
  );
  workbench = await Workbench.open({ notes, trust: 'restricted' });
});
afterAll(async () => {
  await workbench.close();
  await server.stop();
  await rm(notes, { recursive: true });
});
afterEach(({ task }) => workbench.screenshot(`trust-${task.name.replaceAll(/\W+/gu, '-')}`));

/** A dialog in front of everything. */
function modal(): Locator {
  return workbench.page.locator('.monaco-dialog-box');
}

test('its talks and follow-ups are there', async () => {
  await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).first().waitFor();
  await workbench.openFile('harbour.md');
  const talks = await workbench.focusView('Talks', 'Conference Notes: Focus on Talks View');
  await expect
    .poll(() => workbench.printedRows(talks), wait)
    .toEqual(expect.arrayContaining([expect.stringContaining('Tides for Beginners')]));
  const followUps = await workbench.focusView('Follow-ups', 'Conference Notes: Focus on Follow-ups View');
  await followUps.locator('.monaco-list-row', { hasText: 'buy a rope' }).waitFor();
});

test('it cannot consent to the network: the reader is asked, and nothing is fetched before', async () => {
  await workbench.runCommand('Conference Notes: Import Schedule...');
  await workbench.quickInput.take('From the web');
  await workbench.quickInput.type(`${server.origin}/harbour/schedule/`);
  await expect.poll(() => modal().innerText(), wait).toContain('Fetch the schedule from 127.0.0.1?');
  expect(server.requests).toEqual([]);
  await modal().getByRole('button', { name: 'Cancel' }).click();
  await modal().waitFor({ state: 'hidden' });
  expect(server.requests).toEqual([]);
});
