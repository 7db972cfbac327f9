/**
 * A schedule made ready for matching: its slots by address, by talk code, by exact title and by letters. Built once per
 * schedule; asked on every change of the notes.
 */
import type { Schedule, Slot } from '../model/schedule.js';
import { findClockTime } from './eventTime.js';
import { cutTitle, normalizeTitle, stripLabels } from './normalizeTitle.js';
import { findPretalxEvent, getUrlKeys } from './talkUrls.js';
import { toTitleWords } from './titleWords.js';
import { createTrigramIndex } from './trigramIndex.js';
import type { TrigramIndex } from './trigramIndex.js';
import type { TitleWords } from './titleWords.js';

/** A slot with what matching needs of it. */
export interface IndexedSlot {
  readonly slot: Slot;
  /** Position in {@link SlotIndex.slots}. */
  readonly number: number;
  /** Date of its day in the schedule, ISO 8601; undefined without a time. */
  readonly date: string | undefined;
  /** Minutes after midnight. */
  readonly clock: number | undefined;
  /** Equal for the repetitions of one talk. */
  readonly talk: string;
  /** Its titles, normalised: equality with one of them is certain. */
  readonly titles: readonly string[];
  /** Titles and their parts before a subtitle or speaker, taken apart; a part's likeness counts less. */
  readonly forms: readonly TitleForm[];
  readonly speakerWords: ReadonlySet<string>;
}

export interface TitleForm {
  readonly words: TitleWords;
  readonly isPart: boolean;
}

export interface SlotIndex {
  readonly slots: readonly IndexedSlot[];
  readonly byUrl: ReadonlyMap<string, readonly IndexedSlot[]>;
  readonly byCode: ReadonlyMap<string, readonly IndexedSlot[]>;
  readonly byTitle: ReadonlyMap<string, readonly IndexedSlot[]>;
  /** By the normalised names of speakers, those of one word left out. */
  readonly bySpeaker: ReadonlyMap<string, readonly IndexedSlot[]>;
  /** By the letters of titles and speakers. */
  readonly byLetters: TrigramIndex;
  /** Short names of the event, as they stand in talk addresses; lower case. */
  readonly events: ReadonlySet<string>;
}

/** The index of a schedule's slots, those without a time included. */
export function createSlotIndex(schedule: Schedule): SlotIndex {
  const dated = schedule.days.flatMap((day) => day.slots.map((slot) => ({ slot, date: day.date })));
  const undated = schedule.undated.map((slot) => ({ slot, date: undefined }));
  const slots = [...dated, ...undated].map(({ slot, date }, number) => toIndexedSlot(slot, number, date));
  const events = slots.flatMap(({ slot }) => [slot.url, ...slot.otherUrls].map(findEvent));
  return {
    slots,
    byUrl: groupBy(slots, ({ slot }) =>
      [slot.url, ...slot.otherUrls].flatMap((url) => (url === undefined ? [] : getUrlKeys(url))),
    ),
    byCode: groupBy(slots, ({ slot }) => (slot.code === undefined ? [] : [slot.code.toUpperCase()])),
    byTitle: groupBy(slots, ({ titles }) => titles),
    bySpeaker: groupBy(slots, ({ slot }) =>
      slot.speakers.map(({ name }) => normalizeTitle(name)).filter((name) => name.includes(' ')),
    ),
    byLetters: createTrigramIndex(slots.map(({ titles, speakerWords }) => [...titles, ...speakerWords].join(' '))),
    events: new Set([schedule.slug?.toLowerCase(), ...events].filter((event) => event !== undefined)),
  };
}

function findEvent(url: string | undefined): string | undefined {
  return url === undefined ? undefined : findPretalxEvent(url)?.event;
}

function groupBy(
  slots: readonly IndexedSlot[],
  getKeys: (slot: IndexedSlot) => readonly string[],
): ReadonlyMap<string, readonly IndexedSlot[]> {
  const groups = new Map<string, IndexedSlot[]>();
  for (const slot of slots) {
    for (const key of new Set(getKeys(slot))) {
      const group = groups.get(key);
      if (group === undefined) {
        groups.set(key, [slot]);
      } else {
        group.push(slot);
      }
    }
  }
  return groups;
}

function toIndexedSlot(slot: Slot, number: number, date: string | undefined): IndexedSlot {
  const sources = [slot.title, ...slot.otherTitles];
  const withSubtitle = slot.subtitle === undefined ? [] : [`${slot.title} ${slot.subtitle}`];
  const titles = uniqueTitles([...sources, ...sources.map(stripLabels), ...withSubtitle]);
  const names = slot.speakers.map(({ name }) => normalizeTitle(name));
  return {
    slot,
    number,
    date,
    clock: findClockTime(slot.start),
    talk: findTalkKey(slot, titles[0] ?? '', names) ?? `${number}`,
    titles,
    forms: toForms(sources, titles),
    speakerWords: new Set(names.flatMap((name) => name.split(' '))),
  };
}

/**
 * A repeated talk has one title and speakers, though some systems give each repetition a page of its own. Without
 * speakers, code and page, equal titles are no repetition: `Lightning Talks` of two days are not the same.
 */
function findTalkKey(slot: Slot, title: string, names: readonly string[]): string | undefined {
  return names.length > 0 ? [title, ...names.toSorted()].join('\n') : (slot.code ?? slot.url);
}

function uniqueTitles(titles: readonly string[]): readonly string[] {
  return [...new Set(titles.map(normalizeTitle))].filter((title) => title !== '');
}

function toForms(sources: readonly string[], titles: readonly string[]): readonly TitleForm[] {
  const bare = new Set([...sources, ...sources.map(stripLabels)]);
  const mains = uniqueTitles([...bare].flatMap((source) => cutTitle(source).map(({ main }) => main)));
  const parts = mains.filter((main) => !titles.includes(main));
  return [
    ...titles.map((title) => ({ words: toTitleWords(title), isPart: false })),
    ...parts.map((part) => ({ words: toTitleWords(part), isPart: true })),
  ];
}
