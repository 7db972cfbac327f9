/** Chooses the talks among a file's headings: the file's level for talks, groups above it, days, asides, the conference. */
import type { FrontMatterFields } from './frontMatterFields.js';
import { conferenceLikeness } from './conferenceNames.js';
import { enough, HeadingWeights, sure, wordEvidence } from './headingWeights.js';
import { dayOf, isHeading, listChildren, type OutlineItem } from './outlineItems.js';
import type { TalkChoice, Verdict } from './roles.js';
import { hasOwnParts, isSpeakerHeading } from './speakerHeadings.js';

/** Chooses the talks of a file from its headings. */
export function findHeadingTalks(
  items: readonly OutlineItem[],
  frontMatter: FrontMatterFields | undefined,
): TalkChoice {
  const weighed = new HeadingWeights(items);
  const level = weighed.findLevel();
  const headings = new Headings(items, weighed, frontMatter);
  return level === undefined ? headings.chooseByShape() : headings.choose(level);
}

class Headings {
  private readonly verdicts: (Verdict | undefined)[];
  private readonly isNamed: boolean;
  private conference: number | undefined;

  constructor(
    private readonly items: readonly OutlineItem[],
    private readonly weighed: HeadingWeights,
    frontMatter: FrontMatterFields | undefined,
  ) {
    this.verdicts = items.map(() => undefined);
    const title = frontMatter?.get('title')?.[0]?.text ?? '';
    this.isNamed = title !== '' && conferenceLikeness(title) >= 0.4;
  }

  choose(level: number): TalkChoice {
    this.classifyAll(level);
    this.dropLabels();
    this.chooseConference(level);
    this.addUpperTalks(level);
    this.addGroupChildren();
    this.dropLoneTopics(level);
    this.takeSpeakerHeadings();
    this.openLightning();
    this.joinLoneTalk();
    const evidence = this.weighed.weights.reduce((sum, weight, index) => sum + (this.isTalk(index) ? weight : 0), 0);
    return { verdicts: this.verdicts, conference: this.conference, evidence };
  }

  /** Without any evidence the outline's shape decides: several top headings are talks; one is, unless it names an event. */
  chooseByShape(): TalkChoice {
    const tops = this.weighed.listTops();
    const [top] = tops;
    const item = top === undefined ? undefined : this.items[top];
    if (top !== undefined && item !== undefined) {
      this.chooseTop(top, item, tops.length);
      this.takeSpeakerHeadings();
      this.openLightning();
    }
    return { verdicts: this.verdicts, conference: this.conference, evidence: 0 };
  }

  private chooseTop(top: number, item: OutlineItem, count: number): void {
    const names = item.header.conferenceLikeness >= 0.4;
    const below = [...listChildren(this.items, top)].filter(
      (child) => this.weighed.mayBeTalk(child) && !this.weighed.isWord(child),
    );
    // Only a conference says where its schedule is, or in which year it takes place: its first talk may be all that is
    // noted yet.
    const hasSchedule =
      item.summary.body.scheduleLink !== undefined ||
      (item.header.conferenceLikeness >= 0.9 && item.summary.body.noteLines < 3);
    const level = this.items[below[0] ?? -1]?.level ?? item.level + 1;
    const dated = this.findBelowDay(top);
    if (count === 1 && dated !== undefined) {
      this.classifyAll(dated);
      this.take(top);
    } else if (count > 1 || (this.isNamed && !names)) {
      this.classifyAll(item.level);
      if (names && item.summary.body.itemLines < 3) this.take(top);
    } else if ((this.isNamed || names || hasSchedule) && below.length > (hasSchedule ? 0 : 1)) {
      this.classifyAll(level);
      this.chooseConference(level);
    } else if (names && item.summary.body.scheduleLink !== undefined && below.length === 0 && count === 1) {
      // Nothing is noted yet: the first talk is still to begin.
      this.classifyAll(level);
      this.take(top);
    } else {
      this.verdicts[top] = 'talk';
    }
  }

  /** The level of the first heading under a day that stands below `top`. */
  private findBelowDay(top: number): number | undefined {
    const day = this.items.findIndex((item, index) => index > top && isHeading(item) && this.weighed.isDay(index));
    const next = day < 0 ? undefined : this.items[day + 1];
    return isHeading(next) && next.level > (this.items[day]?.level ?? 0) ? next.level : undefined;
  }

  private isTalk(index: number): boolean {
    return this.verdicts[index] === 'talk';
  }

  private *listTalks(): Generator<number, void, undefined> {
    for (let index = 0; index < this.verdicts.length; index += 1) {
      if (this.verdicts[index] === 'talk') yield index;
    }
  }

  private classifyAll(level: number): void {
    this.items.forEach((item, index) => {
      if (isHeading(item) && item.level <= level) this.verdicts[index] = this.classify(item, index, level);
    });
    this.addDeepDays(level);
  }

