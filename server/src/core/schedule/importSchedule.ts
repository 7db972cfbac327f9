/**
 * From what people have at hand (an address, a file, the clipboard) to the text of the kept schedule. Which addresses are
 * tried is decided here; fetching and writing are the caller's.
 */
import * as l10n from '@vscode/l10n';
import type { Schedule, Slot } from '../model/schedule.js';
import { completePages } from './apiPages.js';
import { describeChanges, hasNewLinks } from './describeChanges.js';
import { findExportUrls, isSilentHost } from './exportUrls.js';
import type { FailedFile, FetchFile } from './fetchedFile.js';
import { findScheduleSource, type ScheduleSource, toFrabJson } from './keptSchedule.js';
import { readSchedule } from './readSchedule.js';
import type { ReadSchedule, ScheduleFormat, ScheduleHints } from './readResult.js';
import { countSchedule, type ScheduleCounts } from './toScheduleRecord.js';
import { withHistory } from './withHistory.js';
import { parseUrl } from '../text/parseUrl.js';
import { withTimeZone } from './withTimeZone.js';

export interface ImportEnvironment {
  /** Asked for every address that is tried and every page; final failures end the search. */
  readonly fetchFile: FetchFile;
  /** The time of the import, ISO 8601. */
  readonly now: string;
}

export interface ImportedSchedule {
  readonly kind: 'imported';
  readonly schedule: Schedule;
  /** Of what was read: a kept file is frab's whatever it was imported from. */
  readonly format: ScheduleFormat;
  readonly counts: ScheduleCounts;
  /** Text of the kept file. */
  readonly text: string;
  /** Its base name, `<event>.schedule.json`. */
  readonly fileName: string;
  /** What was doubtful, for the user. */
  readonly problems: readonly string[];
  /** What a refresh has brought, as a Markdown document; undefined where nothing has changed. */
  readonly changes?: string;
  /** A refresh has brought links for talks of the notes. */
  readonly hasNewLinks?: boolean;
}

export interface RefusedImport {
  readonly kind: 'refused';
  /** For the user, on one line: the reason of the likeliest address, and what else was tried. */
  readonly message: string;
  /** All addresses that were tried, in order. */
  readonly tried: readonly string[];
}

export type ImportOutcome = ImportedSchedule | RefusedImport | { readonly kind: 'unchanged' };

/** Imports from the address of a schedule, talk or event page, or of an export. */
export async function importFromUrl(
  address: string,
  environment: ImportEnvironment,
  timeZone?: string,
): Promise<ImportOutcome> {
  const candidates = findExportUrls(address);
  if (candidates.length === 0) {
    return { kind: 'refused', message: describeNoExport(address), tried: [] };
  }
  const tried: string[] = [];
  let message: string | undefined;
  for (const { url } of candidates) {
    tried.push(url);
    const outcome = await importFile({ url, etag: undefined, timeZone }, environment);
    if (outcome.kind !== 'failed') {
      return outcome;
    }
    message ??= outcome.message;
    if (outcome.isFinal) {
      return { kind: 'refused', message: outcome.message, tried };
    }
  }
  return {
    kind: 'refused',
    message: l10n.t('{0} Tried: {1}', message ?? '', tried.join(', ')),
    tried,
  };
}

function describeNoExport(address: string): string {
  return parseUrl(address.trim()) !== undefined && isSilentHost(address)
    ? l10n.t(
        'Sessionize does not say where the data of this page is: use its https://sessionize.com/api/v2/ID/view/All address.',
      )
    : l10n.t('This is no web address. Give one that begins with https://.');
}

