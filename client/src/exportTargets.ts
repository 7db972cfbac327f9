/** What the exports are called where one is chosen, and what kind of file each is. */
import { l10n, languages } from 'vscode';
import type { BinaryTargetId, ExportTarget, FileTargetId } from '../../server/src/protocol.js';

/** A kind of file, by its extension. */
export type FileType = 'html' | 'md' | 'docx' | 'json' | 'csv' | 'ics';

export const fileTypes: Readonly<Record<FileTargetId | BinaryTargetId, FileType>> = {
  html: 'html',
  markdown: 'md',
  docx: 'docx',
  json: 'json',
  csv: 'csv',
  icalendar: 'ics',
  links: 'md',
  'links-csv': 'csv',
  bookmarks: 'html',
  'follow-ups': 'md',
  recap: 'md',
  schedule: 'json',
};

const languageIds: Readonly<Partial<Record<FileType, string>>> = {
  html: 'html',
  md: 'markdown',
  json: 'json',
  csv: 'csv',
  ics: 'icalendar',
};

/** What a kind of file is called in the save dialog, and its extensions. */
export function fileFilters(target: FileTargetId | BinaryTargetId): Record<string, string[]> {
  const names: Readonly<Record<FileType, string>> = {
    html: l10n.t('HTML'),
    md: l10n.t('Markdown'),
    docx: l10n.t('Word document'),
    json: l10n.t('JSON'),
    csv: l10n.t('CSV'),
    ics: l10n.t('iCalendar'),
  };
  const type = fileTypes[target];
  return { [names[type]]: [type] };
}

/** The language of a new editor. VS Code itself knows neither tables nor calendars, but another extension may. */
export async function findLanguage(target: FileTargetId): Promise<string> {
  const language = languageIds[fileTypes[target]];
  return language !== undefined && (await languages.getLanguages()).includes(language) ? language : 'plaintext';
}

export interface TargetItem {
  readonly label: string;
  readonly description: string;
  readonly value: ExportTarget;
}

/** All exports as items to pick from: those for people first. */
export function listTargets(): readonly TargetItem[] {
  const item = (value: ExportTarget, label: string, description: string): TargetItem => ({ value, label, description });
  return [
    item('html', `$(file-code) ${l10n.t('HTML report')}`, l10n.t('one file, to print or to send')),
    item('markdown', `$(markdown) ${l10n.t('Markdown report')}`, l10n.t('text, to edit further')),
    item('docx', `$(book) ${l10n.t('Word document')}`, l10n.t('the report for Word or LibreOffice')),
    item('follow-ups', `$(checklist) ${l10n.t('Follow-ups')}`, l10n.t('what is left to do, as a Markdown list')),
    item('recap', `$(lightbulb) ${l10n.t('Recap')}`, l10n.t('takeaways, follow-ups and links by day, as Markdown')),
    item('icalendar', `$(calendar) ${l10n.t('Calendar')}`, l10n.t('attended talks as events, follow-ups as tasks')),
    item('links', `$(link) ${l10n.t('Links')}`, l10n.t('all links, as Markdown')),
    item('links-csv', `$(table) ${l10n.t('Table of links')}`, l10n.t('all links, as CSV')),
    item('bookmarks', `$(bookmark) ${l10n.t('Bookmarks')}`, l10n.t('all links, for browsers to import')),
    item('csv', `$(table) ${l10n.t('Table of talks')}`, l10n.t('one row for each talk, as CSV')),
    item('talk-files', `$(files) ${l10n.t('Talk files')}`, l10n.t('a Markdown file for each talk, for a website')),
    item('json', `$(json) ${l10n.t('JSON')}`, l10n.t('all that is known, for programs')),
    item('schedule', `$(json) ${l10n.t('Schedule file')}`, l10n.t('the attended talks as a schedule.json')),
  ];
}