  /** `### Day 1` above `## Title`: a day mark is none of the talk before it, and what stands at its level beside the talks neither. */
  private addDeepDays(level: number): void {
    const days = new Set<number>();
    this.items.forEach((item, index) => {
      const next = this.items[index + 1];
      const isMark = item.header.day?.ordinal !== undefined && this.weighed.isDay(index);
      if (isHeading(item) && item.level > level && isMark && next !== undefined && next.level <= level) {
        this.verdicts[index] = 'day';
        days.add(item.level);
      }
    });
    this.items.forEach((item, index) => {
      if (days.has(item.level) && this.verdicts[index] === undefined && item.header.words.isAside) {
        this.verdicts[index] = 'aside';
      }
    });
  }

  private classify(item: OutlineItem, index: number, level: number): Verdict {
    if (this.weighed.isDay(index)) return 'day';
    if (item.level === level && this.isTalkAtLevel(item, index)) return 'talk';
    return this.weighed.isGroupHeading(item) || (item.hasChildren && item.summary.body.noteLines === 0)
      ? 'group'
      : 'aside';
  }

  private isTalkAtLevel(item: OutlineItem, index: number): boolean {
    if (item.header.isEventDate) return false;
    return this.weighed.isWord(index) ? wordEvidence(item) >= enough : item.header.readings.at(-1)?.title !== '';
  }

  /** The file's first heading names the event unless it is a talk. */
  private chooseConference(level: number): void {
    const { first } = this.weighed;
    const item = this.items[first];
    if (item === undefined || this.isPlainTalk(item)) return;
    if (item.header.words.isAside && item.header.conferenceLikeness < 0.4) {
      const next = this.items.findIndex((other, index) => index > first && this.isEventAbove(other, index, level));
      if (next < 0) return;
      this.verdicts[first] = undefined;
      this.take(next);
      return;
    }
    if (item.header.words.isGroup && item.header.conferenceLikeness < 0.4) {
      this.verdicts[first] ??= 'group';
      return;
    }
    const day = dayOf(item);
    const isNamedDay = day?.name !== undefined;
    const isTop = item.level < level || isNamedDay;
    const isEvent = item.header.conferenceLikeness >= 0.5 && item.summary.evidence < sure;
    if (isTop && (day === undefined || isNamedDay)) {
      this.take(first);
    } else if (item.level === level && day === undefined && (isEvent || this.isOdd(item))) {
      this.take(first);
    }
  }

  /** `# NAME 2019 Notes` after a summary: above the talks, and no talk itself. */
  private isEventAbove(item: OutlineItem, index: number, level: number): boolean {
    const isAbove = isHeading(item) && item.level < level && !this.verdicts.slice(0, index).includes('talk');
    return isAbove && item.header.conferenceLikeness >= 0.5 && item.summary.body.noteLines === 0;
  }

  private take(index: number): void {
    this.conference = index;
    this.verdicts[index] = undefined;
  }

  /** A top heading with a word of kind and notes of its own is a talk (`# Keynote`, `# NAME Kick Off`). */
  private isPlainTalk({ header, summary }: OutlineItem): boolean {
    const hasSpeaker = summary.evidence >= sure && header.conferenceLikeness < 0.9;
    return header.day === undefined && (hasSpeaker || (header.kindWord !== 'none' && summary.body.noteLines > 0));
  }

  /** Alone without evidence before talks that all have some, and without notes: rather the event than a talk. */
  private isOdd(item: OutlineItem): boolean {
    if (item.summary.evidence >= 0.3 || item.summary.body.noteLines > 2) return false;
    const talks = [...this.listTalks()].filter((index) => index !== this.weighed.first);
    return talks.length >= 3 && talks.every((index) => (this.weighed.weights[index] ?? 0) >= enough);
  }

  /** Headings above the talks' level that are talks all the same: by their own evidence, or as others at their level are. */
  private addUpperTalks(level: number): void {
    const levels = new Set<number>();
    const rest: number[] = [];
    this.items.forEach((item, index) => {
      if (!this.mayBeUpperTalk(item, index, level)) return;
      if (item.summary.evidence >= sure || this.isPlainTalk(item)) {
        this.verdicts[index] = 'talk';
        levels.add(item.level);
      } else if (index !== this.weighed.first && item.summary.body.noteLines > 1) {
        rest.push(index);
      }
    });
    for (const index of rest) {
      if (levels.has(this.items[index]?.level ?? 0)) this.verdicts[index] = 'talk';
    }
  }

  private mayBeUpperTalk(item: OutlineItem, index: number, level: number): boolean {
    const isUpper = item.level < level && index !== this.conference && this.verdicts[index] !== 'day';
    return isUpper && !this.weighed.isWord(index) && !this.holdsTalks(item, index);
  }

  /** Whether there are talks right below, and no notes of its own. */
  private holdsTalks(item: OutlineItem, index: number): boolean {
    if (!item.hasChildren || item.summary.body.noteLines > 0) return false;
    for (const child of listChildren(this.items, index)) {
      if (this.isTalk(child)) return true;
    }
    return false;
  }

