/** The options of `conference-notes export`, as the command line gives them. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as l10n from '@vscode/l10n';
import type { ExportOptions, ExportPart } from '../core/export/exportModel.js';
import type { ExportTarget } from '../core/export/exportTarget.js';
import type * as exportWriters from '../core/export/index.js';
import { isDate } from '../core/schedule/eventTime.js';
import { canonicalUri } from '../workspace/canonicalUris.js';
import { type CommandHost, UsageError } from './commandHost.js';
import { type Arguments, splitValues } from './readArguments.js';
import { readTimeZone } from './readTimeZone.js';

export const exportTargetNames = [
  'html',
  'markdown',
  'docx',
  'json',
  'csv',
  'icalendar',
  'links',
  'links-csv',
  'bookmarks',
  'follow-ups',
  'recap',
  'talk-files',
  'schedule',
] as const;

const leftOut = ['abstracts', 'skipped', 'pictures', 'follow-ups'] as const;

export const exportArguments = {
  to: {
    type: 'string',
    value: 'TARGET',
    choices: exportTargetNames,
    about: () => l10n.t('What to write, of the targets below'),
  },
  out: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    about: () => l10n.t('Where to write, standard output when left out; a folder takes a name from the notes'),
  },
  force: { type: 'boolean', about: () => l10n.t('Replace the file when it is there') },
  language: {
    type: 'string',
    value: 'TAG',
    about: () => l10n.t('Language of headings and labels: en, de, fr, es, ja (default: en)'),
  },
  'time-zone': { type: 'string', value: 'ZONE', about: () => l10n.t('Time zone of the event, such as Europe/Berlin') },
  'first-day': {
    type: 'string',
    value: 'DATE',
    about: () => l10n.t('Date of the first day, where the notes give none'),
  },
  'pictures-from': {
    type: 'string',
    multiple: true,
    value: 'FOLDER',
    about: () => l10n.t('Take in pictures of this folder too, not only of the folder of the notes; may be repeated'),
  },
  private: { type: 'boolean', about: () => l10n.t('Keep private lines') },
  without: {
    type: 'string',
    multiple: true,
    value: 'PART,...',
    choices: leftOut,
    about: () => l10n.t('Leave out {0}', leftOut.join(', ')),
  },
} as const;

export type ExportValues = Arguments<typeof exportArguments>['values'];

type Writers = typeof exportWriters;

/**
 * Throws {@link UsageError} for a value that means nothing.
 *
 * @param folder absolute path of the folder that the export will stand in; undefined where it is not known
 */
export function readExportOptions(writers: Writers, values: ExportValues, folder: string | undefined): ExportOptions {
  return {
    ...writers.defaultExportOptions,
    language: readLanguage(writers, values.language ?? 'en'),
    timeZone: readTimeZone(values['time-zone']),
    firstDay: readFirstDay(values['first-day']),
    folder: folder === undefined ? undefined : canonicalUri(pathToFileURL(folder + path.sep).href),
    parts: readParts(writers, values),
  };
}

/** Where an export stands: in the folder of `--out`, or in the folder that `--out` names. */
export function findExportFolder(
  { out }: ExportValues,
  output: ExportTarget['output'],
  host: CommandHost,
): string | undefined {
  if (out === undefined || out === '-') return undefined;
  const place = path.resolve(host.folder, out);
  return output === 'folder' ? place : path.dirname(place);
}

function readLanguage({ findReportLanguage, reportLanguages }: Writers, tag: string): ExportOptions['language'] {
  const language = findReportLanguage(tag);
  if (language === undefined) {
    throw new UsageError(l10n.t('no report can be written in "{0}"; there is: {1}', tag, reportLanguages.join(', ')));
  }
  return language;
}

function readFirstDay(date: string | undefined): string | undefined {
  if (date !== undefined && !isDate(date)) {
    throw new UsageError(l10n.t('--first-day needs a date such as 2024-05-17, not "{0}".', date));
  }
  return date;
}

function readParts(writers: Writers, { without, private: keepsPrivate }: ExportValues): ReadonlySet<ExportPart> {
  const parts = new Set<ExportPart>(writers.defaultExportOptions.parts);
  if (keepsPrivate === true) parts.add('private');
  for (const part of splitValues(without)) {
    const known = leftOut.find((each) => each === part);
    if (known !== undefined) parts.delete(known === 'follow-ups' ? 'followUps' : known);
  }
  return parts;
}
