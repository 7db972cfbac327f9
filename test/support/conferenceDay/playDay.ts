/**
 * A pretend conference day, from 08:50 to 18:30, as somebody takes notes of it: six talks, one of them skipped, two
 * photos, five follow-ups, a report in the evening. The same for the test and for the pictures of docs/day.md.
 */
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { launchChromium } from '../vscodeHost/chromium.ts';
import { chooseFromContextMenu } from '../vscodeHost/menus.ts';
import { root } from '../vscodeHost/places.ts';
import { createShiftedClock, type ShiftedClock } from '../vscodeHost/shiftedClock.ts';
import { Workbench, type WorkbenchOptions } from '../vscodeHost/workbench.ts';
import { takePhoto } from './photos.ts';

export const noteName = 'lighthouse-days-2026.md';

const head = `# Lighthouse Days 2026

Schedule: <https://pretalx.lighthouse-days.example/2026-autumn/schedule/>

## Day 1: Saturday 24 October 2026
`;

const slides = [
  {
    name: 'IMG_2041.jpg',
    title: 'Three rules',
    lines: ['say one thing', 'always the same way', 'say it again'],
    time: '10:05:12',
  },
  {
    name: 'IMG_2057.jpg',
    title: 'Nine buoys',
    lines: ['three were lost', 'six had never been on the chart'],
    time: '14:12:40',
  },
];

/** A day that can be played. */
export interface ConferenceDay {
  readonly workbench: Workbench;
  readonly clock: ShiftedClock;
  close(): Promise<void>;
}

/** Starts VS Code at 08:50 on the day, on a folder with the schedule, the first lines of the notes and two photos. */
export async function openDay(options: WorkbenchOptions = {}): Promise<ConferenceDay> {
  const folder = await mkdtemp(path.join(tmpdir(), 'conference-notes-day-'));
  await cp(path.join(root, 'walkthrough/sample/.conference-notes'), path.join(folder, '.conference-notes'), {
    recursive: true,
  });
  await writeFile(path.join(folder, noteName), head);
  await writeFile(
    path.join(folder, 'tide.py'),
    'height = mean + sum(a * cos(speed * t + phase) for a, speed, phase in harbour)\n',
  );
  await writePhotos(folder);
  const clock = await createShiftedClock('2026-10-24T08:50:00+01:00', 'Europe/Lisbon');
  const settings = { 'editor.autoClosingBrackets': 'never', ...options.settings };
  const workbench = await Workbench.open({ ...options, notes: folder, ...clock.start, settings });
  return {
    workbench,
    clock,
    close: async () => {
      await workbench.close();
      await clock.dispose();
    },
  };
}

async function writePhotos(folder: string): Promise<void> {
  await mkdir(path.join(folder, 'camera'));
  const browser = await launchChromium();
  const page = await browser.newPage();
  for (const { name, title, lines, time } of slides) {
    const photo = await takePhoto(page, { title, lines, taken: `2026:10:24 ${time}`, offset: '+01:00' });
    await writeFile(path.join(folder, 'camera', name), photo);
  }
  await browser.close();
}

/** Called at the moments worth a picture, with a name for it. */
export type Picture = (name: string) => Promise<void>;

/** A part of the day, played after those before it. */
export interface Act {
  readonly name: string;
  play(day: ConferenceDay, picture: Picture): Promise<void>;
}

/** The whole day. */
export const acts: readonly Act[] = [
  { name: '08:50, the notes are open', play: act(openNotes) },
  { name: 'the morning', play: act(playMorning) },
  { name: 'two rooms at eleven', play: act(playTwoRooms) },
  { name: 'the afternoon', play: act(playAfternoon) },
  { name: 'the photos', play: act(attachSlides) },
  { name: 'the evening', play: act(playEvening) },
];

/** Name of the report that the evening ends with. */
export const reportName = 'report.html';

function act(play: (day: Player, picture: Picture) => Promise<void>): Act['play'] {
  return ({ workbench, clock }, picture) => play(new Player(workbench, clock), picture);
}

async function openNotes(day: Player, picture: Picture): Promise<void> {
  await day.prepare();
  await picture('0850');
}

