/** The slots that a talk of the notes may be by its title, with scores. */
import type { ClockTime, TalkKind } from '../model/note.js';
import { cutTitle, normalizeTitle, stripLabels } from './normalizeTitle.js';
import type { IndexedSlot, SlotIndex } from './slotIndex.js';
import { getLikeness, isLightWord, isSlip, toTitleWords } from './titleLikeness.js';
import type { TitleWord, TitleWords } from './titleLikeness.js';

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

/** Headings that stand over many things and are a title only when they are the whole of one. */
const generic = new Set(
  `introduction intro overview summary conclusion conclusions questions q a qa agenda notes note keynote keynotes panel workshop
   workshops tutorial tutorials talk talks session sessions demo demos opening closing welcome remarks break lunch links resources
   references follow up todo misc background motivation outline discussion thoughts takeaways day one two three first second
   speaker speakers lightning poster posters announcements update updates news plenary sponsor sponsors community meeting`.split(
    /\s+/,
  ),
);

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
  if (!heading.words.some((words) => getTellingWords(words).length > 0)) {
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
  readonly cuts: readonly { readonly main: string; readonly words: TitleWords; readonly tail: string }[];
  readonly speakers: readonly string[];
}

function toHeading(talk: MatchableTalk): Heading {
  const sources = [talk.title, stripLabels(talk.title)];
  const header = talk.header === undefined ? [] : [talk.header, stripLabels(talk.header)];
  const speakers = talk.speakers.map(normalizeTitle).filter((name) => name !== '');
  const titles = [...new Set([...sources, ...header].map(normalizeTitle))].filter((title) => title !== '');
  const cuts = [...new Set([...sources, ...header])].flatMap(cutTitle);
  return {
    titles,
    words: titles.map(toTitleWords),
    cuts: cuts.map(({ main, tail }) => {
      const normalized = normalizeTitle(main);
      return { main: normalized, words: toTitleWords(normalized), tail: normalizeTitle(tail) };
    }),
    speakers,
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
  let best = 0;
  for (const form of slot.forms) {
    for (const words of heading.words) {
      best = Math.max(best, getFormLikeness(words, form.words, form.isPart));
    }
    for (const cut of heading.cuts) {
      // A header that is longer than the title: only speakers may be what is too much.
      if (!form.isPart && isNames(cut.tail, slot.speakerWords)) {
        best = Math.max(best, getFormLikeness(cut.words, form.words, false));
      }
    }
  }
  return best;
}

/**
 * The part before a colon stands for the whole title unless it says nothing of its own. Titles of one telling word have
 * nothing that would bear out a misspelling of it: one slip is the most.
 */
function getFormLikeness(heading: TitleWords, form: TitleWords, isPart: boolean): number {
  const whole = joinHeavyWords(heading);
  const other = joinHeavyWords(form);
  const isShort = getTellingWords(heading).length < 2 && getTellingWords(form).length < 2;
  if ((isPart && getTellingWords(form).length === 0) || (isShort && !isSlip(whole, other))) {
    return 0;
  }
  return (whole === other ? 1 : getLikeness(heading, form)) * (isPart ? partFactor : highestLikeness);
}

function joinHeavyWords({ words }: TitleWords): string {
  return words.map(({ text, isLight }) => (isLight ? '' : text)).join('');
}

/** Words that not every programme has. */
function getTellingWords({ words }: TitleWords): readonly TitleWord[] {
  return words.filter(({ text, isLight, digits }) => !isLight && text !== digits && !generic.has(text));
}
