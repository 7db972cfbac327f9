/** New notes from a schedule, as a writer makes them the evening before: talks picked by day and words, then the first line typed. */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Workbench } from '../../support/vscodeHost/workbench.ts';

const wait = { timeout: 15_000 };
let folder: string;
let workbench: Workbench;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'conference-notes-new-'));
  await cp('walkthrough/sample/.conference-notes', path.join(folder, '.conference-notes'), { recursive: true });
  workbench = await Workbench.open({ viewport: { width: 1280, height: 900 }, notes: folder });
});
afterAll(async () => {
  await workbench.close();
  await rm(folder, { recursive: true });
});
afterEach(({ task }) => workbench.screenshot(`new-notes-${task.name.replaceAll(/\W+/gu, '-')}`));

/** Takes the entry by its label: by keys, as the tooltip of the entry under the pointer may cover the others. */
async function answer(entry: string): Promise<void> {
  await workbench.quickInput.field.fill(entry);
  await workbench.quickInput.rows.first().filter({ hasText: entry }).waitFor();
  await workbench.page.keyboard.press('Enter');
}

/** Ticks the entries that the words leave. */
async function tick(words: string, entries: readonly string[]): Promise<void> {
  await workbench.quickInput.field.fill(words);
  for (const entry of entries) {
    const row = workbench.quickInput.row(entry);
    await row.click();
    await row.locator('[aria-checked="true"], input:checked, .codicon-check').first().waitFor({ state: 'attached' });
  }
}

async function pickTalks(): Promise<void> {
  await workbench.quickInput.untilAsked('Which days?');
  await workbench.page.keyboard.press('Enter');
  await workbench.quickInput.untilAsked('Which talks? Or none: they come as they begin.');
}

function textOf(name: string): Promise<string> {
  return readFile(path.join(workbench.server.workspace, name), 'utf8');
}

test('picked talks stand under their days, with the cursor where the notes begin', async () => {
  await workbench.runCommand('Conference Notes: New Conference Notes');
  await workbench.quickInput.untilAsked('What do the notes begin with?');
  await answer('Lighthouse Days 2026');
  await pickTalks();
  await workbench.screenshot('new-notes-pick');
  await tick('nair', ['Tide Tables in Forty Lines']);
  await tick('hands-on', ['Night Walk: Listening for Fog']);
  await tick('', []);
  await workbench.page.keyboard.press('Enter');
  await workbench.quickInput.untilAsked('How do you like to write?');
  await answer('Markdown');
  await workbench.quickInput.untilAsked('Name in the folder');
  expect(await workbench.quickInput.field.inputValue()).toBe('lighthouse-days-2026.md');
  await workbench.page.keyboard.press('Enter');
  await workbench.page.locator('.tab.active', { hasText: 'lighthouse-days-2026.md' }).waitFor();
  await workbench.page.locator('.editor-instance .view-line', { hasText: 'Bring a harbour of your own.' }).waitFor();
  await workbench.page.keyboard.type('eight cosines');
  await workbench.page.keyboard.press('ControlOrMeta+s');
  await expect.poll(() => textOf('lighthouse-days-2026.md'), wait).toContain('eight cosines');
  expect(await textOf('lighthouse-days-2026.md')).toMatch(
    /### 11:00 - Tide Tables in Forty Lines\n[^#]*> Bring a harbour of your own\.\n\neight cosines\n\n### 00:30 - Night Walk/u,
  );
});

test('a folder of files is made under a name that nothing has', async () => {
  await workbench.runCommand('Conference Notes: New Conference Notes');
  await workbench.quickInput.untilAsked('What do the notes begin with?');
  await answer('Lighthouse Days 2026');
  await pickTalks();
  await tick('lamp', ['Workshop: Solder a Signal Lamp']);
  await tick('panel', ['Panel: Who Keeps the Light On?']);
  await workbench.page.keyboard.press('Enter');
  await workbench.quickInput.untilAsked('How do you like to write?');
  await answer('A folder of Markdown files');
  await workbench.quickInput.untilAsked('Name in the folder');
  await workbench.quickInput.field.fill('.conference-notes');
  await workbench.page.locator('.quick-input-widget', { hasText: 'is there already. Choose another name.' }).waitFor();
  await workbench.quickInput.field.fill('talks');
  await workbench.page.keyboard.press('Enter');
  await workbench.page
    .locator('.tab.active', { hasText: '2026-10-24-1100-workshop-solder-a-signal-lamp.md' })
    .waitFor();
  expect((await readdir(path.join(workbench.server.workspace, 'talks'))).toSorted()).toEqual([
    '2026-10-24-1100-workshop-solder-a-signal-lamp.md',
    '2026-10-25-1145-panel-who-keeps-the-light-on.md',
  ]);
});

test('the sample is copied into the folder', async () => {
  await workbench.runCommand('Conference Notes: Open Sample Notes');
  await workbench.quickInput.untilAsked('Where shall the sample be opened?');
  await answer('In the folder');
  await workbench.page.locator('.tab.active', { hasText: 'lighthouse-days-2026-sample.md' }).waitFor();
  expect(await textOf('lighthouse-days-2026-sample.md')).toContain('a lighthouse');
});
