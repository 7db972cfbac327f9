/**
 * Which kept schedule is that of a conference: the one its talk links lead to, else the one its schedule line names, else
 * the one of its name, else the one that has its talks. Never a guess between two.
 */
import type { Conference } from '../index/conference.js';
import { baseName, folderOf } from '../index/conference.js';
import type { NoteEntry } from '../index/noteEntry.js';
import type { KeptSchedule } from './keptSchedules.js';
import { normalizeTitle } from './normalizeTitle.js';
import { getUrlKeys, toComparableUrl } from './talkUrls.js';

/** Titles that several schedules may have (`Lightning Talks`) have fewer words than this. */
const tellingWords = 3;
/** So many talks of the notes, word by word, are no accident. */
const tellingTalks = 2;

/** The schedule of the conference; undefined where none is, or where two are as good. */
export function chooseSchedule(conference: Conference, kept: readonly KeptSchedule[]): KeptSchedule | undefined {
  const signs: readonly Sign[] = [hasTalkLinks, hasScheduleUrl, hasName, hasTitles];
  let left = kept.filter((schedule) => !isOfOtherEvent(conference, schedule));
  let isShown = false;
  for (const sign of signs) {
    const found = left.filter((schedule) => sign(conference, schedule));
    left = found.length > 0 ? found : left;
    isShown ||= found.length > 0;
    if (isShown && left.length === 1) {
      return left[0];
    }
  }
  const near = left.filter((schedule) => isInOneFolder(conference, schedule));
  return isShown && near.length === 1 ? near[0] : undefined;
}

type Sign = (conference: Conference, schedule: KeptSchedule) => boolean;

function hasTalkLinks({ entries }: Conference, { index }: KeptSchedule): boolean {
  return entries.some(({ talks }) =>
    talks.some(
      ({ url, event }) =>
        (event !== undefined && index.events.has(getShortName(event))) ||
        (url !== undefined && getUrlKeys(url).some((key) => index.byUrl.has(key))),
    ),
  );
}

/** Most talk links lead to an event, and the schedule is of another one. */
function isOfOtherEvent({ entries }: Conference, { index }: KeptSchedule): boolean {
  const links = entries.flatMap(({ talks }) => talks.filter(({ event }) => event !== undefined));
  const events = new Set(links.map(({ event }) => getShortName(event ?? '')));
  const leadHere = links.some(({ url }) => getUrlKeys(url ?? '').some((key) => index.byUrl.has(key)));
  return index.events.size > 0 && events.size > 0 && !leadHere && ![...events].some((event) => index.events.has(event));
}

function hasScheduleUrl({ entries }: Conference, { schedule, source }: KeptSchedule): boolean {
  const addresses = new Set([schedule.url, source?.url].flatMap((url) => (url === undefined ? [] : [toEventUrl(url)])));
  return entries.some(({ scheduleUrl }) => scheduleUrl !== undefined && addresses.has(toEventUrl(scheduleUrl)));
}

/** A schedule's page and its exports in one form: `pretalx.com/demo` for `https://pretalx.com/demo/schedule/v/2/`. */
function toEventUrl(url: string): string {
  return toComparableUrl(url).replace(/\/(?:schedule|talks?|sessions?|programme?|agenda)(?:[/.].*)?$/i, '');
}

function hasName({ name, entries }: Conference, { uri, schedule }: KeptSchedule): boolean {
  const names = [schedule.title, schedule.slug ?? '', baseName(uri).replace(/\.schedule$/, '')].map(toName);
  const noted = [name, ...entries.flatMap(findNames)].map(toName);
  return noted.some((one) => /\p{L}/u.test(one) && names.includes(one));
}

/** What the writer may have called the event: in the notes, or by the names of the file and its folder. */
function findNames({ uri, conference }: NoteEntry): readonly string[] {
  return [conference ?? '', baseName(uri), baseName(folderOf(uri))];
}

/** Two workspace folders may keep the same event. */
function isInOneFolder({ entries }: Conference, { uri }: KeptSchedule): boolean {
  const folder = folderOf(folderOf(uri));
  return entries.some((entry) => entry.uri.startsWith(`${folder}/`));
}

/** `PyCon US 2024`, `pycon-us-2024` and `PyConUS 2024 notes` are one name. */
function toName(name: string): string {
  return normalizeTitle(name)
    .replace(/\b(?:notes|conference notes|schedule|programme|program)\b/g, '')
    .replace(/\s+/g, '');
}

function hasTitles({ entries }: Conference, { index }: KeptSchedule): boolean {
  const titles = new Set(entries.flatMap(({ talks }) => talks.map(({ title }) => normalizeTitle(title))));
  const known = [...titles].filter((title) => title.split(' ').length >= tellingWords && index.byTitle.has(title));
  return known.length >= tellingTalks;
}

function getShortName(event: string): string {
  return event.slice(event.lastIndexOf('/') + 1).toLowerCase();
}
