/** What the editor shows of notes: outline, hover, quick fixes, commands. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Workbench } from '../../support/vscodeHost/workbench.ts';

const wait = { timeout: 15_000 };
let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open({ viewport: { width: 1280, height: 1000 } });
  // The outline has the side bar for itself.
  await workbench.page.locator('.explorer-folders-view').waitFor();
  await workbench.page.locator('.pane-header', { hasText: 'notes' }).first().click();
});
afterAll(() => workbench.close());
afterEach(({ task }) => workbench.screenshot(`editor-${task.name.replaceAll(/\W+/gu, '-')}`));

async function outlineRows(): Promise<string[]> {
  const outline = await workbench.focusView('Outline', 'Explorer: Focus on Outline View');
  return (await workbench.treeRows(outline)).map(({ level, label }) => `${level} ${label}`);
}

describe('the outline', () => {
  test('of plain-text notes shows the talks', async () => {
    await workbench.openFile('pycon-us-2024.txt');
    await expect.poll(outlineRows, wait).toEqual(expect.arrayContaining([expect.stringMatching(/^\d Flask-Con/)]));
  });

  test('of Markdown notes shows each talk once, without marks', async () => {
    await workbench.openFile('pycascades-2022.md');
    await expect.poll(outlineRows, wait).toEqual(expect.arrayContaining([expect.stringContaining('Conference Notes')]));
    const outline = await workbench.focusView('Outline', 'Explorer: Focus on Outline View');
    // VS Code shows two sources of one outline as two trees, ours first.
    await outline.locator('.monaco-list-row', { hasText: 'Conference Notes' }).click();
    await workbench.page.keyboard.press('ArrowRight');
    await outline.locator('.monaco-list-row', { hasText: 'Intellicode Demo' }).waitFor();
    const labels = (await workbench.treeRows(outline)).map(({ label }) => label);
    expect(labels.filter((label) => label.includes('Intellicode Demo'))).toEqual(['Intellicode Demo']);
    expect(labels.filter((label) => label.startsWith('#'))).toEqual([]);
  });
});

test('a talk link shows the talk card once', async () => {
  await workbench.openFile('pycascades-2022.md');
  await workbench.goTo(56, 8);
  await workbench.runCommand('Show or Focus Hover');
  const hover = workbench.page.locator('.monaco-hover:visible');
  await expect.poll(() => hover.innerText(), wait).toContain('Python’s tale of concurrency');
  expect((await hover.innerText()).split('Python’s tale of concurrency')).toHaveLength(2);
  await workbench.page.keyboard.press('Escape');
});

test('a picture without alternative text is given one by a quick fix', async () => {
  const note = '# DevConf Notes\n\n## 10:00 - Quiet Mornings - Grace Hopper\n\nCoffee.\n\n![](slide.png)\n';
  await writeFile(path.join(workbench.server.workspace, 'quickfix.md'), note);
  await workbench.openFile('quickfix.md');
  await workbench.goTo(7, 3);
  await expect
    .poll(() => workbench.page.locator('.squiggly-hint, .squiggly-info, .squiggly-warning').count(), wait)
    .toBeGreaterThan(0);
  const fixes = await workbench.quickFixes();
  const fix = fixes.find((title) => title.includes('Quiet Mornings')) ?? fixes.join(', ');
  await workbench.takeQuickFix(fix);
  await expect.poll(() => workbench.visibleText(), wait).toContain('![Quiet Mornings](slide.png)');
});

test('the report is written where the dialog says', async () => {
  await workbench.openFile('pycascades-2022.md');
  await workbench.runCommand('Conference Notes: Export HTML Report');
  const dialog = workbench.quickInput.field;
  await expect.poll(() => dialog.inputValue(), wait).toContain('.html');
  const file = await dialog.inputValue();
  await dialog.press('Enter');
  await expect.poll(() => readFile(file, 'utf8').catch(() => ''), wait).toContain('Intellicode Demo');
});

test('a README stays silent', async () => {
  await writeFile(
    path.join(workbench.server.workspace, 'README.md'),
    '# A library\n\n## Install\n\n![](logo.png)\n\n## Use\n\nRead on.\n',
  );
  await workbench.openFile('README.md');
  await expect.poll(outlineRows, wait).toEqual(expect.arrayContaining([expect.stringContaining('Install')]));
  expect(await workbench.page.locator('.squiggly-hint, .squiggly-info, .squiggly-warning').count()).toBe(0);
});

test('the palette has the commands that fit, by their category', async () => {
  await workbench.openFile('pycon-us-2024.txt');
  await workbench.page.keyboard.press('F1');
  const rows = workbench.quickInput.rows;
  for (const command of ['Conference Notes: Go to Talk', 'Conference Notes: Export...']) {
    await workbench.quickInput.field.fill(`>${command}`);
    await expect
      .poll(() => rows.allInnerTexts(), wait)
      .toEqual(expect.arrayContaining([expect.stringContaining(command)]));
  }
  await workbench.page.keyboard.press('Escape');
});
