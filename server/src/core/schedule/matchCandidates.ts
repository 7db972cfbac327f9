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
const speakerBonus = 0.08;
/** A header that is nothing but the name of somebody with one talk: worth a look, never more. */
const speakerScore = 0.88;
const severalScore = 0.7;
/** One word that may be either of two talks: no suggestion. */
const doubtfulScore = 0.84;
/** A title that breaks off: so many words of its own, and so much of the whole. */
const leastBrokenWords = 3;
const leastBrokenShare = 0.4;
/** Where words are not told apart by spaces: so many signs stand for several words. */
const leastBrokenSigns = 6;
const otherDayMalus = 0.05;

/**
 * Slots by likeness to the talk's title, unordered. Equal: one of the header's forms is one of the slot's titles, where a
 * tail that is cut off must be the slot's speakers; then nothing else is looked at.
 */
export function getCandidates(talk: MatchableTalk, index: SlotIndex): readonly Candidate[] {
  const heading = toHeading(talk);
  const equal = [...findEqual(heading, index)];
  if (equal.length > 0) {
    const isDoubtful = isNamedElsewhere(heading, equal, index);
    const score = isDoubtful ? doubtfulScore : 1;
    return equal.slice(0, mostEqual).map((slot) => ({ slot, score, by: 'title', isEqual: !isDoubtful }));
  }
  if (!heading.words.some(({ telling }) => telling > 0)) {
    return [];
  }
  const bySpeaker = getBySpeaker(heading, index);
  if (bySpeaker.length > 0) {
    return bySpeaker;
  }
  return index.byLetters.find(heading.titles[0] ?? '', closerLooks).flatMap((number): readonly Candidate[] => {
    const slot = index.slots[number];
    const score = slot === undefined ? 0 : getBestLikeness(heading, slot);
    return slot === undefined || score < leastScore ? [] : [{ slot, score, by: 'title', isEqual: false }];
  });
}

/**
 * Whether the one word that equals a title only without its label (`Lightning talk - Mast`) is the beginning of another
 * title too (`Mast - a demo`): either may be meant.
 */
function isNamedElsewhere({ titles, words }: Heading, equal: readonly IndexedSlot[], index: SlotIndex): boolean {
  const [word] = words;
  const isWhole = equal.some((slot) => titles.includes(slot.titles[0] ?? ''));
  if (isWhole || word === undefined || word.telling > 1) {
    return false;
  }
  const talks = new Set(equal.map(({ talk }) => talk));
  return index.byLetters.find(titles[0] ?? '', closerLooks).some((number) => {
    const slot = index.slots[number];
    const isOther = slot !== undefined && !talks.has(slot.talk);
    return isOther && slot.forms.some(({ words: form }) => form.heavy === word.heavy);
  });
}

/** The slots of the speaker whose name is all that the header says, or all behind `Talk by`. */
function getBySpeaker({ titles, cuts }: Heading, index: SlotIndex): readonly Candidate[] {
  const names = cuts.filter(({ mainWords }) => mainWords.telling === 0).map(({ tail }) => tail);
  const slots =
    [...titles, ...names].map((name) => index.bySpeaker.get(name)).find((found) => found !== undefined) ?? [];
  const score = new Set(slots.map(({ talk }) => talk)).size === 1 ? speakerScore : severalScore;
  return slots.slice(0, mostEqual).map((slot) => ({ slot, score, by: 'title', isEqual: false }));
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

/** A cut, normalised, with its parts taken apart. */
interface HeadingCut extends TitleCut {
  readonly mainWords: TitleWords;
  readonly tailWords: TitleWords;
}

/** A header in the forms in which it is compared. */
interface Heading {
  /** Normalised, best first. */
  readonly titles: readonly string[];
  readonly words: readonly TitleWords[];
  /** Cut before a speaker or subtitle: the part and what follows it, normalised. */
  readonly cuts: readonly HeadingCut[];
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
    cuts: [...cuts.values()].map(toHeadingCut),
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
  // The whole title is surer than a part of it.
  for (const { main, tail } of equal.size > 0 ? [] : heading.cuts) {
    for (const [title, names] of [
      [main, tail],
      [tail, main],
    ] as const) {
      for (const slot of index.byTitle.get(title) ?? []) {
        if (isNames(names, slot.speakerWords)) {
          equal.add(slot);
        }
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

function toHeadingCut(cut: TitleCut): HeadingCut {
  const [main, tail] = [normalizeTitle(cut.main), normalizeTitle(cut.tail)];
  return { main, tail, mainWords: toTitleWords(main), tailWords: toTitleWords(tail) };
}

/** Whether the words are those of speakers, `and` between them. */
function isNames(text: string, names: ReadonlySet<string>): boolean {
  const words = text.split(' ');
  return words.some((word) => names.has(word)) && words.every((word) => names.has(word) || isLightWord(word));
}

function getBestLikeness(heading: Heading, slot: IndexedSlot): number {
  // A header that is longer than the title: only speakers may be what is too much.
  const cutWords: TitleWords[] = [];
  for (const { main, tail, mainWords, tailWords } of heading.cuts) {
    if (isNames(tail, slot.speakerWords)) cutWords.push(mainWords);
    if (isNames(main, slot.speakerWords)) cutWords.push(tailWords);
  }
  const allWords = cutWords.length === 0 ? heading.words : [...heading.words, ...cutWords];
  const hasSpeakers = cutWords.length > 0 || heading.speakers.some((name) => isNames(name, slot.speakerWords));
  let best = 0;
  for (const form of slot.forms) {
    for (const words of allWords) {
      best = Math.max(best, getFormLikeness(words, form, Math.max(best, leastScore)));
    }
  }
  return best === 0 || !hasSpeakers ? best : Math.min(highestLikeness, best + speakerBonus);
}

/**
 * The part before a colon stands for the whole title unless it says nothing of its own. Titles of one telling word have
 * nothing that would bear out a misspelling of it: one slip is the most. Below `least` the result may be 0.
 */
function getFormLikeness(heading: TitleWords, { words, isPart }: TitleForm, least: number): number {
  const isShort = heading.telling < 2 && words.telling < 2 && !breaksOff(heading, words);
  if ((isPart && words.telling === 0) || (isShort && !isSlip(heading.heavy, words.heavy))) {
    return 0;
  }
  const factor = isPart ? partFactor : highestLikeness;
  if (breaksOff(heading, words)) {
    return partFactor;
  }
  return (heading.heavy === words.heavy ? 1 : getLikeness(heading, words, least / factor)) * factor;
}

/** Whether the heading is the beginning of the title, and enough of it. The last word may be cut too. */
function breaksOff(heading: TitleWords, title: TitleWords): boolean {
  const last = heading.words.length - 1;
  if (heading.words.length < 4 && isUnspaced(heading.heavy)) {
    const isEnough = heading.heavy.length >= Math.max(leastBrokenSigns, leastBrokenShare * title.heavy.length);
    return isEnough && title.heavy.length > heading.heavy.length && title.heavy.startsWith(heading.heavy);
  }
  const isEnough = heading.telling >= leastBrokenWords && heading.total >= leastBrokenShare * title.total;
  return (
    isEnough &&
    last + 1 < title.words.length &&
    heading.words.every(({ text }, index) => {
      const word = title.words[index]?.text ?? '';
      return index < last ? word === text : word.startsWith(text);
    })
  );
}

/** Chinese and Japanese put no spaces between words. */
function isUnspaced(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4}/u.test(text);
}
