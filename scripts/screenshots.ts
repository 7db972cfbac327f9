/**
 * `npm run screenshots`: the pictures of the README, in `docs/images`, from a real VS Code with the packed extension on the
 * samples.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { launchChromium } from '../test/support/vscodeHost/chromium.ts';
import { root } from '../test/support/vscodeHost/places.ts';
import { runProgram } from '../test/support/vscodeHost/runProgram.ts';
import { Workbench } from '../test/support/vscodeHost/workbench.ts';
import { buildForRelease, packExtension } from './packExtension.ts';

const folder = path.join(root, 'docs/images');
const viewport = { width: 1200, height: 760 };
const settings = {
  'workbench.colorTheme': 'Dark Modern',
  'editor.minimap.enabled': false,
  'editor.fontSize': 13,
  'workbench.layoutControl.enabled': false,
};

async function keep(workbench: Workbench, name: string): Promise<void> {
  // The pointer would leave its marks.
  await workbench.page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
}

async function pictureEditor(): Promise<void> {
  const workbench = await Workbench.open({ viewport, settings, scale: 1.5 });
  const { page } = workbench;
  try {
    await workbench.openFile('pycascades-2022.md');
    const talks = await workbench.focusView('Talks', 'Conference Notes: Focus on Talks View');
    await talks.locator('.monaco-list-row', { hasText: 'AMA with Brett' }).first().waitFor();
    await talks.locator('.monaco-list-row', { hasText: 'Python’s tale' }).first().click();
    await workbench.goTo(58);
    await keep(workbench, 'talks');

    await workbench.goTo(56, 20);
    await workbench.runCommand('Show or Focus Hover');
    await page.locator('.monaco-hover:visible').first().waitFor();
    await keep(workbench, 'hover');
    await page.keyboard.press('Escape');

    await workbench.goTo(28, 3);
    await workbench.quickFixes();
    await keep(workbench, 'quick-fix');
    await page.keyboard.press('Escape');

    await workbench.openFile('pycon-us-2024.txt');
    const outline = await workbench.focusView('Outline', 'Explorer: Focus on Outline View');
    await page.locator('.pane-header', { hasText: 'notes' }).first().click();
    await outline.locator('.monaco-list-row', { hasText: 'Flask-Con' }).first().waitFor();
    await workbench.goTo(54);
    await keep(workbench, 'plain-text');
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
  await page.screenshot({ path: path.join(folder, 'report.png') });
  await browser.close();
}

await mkdir(folder, { recursive: true });
await buildForRelease();
await packExtension();
await pictureReport();
await pictureEditor();
process.exit();
