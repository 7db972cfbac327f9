/** Measures the import of long schedules by the command line, and the matching of notes with a schedule. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { measureCommand, median } from './commands.ts';
import { buildCore, type Core, timed, type Times } from './core.ts';
import type { Row } from './report.ts';
import { createEntries, type ScheduleEntry, scheduleWriters } from './scheduleFiles.ts';

const slots = 10_000;
const mostForImport = 1000;
/** One of each syntax. */
const quickFormats = new Set(['icalendar', 'frab-xml', 'frab-json']);

/** One row per format: from the start of the process to the kept file. */
export async function measureImports(
  folder: string,
  { rounds, isQuick }: { readonly rounds: number; readonly isQuick: boolean },
): Promise<readonly Row[]> {
  const entries = createEntries(slots);
  const kept = path.join(folder, 'kept');
  const rows: Row[] = [];
  for (const [format, write] of Object.entries(scheduleWriters)) {
    if (isQuick && !quickFormats.has(format)) continue;
    const file = path.join(folder, 'schedule');
    writeFileSync(file, write(entries));
    const args = ['schedule', 'import', '--force', '--time-zone', 'Europe/Berlin', '--out', kept, file];
    const times = await measureCommand(args, {
      rounds,
      check: (said) => {
        if (!said.includes(`${slots} talks`)) throw new Error(`${format}: ${said}`);
        rmSync(kept, { recursive: true });
        mkdirSync(kept);
      },
    });
    rows.push({
      name: `import of a schedule of 10,000 slots, ${format}`,
      unit: 'ms',
      measured: { ours: times.milliseconds },
      budget: { most: mostForImport, orCpu: true },
      cpu: median(times.cpu),
    });
  }
  return rows;
}

const talks = 500;
const slotsToMatch = 2000;
const mostForMatching = 200;
/** Of how many talks the notes name one by its link, one in other words, the rest by their titles. */
const everyLinked = 5;
const everyChanged = 3;

/** Matching with a schedule that was just read, by code that has not run, and once more after a change of the notes. */
export async function measureMatching(
  folder: string,
  { rounds }: { readonly rounds: number },
): Promise<readonly Row[]> {
  const load = await buildCore(folder);
  const entries = createEntries(slotsToMatch);
  const first: Times = { milliseconds: [], cpu: [] };
  const again: Times = { milliseconds: [], cpu: [] };
  for (let round = 0; round < rounds; round += 1) {
    const core = load();
    const read = await core.readSchedule(scheduleWriters['frab-json']?.(entries) ?? '');
    if (read.kind === 'refused') throw new Error(`the schedule was refused: ${read.message}`);
    const noted = readNotes(core, writeNotes(entries));
    const { index, matches } = timed(first, () => {
      const index = core.createSlotIndex(read.schedule);
      return { index, matches: core.matchTalks(noted, index) };
    });
    const right = matches.filter((match, talk) => match.kind !== 'none' && match.slot.code === codeOf(entries, talk));
    if (matches.length !== talks || right.length !== talks)
      throw new Error(`${right.length} of ${matches.length} talks have their slot instead of ${talks}`);
    timed(again, () => core.matchTalks(noted, index));
  }
  const name = 'matching of 500 talks with 2,000 slots';
  const budget = { most: mostForMatching, orCpu: true };
  return [
    { name: `${name}, the first`, unit: 'ms', measured: { ours: first.milliseconds }, budget, cpu: median(first.cpu) },
    { name: `${name}, again`, unit: 'ms', measured: { ours: again.milliseconds }, budget, cpu: median(again.cpu) },
  ];
}

function codeOf(entries: readonly ScheduleEntry[], talk: number): string | undefined {
  return entries[talk * (slotsToMatch / talks)]?.code;
}

function writeNotes(entries: readonly ScheduleEntry[]): string {
  const noted = entries.filter((_, index) => index % (slotsToMatch / talks) === 0);
  const sections = noted.map(({ title, code, speaker }, index) => {
    const link = index % everyLinked === 0 ? `\n\n<https://pretalx.com/bench-2031/talk/${code}/>` : '';
    return `### ${index % everyChanged === 0 ? misspell(title) : title} - ${speaker}${link}\n\n- a note\n`;
  });
  return `# Bench 2031\n\n${sections.join('\n')}`;
}

/** Without the word in the middle, and with a letter changed. */
function misspell(title: string): string {
  return title.replace(' and the ', ' ').replace(/[aeiou]/, 'y');
}

function readNotes(core: Core, text: string): ReturnType<Core['toMatchableTalks']> {
  const entry = core.toNoteEntry('file:///notes.md', core.parseNote(text));
  const [conference] = core.createNotesIndex().withNotes([entry]).conferences();
  if (conference === undefined) throw new Error('the notes are none');
  return core.toMatchableTalks(conference);
}