async function playMorning(day: Player, picture: Picture): Promise<void> {
  await day.at('09:28');
  await day.start('Welcome Ashore');
  await day.write('Rooms are named after boats this year. The foghorn is real.');
  await day.at('09:44');
  await day.start('Keynote: What a Light Says');
  await day.write('- one bit, but a *schedule*: on 3 s, off 7 s is an address', '- three rules, see photo');
  await day.at('09:58');
  await day.stamp('Q: What about colour?');
  await day.write(
    '',
    'note to self: count how many states our status page has',
    '',
    '- [ ] look up the Almanac of 1833',
  );
  await day.untilListed('look up the Almanac of 1833');
  await day.untilLens('On until 10:30');
  await picture('0958');
}

/** Two rooms at eleven: which one is asked. A thought of a later hour is jotted down from a script. */
async function playTwoRooms(day: Player, picture: Picture): Promise<void> {
  await day.at('10:57');
  await day.startOneOf('Tide Tables in Forty Lines', () => picture('1057'));
  await day.write('- eight constituents are enough for a harbour', '- TODO: try it with our own gauge');
  await day.at('11:20');
  await day.jot('does wind add up over a whole week??', () => picture('1120'));
  await day.at('12:35');
  await day.skip('Workshop: Solder a Signal Lamp');
}

async function playAfternoon(day: Player, picture: Picture): Promise<void> {
  await day.at('13:58');
  await day.startOneOf('How We Lost Three Buoys and Found Nine');
  await day.write('- anchors hold, chains do not', '', '- [ ] send Marta the drift data');
  await day.at('15:58');
  await day.start('Lightning Talks');
  await day.write('- foghorn bingo', '- a sundial in CSS');
  await day.save();
  await day.untilFollowed('Lightning Talks');
  await picture('1558');
}

async function attachSlides(day: Player, picture: Picture): Promise<void> {
  await day.at('17:30');
  await day.attachPhotos(
    slides.map(({ name }) => name),
    () => picture('1730'),
  );
}

async function playEvening(day: Player, picture: Picture): Promise<void> {
  await day.at('18:10');
  await day.tick('count how many states', () => picture('1810'));
  await day.at('18:30');
  await day.report();
}

/** Hands on the keyboard. Every step waits for what it leads to. */
class Player {
  private readonly workbench: Workbench;
  private readonly clock: ShiftedClock;

  constructor(workbench: Workbench, clock: ShiftedClock) {
    this.workbench = workbench;
    this.clock = clock;
  }

  async prepare(): Promise<void> {
    const { workbench } = this;
    await workbench.openFile(noteName);
    const talks = await workbench.focusView('Talks', 'Conference Notes: Focus on Talks View');
    await talks.locator('.monaco-list-row', { hasText: 'Lighthouse Days' }).first().waitFor();
    await this.backToNotes();
    await this.status().filter({ hasText: 'next 09:30' }).waitFor();
  }

  at(time: string): Promise<void> {
    return this.clock.set(`2026-10-24T${time}:00+01:00`);
  }

  /** Starts the next talk, which is sure. */
  async start(title: string): Promise<void> {
    await this.workbench.runCommand('Conference Notes: Start Next Talk');
    await this.untilHeader(title);
  }

  async startOneOf(title: string, look?: () => Promise<void>): Promise<void> {
    await this.workbench.runCommand('Conference Notes: Start Next Talk');
    const row = this.workbench.quickInput.row(title);
    await row.waitFor();
    await look?.();
    await row.click();
    await this.untilHeader(title);
  }

  /** Types lines, each with a line break after it. */
  async write(...lines: readonly string[]): Promise<void> {
    const { keyboard } = this.workbench.page;
    for (const line of lines) {
      await keyboard.type(line);
      await keyboard.press('Enter');
    }
  }

  /** The Talks view has chosen the talk of the cursor. */
  async untilFollowed(title: string): Promise<void> {
    await this.workbench.page.locator('.pane .monaco-list-row.selected', { hasText: title }).waitFor();
  }

  async untilListed(followUp: string): Promise<void> {
    await this.workbench.page.locator('.pane .monaco-list-row', { hasText: followUp }).waitFor();
  }

  /** A line over the header of the talk that is on, once the keys rest. */
  async untilLens(words: string): Promise<void> {
    await this.workbench.page.locator('.codelens-decoration', { hasText: words }).waitFor();
  }

  async stamp(words: string): Promise<void> {
    const { workbench } = this;
    await workbench.page.keyboard.press('Enter');
    await workbench.runCommand('Conference Notes: Insert Timestamp');
    await this.line('[09:58]').waitFor();
    await this.write(words);
  }

