/** A folder from somebody else that is not trusted: its notes can be read, and it decides nothing. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
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
  const templates = path.join(notes, '.conference-notes/templates');
  await mkdir(templates, { recursive: true });
  await writeFile(path.join(templates, 'talk.md'), `## $start - Mine\n\n${greedy}\n\n$0\n`);
  await writeFile(`${notes}-secret`, '## secret of another folder\n');
  await symlink(`${notes}-secret`, path.join(templates, 'outside.md'));
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
  await rm(`${notes}-secret`);
});
afterEach(({ task }) => workbench.screenshot(`trust-${task.name.replaceAll(/\W+/gu, '-')}`));

/** What a template of somebody else might ask for; the year is given. */
const greedy = 'Year $CURRENT_YEAR ![]($CLIPBOARD) ${TM_DIRECTORY} $WORKSPACE_FOLDER ${TM_FILENAME/(.*)/x/}';

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

test('its templates say what they are and learn nothing, and one that leads out of the folder is none', async () => {
  await workbench.page.evaluate(() => navigator.clipboard.writeText('a password'));
  await workbench.openNoteAt('harbour.md', 11);
  await workbench.runCommand('Conference Notes: Insert Talk');
  const template = workbench.quickInput.rows.filter({ hasText: 'talk' }).last();
  await template.waitFor();
  await workbench.screenshot('trust-templates');
  expect((await workbench.quickInput.rows.allInnerTexts()).join()).not.toContain('outside');
  await template.click();
  const written = greedy.replace('$CURRENT_YEAR', String(new Date().getFullYear()));
  await expect.poll(() => workbench.visibleText(), wait).toContain(written);
  expect(await workbench.visibleText()).not.toContain('a password');
});
