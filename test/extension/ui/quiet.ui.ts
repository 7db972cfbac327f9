/** Nothing of ours moves or opens where somebody is typing: two hundred characters in the talk that is on. */
import { mkdtemp, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createShiftedClock, type ShiftedClock } from '../../support/vscodeHost/shiftedClock.ts';
import { Workbench } from '../../support/vscodeHost/workbench.ts';

const wait = { timeout: 15_000 };

const notes = `# Lighthouse Days 2026

Schedule: <https://pretalx.lighthouse-days.example/2026-autumn/schedule/>

## Day 1: Saturday 24 October 2026

### 09:45 - Keynote: What a Light Says

<https://pretalx.lighthouse-days.example/2026-autumn/talk/LGHT9X/>

- one bit, but a schedule

### 11:00 - Tide Tables in Forty Lines

<https://pretalx.lighthouse-days.example/2026-autumn/talk/TDES7L/>

- eight constituents
`;

/** Headers, links, pictures, times and addresses in the middle of prose: whatever might wake something up. */
const typed =
  'a # sign, 11:45 - a time, https://pretalx.example/x/ and http://b.example/y ' +
  '- TODO: look it up, see [1], `code/path`, 2560 - no time, ## no header, and so on to the end. ' +
  'Three more words? Yes, these here.';

let folder: string;
let clock: ShiftedClock;
let workbench: Workbench;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'conference-notes-quiet-'));
  await cp('walkthrough/sample/.conference-notes', path.join(folder, '.conference-notes'), { recursive: true });
  await writeFile(path.join(folder, 'lighthouse.md'), notes);
  clock = await createShiftedClock('2026-10-24T11:20:00+01:00', 'Europe/Lisbon');
  const settings = { 'editor.autoClosingBrackets': 'never' };
  workbench = await Workbench.open({ notes: folder, ...clock.start, settings });
});
afterAll(async () => {
  await workbench.screenshot('quiet');
  await workbench.close();
  await clock.dispose();
  await rm(folder, { recursive: true });
});

/** Counts, from now on, what comes into the editor: kinds of marks by their classes. */
async function watch(): Promise<() => Promise<readonly string[]>> {
  await workbench.page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seenMarks: seen });
    const isMark = /squiggly|codelens-decoration|suggest-widget visible|inlay/u;
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        for (const node of [target, ...addedNodes]) {
          const classes = node instanceof Element ? (node.getAttribute('class') ?? '') : '';
          if (isMark.test(classes)) seen.push(classes);
        }
      }
    }).observe(document.querySelector('.editor-instance') ?? document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['class'],
    });
  });
  return () => workbench.page.evaluate(() => (globalThis as { seenMarks?: string[] }).seenMarks ?? []);
}

test('before any notes were open, a line is jotted into the talk that is on', async () => {
  const talks = await workbench.focusView('Talks', 'Conference Notes: Focus on Talks View');
  await talks.locator('.monaco-list-row', { hasText: 'Tide Tables' }).waitFor();
  await workbench.runCommand('Conference Notes: Jot to Current Talk');
  await workbench.page.locator('.quick-input-title', { hasText: 'Tide Tables in Forty Lines' }).waitFor();
  await workbench.quickInput.type('bring the almanac');
  await expect
    .poll(() => readFile(path.join(workbench.server.workspace, 'lighthouse.md'), 'utf8'), wait)
    .toMatch(/- eight constituents\n+(?:- )?bring the almanac\n$/u);
});

test('two hundred characters wake nothing up', async () => {
  expect(typed.length).toBeGreaterThanOrEqual(200);
  const { page } = workbench;
  await workbench.openFile('lighthouse.md');
  await page.locator('.codelens-decoration', { hasText: 'On until 11:40' }).waitFor();
  await workbench.goTo(17, 80);
  const marks = await watch();
  await page.keyboard.press('Enter');
  await page.keyboard.type(typed, { delay: 15 });
  expect(await workbench.visibleText()).toContain('these here.');
  expect(await page.locator('.suggest-widget.visible').count()).toBe(0);
  expect((await marks()).filter((classes) => !classes.includes('codelens-decoration'))).toEqual([]);
  expect(await page.locator('.codelens-decoration').allInnerTexts()).toHaveLength(1);
  // The same editor does offer something where a header is begun.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('### ');
  await expect.poll(() => page.locator('.suggest-widget.visible').count(), wait).toBe(1);
});
