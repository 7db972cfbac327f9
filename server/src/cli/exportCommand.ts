/** `conference-notes export`: a report of notes, to standard output or to a file that is not there yet. */
import { promises as fs } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as l10n from '@vscode/l10n';
import type { ExportInput } from '../core/export/exportModel.js';
import { type Command, type CommandHost, type ExitCode, exitCodes, UsageError } from './commandHost.js';
import { deliverExport } from './deliverExport.js';
import { exportArguments, findExportFolder, readExportOptions } from './exportOptions.js';
import { type ConferenceFiles, groupByConference } from './groupByConference.js';
import { fileRows, formatHelp, type HelpRow } from './help.js';
import { readInputFiles } from './inputFiles.js';
import { readArguments } from './readArguments.js';
import { isNoteFile, type NoteFile, readNote } from './readNote.js';

export const exportCommand: Command = { name: 'export', run, help };

async function run(args: readonly string[], host: CommandHost): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, exportArguments);
  const writers = await import('../core/export/index.js');
  const ids = writers.exportTargets.map(({ id }) => id).join(', ');
  if (values.to === undefined) {
    throw new UsageError(l10n.t('export needs --to, one of: {0}', ids));
  }
  const target = writers.findExportTarget(values.to);
  if (target === undefined) {
    throw new UsageError(l10n.t('there is no export "{0}"; there is: {1}', values.to, ids));
  }
  const notes: NoteFile[] = [];
  const { failed } = await readInputFiles(positionals, host, async (file) => {
    if (isNoteFile(file)) notes.push(readNote(file));
    else host.warn(l10n.t('{0}: no conference notes, left out.', file.name));
  });
  if (notes.length === 0) {
    throw new UsageError(l10n.t('there are no conference notes to export.'));
  }
  const exported = await writers.exportNotes({
    target,
    inputs: groupByConference(notes).map(toInput),
    options: readExportOptions(writers, values, findExportFolder(values, target.output, host)),
    readPicture,
  });
  for (const picture of exported.missingPictures) {
    host.warn(l10n.t('The picture {0} could not be read.', picture));
  }
  for (const title of exported.undated) {
    host.warn(l10n.t('Left out, as its date or time is not known: {0}', title));
  }
  await deliverExport(exported, target.output, { values, host });
  return failed === 0 ? exitCodes.fine : exitCodes.usage;
}

function toInput({ conference, files }: ConferenceFiles): ExportInput {
  return { name: conference.name, sources: files, slots: new Map() };
}

/** Local pictures only: an export never asks the network. */
async function readPicture(uri: string): Promise<Uint8Array | undefined> {
  try {
    return uri.startsWith('file:') ? await fs.readFile(fileURLToPath(uri)) : undefined;
  } catch {
    return undefined;
  }
}

function help(): string {
  return formatHelp({
    usage: 'conference-notes export --to TARGET [OPTION]... FILE...',
    about: l10n.t(
      'Writes a report of the notes. The same notes give the same bytes. Lines that begin with "private:" stay out.',
    ),
    rows: [
      ['--to TARGET', ''],
      ...targetRows(),
      ['-o, --out FILE', l10n.t('Where to write, standard output when left out; a folder takes a name from the notes')],
      ['--force', l10n.t('Replace the file when it is there')],
      ['--language TAG', l10n.t('Language of headings and labels: en, de, fr, es, ja (default: en)')],
      ['--time-zone ZONE', l10n.t('Time zone of the event, such as Europe/Berlin')],
      ['--first-day DATE', l10n.t('Date of the first day, where the notes give none')],
      ['--private', l10n.t('Keep private lines')],
      ['--without PART', l10n.t('Leave out abstracts, skipped, pictures or follow-ups; may be repeated')],
      ...fileRows(),
    ],
    examples: [
      ['conference-notes export --to html -o report.html notes/pycon.md', ''],
      ['conference-notes export --to markdown --without abstracts,skipped notes/', ''],
    ],
  });
}

function targetRows(): readonly HelpRow[] {
  return [
    ['  html', l10n.t('one self-contained page, to read, to print or to send')],
    ['  markdown', l10n.t('one document, to edit further')],
    ['  json', l10n.t('all that is known, for programs')],
    ['  csv', l10n.t('a table of the talks')],
    ['  icalendar', l10n.t('attended talks as events, follow-ups as tasks')],
    ['  links', l10n.t('all links, as Markdown')],
    ['  links-csv', l10n.t('all links, as a table')],
    ['  bookmarks', l10n.t('all links, for browsers to import')],
    ['  follow-ups', l10n.t('what is left to do, as a list')],
    ['  talk-files', l10n.t('a folder with a Markdown file for each talk, for Hugo, Jekyll or Astro')],
    ['  schedule', l10n.t('the attended talks as a schedule.json')],
  ];
}
