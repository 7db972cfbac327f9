/** The previews of notes, as a reader sees them: talk cards in VS Code's Markdown preview, and a page for plain text. */
import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type axe from 'axe-core';
import type { Frame, FrameLocator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { attacks } from '../../support/attacks.js';
import { samplesFolder } from '../../support/vscodeHost/places.ts';
import { Workbench } from '../../support/vscodeHost/workbench.ts';

const wait = { timeout: 30_000 };
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Every state that the previews draw. */
const states = `# HarbourConf 2024

Schedule: <https://pretalx.com/harbour/schedule/>

## Day 1

### 09:00 - Lights at Sea - Ada Lovelace

<https://pretalx.com/harbour/talk/WEYYJG/>

> A tour from lenses to failover.

TODO: look up lenses

- [ ] ask Ada
- [x] buy rope

### 10:00 - Ropes - Grace Hopper

did not attend, lunch

### 11:00 - Tides

watch later, the room was full

## Day 2

### 09:30 - Knots

Hands on.
`;
let notes: string;
let workbench: Workbench;

beforeAll(async () => {
  notes = await mkdtemp(path.join(tmpdir(), 'conference-notes-previews-'));
  await cp(samplesFolder, notes, { recursive: true });
  await writeFile(path.join(notes, 'tool.md'), '# A tool\n\n## Install\n\nTODO: say how.\n');
  const lines = attacks.map((attack) => attack.replaceAll(/\s+/gu, ' '));
  const head = 'Attacks 2024\n\nSchedule: <https://pretalx.com/attacks/schedule/>\n\n';
  const link = '<https://pretalx.com/attacks/talk/WEYYJG/>';
  const talks = lines.map((line) => `11:45 - ${line} - ${line}\n\n${link}\n\n${line}\n\nTODO: ${line}\n`);
  await writeFile(path.join(notes, 'attacks.md'), `# ${head}## ${talks.join('\n---\n\n## ')}`);
  await writeFile(path.join(notes, 'attacks.txt'), `${head}=====\n\n${talks.join('\n=====\n\n')}`);
  await writeFile(path.join(notes, 'states.md'), states);
  await writeFile(path.join(notes, 'states.txt'), states.slice(2).replaceAll(/^##+ /gmu, '=====\n\n'));
  workbench = await Workbench.open({ viewport: { width: 1400, height: 900 }, notes });
  await workbench.openNoteAt('states.md', 9);
});
afterAll(async () => {
  await workbench.close();
  await rm(notes, { recursive: true });
});
afterEach(async ({ task }) => {
  await workbench.screenshot(`previews-${task.name.replaceAll(/\W+/gu, '-')}`);
  await workbench.runCommand('View: Close All Editors');
});

/** The page inside the only webview. */
function webview(): FrameLocator {
  return workbench.page.locator('iframe.webview.ready:visible').last().contentFrame().frameLocator('#active-frame');
}

async function openPreview(file: string, command: string): Promise<FrameLocator> {
  await workbench.openFile(file);
  await workbench.runCommand(command);
  return webview();
}

/** A talk in either preview. */
const card = '.conference-notes-talk';
const ofMarkdown = 'Markdown: Open Preview to the Side';
const ofPlainText = 'Conference Notes: Open Notes Preview to the Side';

/** The frame itself, to run something in it. */
async function frameOf(page: FrameLocator): Promise<Frame> {
  const body = await page.locator('body').elementHandle();
  const frame = await body?.ownerFrame();
  if (frame === null || frame === undefined) throw new Error('The preview has no frame.');
  return frame;
}

/** What axe finds inside of an element, a line for each rule and element. */
async function findViolations(page: FrameLocator, selector: string): Promise<readonly string[]> {
  const frame = await frameOf(page);
  await frame.evaluate(axeSource);
  const violations = await frame.evaluate(async (inside) => {
    const runner = (globalThis as typeof globalThis & { readonly axe: typeof axe }).axe;
    return (await runner.run(inside, { resultTypes: ['violations'] })).violations;
  }, selector);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`),
  );
}

describe('Markdown', () => {
  test('talks are cards, with what the schedule knows', async () => {
    const page = await openPreview('pycascades-2022.md', ofMarkdown);
    const talk = page.locator(card, { hasText: 'Elegant API' }).first();
    await talk.waitFor(wait);
    expect(await talk.locator('.conference-notes-facts').innerText()).toContain('Neeraj Pandey');
    expect(await talk.locator('h2').getAttribute('data-line')).toMatch(/^\d+$/u);
  });

  test('a talk being written gets its card', async () => {
    const page = await openPreview('pycascades-2022.md', ofMarkdown);
    await page.locator(card).first().waitFor(wait);
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.goTo(3, 40);
    await workbench.page.keyboard.type('\n\n## 08:15 - Lanterns - Ada Lovelace\n\nBright.\n');
    const talk = page.locator(card, { hasText: 'Bright.' });
    await talk.waitFor(wait);
    await expect.poll(() => talk.locator('.conference-notes-time').innerText(), wait).toBe('08:15');
    await workbench.runCommand('File: Revert File');
  });

  test('a file that holds no notes is left alone', async () => {
    const page = await openPreview('tool.md', ofMarkdown);
    await page.locator('h2', { hasText: 'Install' }).waitFor(wait);
    expect(await page.locator('[class*="conference-notes"]').count()).toBe(0);
  });
});

describe('plain text', () => {
  test('has a page of its own, which follows what is typed', async () => {
    const page = await openPreview('pycon-us-2024.txt', ofPlainText);
    await page.getByRole('heading', { name: 'Flask-Con' }).waitFor(wait);
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.goTo(3);
    await workbench.page.keyboard.type('Lanterns everywhere.\n');
    await page.getByText('Lanterns everywhere.').waitFor(wait);
    await workbench.runCommand('File: Revert File');
  });

  test('scrolls with the editor, and stays there while one types', async () => {
    const page = await openPreview('pycon-us-2024.txt', ofPlainText);
    await page.locator(card).first().waitFor(wait);
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.goTo(150);
    const frame = await frameOf(page);
    await expect.poll(() => frame.evaluate('window.scrollY'), wait).toBeGreaterThan(500);
    const before = await frame.evaluate('window.scrollY');
    await workbench.page.keyboard.type('Lanterns at the end. ');
    await page.getByText('Lanterns at the end.').waitFor(wait);
    expect(await frame.evaluate('window.scrollY')).toBe(before);
    await workbench.runCommand('File: Revert File');
  });

  test('has its icon above the editor', async () => {
    await workbench.openFile('pycon-us-2024.txt');
    const icon = workbench.page.locator('.editor-actions .action-label[aria-label^="Open Notes Preview"]');
    await icon.waitFor(wait);
    await workbench.openFile('pycascades-2022.md');
    await icon.waitFor({ ...wait, state: 'hidden' });
  });
});

test.each([
  ['attacks.md', ofMarkdown],
  ['attacks.txt', ofPlainText],
])('nothing in %s comes to life', async (file, command) => {
  const page = await openPreview(file, command);
  await page.locator(card).first().waitFor(wait);
  const frame = await frameOf(page);
  const added = await frame.$$eval('.conference-notes-talk > p[class], .conference-notes-facts *, #notes *', (all) =>
    all
      .filter(
        ({ localName, attributes }) =>
          ['script', 'iframe', 'object', 'embed', 'svg', 'form', 'style', 'link'].includes(localName) ||
          [...attributes].some(
            ({ name, value }) => name.startsWith('on') || /^\s*(?:javascript|vbscript):/iu.test(value),
          ),
      )
      .map(({ outerHTML }) => outerHTML),
  );
  expect(added).toEqual([]);
  expect(await frame.evaluate('typeof globalThis.attacked')).toBe('undefined');
});

/** A theme and what the page says of it. */
const themes = [
  ['Light Modern', 'vscode-light'],
  ['Dark Modern', 'vscode-dark'],
  ['Default High Contrast', 'vscode-high-contrast'],
  ['Default High Contrast Light', 'vscode-high-contrast-light'],
] as const;

test.each([
  ['states.md', ofMarkdown],
  ['states.txt', ofPlainText],
])('axe finds nothing in %s, whatever the theme', async (file, command) => {
  const page = await openPreview(file, command);
  await page.locator(card).first().waitFor(wait);
  const ours = ['done', 'follow-up', 'mark', 'badge', 'banner', 'speakers', 'time'];
  for (const name of ours) await page.locator(`.conference-notes-${name}`).first().waitFor(wait);
  for (const [theme, kind] of themes) {
    await setTheme(theme);
    await page.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor(wait);
    expect(await findViolations(page, `${card}, .conference-notes-banner`)).toEqual([]);
    await workbench.screenshot(`previews-${file}-${kind}`);
  }
});

/** By the folder's settings, as VS Code follows their file. */
async function setTheme(theme: string): Promise<void> {
  const folder = path.join(workbench.server.workspace, '.vscode');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
}
