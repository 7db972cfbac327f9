/** The first hour: how much it takes from an installed extension to the first line under the right talk. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstMinutes, playFirstHour, readPublishedSchedule, schedulePath } from '../../support/firstHour.ts';
import { publish, type ScheduleServer, startScheduleServer } from '../../support/scheduleServer.ts';
import { createShiftedClock, type ShiftedClock } from '../../support/vscodeHost/shiftedClock.ts';
import { Workbench } from '../../support/vscodeHost/workbench.ts';

let folder: string;
let server: ScheduleServer;
let clock: ShiftedClock;
let workbench: Workbench;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'conference-notes-first-'));
  await writeFile(path.join(folder, 'README.md'), '# My folder\n');
  server = await startScheduleServer({ [schedulePath]: publish(await readPublishedSchedule()) });
  clock = await createShiftedClock(firstMinutes.time, firstMinutes.zone);
  workbench = await Workbench.open({ notes: folder, ...clock.start });
});
afterAll(async () => {
  await workbench.close();
  await clock.dispose();
  await server.stop();
  await rm(folder, { recursive: true });
});

test('two clicks, ten keys, and the first line stands under the talk that is on', async () => {
  const picture = (name: string): Promise<void> => workbench.screenshot(`first-hour-${name}`);
  const effort = await playFirstHour(workbench, server.origin + schedulePath, picture);
  expect(effort).toEqual({ clicks: 2, keys: 10 });
  await workbench.page.keyboard.press('ControlOrMeta+s');
  const file = path.join(workbench.server.workspace, 'lighthouse-days-2026.md');
  await expect
    .poll(() => readFile(file, 'utf8'), { timeout: 15_000 })
    .toMatch(/## Day 1: Saturday 24 October 2026\n\n### \S+ - Welcome Ashore[^#]*\n\nThe foghorn is real\./u);
});
