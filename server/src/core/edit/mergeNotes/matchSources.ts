/** Which talks of several people are the same: by link or code, by the slot of the schedule, else by title and time. */
import type { Day, TalkSection } from '../../model/note.js';
import { getTalks } from '../../model/sections.js';
import { assign } from '../../schedule/assignment.js';
import { cutTitle, normalizeTitle, stripLabels } from '../../schedule/normalizeTitle.js';
import { getUrlKeys } from '../../schedule/talkUrls.js';
import { getLikeness } from '../../schedule/titleLikeness.js';
import { type TitleWords, toTitleWords } from '../../schedule/titleWords.js';
import type { MergePiece } from './mergeSource.js';

/** Below this, two titles are of two talks. */
const leastLikeness = 0.85;
/** With the very same time, fewer words need to agree. */
const leastAtSameTime = 0.5;

/**
 * For each of `talks` the index among `groups` of the talk that it is, one to one; undefined for a talk that nobody else
 * has. A group is what several people have of one talk.
 */
export function matchTalks(
  groups: readonly (readonly MergePiece<TalkSection>[])[],
  talks: readonly MergePiece<TalkSection>[],
): readonly (number | undefined)[] {
  const known = groups.map((members) => members.map(toFacts));
  const edges = talks.map((talk) => {
    const facts = toFacts(talk);
    return known.flatMap((members, place) => {
      const score = Math.max(0, ...members.map((member) => compare(member, facts)));
      return score > 0 ? [{ place, score }] : [];
    });
  });
  return assign(edges).map((edge, row) => (edge === undefined ? undefined : edges[row]?.[edge]?.place));
}

interface TalkFacts {
  readonly slot: string | undefined;
  readonly code: string | undefined;
  readonly event: string | undefined;
  readonly urls: readonly string[];
  readonly title: string;
  readonly main: readonly string[];
  readonly words: TitleWords;
  readonly start: number | undefined;
  readonly day: Day | undefined;
}

function toFacts({ source, placed }: MergePiece<TalkSection>): TalkFacts {
  const { talk } = placed.section;
  const { link, time } = talk;
  const stripped = stripLabels(talk.title);
  const title = normalizeTitle(stripped);
  return {
    slot: source.slots?.[getTalks(source.note).indexOf(placed)],
    code: link?.code?.toUpperCase(),
    event: link?.event,
    urls: link === undefined ? [] : getUrlKeys(link.url),
    title,
    main: cutTitle(stripped).map(({ main }) => normalizeTitle(main)),
    words: toTitleWords(title),
    start: time?.start,
    day: placed.day === undefined ? undefined : source.note.days[placed.day],
  };
}

/** Days are told apart by what both people give of them. */
function isOtherDay(a: Day | undefined, b: Day | undefined): boolean {
  if (a?.date !== undefined && b?.date !== undefined) return a.date !== b.date;
  return a?.ordinal !== undefined && b?.ordinal !== undefined && a.ordinal !== b.ordinal;
}

/** From 0 (other talks) to 1 (surely the same). */
function compare(a: TalkFacts, b: TalkFacts): number {
  if (a.slot !== undefined && b.slot !== undefined) return a.slot === b.slot ? 1 : 0;
  const isSameEvent = a.event === undefined || b.event === undefined || a.event === b.event;
  if (a.code !== undefined && b.code !== undefined && isSameEvent) return a.code === b.code ? 1 : 0;
  if (a.urls.some((url) => b.urls.includes(url))) return 1;
  // A talk that is given every day has notes for each.
  if (isOtherDay(a.day, b.day)) return 0;
  const gap = a.start === undefined || b.start === undefined ? undefined : Math.abs(a.start - b.start);
  const likeness = compareTitles(a, b) - (gap !== undefined && gap > 90 ? 0.2 : 0);
  if (likeness >= leastLikeness) return Math.min(0.99, likeness * 0.9 + (gap !== undefined && gap <= 15 ? 0.09 : 0));
  return gap === 0 && likeness >= leastAtSameTime ? likeness * 0.9 : 0;
}

function compareTitles(a: TalkFacts, b: TalkFacts): number {
  if (a.title === b.title) return a.title === '' ? 0 : 1;
  const isCut = (whole: TalkFacts, part: TalkFacts): boolean =>
    part.words.telling > 1 && whole.main.includes(part.title);
  return isCut(a, b) || isCut(b, a) ? 0.95 : getLikeness(a.words, b.words);
}