  /** From another editor, which stays in front. */
  async jot(words: string, look: () => Promise<void>): Promise<void> {
    const { workbench } = this;
    await this.save();
    await workbench.openFile('tide.py');
    await workbench.runCommand('Conference Notes: Jot to Current Talk');
    const input = workbench.quickInput.field;
    await input.fill(words);
    await look();
    await input.press('Enter');
    await input.waitFor({ state: 'hidden' });
    await this.backToNotes();
    await this.line(words).waitFor();
  }

  async skip(title: string): Promise<void> {
    const { workbench } = this;
    await workbench.runCommand('Conference Notes: Insert Talk');
    await workbench.quickInput.row(title).click();
    await this.untilHeader(title);
    await workbench.runCommand('Conference Notes: Set Attendance');
    await workbench.quickInput.row('skipped').click();
    await this.line('Did not attend').waitFor();
    await this.toEnd();
  }

  async save(): Promise<void> {
    await this.workbench.page.keyboard.press('ControlOrMeta+s');
    await this.workbench.page.locator('.tab.active.dirty').waitFor({ state: 'hidden' });
  }

  async attachPhotos(names: readonly string[], look: () => Promise<void>): Promise<void> {
    const { workbench } = this;
    await workbench.runCommand('View: Show Explorer');
    const row = (name: string): Locator =>
      workbench.page.locator(`.explorer-folders-view [aria-label^="${name}"]`).first();
    const [first = '', last = ''] = [names[0], names.at(-1)];
    await row('camera').click();
    await row(first).waitFor();
    // Added to what is chosen, as a mere click opens the photo; and the folder taken from it.
    for (const name of [first, last, 'camera']) await row(name).click({ modifiers: ['ControlOrMeta'] });
    const chosen = workbench.page.locator('.explorer-folders-view .monaco-list-row.selected');
    await chosen.filter({ hasText: 'camera' }).waitFor({ state: 'detached' });
    await chosen.nth(1).waitFor();
    await chooseFromContextMenu(row(last), 'Attach Photos');
    const photo = workbench.quickInput.row(first);
    await photo.waitFor();
    await look();
    await workbench.page.keyboard.press('Enter');
    await workbench.quickInput.row('named after the talks').waitFor();
    await workbench.page.keyboard.press('Enter');
    await row('pictures').waitFor();
    await this.backToNotes();
    await this.save();
  }

  async tick(words: string, look: () => Promise<void>): Promise<void> {
    const { workbench } = this;
    const view = await workbench.focusView('Follow-ups', 'Conference Notes: Focus on Follow-ups View');
    const row = view.locator('.monaco-list-row', { hasText: words }).first();
    await row.waitFor();
    await row.locator('[role="checkbox"]').click();
    await row.locator('[role="checkbox"][aria-checked="true"]').waitFor();
    await look();
    await this.backToNotes();
    await this.save();
  }

  async report(): Promise<void> {
    const { workbench } = this;
    const file = path.join(workbench.server.workspace, reportName);
    await workbench.runCommand('Conference Notes: Export HTML Report');
    const input = workbench.quickInput.field;
    await input.waitFor();
    await workbench.page.waitForFunction(() =>
      document.querySelector<HTMLInputElement>('.quick-input-widget input[type="text"]')?.value.endsWith('.html'),
    );
    await input.fill(file);
    await input.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  private async backToNotes(): Promise<void> {
    await this.workbench.openFile(noteName);
    await this.toEnd();
  }

  private async toEnd(): Promise<void> {
    await this.workbench.page.keyboard.press('ControlOrMeta+End');
  }

  /** The header is there, and the cursor on an empty line below it. */
  private async untilHeader(title: string): Promise<void> {
    await this.line(`- ${title}`).waitFor();
    await this.workbench.page.waitForFunction((words) => {
      const topOf = (element: Element | null | undefined): number => element?.getBoundingClientRect().top ?? -1;
      const lines = [...document.querySelectorAll('.editor-instance .view-line')];
      const cursor = topOf(document.querySelector('.editor-instance .cursors-layer .cursor'));
      const here = lines.find((line) => Math.abs(topOf(line) - cursor) < 4);
      const header = lines.find((line) => line.textContent.replaceAll('\u00a0', ' ').includes(words));
      return header !== undefined && here?.textContent.trim() === '' && cursor > topOf(header);
    }, title);
  }

  private line(text: string): Locator {
    const words = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(' ', '\\s'), 'u');
    return this.workbench.page.locator('.editor-instance .view-line', { hasText: words }).first();
  }

  private status(): Locator {
    return this.workbench.page.locator('[id="conference-notes.conference-notes.conferenceNotes.status"]');
  }
}
