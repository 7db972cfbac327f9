/** The slots that a talk of the notes may be by its title, with scores. */
import type { ClockTime, TalkKind } from '../model/note.js';
import { cutTitle, normalizeTitle, stripLabels } from './normalizeTitle.js';
import type { TitleCut } from './normalizeTitle.js';
import type { IndexedSlot, SlotIndex, TitleForm } from './slotIndex.js';
import { getLikeness, isSlip } from './titleLikeness.js';
import { isLightWord, toTitleWords } from './titleWords.js';
import type { TitleWords } from './titleWords.js';

/** What matching needs of a talk of the notes. */
export interface MatchableTalk {
  readonly title: string;
  /** The header's line as written. */
  readonly header: string | undefined;
  readonly speakers: readonly string[];
  readonly kind: TalkKind;
  readonly start: ClockTime | undefined;
  /** ISO 8601, where the notes say it. */
  readonly date: string | undefined;
  /** Equal for talks of the same day of the notes; a day without a date takes the one that its sure matches have. */
  readonly dayKey: string | undefined;
  readonly url: string | undefined;
  readonly code: string | undefined;
  /** Marked as not in the schedule. */
  readonly isUnscheduled: boolean;
}

export interface Candidate {
  readonly slot: IndexedSlot;
  /** From 0 to 1; below 1 without equality. */
  readonly score: number;
  readonly by: 'link' | 'code' | 'title';
  readonly isEqual: boolean;
}

const closerLooks = 6;
/** Of hundreds of slots of one title, none can be told from the others. */
const mostEqual = 40;
const leastScore = 0.5;
const highestLikeness = 0.97;
const partFactor = 0.94;
const timeBonus = 0.06;
const otherDayMalus = 0.05;

/**
 * Slots by likeness to the talk's title, unordered. Equal: one of the header's forms is one of the slot's titles, where a
 * tail that is cut off must be the slot's speakers; then nothing else is looked at.
 */
export function getCandidates(talk: MatchableTalk, index: SlotIndex): readonly Candidate[] {
  const heading = toHeading(talk);
  const equal = [...findEqual(heading, index)];
  if (equal.length > 0) {
    return equal.slice(0, mostEqual).map((slot) => ({ slot, score: 1, by: 'title', isEqual: true }));
  }
  if (!heading.words.some(({ telling }) => telling > 0)) {
    return [];
  }
  return index.byLetters.find(heading.titles[0] ?? '', closerLooks).flatMap((number): readonly Candidate[] => {
    const slot = index.slots[number];
    const score = slot === undefined ? 0 : getBestLikeness(heading, slot);
    return slot === undefined || score < leastScore ? [] : [{ slot, score, by: 'title', isEqual: false }];
  });
}

/** The candidate with what the talk's day and time say for or against it; equal ones stay equal. */
export function weighTime(candidate: Candidate, talk: MatchableTalk, date: string | undefined): Candidate {
  const { slot, score, isEqual } = candidate;
  const isKnownDay = date !== undefined && slot.date !== undefined;
  if (isEqual || !isKnownDay) {
    return candidate;
  }
  const isSameTime = talk.start !== undefined && talk.start === slot.clock;
  const bonus = date !== slot.date ? -otherDayMalus : isSameTime ? timeBonus : 0;
  return { ...candidate, score: Math.min(highestLikeness, score + bonus) };
}

/** A header in the forms in which it is compared. */
interface Heading {
  /** Normalised, best first. */
  readonly titles: readonly string[];
  readonly words: readonly TitleWords[];
  /** Cut before a speaker or subtitle: the part and what follows it, normalised. */
  readonly cuts: readonly TitleCut[];
  readonly speakers: readonly string[];
}

function toHeading(talk: MatchableTalk): Heading {
  const header = talk.header?.replace(/^[#\s]+/, '') ?? talk.title;
  // Mostly these are one and the same.
  const sources = [...new Set([talk.title, stripLabels(talk.title), header, stripLabels(header)])];
  const titles = [...new Set(sources.map(normalizeTitle))].filter((title) => title !== '');
  const cuts = new Map(sources.flatMap(cutTitle).map((cut) => [`${cut.main}\n${cut.tail}`, cut]));
  return {
    titles,
    words: titles.map(toTitleWords),
    cuts: [...cuts.values()].map(({ main, tail }) => ({ main: normalizeTitle(main), tail: normalizeTitle(tail) })),
    speakers: talk.speakers.map(normalizeTitle).filter((name) => name !== ''),
  };
}

function findEqual(heading: Heading, index: SlotIndex): ReadonlySet<IndexedSlot> {
  const equal = new Set<IndexedSlot>();
  for (const title of heading.titles) {
    for (const slot of index.byTitle.get(title) ?? []) {
      equal.add(slot);
    }
  }
  for (const { main, tail } of heading.cuts) {
    for (const slot of index.byTitle.get(main) ?? []) {
      if (isNames(tail, slot.speakerWords)) {
        equal.add(slot);
      }
    }
  }
  for (const name of heading.speakers) {
    for (const title of heading.titles) {
      for (const slot of index.byTitle.get(`${title} ${name}`) ?? []) {
        equal.add(slot);
      }
    }
  }
  return equal;
}

/** Whether the words are those of speakers, `and` between them. */
function isNames(words: string, names: ReadonlySet<string>): boolean {
  return names.size > 0 && words !== '' && words.split(' ').every((word) => names.has(word) || isLightWord(word));
}

function getBestLikeness(heading: Heading, slot: IndexedSlot): number {
  // A header that is longer than the title: only speakers may be what is too much.
  const cuts = heading.cuts.filter(({ tail }) => isNames(tail, slot.speakerWords));
  const cutWords = cuts.map(({ main }) => toTitleWords(main));
  let best = 0;
  for (const form of slot.forms) {
    const candidates = form.isPart ? heading.words : [...heading.words, ...cutWords];
    for (const words of candidates) {
      best = Math.max(best, getFormLikeness(words, form, Math.max(best, leastScore)));
    }
  }
  return best;
}

/**
 * The part before a colon stands for the whole title unless it says nothing of its own. Titles of one telling word have
 * nothing that would bear out a misspelling of it: one slip is the most. Below `least` the result may be 0.
 */
function getFormLikeness(heading: TitleWords, { words, isPart }: TitleForm, least: number): number {
  const isShort = heading.telling < 2 && words.telling < 2;
  if ((isPart && words.telling === 0) || (isShort && !isSlip(heading.heavy, words.heavy))) {
    return 0;
  }
  const factor = isPart ? partFactor : highestLikeness;
  return (heading.heavy === words.heavy ? 1 : getLikeness(heading, words, least / factor)) * factor;
}
