/** The Talks and Follow-ups views, as a reader sees and uses them. */
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chooseFromViewMenu } from '../../support/vscodeHost/menus.ts';
import { samplesFolder } from '../../support/vscodeHost/places.ts';
import { Workbench } from '../../support/vscodeHost/workbench.ts';

const wait = { timeout: 15_000 };
let notes: string;
let workbench: Workbench;
let talks: Locator;
let followUps: Locator;

beforeAll(async () => {
  // Without schedules all rows fit into the window: those out of sight are not in the page.
  notes = await mkdtemp(path.join(tmpdir(), 'conference-notes-views-'));
  await cp(samplesFolder, notes, { recursive: true, filter: (file) => !file.includes('.conference-notes') });
  workbench = await Workbench.open({ viewport: { width: 1280, height: 1400 }, notes });
  await workbench.openFile('pycascades-2022.md');
  talks = await workbench.focusView('Talks', 'Conference Notes: Focus on Talks View');
  followUps = await workbench.focusView('Follow-ups', 'Conference Notes: Focus on Follow-ups View');
});
afterAll(async () => {
  await workbench.close();
  await rm(notes, { recursive: true });
});
afterEach(({ task }) => workbench.screenshot(`views-${task.name.replaceAll(/\W+/gu, '-')}`));

function rowOf(view: Locator, text: string): Locator {
  return view.locator('.monaco-list-row', { hasText: text }).first();
}

async function textOf(file: string): Promise<string> {
  return readFile(path.join(workbench.server.workspace, file), 'utf8');
}

async function filterTalks(words: string): Promise<void> {
  await talks.locator('.pane-header').hover();
  await talks.locator('.action-label[aria-label^="Filter Talks"]').click();
  await workbench.quickInput.field.fill(words);
  await workbench.quickInput.field.press('Enter');
}

/** Ends the language server of this VS Code alone. */
function killServer(): void {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const program = path.join(workbench.server.folder, 'extensions');
  const servers = lines.filter((line) => line.includes(program) && line.includes('dist/server/node.js'));
  expect(servers).toHaveLength(1);
  for (const line of servers) process.kill(Number.parseInt(line, 10), 'SIGKILL');
}

