/** The evening after: takeaways, recap, links, follow-ups and the notes of a colleague, as a reader sees and uses them. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { chooseFromContextMenu, chooseFromViewMenu } from '../../support/vscodeHost/menus.ts';
import { Workbench } from '../../support/vscodeHost/workbench.ts';

const wait = { timeout: 15_000 };

const ana = `# Harbour Days 2024

## Day 1

### 0900 - Tides - Ada Marsh

<https://pretalx.com/harbour/talk/AB3CDE/>

- the moon pulls, see slide 12
- code: <https://github.com/harbour/tides>
- [ ] read the paper on tides

#### Key Takeaways

- go early

### 1000 - Knots That Hold - Bo Peep

<https://pretalx.com/harbour/talk/FGH7JK/>

- a bowline does not slip
- slides: <https://speakerdeck.com/harbour/knots>

## Day 2

### 0900 - Last Light - Ada Marsh

- [ ] thank the keepers
`;

const ben = `# Harbour Days 2024

## Day 1

### Why the sea moves

<https://pretalx.com/harbour/talk/AB3CDE/>

- twice a day

### 1100 - Red Sails - Cy Young

<https://pretalx.com/harbour/talk/KLM9NP/>

- they are not red
`;

const other = `# Rope Week 2023

## 0900 - Splices - Bo Peep

<https://pretalx.com/rope/talk/XYZ2AB/>

- TODO: buy a fid
- [film](https://www.youtube.com/watch?v=abcDEF)
`;

let notes: string;
let workbench: Workbench;
let talks: Locator;

beforeAll(async () => {
  notes = await mkdtemp(path.join(tmpdir(), 'conference-notes-evening-'));
  await mkdir(path.join(notes, 'rope'));
  await writeFile(path.join(notes, 'harbour-ana.md'), ana);
  await writeFile(path.join(notes, 'harbour-ben.md'), ben);
  await writeFile(path.join(notes, 'rope', 'ropes.md'), other);
  workbench = await Workbench.open({ viewport: { width: 1280, height: 1000 }, notes });
  await workbench.openFile('harbour-ana.md');
  talks = await workbench.focusView('Talks', 'Conference Notes: Focus on Talks View');
  // Rows still come while the folder is read; a pointer on its way to one would meet another.
  await Promise.all(['Red Sails', 'Splices'].map((title) => rowOf(talks, title).waitFor()));
});
afterAll(async () => {
  await workbench.close();
  await rm(notes, { recursive: true });
});
afterEach(({ task }) => workbench.screenshot(`evening-${task.name.replaceAll(/\W+/gu, '-')}`));

function rowOf(view: Locator, text: string): Locator {
  return view.locator('.monaco-list-row', { hasText: text }).first();
}

async function groupBy(label: string): Promise<void> {
  await chooseFromViewMenu(talks, ['Group By', label]);
}

async function textOf(file: string): Promise<string> {
  return readFile(path.join(workbench.server.workspace, file), 'utf8');
}

test('a talk without takeaways has an empty bulb, and says so', async () => {
  await rowOf(talks, 'Knots That Hold').locator('.codicon-lightbulb-empty').waitFor();
  expect(await rowOf(talks, 'Knots That Hold').getAttribute('aria-label')).toContain('no takeaways yet');
  expect(await rowOf(talks, 'Tides').locator('.codicon-lightbulb-empty').count()).toBe(0);
  expect(await rowOf(talks, 'Splices').locator('.codicon-lightbulb-empty').count()).toBe(0);
});

test('takeaways begin from the row, as in the talk before', async () => {
  await chooseFromContextMenu(rowOf(talks, 'Knots That Hold'), 'Add Takeaways');
  await expect.poll(() => workbench.visibleText(), wait).toMatch(/#### Key Takeaways[\s\S]*#### Key Takeaways/u);
  await workbench.page.keyboard.type('tie it twice');
  await expect.poll(() => workbench.visibleText(), wait).toContain('- tie it twice');
  await rowOf(talks, 'Knots That Hold').locator('.codicon-lightbulb-empty').waitFor({ state: 'hidden' });
  await workbench.page.keyboard.press('ControlOrMeta+s');
  await expect.poll(() => textOf('harbour-ana.md'), wait).toContain('#### Key Takeaways\n\n- tie it twice');
});

test('the day has a recap', async () => {
  await workbench.runCommand('Conference Notes: Show Day Recap');
  await expect.poll(() => workbench.visibleText(), wait).toContain('### Takeaways');
  const text = await workbench.visibleText();
  for (const part of ['tie it twice', '- [ ] read the paper', '#### Slides', '### Slides wanted', 'see slide 12']) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('thank the keepers');
});

test('above the first day, all days have their recap', async () => {
  await workbench.openFile('harbour-ana.md');
  await workbench.goTo(1);
  await workbench.runCommand('Conference Notes: Show Day Recap');
  await expect
    .poll(() => workbench.visibleText(), wait)
    .toMatch(/## Day 1[^]*tie it twice[^]*## Day 2[^]*thank the keepers/u);
});

test('links stand by what they lead to', async () => {
  await workbench.openFile('harbour-ana.md');
  await groupBy('Group by Link');
  await expect
    .poll(() => workbench.printedRows(talks), wait)
    .toEqual(
      expect.arrayContaining([
        '2 Slides | 1 link',
        '2 Code | 1 link',
        '3 code | Tides',
        '2 Slides wanted | 1 link',
        '3 the moon pulls, see slide 12 | Tides',
        '3 film | Splices',
      ]),
    );
});

test('speakers have their talks of all conferences', async () => {
  await groupBy('Group by Speaker');
  await expect.poll(() => workbench.printedRows(talks), wait).toEqual(expect.arrayContaining(['1 Bo Peep | 2 talks']));
  const rows = await workbench.printedRows(talks);
  const at = rows.indexOf('1 Bo Peep | 2 talks');
  expect(rows.slice(at + 1, at + 3).join('\n')).toMatch(/Knots That Hold.*Harbour Days[\s\S]*Splices.*Rope Week/u);
  await groupBy('Group by Day');
});

test('follow-ups can be filtered', async () => {
  const followUps = await workbench.focusView('Follow-ups', 'Conference Notes: Focus on Follow-ups View');
  await rowOf(followUps, 'read the paper').waitFor();
  await rowOf(followUps, 'buy a fid').waitFor();
  await followUps.locator('.pane-header').hover();
  await followUps.locator('.action-label[aria-label^="Filter Follow-ups"]').click();
  await workbench.quickInput.type('splices');
  await rowOf(followUps, 'read the paper').waitFor({ state: 'hidden' });
  await rowOf(followUps, 'buy a fid').waitFor();
  await followUps.locator('.pane-header').hover();
  await followUps.locator('.action-label[aria-label^="Clear Filter"]').click();
  await rowOf(followUps, 'read the paper').waitFor();
});

test('merging shows what it joins', async () => {
  await workbench.openFile('harbour-ana.md');
  await workbench.runCommand('Conference Notes: Merge Notes...');
  await workbench.quickInput.row('harbour-ben.md').waitFor();
  await workbench.page.locator('.quick-input-widget .quick-input-action .monaco-button', { hasText: 'OK' }).click();
  await workbench.quickInput.row('Open merged notes').waitFor();
  const rows = (await workbench.quickInput.rows.allInnerTexts()).map((row) => row.replaceAll(/\s+/gu, ' ').trim());
  expect(rows.slice(0, 5)).toEqual([
    'Open merged notesAna, Ben · 4 talks',
    'Why the sea movesAna, Ben Joined: 1 talk',
    'Knots That HoldAna Only by Ana: 2 talks',
    'Last LightAna',
    'Red Sails - Cy YoungBen Only by Ben: 1 talk',
  ]);
});

test('the merged notes are a new document', async () => {
  await workbench.page.keyboard.press('Enter');
  await expect.poll(() => workbench.visibleText(), wait).toContain("Ben's notes");
  const text = await workbench.visibleText();
  expect(text).toContain('### 0900 - Tides - Ada Marsh');
  expect(text).toContain('- Why the sea moves');
  expect(await textOf('harbour-ben.md')).toBe(ben);
  await workbench.page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
});