  /** A heading at the talks' level that holds nothing but deeper talks is a group: `## Keynote` with `### Title`. */
  private addGroupChildren(): void {
    this.items.forEach((item, index) => {
      if (!item.hasChildren || !this.mayBeGroup(item, index)) return;
      const children = [...listChildren(this.items, index)].filter((child) => this.weighed.mayBeTalk(child));
      const evidence = children.reduce((sum, child) => sum + (this.items[child]?.summary.evidence ?? 0), 0);
      const isWord = item.header.words.isGroup || item.header.kindWord === 'whole';
      const isEnough = children.length > (isWord ? 0 : 1) && evidence / children.length >= 0.5;
      if (isEnough && !children.some((child) => this.isTalk(child))) {
        this.verdicts[index] = 'group';
        for (const child of children) this.verdicts[child] = this.weighed.isWord(child) ? 'aside' : 'talk';
      }
    });
  }

  private mayBeGroup(item: OutlineItem, index: number): boolean {
    const isBare = item.summary.body.noteLines === 0 && item.header.kind !== 'lightning' && !hasOwnParts(item);
    return this.verdicts[index] === 'group' || (this.isTalk(index) && isBare);
  }

  /** Filled-in templates have the parts of one header as headings: `Presenter: ...`, `Topic: ...`, `Date & time: ...`. */
  private dropLabels(): void {
    for (const index of this.listTalks()) {
      const { header, summary } = this.items[index] ?? {};
      const isLabel = header?.label === 'time' || (header?.label === 'speaker' && summary?.body.noteLines === 0);
      if (
        isLabel &&
        this.items.slice(Math.max(0, index - 3), index + 4).some((item) => item.header.label === 'topic')
      ) {
        this.verdicts[index] = undefined;
      }
    }
  }

  /** `# Lightning Talks` with a heading for each: where it is the whole file, they are the talks. */
  private openLightning(): void {
    const [only, second] = this.listTalks();
    const item = this.items[only ?? -1];
    const isBlock = item?.header.kind === 'lightning' && item.summary.body.noteLines < 2 && !hasOwnParts(item);
    if (only === undefined || second !== undefined || only !== this.weighed.first || !isBlock) return;
    const below = [...listChildren(this.items, only)].filter((index) => this.weighed.mayBeTalk(index));
    const talks = below.filter((index) => !this.weighed.isWord(index));
    if (talks.length < 2) return;
    this.verdicts[only] = 'group';
    for (const index of below) this.verdicts[index] = talks.includes(index) ? 'talk' : 'aside';
  }

  /** Below the only talk of a file, with no event above it, every heading belongs to it. */
  private joinLoneTalk(): void {
    const [only, second] = this.listTalks();
    if (only !== undefined && second === undefined && this.isAlone()) {
      this.clear(only + 1);
    }
  }

  /** Whether neither an event nor a day stands above the talks. */
  private isAlone(): boolean {
    return this.conference === undefined && !this.isNamed && !this.verdicts.includes('day');
  }

  /** From an item on, nothing but talks. */
  private clear(from: number): void {
    for (let index = from; index < this.verdicts.length; index += 1) {
      if (!this.isTalk(index)) this.verdicts[index] = undefined;
    }
  }

  /**
   * A file about one talk may go on with topics at the header's own level: where the first heading alone has any evidence,
   * and no event or day stands above it, the others are its parts.
   */
  private dropLoneTopics(level: number): void {
    const { first, weights } = this.weighed;
    if (!this.isTalk(first) || this.items[first]?.level !== level || (weights[first] ?? 0) < enough || !this.isAlone())
      return;
    const others = [...this.listTalks()].filter((index) => index !== first);
    // `## Keynotes` is one of the day's talks, as others are that have names.
    if (this.items[first]?.header.kindWord === 'whole' && (weights[first] ?? 0) < sure) return;
    const isPlain = (index: number): boolean => (weights[index] ?? 0) < 0.3;
    if (
      (others.length >= 2 && others.every(isPlain)) ||
      (others.length === 1 && others.every((index) => isPlain(index) && this.isChapter(index)))
    ) {
      for (const index of others) this.verdicts[index] = undefined;
      this.clear(0);
    }
  }

  /** A heading with several below it and nothing of its own. */
  private isChapter(index: number): boolean {
    const [first, second] = listChildren(this.items, index);
    return first !== undefined && second !== undefined && this.items[index]?.summary.body.noteLines === 0;
  }

  /** `# Title` and, right below it, `## Name`: the sub-heading is the speaker's, not a talk. */
  private takeSpeakerHeadings(): void {
    for (const index of this.listTalks()) {
      const parent = this.items[index]?.parent ?? -1;
      if (this.isTalk(parent) && isSpeakerHeading(this.items, index)) this.verdicts[index] = undefined;
    }
  }
}