describe('talks', () => {
  test('stand under their day and conference, with time, speaker and follow-ups', async () => {
    await expect
      .poll(() => workbench.printedRows(talks), wait)
      .toEqual(
        expect.arrayContaining([
          '1 Pycascades 2022 | 14 talks',
          '3 AMA with Brett Cannon | Brett Cannon',
          '3 Literature Text Translation and Audio Synthesis using AI Services | skipped',
          '2 Flask-Con: Building Single Page Apps w/Flask | 11:45 · Adam Englander',
          '2 Continuous Deployment and Release of Django Apps | 14:00 · 1 follow-up',
          '2 Lightning Talks | 18:00 · no notes',
        ]),
      );
  });

  test('are said in one sentence to those who do not see them', async () => {
    const label = await rowOf(talks, 'Flask-Con').getAttribute('aria-label');
    expect(label).toContain('Flask-Con: Building Single Page Apps w/Flask, by Adam Englander, at 11:45, attended');
  });

  test('are shown in the notes by a click', async () => {
    await rowOf(talks, 'Flask-Con').click();
    await expect.poll(() => workbench.visibleText(), wait).toContain('1145 - Flask-Con');
    await workbench.page.locator('.tab.active', { hasText: 'pycon-us-2024.txt' }).waitFor();
  });

  test('follow the cursor of the editor', async () => {
    await workbench.openFile('pycon-us-2024.txt');
    const line =
      (await textOf('pycon-us-2024.txt')).split('\n').findIndex((text) => text.startsWith('1230 - Ruff')) + 1;
    await workbench.goTo(line + 2);
    await talks.locator('.monaco-list-row.selected', { hasText: 'Ruff' }).waitFor();
    await expect
      .poll(
        () => workbench.page.locator('[id="conference-notes.conference-notes.conferenceNotes.status"]').innerText(),
        wait,
      )
      .toBe('4/9');
  });

  test('follow an edit', async () => {
    await workbench.page.keyboard.press('ControlOrMeta+End');
    await workbench.page.keyboard.type('\n=====\n\n1900 - Evening Walk - Ada Lovelace\n\nA long one.\n');
    await expect.poll(() => workbench.printedRows(talks), wait).toContain('2 Evening Walk | 19:00 · Ada Lovelace');
  });

  test('stay when the server dies, and follow the next edit', async () => {
    const rows = await workbench.printedRows(talks);
    killServer();
    await workbench.page.keyboard.type('\n=====\n\n2000 - Night Walk - Ada Lovelace\n\nA dark one.\n');
    expect(await workbench.printedRows(talks)).toEqual(expect.arrayContaining(rows.slice(1)));
    await expect.poll(() => workbench.printedRows(talks), wait).toContain('2 Night Walk | 20:00 · Ada Lovelace');
    expect(await workbench.visibleText()).toContain('A dark one.');
  });

  test('have their card as tooltip', async () => {
    const card = workbench.page.locator('.monaco-hover:visible', { hasText: 'Learn how one can write efficient APIs' });
    // A row that is drawn anew under the pointer takes its tooltip away: then the reader points once more.
    const point = async (): Promise<boolean> => {
      await workbench.page.mouse.move(900, 20);
      await rowOf(talks, 'Building Elegant API Contracts').hover();
      return card.waitFor({ timeout: 4_000 }).then(
        () => true,
        () => false,
      );
    };
    await expect.poll(point, wait).toBe(true);
    await workbench.page.mouse.move(900, 20);
  });

  test('can be grouped by speaker', async () => {
    await chooseFromViewMenu(talks, ['Group By', 'Group by Speaker']);
    await expect
      .poll(() => workbench.printedRows(talks), wait)
      .toEqual(expect.arrayContaining(['1 Adam Englander | 1 talk']));
    await chooseFromViewMenu(talks, ['Group By', 'Group by Day']);
    await rowOf(talks, 'Day 1').waitFor();
  });

  test('can be filtered', async () => {
    await filterTalks('flask adam');
    await expect.poll(async () => (await workbench.printedRows(talks)).length, wait).toBe(2);
    await talks.locator('.pane-header').hover();
    await talks.locator('.action-label[aria-label^="Clear Filter"]').click();
    await expect.poll(async () => (await workbench.printedRows(talks)).length, wait).toBeGreaterThan(20);
  });

  test('say that no talk is left, with a button that ends the filter', async () => {
    await filterTalks('nobody says this');
    await talks.locator('.welcome-view', { hasText: 'No talk has these words' }).waitFor();
    await talks.locator('.welcome-view .monaco-button', { hasText: 'Clear Filter' }).click();
    await expect.poll(async () => (await workbench.printedRows(talks)).length, wait).toBeGreaterThan(20);
  });
});

describe('follow-ups', () => {
  test('stand under their talk', async () => {
    await rowOf(followUps, 'post-talk to more research').waitFor();
    expect(await workbench.printedRows(followUps)).toContain('1 pycon-us-2024 | 2 open');
    expect((await workbench.printedRows(followUps)).join('\n')).not.toContain('Pycascades');
  });

  test('are ticked in the notes, and unticked to the same text', async () => {
    const before = await textOf('pycon-us-2024.txt');
    const box = rowOf(followUps, 'post-talk to more research').locator('[role="checkbox"]');
    await box.click();
    await expect
      .poll(() => textOf('pycon-us-2024.txt'), wait)
      .toBe(before.replace('note to self: post-talk', 'done: note to self: post-talk'));
    await box.click();
    await expect.poll(() => textOf('pycon-us-2024.txt'), wait).toBe(before);
  });
});

describe('of a thousand talks', () => {
  const flask = '3 Building Elegant API Contracts';

  test('those of the conference at hand are shown, and what a filter leaves', async () => {
    const many = Array.from({ length: 1010 }, (_, index) => `## Lamp ${index} - Ada Lovelace\n\nOil.\n`);
    const file = path.join(workbench.server.workspace, 'lamps.md');
    await writeFile(file, `# Lamps Conf 2031\n\n${many.join('\n')}`);
    await workbench.openNoteAt('pycascades-2022.md', 60);
    const printed = async (): Promise<string> => (await workbench.printedRows(talks)).join('\n');
    await expect.poll(printed, wait).toMatch(/^1 Lamps Conf 2031 \| 1010 talks\n1 Pycascades 2022/m);
    await expect.poll(printed, wait).toContain(flask);
    await filterTalks('lamp 500');
    await expect.poll(printed, wait).toContain('2 Lamp 500 ');
    await talks.locator('.pane-header').hover();
    await talks.locator('.action-label[aria-label^="Clear Filter"]').click();
    await expect.poll(printed, wait).not.toContain('Lamp 500 ');
    await expect.poll(printed, wait).toContain(flask);
    await rm(file);
    await expect.poll(printed, wait).not.toContain('Lamps Conf');
  });
});
