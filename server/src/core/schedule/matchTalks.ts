/**
 * Which slot of the schedule a talk of the notes is. Link and talk code first, then equal titles, then likeness of title
 * and time; one to one over the whole conference. Never sure without equality, and nothing rather than a doubtful match.
 */
import type { TalkKind } from '../model/note.js';
import type { Slot } from '../model/schedule.js';
import { assign } from './assignment.js';
import { getCandidates, weighTime } from './matchCandidates.js';
import type { Candidate, MatchableTalk } from './matchCandidates.js';
import { normalizeTitle } from './normalizeTitle.js';
import type { IndexedSlot, SlotIndex } from './slotIndex.js';
import { findPretalxEvent, getUrlKeys } from './talkUrls.js';

export interface SlotCandidate {
  readonly slot: Slot;
  /** From 0 to 1; 1 for equal titles. */
  readonly score: number;
}

/**
 * `sure`: same link, code or title. `suggestion`: alike enough and clearly more than the next. `none`: neither, though
 * candidates may be worth showing when asked. Candidates are best first, at most five.
 */
export type TalkMatch =
  | { readonly kind: 'sure'; readonly by: 'link' | 'code' | 'title'; readonly slot: Slot; readonly score: 1 }
  | {
      readonly kind: 'suggestion';
      readonly slot: Slot;
      readonly score: number;
      readonly candidates: readonly SlotCandidate[];
    }
  | { readonly kind: 'none'; readonly candidates: readonly SlotCandidate[] };

const suggestionScore = 0.85;
const clearLead = 0.05;
const mostCandidates = 5;

/** Sessions that no programme lists: they match by equality alone. */
const unlistedKinds: ReadonlySet<TalkKind> = new Set(['ama', 'booth', 'demo', 'social', 'break']);

/** One match per talk, in their order. */
export function matchTalks(talks: readonly MatchableTalk[], index: SlotIndex): readonly TalkMatch[] {
  const found = talks.map((talk) => findCandidates(talk, index));
  const settled = talks.map((talk, row) => settle(found[row] ?? [], talk, talk.date));
  const dates = inferDates(talks, settled.map(findSureSlot));
  const candidates = talks.map((talk, row) => {
    const date = talk.date ?? dates.get(talk.dayKey ?? '');
    return date === talk.date ? (settled[row] ?? []) : settle(found[row] ?? [], talk, date);
  });
  const assigned = assign(candidates.map((list) => list.map(({ slot, score }) => ({ place: slot.number, score }))));
  return talks.map((_talk, row) => toMatch(candidates[row] ?? [], assigned[row]));
}

/** Slots that the talk's link or code leads to. */
interface Linked {
  readonly by: 'link' | 'code';
  readonly slots: readonly IndexedSlot[];
}

function findLinked(talk: MatchableTalk, index: SlotIndex): Linked | undefined {
  const keys = talk.url === undefined ? [] : getUrlKeys(talk.url);
  const byLink = keys.map((key) => index.byUrl.get(key)).find((slots) => slots !== undefined);
  if (byLink !== undefined) {
    return { by: 'link', slots: byLink };
  }
  const event = talk.url === undefined ? undefined : findPretalxEvent(talk.url)?.event;
  const isOtherEvent = event !== undefined && index.events.size > 0 && !index.events.has(event);
  const byCode = talk.code === undefined || isOtherEvent ? undefined : index.byCode.get(talk.code.toUpperCase());
  return byCode === undefined ? undefined : { by: 'code', slots: byCode };
}

function findCandidates(talk: MatchableTalk, index: SlotIndex): readonly Candidate[] {
  const linked = findLinked(talk, index);
  if (linked !== undefined) {
    const slots = narrowByTitle(linked.slots, talk);
    return slots.map((slot) => ({ slot, score: 1, by: linked.by, isEqual: true }));
  }
  const found = talk.isUnscheduled ? [] : getCandidates(talk, index);
  return unlistedKinds.has(talk.kind) ? found.filter(({ isEqual }) => isEqual) : found;
}

/** Where a page is that of several talks, the title says which. */
function narrowByTitle(slots: readonly IndexedSlot[], talk: MatchableTalk): readonly IndexedSlot[] {
  if (slots.length < 2) return slots;
  const title = normalizeTitle(talk.title);
  const named = slots.filter(({ titles }) => titles.includes(title));
  return named.length > 0 ? named : slots;
}

