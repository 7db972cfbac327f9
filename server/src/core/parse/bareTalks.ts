/**
 * Chooses the talks among a file's bare lines (`1145 - Title`, `Title - Speaker` after a ruler, `Title` above bullets),
 * where the file keeps its talks there and not under headings.
 */
import type { Block } from './block.js';
import { bareLevel, type OutlineItem } from './outlineItems.js';
import type { TalkChoice, Verdict } from './roles.js';

/** Chooses the talks of a file from its bare lines; undefined where its headings say more. */
export function findBareTalks(
  items: readonly OutlineItem[],
  blocks: readonly Block[],
  headingEvidence: number,
): TalkChoice | undefined {
  const bare: number[] = [];
  items.forEach(({ level }, index) => {
    if (level === bareLevel) bare.push(index);
  });
  if (bare.length === 0) {
    return undefined;
  }
  const chosen = chooseLines(items, bare);
  const evidence = [...chosen].reduce((sum, index) => sum + (items[index]?.summary.evidence ?? 0), 0);
  const hasHeadings = bare.length < items.length;
  if (hasHeadings && headingEvidence === 0 && isTitleAbove(items)) {
    return { verdicts: items.map((_, index) => (index === 0 ? 'talk' : undefined)), conference: undefined, evidence };
  }
  if (hasHeadings && (chosen.size === 0 || evidence <= headingEvidence * 1.2 || evidence < 1.5)) {
    return undefined;
  }
  const isMarkdown = blocks[0]?.dialect === 'markdown';
  const lone = chosen.size === 0 && !isMarkdown ? findLoneTalk(items, bare) : undefined;
  const talks = lone === undefined ? chosen : new Set([lone]);
  const days = new Set(
    talks.size === 0 || lone !== undefined
      ? []
      : bare.filter((index) => items[index]?.header.day !== undefined && items[index]?.header.day?.name === undefined),
  );
  const conference = lone === undefined ? findConference(items, talks, days) : undefined;
  const verdicts = items.map((item, index): Verdict | undefined => {
    if (talks.has(index)) return 'talk';
    if (days.has(index)) return 'day';
    // After a ruler, words for what stands beside the talks.
    const isAside =
      index !== conference && item.opens === 'afterRuler' && item.level === bareLevel && item.header.words.isAside;
    return isAside ? 'aside' : undefined;
  });
  return { verdicts, conference, evidence };
}

/** A title with its speaker below it as a file's first lines, above headings that say nothing of talks. */
function isTitleAbove([first]: readonly OutlineItem[]): boolean {
  if (first === undefined || first.block !== 0 || first.level !== bareLevel || !isTitle(first)) return false;
  const { speakers, noteLines } = first.summary.body;
  return speakers?.adjacent === true && speakers.likeness >= 0.6 && noteLines === 0;
}

/** Lines that are talks by time, speaker or kind, and those that look like them in their place. */
function chooseLines(items: readonly OutlineItem[], bare: readonly number[]): ReadonlySet<number> {
  const timed = bare.filter((index) => items[index]?.header.time !== undefined);
  const spoken = bare.filter((index) => isSpoken(items[index]));
  const ruled = bare.filter((index) => isRuled(items[index]));
  const lone = bare.filter((index) => items[index]?.opens === 'afterRuler');
  // The only ruler of a file sets off something else than talks: a summary, a footer.
  const end = lone.length === 1 && !isListed(items[lone[0] ?? 0]) ? (lone[0] ?? 0) : items.length;
  const listed = bare.filter((index) => index < end && isListed(items[index]));
  const top = bare.find((index) => items[index]?.opens === 'file' || items[index]?.block === 0);
  const first = top === undefined || isHead(items[top], items[top + 1]) ? undefined : top;
  if (timed.length >= 2 || (timed.length === 1 && spoken.length + timed.length >= 2)) {
    const isAfterRuler = timed.filter((index) => isRuled(items[index])).length * 2 > timed.length - 1;
    return new Set([
      ...timed,
      ...spoken,
      ...(isAfterRuler ? ruled : []),
      ...(first !== undefined && isTitle(items[first]) ? [first] : []),
    ]);
  }
  const strong = ruled.filter((index) => (items[index]?.summary.evidence ?? 0) >= 0.6);
  if (strong.length >= 2 && strong.length * 2 >= ruled.length) {
    return new Set([...ruled, ...spoken, ...(first !== undefined && isTitle(items[first]) ? [first] : [])]);
  }
  if (listed.length >= 3) {
    // A title with its speaker above topics that are nothing but titles: a file about one talk.
    const isLone =
      (items[first ?? -1]?.summary.evidence ?? 0) >= 0.7 &&
      !listed.some((index) => index !== first && (items[index]?.summary.evidence ?? 0) >= 0.3);
    if (isLone) return new Set();
    return new Set([...listed, ...spoken.filter((index) => index < end)]);
  }
  return spoken.length >= 2 ? new Set(spoken) : new Set();
}

/** The conference's name at the top of a file: the schedule stands below it, or nothing but the first day. */
function isHead(item: OutlineItem | undefined, next: OutlineItem | undefined): boolean {
  if (item === undefined || item.header.time !== undefined) return false;
  const { scheduleLink, talkLink, noteLines, speakers } = item.summary.body;
  const isBare = noteLines === 0 && talkLink === undefined && speakers === undefined;
  return scheduleLink !== undefined || (isBare && next?.header.day !== undefined);
}

function isSpoken(item: OutlineItem | undefined): boolean {
  return (
    item !== undefined &&
    item.header.day === undefined &&
    item.header.isTitleLike &&
    item.summary.evidence >= 0.7 &&
    !isEvent(item)
  );
}

function isRuled(item: OutlineItem | undefined): boolean {
  return item?.opens === 'afterRuler' && isTitle(item);
}

/** A line with bullets right below it. */
function isListed(item: OutlineItem | undefined): boolean {
  return isTitle(item) && item?.summary.body.listFollows === true;
}

function isTitle(item: OutlineItem | undefined): boolean {
  return (
    item !== undefined &&
    item.header.isTitleLike &&
    item.header.day === undefined &&
    !item.header.words.isAside &&
    !isEvent(item) &&
    item.header.text.length <= 160
  );
}

function isEvent(item: OutlineItem): boolean {
  return item.header.conferenceLikeness >= 0.5 && item.header.time === undefined && item.summary.evidence < 0.7;
}

/** A file about one talk: its first line. */
function findLoneTalk(items: readonly OutlineItem[], bare: readonly number[]): number | undefined {
  const [first] = bare;
  const item = first === undefined ? undefined : items[first];
  return item !== undefined && item.block === 0 && item.header.isTitleLike && item.header.day === undefined
    ? first
    : undefined;
}

function findConference(
  items: readonly OutlineItem[],
  talks: ReadonlySet<number>,
  days: ReadonlySet<number>,
): number | undefined {
  const first = items.findIndex((_, index) => !talks.has(index) && !days.has(index));
  const item = items[first];
  return item !== undefined && item.block <= 1 && [...talks].every((index) => index > first) && item.header.isTitleLike
    ? first
    : undefined;
}
