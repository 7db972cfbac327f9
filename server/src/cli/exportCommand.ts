/** `conference-notes export`: a report of notes, to standard output or to a file that is not there yet. */
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as l10n from '@vscode/l10n';
import type * as exportWriters from '../core/export/index.js';
import type { ExportInput, ExportOptions, ExportPart } from '../core/export/exportModel.js';

import { type Command, type CommandHost, type ExitCode, exitCodes, UsageError } from './commandHost.js';
import { fileRows, formatHelp } from './help.js';
import { describe, readInputFiles } from './inputFiles.js';
import { isNoteFile, type NoteFile, readNote } from './readNote.js';
import { type Arguments, readArguments } from './readArguments.js';
import { type ConferenceFiles, groupByConference } from './groupByConference.js';
import { writeNewFile } from './writeNewFile.js';

export const exportCommand: Command = { name: 'export', run, help };

const leftOut = ['abstracts', 'skipped', 'pictures', 'follow-ups'] as const;

const options = {
  to: { type: 'string' },
  out: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  language: { type: 'string' },
  'time-zone': { type: 'string' },
  private: { type: 'boolean' },
  without: { type: 'string', multiple: true },
} as const;

type Values = Arguments<typeof options>['values'];

async function run(args: readonly string[], host: CommandHost): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options);
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
    options: toOptions(writers, values, host),
    readPicture,
  });
  for (const picture of exported.missingPictures) {
    host.warn(l10n.t('The picture {0} could not be read.', picture));
  }
  await deliver(exported, values, host);
  return failed === 0 ? exitCodes.fine : exitCodes.usage;
}

function toInput({ conference, files }: ConferenceFiles): ExportInput {
  return { name: conference.name, sources: files, slots: new Map() };
}

function toOptions(writers: typeof exportWriters, values: Values, host: CommandHost): ExportOptions {
  const language = writers.findReportLanguage(values.language ?? 'en');
  if (language === undefined) {
    throw new UsageError(
      l10n.t(
        'no report can be written in "{0}"; there is: {1}',
        values.language ?? '',
        writers.reportLanguages.join(', '),
      ),
    );
  }
  return {
    ...writers.defaultExportOptions,
    language,
    timeZone: values['time-zone'],
    folder:
      values.out === undefined
        ? undefined
        : pathToFileURL(`${path.dirname(path.resolve(host.folder, values.out))}/`).href,
    parts: readParts(writers, values),
  };
}

function readParts(
  writers: typeof exportWriters,
  { without = [], private: keepsPrivate }: Values,
): ReadonlySet<ExportPart> {
  const parts = new Set<ExportPart>(writers.defaultExportOptions.parts);
  if (keepsPrivate === true) parts.add('private');
  for (const name of without.flatMap((list) => list.split(','))) {
    const known = leftOut.find((part) => part === name.trim());
    if (known === undefined) {
      throw new UsageError(l10n.t('--without knows no "{0}"; there is: {1}', name, leftOut.join(', ')));
    }
    parts.delete(known === 'follow-ups' ? 'followUps' : known);
  }
  return parts;
}

/** Local pictures only: an export never asks the network. */
async function readPicture(uri: string): Promise<Uint8Array | undefined> {
  try {
    return uri.startsWith('file:') ? await fs.readFile(fileURLToPath(uri)) : undefined;
  } catch {
    return undefined;
  }
}

interface Delivered {
  readonly text: string;
  readonly suggestedName: string;
}

async function deliver({ text, suggestedName }: Delivered, { out, force }: Values, host: CommandHost): Promise<void> {
  if (out === undefined || out === '-') {
    await host.write(text);
    return;
  }
  const wished = path.resolve(host.folder, out);
  const file = (await isFolder(wished)) ? path.join(wished, suggestedName) : wished;
  try {
    await writeNewFile(file, text, force === true ? 'replace' : 'keep');
  } catch (error) {
    throw new UsageError(
      describe(error) === 'EEXIST'
        ? l10n.t('{0} is there already; --force replaces it.', file)
        : l10n.t('{0}: cannot be written ({1}).', file, describe(error)),
    );
  }
  host.warn(l10n.t('Wrote {0}', file));
}

async function isFolder(name: string): Promise<boolean> {
  try {
    return (await fs.stat(name)).isDirectory();
  } catch {
    return false;
  }
}

function help(): string {
  return formatHelp({
    usage: 'conference-notes export --to TARGET [OPTION]... FILE...',
    about: l10n.t(
      'Writes a report of the notes. The same notes give the same bytes. Lines that begin with "private:" stay out.',
    ),
    rows: [
      ['--to TARGET', l10n.t('html: one self-contained page; markdown: one document')],
      ['-o, --out FILE', l10n.t('Where to write, standard output when left out; a folder takes a name from the notes')],
      ['--force', l10n.t('Replace the file when it is there')],
      ['--language TAG', l10n.t('Language of headings and labels: en, de, fr, es, ja (default: en)')],
      ['--time-zone ZONE', l10n.t('Time zone of the event, to be told in the report')],
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
