/** What the program that wrote a calendar does its own way: names, titles with speakers in them, talk codes. */
import { isServiceTitle } from '../serviceSessions.js';
import type { SpeakerDraft } from './scheduleDraft.js';

export interface Producer {
  readonly kind: 'pretalx' | 'frab' | 'other';
  /** Name of the event in the product id. */
  readonly name: string | undefined;
  readonly slug: string | undefined;
  readonly findCode: (uid: string) => string | undefined;
  /** The room of a `LOCATION`. */
  readonly readRoom: (location: string | undefined) => string | undefined;
  /** Whether the `CATEGORIES` say that nobody takes notes of it. */
  readonly isService: (categories: string) => boolean;
}

export interface EventWords {
  readonly uid: string;
  readonly summary: string;
}

const unknownProducer: Producer = {
  kind: 'other',
  name: undefined,
  slug: undefined,
  findCode: () => undefined,
  readRoom: (location) => location,
  isService: () => false,
};

/** The producer of a calendar by its `PRODID` and its events. */
export function findProducer(productId: string, events: readonly EventWords[]): Producer {
  if (/^-\/\/pretalx\/\//i.test(productId)) {
    return createPretalxProducer(productId, events);
  }
  if (/ri_cal/i.test(productId)) {
    return { ...unknownProducer, kind: namesSpeakers(events) ? 'frab' : 'other' };
  }
  if (/\/\/INDICO\/\//i.test(productId)) {
    // `Room (Venue)`, of which the other exports give the room alone.
    return { ...unknownProducer, readRoom: (location) => location?.replace(/(.)\s+\([^()]*\)$/, '$1') };
  }
  const sched = /^-\/\/Sched(?:\.com)?\s+(.+?)\/\//i.exec(productId);
  return sched === null ? unknownProducer : { ...unknownProducer, name: sched[1], isService: isServiceCategory };
}

/** Newer versions of frab append speakers to all titles that have some; a dash in a few is part of the title. */
function namesSpeakers(events: readonly EventWords[]): boolean {
  return events.filter(({ summary }) => summary.includes(' - ')).length > events.length * 0.6;
}

function isServiceCategory(categories: string): boolean {
  return isServiceTitle(categories) || /^(?:coffee |meal )?(?:breaks|meals)$/i.test(categories);
}

/** `-//pretalx//HOST//EVENT`, the event missing in old ones; UIDs are `pretalx-EVENT-CODE[-n]@HOST`. */
function createPretalxProducer(productId: string, events: readonly EventWords[]): Producer {
  const named = productId.split('//')[3]?.trim();
  const codePattern = /^pretalx-(.+?)-([A-Z0-9]{5,10})(?:-\d+)?@/;
  const fromUid = events.map(({ uid }) => codePattern.exec(uid)?.[1]).find((slug) => slug !== undefined);
  const slug = named === undefined || named === '' ? fromUid : named;
  return { ...unknownProducer, kind: 'pretalx', slug, findCode: (uid) => codePattern.exec(uid)?.[2] };
}

/** The event's name: Sched has only a short name in the calendar's own. */
export function readCalendarName(producer: Producer, calendarName: string | undefined): string | undefined {
  return producer.name ?? calendarName?.replace(/\s+(?:Schedule|All Events)$/i, '');
}

export interface Summary {
  readonly title: string;
  readonly others: readonly string[];
  readonly speakers: readonly SpeakerDraft[];
  readonly type: string | undefined;
}

/** What is longer is no title, and would keep the patterns busy. */
const longestTitle = 600;

/** `Title (talk by A & B)`. */
const creditPattern =
  /^(.{1,400}?)\s*\((?:(?:talk|keynote|workshop|tutorial|session|panel|presentation|lightning talk) )?by ([^()]{2,200})\)$/is;

/** The people of a list such as `A, B and C`. */
export function splitNames(names: string): readonly SpeakerDraft[] {
  return names.split(/,|;| & | and | und /).map((name) => ({ name: name.trim() }));
}

/**
 * Without the speakers at its end, where the event names the very same elsewhere: `Title - A, B`, `Title | A`. Else as it is.
 */
export function cutKnownSpeakers(summary: Summary, speakers: readonly SpeakerDraft[]): Summary {
  const match =
    summary.title.length > longestTitle
      ? null
      : /^(.{1,400})\s(?:-{1,2}|[–—|])\s+(.{1,300})$/s.exec(summary.title.trim());
  const names = toSet(speakers);
  const tail = toSet(splitNames(match?.[2] ?? ''));
  return match !== null && names.size > 0 && names.size === tail.size && [...names].every((name) => tail.has(name))
    ? { ...summary, title: match[1]?.trim() ?? '', others: [...summary.others, summary.title] }
    : summary;
}

function toSet(speakers: readonly SpeakerDraft[]): ReadonlySet<string> {
  return new Set(speakers.map(({ name }) => name?.trim().toLowerCase() ?? '').filter((name) => name !== ''));
}

/**
 * Title and what else a summary holds. pretalx always appends ` - Speaker, Speaker`, of which nothing but the dash is
 * left without speakers, and so does frab since some version; `isBracketed` calendars start with `[kind]`. Everything else stays whole.
 */
export function readSummary(summary: string, producer: Producer, isBracketed: boolean): Summary {
  const whole = { title: summary, others: [], speakers: [], type: undefined };
  if (producer.kind !== 'other') {
    const padded = `${summary.trimEnd()} `;
    const cut = padded.lastIndexOf(' - ');
    const names = padded.slice(cut + 3).split(',');
    return cut <= 0
      ? whole
      : { ...whole, title: padded.slice(0, cut), others: [summary], speakers: names.map((name) => ({ name })) };
  }
  const credited = summary.length > longestTitle ? null : creditPattern.exec(summary.trim());
  if (credited !== null) {
    return { ...whole, title: credited[1] ?? '', others: [summary], speakers: splitNames(credited[2] ?? '') };
  }
  const bracket = isBracketed ? /^\[([^\]]{1,30})\]\s+(.+)$/s.exec(summary.trim()) : null;
  return bracket === null ? whole : { ...whole, title: bracket[2] ?? '', others: [summary], type: bracket[1] };
}