/**
 * Orders candidates. Of equals (a repeated talk, `Lightning Talks`) the one at the talk's day and time stays equal, the
 * others step back; where neither decides and they are not one talk, all do.
 */
function settle(candidates: readonly Candidate[], talk: MatchableTalk, date: string | undefined): readonly Candidate[] {
  const equal = candidates.filter(({ isEqual }) => isEqual);
  const chosen = new Set(chooseByTime(equal, talk, date));
  const isOneTalk = new Set([...chosen].map(({ slot }) => slot.talk)).size === 1;
  const first = isOneTalk ? [...chosen][0] : undefined;
  return candidates
    .map((candidate) => (candidate.isEqual && candidate !== first ? stepBack(candidate, first, chosen) : candidate))
    .map((candidate) => weighTime(candidate, talk, date))
    .toSorted((a, b) => b.score - a.score || a.slot.number - b.slot.number);
}

/** Another slot of the same talk is still that talk; another talk of the same title is only like it. */
function stepBack(candidate: Candidate, first: Candidate | undefined, chosen: ReadonlySet<Candidate>): Candidate {
  const isEqual = candidate.slot.talk === first?.slot.talk;
  return { ...candidate, isEqual, score: chosen.has(candidate) ? 0.99 : 0.98 };
}

/** Narrows equals by day, then by time of day, the very minute first, then by speakers; each only if that leaves some. */
function chooseByTime(
  equal: readonly Candidate[],
  talk: MatchableTalk,
  date: string | undefined,
): readonly Candidate[] {
  const onDay = equal.filter(({ slot }) => date !== undefined && slot.date === date);
  const days = onDay.length > 0 ? onDay : equal;
  const atTime = keepAny(
    keepAny(days, ({ slot }) => isNear(slot.clock, talk.start)),
    ({ slot }) => slot.clock === talk.start,
  );
  const names = talk.speakers.map(normalizeTitle).sort().join();
  return keepAny(
    atTime,
    ({ slot }) =>
      slot.slot.speakers
        .map(({ name }) => normalizeTitle(name))
        .sort()
        .join() === names,
  );
}

function keepAny(candidates: readonly Candidate[], fits: (candidate: Candidate) => boolean): readonly Candidate[] {
  const fitting = candidates.length < 2 ? [] : candidates.filter(fits);
  return fitting.length > 0 ? fitting : candidates;
}

/** Within a quarter of an hour: notes have the time the talk began, not the one it was to begin. */
function isNear(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) <= 15;
}

function findSureSlot(candidates: readonly Candidate[]): IndexedSlot | undefined {
  const equal = candidates.filter(({ isEqual }) => isEqual);
  return equal.length === 1 ? equal[0]?.slot : undefined;
}

/** For each day of the notes without a date, the one that most of its sure matches are on. */
function inferDates(
  talks: readonly MatchableTalk[],
  sure: readonly (IndexedSlot | undefined)[],
): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  talks.forEach(({ dayKey }, row) => {
    const date = sure[row]?.date;
    if (dayKey !== undefined && date !== undefined) {
      const days = counts.get(dayKey) ?? new Map<string, number>();
      counts.set(dayKey, days.set(date, (days.get(date) ?? 0) + 1));
    }
  });
  const dates = new Map<string, string>();
  for (const [dayKey, days] of counts) {
    const [best, second] = [...days].toSorted((a, b) => b[1] - a[1]);
    if (best !== undefined && best[1] > (second?.[1] ?? 0)) {
      dates.set(dayKey, best[0]);
    }
  }
  return dates;
}

function toMatch(candidates: readonly Candidate[], assigned: number | undefined): TalkMatch {
  const shown = candidates.slice(0, mostCandidates).map(({ slot, score }) => ({ slot: slot.slot, score }));
  const linked = candidates.find(({ by, isEqual }) => isEqual && by !== 'title');
  // A link says which slot it is however often that was noted.
  const chosen = linked ?? (assigned === undefined ? undefined : candidates[assigned]);
  if (chosen === undefined) {
    return { kind: 'none', candidates: shown };
  }
  const { slot } = chosen.slot;
  if (chosen.isEqual) {
    return { kind: 'sure', by: chosen.by, slot, score: 1 };
  }
  const rival = candidates.find((other) => other.slot.talk !== chosen.slot.talk);
  const isClear = chosen.score - (rival?.score ?? 0) >= clearLead;
  return chosen.score >= suggestionScore && isClear
    ? { kind: 'suggestion', slot, score: chosen.score, candidates: shown }
    : { kind: 'none', candidates: shown };
}
