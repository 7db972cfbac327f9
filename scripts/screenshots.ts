/**
 * `npm run screenshots`: the pictures of the README and the guide, in `docs/images`, from a real VS Code with the packed extension on the samples. With words behind it (`first-hour`, `editor`, `previews`, `report`), those alone.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { launchChromium } from '../test/support/vscodeHost/chromium.ts';
import { root } from '../test/support/vscodeHost/places.ts';
import { runProgram } from '../test/support/vscodeHost/runProgram.ts';
import { Workbench } from '../test/support/vscodeHost/workbench.ts';
import { pictureFirstHour, pictureGetStarted } from './firstHourPictures.ts';
import { buildForRelease, packExtension } from './packExtension.ts';

const folder = path.join(root, 'docs/images');
const viewport = { width: 1200, height: 760 };
const settings = {
  'workbench.colorTheme': 'Dark Modern',
  'editor.minimap.enabled': false,
  'editor.fontSize': 13,
  'workbench.layoutControl.enabled': false,
};

/** Takes a picture once nothing moves any more. */
async function keep(workbench: Workbench, name: string): Promise<void> {
  await workbench.page.locator('.monaco-progress-container.active').first().waitFor({ state: 'hidden' });
  await workbench.page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
}

/** Makes the side bar wide enough for whole titles. */
async function widenSideBar({ page }: Workbench): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (box === null) return;
  const edge = box.x + box.width + 2;
  await page.mouse.move(edge, box.y + 300);
  await page.mouse.down();
  await page.mouse.move(edge + 90, box.y + 300, { steps: 4 });
  await page.mouse.up();
}

async function pictureMarkdown(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.openFile('pycascades-2022.md');
  const talks = await workbench.focusView('Talks', 'Conference Notes: Focus on Talks View');
  await widenSideBar(workbench);
  await talks.locator('.monaco-list-row', { hasText: 'AMA with Brett' }).first().waitFor();
  await workbench.goTo(56, 20);
  await workbench.runCommand('Show or Focus Hover');
  await page.locator('.monaco-hover:visible').first().waitFor();
  await keep(workbench, 'hover');
  await page.keyboard.press('Escape');

  await workbench.goTo(28, 3);
  await workbench.quickFixes();
  await keep(workbench, 'quick-fix');
  await page.keyboard.press('Escape');

  await workbench.goTo(120);
  await workbench.goTo(58);
  await keep(workbench, 'talks');
}

async function picturePlainText(workbench: Workbench): Promise<void> {
  await workbench.openFile('pycon-us-2024.txt');
  const outline = await workbench.focusView('Outline', 'Explorer: Focus on Outline View');
  await workbench.page.locator('.pane-header', { hasText: 'notes' }).first().click();
  await outline.locator('.monaco-list-row', { hasText: 'Flask-Con' }).first().waitFor();
  await workbench.goTo(56);
  await keep(workbench, 'plain-text');
}

/** The notes on the left, their preview on the right. */
async function picturePreviews(): Promise<void> {
  const workbench = await Workbench.open({ viewport, settings, scale: 1.5 });
  try {
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await picturePreview(workbench, 'pycascades-2022.md', 59);
    await picturePreview(workbench, 'pycon-us-2024.txt', 46);
  } finally {
    await workbench.close();
  }
}

async function picturePreview(workbench: Workbench, file: string, line: number): Promise<void> {
  const isMarkdown = file.endsWith('.md');
  await workbench.runCommand('View: Close All Editors');
  await workbench.openNoteAt(file, line);
  await workbench.runCommand(
    isMarkdown ? 'Markdown: Open Preview to the Side' : 'Conference Notes: Open Notes Preview to the Side',
  );
  const preview = workbench.page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
  await preview.locator('.conference-notes-talk').first().waitFor();
  await workbench.runCommand('View: Focus First Editor Group');
  await workbench.goTo(line);
  const shown = isMarkdown
    ? preview.getByRole('heading', { name: 'Python’s tale of concurrency' })
    : preview.locator('.conference-notes-follow-up').first();
  await shown.scrollIntoViewIfNeeded();
  await keep(workbench, isMarkdown ? 'preview-markdown' : 'preview-plain-text');
}

async function pictureEditor(): Promise<void> {
  const workbench = await Workbench.open({ viewport, settings, scale: 1.5 });
  try {
    await pictureMarkdown(workbench);
    await picturePlainText(workbench);
  } finally {
    await workbench.close();
  }
}

async function pictureReport(): Promise<void> {
  const report = path.join(root, 'out/report.html');
  const cli = path.join(root, 'dist/server/node.js');
  const notes = path.join(root, 'samples/pycascades-2022.md');
  await runProgram(process.execPath, [cli, 'export', '--to', 'html', '--force', '--out', report, notes]);
  const browser = await launchChromium();
  const context = await browser.newContext({ viewport, deviceScaleFactor: 1.5, colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto(pathToFileURL(report).href);
  await page.getByRole('heading', { name: 'Python’s tale of concurrency' }).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 280);
  await page.screenshot({ path: path.join(folder, 'report.png'), animations: 'disabled' });
  await browser.close();
}

const parts: Readonly<Record<string, () => Promise<void>>> = {
  report: pictureReport,
  editor: pictureEditor,
  previews: picturePreviews,
  'first-hour': async () => {
    await pictureGetStarted(settings);
    await pictureFirstHour(settings);
  },
};
const asked = process.argv.slice(2);

await mkdir(folder, { recursive: true });
await buildForRelease();
await packExtension();
for (const [name, picture] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await picture();
process.exit();