/** Imports from a file's content or the clipboard. */
export async function importFromContent(
  content: Uint8Array | string,
  hints: ScheduleHints,
  now: string,
): Promise<ImportedSchedule | RefusedImport> {
  const read = await readSchedule(content, hints);
  if (read.kind === 'refused') {
    return { kind: 'refused', message: read.message, tried: [] };
  }
  // A kept file stays what it was: only its zone may be new.
  const known = findScheduleSource(typeof content === 'string' ? content : new TextDecoder().decode(content));
  const source = known ?? { url: hints.url, fetchedAt: now, etag: undefined, format: read.format };
  return toImported({ ...read, schedule: inZone(read.schedule, hints.timeZone) }, source);
}

/**
 * Asks the source of a kept schedule for a newer one. The kept file stays the caller's to replace.
 *
 * @param noted slots of the kept schedule that the notes have talks for: their changes are told first
 */
export async function refreshSchedule(
  keptText: string,
  environment: ImportEnvironment,
  noted: readonly Slot[] = [],
): Promise<ImportOutcome> {
  const source = findScheduleSource(keptText);
  const kept = await readSchedule(keptText);
  if (source?.url === undefined) {
    const message = l10n.t('This schedule was not imported from the web. Import it again to refresh it.');
    return { kind: 'refused', message: kept.kind === 'refused' ? kept.message : message, tried: [] };
  }
  const timeZone = kept.kind === 'schedule' ? kept.schedule.timeZone : undefined;
  const before = kept.kind === 'schedule' ? kept.schedule : undefined;
  const outcome = await importFile({ url: source.url, etag: source.etag, timeZone, before }, environment);
  if (outcome.kind === 'failed') return { kind: 'refused', message: outcome.message, tried: [source.url] };
  if (outcome.kind === 'unchanged' || kept.kind === 'refused') return outcome;
  const versions = { before: kept.schedule, after: outcome.schedule, noted };
  const changes = describeChanges(versions);
  return changes === undefined ? outcome : { ...outcome, changes, hasNewLinks: hasNewLinks(versions) };
}

interface WantedFile {
  readonly url: string;
  readonly etag: string | undefined;
  readonly timeZone: string | undefined;
  /** What is kept now: the new text remembers what was otherwise in it. */
  readonly before?: Schedule | undefined;
}

type FileOutcome = ImportedSchedule | { readonly kind: 'unchanged' } | FailedFile;

async function importFile(wanted: WantedFile, { fetchFile, now }: ImportEnvironment): Promise<FileOutcome> {
  const first = await fetchFile(wanted.url, wanted.etag);
  const answer = first.kind === 'fetched' ? await completePages(first, fetchFile) : first;
  if (answer.kind !== 'fetched') {
    return answer;
  }
  const { timeZone, before } = wanted;
  const read = await readSchedule(answer.bytes, { url: answer.url, ...(timeZone === undefined ? {} : { timeZone }) });
  if (read.kind === 'refused') {
    return { kind: 'failed', message: read.message, isFinal: false };
  }
  const source = { url: wanted.url, fetchedAt: now, etag: answer.etag, format: read.format };
  return toImported({ ...read, schedule: inZone(read.schedule, timeZone) }, source, before);
}

function inZone(schedule: Schedule, timeZone: string | undefined): Schedule {
  return timeZone === undefined || schedule.timeZone !== undefined ? schedule : withTimeZone(schedule, timeZone);
}

function toImported(
  { schedule, format, problems }: ReadSchedule,
  source: ScheduleSource,
  before?: Schedule,
): ImportedSchedule {
  return {
    kind: 'imported',
    schedule,
    format,
    counts: countSchedule(schedule),
    text: toFrabJson(before === undefined ? schedule : withHistory(before, schedule), source),
    fileName: `${toFileStem(schedule)}.schedule.json`,
    problems: problems
      .filter(({ code }) => code !== 'zone-missing' || schedule.timeZone === undefined)
      .map(({ message }) => message),
  };
}

/** Letters, digits and dashes only: safe on every file system, and never a path. */
function toFileStem({ slug, title }: Schedule): string {
  const stem = (slug ?? title)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return stem === '' ? 'conference' : stem;
}
