/** `conference-notes schedule match`: which slot of a schedule each talk of the notes is. */
import * as l10n from '@vscode/l10n';
import type { TalkEntry } from '../core/index/noteEntry.js';
import type { Schedule } from '../core/model/schedule.js';
import type { TalkMatch } from '../core/schedule/matchTalks.js';
import { type CommandHost, type ExitCode, exitCodes, UsageError } from './commandHost.js';
import { groupByConference } from './groupByConference.js';
import { readInputFiles } from './inputFiles.js';
import { readArguments } from './readArguments.js';
import { isNoteFile, type NoteFile, readNote } from './readNote.js';
import { readScheduleFile } from './scheduleFiles.js';
import { jsonOptions } from './scheduleOptions.js';

/** Prints one line a talk. Exits with 1 where a match is only a suggestion, for somebody to look at. */
export async function matchSchedule(args: readonly string[], host: CommandHost): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, jsonOptions);
  const [schedule, ...files] = positionals;
  if (schedule === undefined || files.length === 0) {
    throw new UsageError(l10n.t('match needs a schedule and notes.'));
  }
  const outcome = await readScheduleFile(schedule, host);
  const notes: NoteFile[] = [];
  const { failed } = await readInputFiles(files, host, async (file) => {
    if (isNoteFile(file)) notes.push(readNote(file));
  });
  const found = await matchFiles(notes, outcome.schedule);
  await host.write(found.map(values.json === true ? toJson : toLine).join(''));
  if (failed > 0) return exitCodes.usage;
  return found.some(({ match }) => match.kind === 'suggestion') ? exitCodes.findings : exitCodes.fine;
}

async function matchFiles(notes: readonly NoteFile[], schedule: Schedule): Promise<readonly MatchedTalk[]> {
  const { matchNotes } = await import('../core/schedule/index.js');
  return groupByConference(notes).flatMap(({ conference, files }) => {
    const matches = matchNotes(conference, schedule);
    const talks = conference.entries.flatMap((entry, index) =>
      entry.talks.map((talk) => ({ file: files[index]?.name ?? entry.uri, talk })),
    );
    return talks.map((noted, row) => ({ ...noted, match: matches[row] ?? { kind: 'none', candidates: [] } }));
  });
}

interface MatchedTalk {
  readonly file: string;
  readonly talk: TalkEntry;
  readonly match: TalkMatch;
}

function toLine({ file, talk, match }: MatchedTalk): string {
  const place = `${file}:${talk.line + 1}: ${talk.title}`;
  switch (match.kind) {
    case 'sure':
      return `${place} = ${match.slot.title}${match.slot.url === undefined ? '' : ` <${match.slot.url}>`}\n`;
    case 'suggestion':
      return `${place} ~ ${match.slot.title} (${Math.round(match.score * 100)} %)\n`;
    case 'none':
      return `${place} ?\n`;
  }
}

function toJson({ file, talk, match }: MatchedTalk): string {
  const slot = match.kind === 'none' ? undefined : match.slot;
  const record = {
    file,
    line: talk.line + 1,
    title: talk.title,
    match: match.kind,
    by: match.kind === 'sure' ? match.by : null,
    score: match.kind === 'none' ? null : match.score,
    slot:
      slot === undefined
        ? null
        : { title: slot.title, code: slot.code ?? null, url: slot.url ?? null, start: slot.start ?? null },
    candidates:
      match.kind === 'sure'
        ? []
        : match.candidates.map(({ slot: { title, code }, score }) => ({ title, code: code ?? null, score })),
  };
  return `${JSON.stringify(record)}\n`;
}
