/** Commands that ask something: what the reader answers, and what comes of it. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Workbench } from '../../support/vscodeHost/workbench.ts';

const wait = { timeout: 15_000 };
let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open({ viewport: { width: 1280, height: 900 } });
});
afterAll(() => workbench.close());
afterEach(({ task }) => workbench.screenshot(`commands-${task.name.replaceAll(/\W+/gu, '-')}`));

function fileOf(name: string): string {
  return path.join(workbench.server.workspace, name);
}

/** Runs a command that asks, and leaves its question open, which is waited for where it is given. */
async function ask(name: string, question?: string): Promise<void> {
  await workbench.page.keyboard.press('F1');
  const input = workbench.quickInput.field;
  await input.fill(`>Conference Notes: ${name}`);
  await workbench.quickInput.row(name).click();
  if (question !== undefined) await workbench.quickInput.untilAsked(question);
}

/** Gives the save dialog another file, once it has proposed its own. */
async function typeFile(file: string): Promise<void> {
  const input = workbench.quickInput.field;
  await expect.poll(() => input.inputValue(), wait).toMatch(/-report\.html$/u);
  await workbench.quickInput.type(file);
}

describe('exporting', () => {
  test('writes one HTML file with the pictures in it', async () => {
    await workbench.openNoteAt('pycascades-2022.md', 60);
    await ask('Export HTML Report');
    await typeFile(fileOf('report.html'));
    await expect.poll(() => existsSync(fileOf('report.html')), wait).toBe(true);
    const report = await readFile(fileOf('report.html'), 'utf8');
    expect(report).toContain('<title>');
    expect(report).toContain('Python’s tale of concurrency');
    expect(report).toContain('data:image/png;base64,');
    // VS Code shows no toasts to its test driver, but keeps them in its list.
    await workbench.runCommand('Notifications: Show Notifications');
    const message = workbench.page.locator('.notifications-center .notification-list-item', { hasText: 'report.html' });
    await message.getByRole('button', { name: 'Open' }).waitFor();
    await message.getByRole('button', { name: 'Reveal' }).waitFor();
  });

  test('never replaces a file unasked', async () => {
    await workbench.openNoteAt('pycascades-2022.md', 60);
    await writeFile(fileOf('mine.html'), 'mine');
    await ask('Export HTML Report');
    await typeFile(fileOf('mine.html'));
    await workbench.page.locator('.quick-input-widget', { hasText: 'already exists' }).waitFor();
    await workbench.page.keyboard.press('Escape');
    expect(await readFile(fileOf('mine.html'), 'utf8')).toBe('mine');
  });

  test('shows one talk as Markdown in a new editor', async () => {
    await workbench.openNoteAt('pycascades-2022.md', 60);
    await ask('Export...', 'What should be exported?');
    await workbench.quickInput.take('This talk');
    await workbench.quickInput.untilAsked('Which kind of export?');
    await workbench.quickInput.take('Markdown report');
    await workbench.quickInput.untilAsked('What should be in it?');
    await workbench.page.keyboard.press('Enter');
    await workbench.quickInput.untilAsked('Where to?');
    await workbench.quickInput.take('New editor');
    await workbench.page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
    await expect.poll(() => workbench.visibleText(), wait).toContain('Python’s tale of concurrency');
    expect(await workbench.visibleText()).not.toContain('Intellicode Demo');
  });
});

describe('asking for words', () => {
  test('a jotted line stands at the end of the current talk', async () => {
    await workbench.openNoteAt('pycon-us-2024.txt', 58);
    await ask('Jot to Current Talk', 'Added at the end of the talk');
    await workbench.quickInput.type('ask about hot reload');
    await expect
      .poll(() => readFile(fileOf('pycon-us-2024.txt'), 'utf8'), wait)
      .toMatch(/no big deal for the team\.\n+ask about hot reload\n+=====/u);
  });

  test('a talk is found by its speaker', async () => {
    await workbench.openNoteAt('pycascades-2022.md', 60);
    await ask('Go to Talk', 'Title, speaker, talk code or conference');
    await workbench.quickInput.field.fill('englander');
    await workbench.quickInput.take('Flask-Con');
    await workbench.page.locator('.tab.active', { hasText: 'pycon-us-2024.txt' }).waitFor();
    await expect.poll(() => workbench.visibleText(), wait).toContain('1145 - Flask-Con');
  });

  test('attendance is written into the talk, and shown by the view', async () => {
    const talks = await workbench.focusView('Talks', 'Conference Notes: Focus on Talks View');
    await workbench.openNoteAt('pycascades-2022.md', 80);
    await ask('Set Attendance', 'Were you there?');
    await workbench.quickInput.take('skipped');
    const row = talks.locator('.monaco-list-row', { hasText: 'Intellicode Demo' });
    await expect.poll(() => row.innerText(), wait).toContain('skipped');
    await workbench.page.keyboard.press('ControlOrMeta+z');
  });

  test('new notes begin with the name, unsaved and read at once', async () => {
    const talks = await workbench.focusView('Talks', 'Conference Notes: Focus on Talks View');
    await ask('New Conference Notes', 'What do the notes begin with?');
    await workbench.quickInput.take('Empty notes');
    await workbench.quickInput.untilAsked('Name of the conference');
    await workbench.quickInput.type('Django DE & PyData 2025');
    await workbench.quickInput.untilAsked('How do you like to write?');
    await workbench.quickInput.take('Markdown');
    await workbench.page.locator('.tab.active', { hasText: 'django-de-pydata-2025.md' }).waitFor();
    await expect.poll(() => workbench.visibleText(), wait).toContain('# Django DE & PyData 2025');
    expect(existsSync(fileOf('django-de-pydata-2025.md'))).toBe(false);
    await talks.locator('.monaco-list-row', { hasText: 'Django DE & PyData 2025' }).first().waitFor();
  });
});
