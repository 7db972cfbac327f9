/** Go to Talk and Search in Notes, as a reader uses them: letters, arrows, Enter, Escape. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Workbench } from '../../support/vscodeHost/workbench.ts';

const wait = { timeout: 15_000 };
let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open({ viewport: { width: 1280, height: 800 } });
  await workbench.openFile('pycascades-2022.md');
  await workbench.goTo(40, 5);
});
afterAll(() => workbench.close());
afterEach(({ task }) => workbench.screenshot(`search-${task.name.replaceAll(/\W+/gu, '-')}`));

/** What stands in the open quick input, row by row, once there is something. */
async function rows(): Promise<readonly string[]> {
  await workbench.quickInput.rows.first().waitFor(wait);
  const texts = await workbench.quickInput.rows.allInnerTexts();
  return texts.map((text) => text.replaceAll(/\s+/gu, ' ').trim());
}

async function type(text: string): Promise<void> {
  await workbench.quickInput.field.fill(text);
}

/** Line and column of the cursor, as the status bar tells them. */
function cursor(): Promise<string> {
  return workbench.page.locator('[id="status.editor.selection"]').innerText();
}

/** Takes what is chosen, or leaves the list. */
async function press(key: 'Enter' | 'Escape'): Promise<void> {
  await workbench.page.keyboard.press(key);
  await workbench.quickInput.untilClosed();
}

const activeTab = (name: string): Promise<void> =>
  workbench.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor(wait);

test('talks are found by a few letters, and shown while one moves; Escape goes back', async () => {
  await workbench.runCommand('Conference Notes: Go to Talk...');
  await type('flask');
  await expect.poll(async () => (await rows())[0], wait).toContain('Flask-Con');
  await activeTab('pycon-us-2024.txt');
  await expect.poll(() => workbench.visibleText(), wait).toContain('1145 - Flask-Con');
  await press('Escape');
  await activeTab('pycascades-2022.md');
  await expect.poll(cursor, wait).toContain('40');
  await expect.poll(() => workbench.page.locator('.tab').count(), wait).toBe(1);
});

test('a speaker, or letters with a slip, lead there too; Enter stays', async () => {
  await workbench.runCommand('Conference Notes: Go to Talk...');
  await type('adam engl');
  await expect.poll(async () => (await rows())[0], wait).toContain('11:45 · Adam Englander');
  await type('conurrency');
  await expect.poll(async () => (await rows())[0], wait).toContain('tale of concurrency');
  await press('Enter');
  await expect.poll(() => workbench.visibleText(), wait).toContain('tale of concurrency');
  await activeTab('pycascades-2022.md');
  await expect.poll(() => workbench.page.locator('.tab').count(), wait).toBe(1);
});

test('words of the notes lead to their line', async () => {
  await workbench.runCommand('Conference Notes: Search in Notes...');
  await type('gnome foundation');
  await expect.poll(rows, wait).toContainEqual(expect.stringContaining('supported by the Gnome Foundation'));
  await press('Enter');
  await activeTab('pycon-us-2024.txt');
  await expect.poll(() => workbench.visibleText(), wait).toContain('Gnome Foundation');
});

test('words that no notes have are said to be in none', async () => {
  await workbench.runCommand('Conference Notes: Search in Notes...');
  await type('zanzibar');
  await expect.poll(rows, wait).toEqual(['No notes with these words']);
  await press('Escape');
});
