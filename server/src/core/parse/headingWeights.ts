/** How much each heading of a file looks like a talk, and at which level most of them stand. */
import { conferenceLikeness } from './conferenceNames.js';
import { bareLevel, dayOf, isHeading, type OutlineItem } from './outlineItems.js';
import { isSpeakerHeading, isSpeakerSection } from './speakerHeadings.js';

/** Evidence from which a header is a talk by itself, whatever the file's habit. */
export const sure = 0.7;
/** Evidence from which a level is a level of talks. */
export const enough = 0.55;

/** The headings of a file, weighed; items are named by their index. */
export class HeadingWeights {
  readonly weights: readonly number[];
  /** The first heading; -1 for none. */
  readonly first: number;
  /** Asked several times of every item, with each key that makes or ends a heading. */
  private readonly words: readonly boolean[];
  private readonly days: readonly boolean[];
  /** Whether a heading names the speaker of the one above. */
  private readonly names: readonly boolean[];

  constructor(private readonly items: readonly OutlineItem[]) {
    this.first = items.findIndex((item) => isHeading(item));
    this.words = items.map(isWord);
    this.days = items.map((item, index) => isDay(item, index === this.first));
    this.names = items.map((_item, index) => isSpeakerHeading(items, index) || isSpeakerSection(items, index));
    this.weights = items.map((item, index) => this.weigh(item, index));
  }

  /** The level with the most evidence; the higher one where two are nearly equal. */
  findLevel(): number | undefined {
    const sums = new Map<number, number>();
    const counts = new Map<number, number>();
    this.items.forEach((item, index) => {
      if (isHeading(item) && this.mayBeTalk(index)) {
        sums.set(item.level, (sums.get(item.level) ?? 0) + (this.weights[index] ?? 0));
        counts.set(item.level, (counts.get(item.level) ?? 0) + (this.isWord(index) ? 0 : 1));
      }
    });
    let best: number | undefined;
    for (const [level, sum] of [...sums].toSorted(([a], [b]) => a - b)) {
      // A file about one talk has one sure header at the top; deeper headings must be talks rather than topics to count more.
      const isLone = best !== undefined && counts.get(best) === 1 && (sums.get(best) ?? 0) >= sure;
      const isDense = !isLone || sum >= 0.45 * (counts.get(level) ?? 0);
      if (isDense && sum > (best === undefined ? enough - 0.001 : (sums.get(best) ?? 0) * 1.15)) {
        best = level;
      }
    }
    return best;
  }

  /** The headings at the highest level that could be talks. */
  listTops(): readonly number[] {
    const tops: number[] = [];
    let level = bareLevel;
    this.items.forEach((item, index) => {
      if (item.level > level || !isHeading(item) || !this.mayBeTalk(index) || this.isWord(index)) return;
      if (item.level < level) tops.length = 0;
      level = item.level;
      tops.push(index);
    });
    return tops;
  }

  /** The header's own evidence, and a little for a place where talks stand: under a day, a group or the conference. */
  private weigh(item: OutlineItem, index: number): number {
    if (!isHeading(item)) {
      return 0;
    }
    if (this.names[index] === true) {
      return 0;
    }
    const parent = this.items[item.parent];
    const place =
      parent === undefined
        ? 0
        : dayOf(parent) !== undefined || this.isGroupHeading(parent)
          ? 0.35
          : parent.parent < 0 && parent.block <= 1 && parent.header.conferenceLikeness >= 0.5
            ? 0.15
            : 0;
    const own = this.isWord(index) ? wordEvidence(item) : item.summary.evidence;
    const isNamed = this.names[index + 1] === true;
    const named = isNamed && item.header.conferenceLikeness < 0.4 ? sure : 0;
    return this.isWord(index) && own < enough ? 0 : Math.min(1, Math.max(own, place, named));
  }

  isGroupHeading(item: OutlineItem): boolean {
    return item.header.words.isGroup && item.summary.body.noteLines <= 1;
  }

  isWord(index: number): boolean {
    return this.words[index] === true;
  }

  isDay(index: number): boolean {
    return this.days[index] === true;
  }

  mayBeTalk(index: number): boolean {
    return (
      !this.isDay(index) ||
      (this.items[index]?.header.day?.name !== undefined && this.items[index]?.header.kindWord !== 'none')
    );
  }
}

function isWord({ header: { words, kindWord } }: OutlineItem): boolean {
  return words.isPart || words.isAside || (words.isGroup && kindWord !== 'whole');
}

function isDay(item: OutlineItem, isFirst: boolean): boolean {
  const { header, hasChildren, summary } = item;
  const day = dayOf(item);
  if (day?.name === undefined || isFirst) return day !== undefined;
  if (day.ordinal !== undefined && hasChildren && summary.body.noteLines === 0) return header.kindWord === 'none';
  // Further down a name before the day is the event's, or it is a talk or an announcement.
  return header.kindWord === 'none' && !header.words.isAside && conferenceLikeness(day.name) >= 0.4;
}

/** What a title that is a word for parts or asides needs to be a talk all the same: more than the word of kind. */
export function wordEvidence(item: OutlineItem): number {
  const { header, summary } = item;
  const isKind = header.kindWord === 'whole' && !header.words.isAside;
  const hasMore =
    header.time !== undefined ||
    summary.body.isLinkSure ||
    summary.body.unscheduled !== undefined ||
    (header.readings[0]?.form !== 'plain' && (header.readings[0]?.likeness ?? 0) >= sure) ||
    summary.body.speakers?.form === 'label' ||
    summary.body.speakers?.form === 'bold';
  return hasMore ? summary.evidence : isKind ? 0.55 : 0;
}
