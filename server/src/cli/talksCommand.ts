/** `conference-notes talks`: the talks of note files, as a list for people or as JSON for programs. */
import * as l10n from '@vscode/l10n';
import { type TalkRecord, type TalksRecord, toTalksRecord } from '../core/index/talksRecord.js';
import type { Slot } from '../core/model/schedule.js';
import { getTalks } from '../core/model/sections.js';
import { findClockTime } from '../core/schedule/eventTime.js';
import { type Command, type CommandHost, type ExitCode, exitCodes } from './commandHost.js';
import { findSlots, readConferences } from './groupByConference.js';
import { fileRow, type Help } from './help.js';
import { readInputFiles } from './inputFiles.js';
import { readArguments } from './readArguments.js';
import { isNoteFile, type NoteFile, readNote, readNotes } from './readNote.js';
import { createStyle, type Style } from './style.js';

const options = {
  json: {
    type: 'boolean',
    about: () => l10n.t('One JSON object a file, one a line; docs/talks-json.md describes it'),
  },
} as const;

export const talksCommand: Command = { name: 'talks', options, run, help };

async function run(args: readonly string[], host: CommandHost): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options);
  const failed = await (values.json === true ? printRecords(positionals, host) : printLists(positionals, host));
  return failed === 0 ? exitCodes.fine : exitCodes.usage;
}

/** What the notes themselves say, file by file. Gives the number of files that could not be read. */
async function printRecords(args: readonly string[], host: CommandHost): Promise<number> {
  const { failed } = await readInputFiles(args, host, (file) =>
    host.write(
      `${JSON.stringify(toTalksRecord({ ...readNote(file), file: file.name, isNoteFile: isNoteFile(file) }))}\n`,
    ),
  );
  return failed;
}

/** For people: with what the kept schedule knows beside. */
async function printLists(args: readonly string[], host: CommandHost): Promise<number> {
  const { notes, failed } = await readNotes(args, host);
  const style = createStyle(host);
  const slots = new Map((await readConferences(notes, host)).flatMap((group) => [...findSlots(group)]));
  for (const file of notes) {
    const rows = getTalks(file.note).map(({ section }) => slots.get(section.talk));
    await host.write(toList(toRecord(file), rows, style));
  }
  if (notes.length === 0 && failed === 0) host.warn(l10n.t('No conference notes found.'));
  return failed;
}

function toRecord(file: NoteFile): TalksRecord {
  return toTalksRecord({ ...file, file: file.name, isNoteFile: true });
}

/** A file's talks under its name and their days. `slots`: what each talk is for sure in the schedule. */
function toList({ file, conference, talks }: TalksRecord, slots: readonly (Slot | undefined)[], style: Style): string {
  const lines = [conference === null ? style.bold(file) : `${style.bold(conference)} (${file})`];
  let day: string | null = null;
  for (const [row, talk] of talks.entries()) {
    if (talk.day !== null && talk.day !== day) lines.push(`  ${style.bold(talk.day)}`);
    day = talk.day;
    lines.push(toLine(talk, slots[row], style));
  }
  return `${lines.join('\n')}\n\n`;
}

function toLine(
  { start, title, speakers, attendance, reason, line }: TalkRecord,
  slot: Slot | undefined,
  style: Style,
): string {
  const names = speakers.length > 0 ? speakers : (slot?.speakers ?? []).map(({ name }) => name);
  const by = names.length === 0 ? '' : ` - ${names.join(', ')}`;
  const room = slot?.room === undefined ? '' : `, ${slot.room}`;
  const mark = describeAttendance(attendance);
  const why = reason === null ? '' : `: ${reason}`;
  const state = mark === undefined ? '' : style.yellow(` [${mark}${why}]`);
  const time = start ?? formatClock(findClockTime(slot?.start));
  return `    ${time.padEnd(5)}  ${title}${by}${room}${state}${style.dim(`  :${line}`)}`;
}

function describeAttendance(attendance: TalkRecord['attendance']): string | undefined {
  switch (attendance) {
    case 'skipped':
      return l10n.t('skipped');
    case 'watch-later':
      return l10n.t('watch later');
    case 'no-notes':
      return l10n.t('no notes');
    case 'attended':
    case 'unknown':
      return undefined;
  }
}

/** `HH:MM` of minutes after midnight, empty for none. */
function formatClock(minutes: number | undefined): string {
  if (minutes === undefined) return '';
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

function help(): Help {
  return {
    usage: 'conference-notes talks [OPTION]... FILE...',
    summary: l10n.t('List the talks of note files, for people or as JSON'),
    about: l10n.t(
      'Lists the talks of note files by day, with start, speakers, attendance and line. Times, speakers and rooms that the notes leave out come from the schedule that is kept in .conference-notes beside them or above; --json tells what the notes themselves say.',
    ),
    rows: [fileRow()],
    examples: [
      ['conference-notes talks --json notes/pycon.md', ''],
      [`conference-notes talks --json notes/ | jq -r '.talks[] | [.start, .title] | @tsv'`, ''],
      ['git show main:notes/pycon.md | conference-notes talks -', ''],
    ],
  };
}
