/** `conference-notes export`: a report of notes, to standard output or to a file that is not there yet. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as l10n from '@vscode/l10n';
import type { ExportInput } from '../core/export/exportModel.js';
import { isPicturePath, isShownPicture } from '../core/pictures/pictureEndings.js';
import { createDiskFiles } from '../node/diskFiles.js';
import { readNotePicture } from '../workspace/notePictures.js';
import { type Command, type CommandHost, type ExitCode, exitCodes, UsageError } from './commandHost.js';
import { deliverExport, isFolder } from './deliverExport.js';
import {
  exportArguments,
  exportTargetNames,
  type ExportValues,
  findExportFolder,
  readExportOptions,
} from './exportOptions.js';
import { findShownName } from '../core/index/conference.js';
import { findSlots, readConferences, type ScheduledFiles } from './groupByConference.js';
import { fileRow, type Help, type HelpRow } from './help.js';
import { readArguments } from './readArguments.js';
import { type NoteFile, readNotes } from './readNote.js';

export const exportCommand: Command = { name: 'export', options: exportArguments, run, help };

async function run(args: readonly string[], host: CommandHost): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, exportArguments);
  const writers = await import('../core/export/index.js');
  const target = writers.findExportTarget(values.to ?? '');
  if (target === undefined) {
    throw new UsageError(l10n.t('export needs --to, one of: {0}', exportTargetNames.join(', ')));
  }
  const { notes, failed } = await readNotes(positionals, host);
  if (notes.length === 0) {
    throw new UsageError(l10n.t('there are no conference notes to export.'));
  }
  const homes = await findPictureHomes(notes, values, host);
  const inputs = (await readConferences(notes, host)).map(toInput);
  const options = readExportOptions(writers, values, findExportFolder(values, target.output, host));
  const refusal = writers.findRefusal(inputs, options);
  if (refusal !== undefined) throw new UsageError(refusal);
  const exported = await writers.exportNotes({
    target,
    inputs,
    options,
    readPicture: (uri) => readNotePicture(createDiskFiles(), homes, uri),
  });
  for (const picture of exported.missingPictures) {
    host.warn(
      isPicturePath(picture) && !isShownPicture(picture)
        ? l10n.t('The picture {0} was left out: reports cannot show its format. Save it as JPEG or PNG.', picture)
        : l10n.t('The picture {0} could not be read.', picture),
    );
  }
  for (const picture of exported.outsidePictures) {
    host.warn(
      l10n.t(
        'The picture {0} was left out: it is outside of the folder of the notes. --pictures-from FOLDER allows another folder.',
        picture,
      ),
    );
  }
  for (const title of exported.undated) {
    host.warn(l10n.t('Left out, as its date or time is not known: {0}', title));
  }
  await deliverExport(exported, target.output, { values, host, notes });
  return failed === 0 ? exitCodes.fine : exitCodes.usage;
}

function toInput(group: ScheduledFiles): ExportInput {
  const { conference, files, schedule } = group;
  return {
    name: findShownName(conference, schedule?.kept.schedule.title),
    sources: files,
    ...(schedule === undefined ? {} : { schedule: schedule.kept.schedule }),
    slots: findSlots(group),
  };
}

/** The folders that were named, or hold the files that were; an export asks neither the network nor the rest of the disk. */
async function findPictureHomes(
  notes: readonly NoteFile[],
  values: ExportValues,
  { folder }: CommandHost,
): Promise<readonly string[]> {
  const allowed: string[] = [];
  for (const name of values['pictures-from'] ?? []) {
    const home = path.resolve(folder, name);
    if (!(await isFolder(home))) throw new UsageError(l10n.t('--pictures-from needs a folder, and {0} is none.', name));
    allowed.push(home);
  }
  return [...new Set([...notes.map(({ home }) => home), ...allowed])].map((home) => pathToFileURL(home).href);
}

function help(): Help {
  return {
    usage: 'conference-notes export --to TARGET [OPTION]... FILE...',
    summary: l10n.t('Write a report, a calendar, a table or a folder of files'),
    about: l10n.t(
      'Writes a report of the notes. The same notes give the same bytes. What the notes leave out comes from the schedule that is kept in .conference-notes beside them or above. Lines that begin with "private:" stay out.',
    ),
    rows: [fileRow()],
    more: [{ title: l10n.t('TARGET is one of:'), rows: targetRows() }],
    examples: [
      ['conference-notes export --to html -o report.html notes/pycon.md', ''],
      ['conference-notes export --to markdown --without abstracts,skipped notes/', ''],
      ['conference-notes export --to talk-files --out content/talks notes/pycon.md', l10n.t('a file for each talk')],
    ],
  };
}

/** Every target, in the order of their names: the compiler misses one that is not described. */
function targetRows(): readonly HelpRow[] {
  const about: { readonly [target in (typeof exportTargetNames)[number]]: string } = {
    html: l10n.t('one self-contained page, to read, to print or to send'),
    markdown: l10n.t('one document, to edit further'),
    docx: l10n.t('the same for Word and LibreOffice'),
    json: l10n.t('all that is known, for programs'),
    csv: l10n.t('a table of the talks'),
    icalendar: l10n.t('attended talks as events, follow-ups as tasks'),
    links: l10n.t('all links, as Markdown'),
    'links-csv': l10n.t('all links, as a table'),
    bookmarks: l10n.t('all links, for browsers to import'),
    'follow-ups': l10n.t('what is left to do, as a list'),
    recap: l10n.t('takeaways, follow-ups and links by day, as Markdown'),
    'talk-files': l10n.t('a folder with a Markdown file for each talk, for Hugo, Jekyll or Astro'),
    schedule: l10n.t('the attended talks as a schedule.json'),
  };
  return exportTargetNames.map((name) => [name, about[name]]);
}
