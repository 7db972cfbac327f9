/** Pictures of the first hour for docs/guide.md: VS Code's Get Started page, and how notes begin. Part of `npm run screenshots`. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { firstMinutes, playFirstHour, readPublishedSchedule, schedulePath } from '../test/support/firstHour.ts';
import { publish, startScheduleServer } from '../test/support/scheduleServer.ts';
import { root } from '../test/support/vscodeHost/places.ts';
import { createShiftedClock } from '../test/support/vscodeHost/shiftedClock.ts';
import { Workbench, type WorkbenchOptions } from '../test/support/vscodeHost/workbench.ts';

const images = path.join(root, 'docs/images');
const sample = path.join(root, 'walkthrough/sample');

type Settings = WorkbenchOptions['settings'];

/** VS Code's page of the walkthrough, wide enough for text beside the steps. */
export async function pictureGetStarted(settings: Settings): Promise<void> {
  const workbench = await Workbench.open({ viewport: { width: 1200, height: 660 }, settings, notes: sample });
  const { page, quickInput } = workbench;
  try {
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench.runCommand('Welcome: Open Walkthrough...');
    await quickInput.field.fill('Conference Notes');
    await quickInput.row('Get Started with Conference Notes').waitFor();
    // By a key, as the tooltip of an entry may cover the entry.
    await page.keyboard.press('Enter');
    await page.locator('.getting-started-step', { hasText: 'Start the next talk' }).first().click();
    const text = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
    await text.getByText('In the room').waitFor();
    await page.screenshot({ path: path.join(images, 'get-started.png'), animations: 'disabled' });
  } finally {
    await workbench.close();
  }
}

/** The moments that the guide shows. */
const shown: ReadonlySet<string> = new Set(['begin', 'line']);

/** How notes begin. */
export async function pictureFirstHour(settings: Settings): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'conference-notes-first-'));
  await writeFile(path.join(folder, 'README.md'), '# My folder\n');
  const server = await startScheduleServer({ [schedulePath]: publish(await readPublishedSchedule()) });
  const clock = await createShiftedClock(firstMinutes.time, firstMinutes.zone);
  const viewport = { width: 1000, height: 600 };
  const workbench = await Workbench.open({ viewport, settings, notes: folder, ...clock.start });
  try {
    await playFirstHour(workbench, server.origin + schedulePath, async (name) => {
      if (!shown.has(name)) return;
      // Away from the rows, whose tooltips would cover the notes.
      await workbench.page.mouse.move(viewport.width - 200, viewport.height - 100);
      await workbench.page.screenshot({ path: path.join(images, `first-hour-${name}.png`), animations: 'disabled' });
    });
  } finally {
    await workbench.close();
    await clock.dispose();
    await server.stop();
    await rm(folder, { recursive: true });
  }
}
