/** `conference-notes talks`: the talks of note files, as a list for people or as JSON for programs. */
import * as l10n from '@vscode/l10n';
import { type TalkRecord, type TalksRecord, toTalksRecord } from '../core/index/talksRecord.js';
import { type Command, type CommandHost, type ExitCode, exitCodes } from './commandHost.js';
import { fileRows, formatHelp } from './help.js';
import { readInputFiles } from './inputFiles.js';
import { readArguments } from './readArguments.js';
import { isNoteFile, readNote } from './readNote.js';

export const talksCommand: Command = { name: 'talks', run, help };

const options = { json: { type: 'boolean' } } as const;

async function run(args: readonly string[], host: CommandHost): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options);
  const { failed } = await readInputFiles(positionals, host, async (file) => {
    const record = toTalksRecord({ ...readNote(file), file: file.name, isNoteFile: isNoteFile(file) });
    await host.write(values.json === true ? `${JSON.stringify(record)}\n` : toList(record));
  });
  return failed === 0 ? exitCodes.fine : exitCodes.usage;
}

/** A file's talks under its name and their days; nothing for a file without notes. */
function toList({ file, isNoteFile: isNote, conference, talks }: TalksRecord): string {
  if (!isNote) {
    return '';
  }
  const lines = [conference === null ? file : `${conference} (${file})`];
  let day: string | null = null;
  for (const talk of talks) {
    if (talk.day !== null && talk.day !== day) lines.push(`  ${talk.day}`);
    day = talk.day;
    lines.push(toLine(talk));
  }
  return `${lines.join('\n')}\n\n`;
}

function toLine({ start, title, speakers, attendance, reason, line }: TalkRecord): string {
  const by = speakers.length === 0 ? '' : ` - ${speakers.join(', ')}`;
  const mark = describeAttendance(attendance);
  const why = reason === null ? '' : `: ${reason}`;
  return `    ${(start ?? '').padEnd(5)}  ${title}${by}${mark === undefined ? '' : ` [${mark}${why}]`}  :${line}`;
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

function help(): string {
  return formatHelp({
    usage: 'conference-notes talks [OPTION]... FILE...',
    about: l10n.t('Lists the talks of note files by day, with start, speakers, attendance and line.'),
    rows: [['--json', l10n.t('One JSON object a file, one a line; docs/talks-json.md describes it')], ...fileRows()],
    examples: [
      ['conference-notes talks --json notes/pycon.md', ''],
      [`conference-notes talks --json notes/ | jq -r '.talks[] | [.start, .title] | @tsv'`, ''],
      ['git show main:notes/pycon.md | conference-notes talks -', ''],
    ],
  });
}
