/** Chooses the talks among a file's headings: the file's level for talks, groups above it, days, asides, the conference. */
import type { FrontMatterFields } from './frontMatterFields.js';
import { conferenceLikeness } from './conferenceNames.js';
import { enough, HeadingWeights, sure, wordEvidence } from './headingWeights.js';
import { bareLevel, isHeading, type OutlineItem } from './outlineItems.js';
import type { TalkChoice } from './roles.js';

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
  private readonly days = new Set<number>();
  private readonly groups = new Set<number>();
  private readonly asides = new Set<number>();
  private readonly talks = new Set<number>();
  private readonly first: number;
  private readonly children: readonly number[][];
  private readonly isNamed: boolean;
  private conference: number | undefined;

  constructor(
    private readonly items: readonly OutlineItem[],
    private readonly weighed: HeadingWeights,
    frontMatter: FrontMatterFields | undefined,
  ) {
    this.first = weighed.first;
    const children: number[][] = items.map(() => []);
    items.forEach((item, index) => children[item.parent]?.push(index));
    this.children = children;
    const title = frontMatter?.get('title')?.[0]?.text ?? '';
    this.isNamed = title !== '' && conferenceLikeness(title) >= 0.4;
  }

  choose(level: number): TalkChoice {
    this.items.forEach((item, index) => this.classify(item, index, level));
    this.dropLabels();
    this.chooseConference(level);
    this.addUpperTalks(level);
    this.addGroupChildren();
    this.dropLoneTopics(level);
    this.takeSpeakerHeadings();
    this.joinLoneTalk();
    return this.result(
      this.weighed.weights.reduce((sum, weight, index) => sum + (this.talks.has(index) ? weight : 0), 0),
    );
  }

  /** Without any evidence the outline's shape decides: several top headings are talks; one is, unless it names an event. */
  chooseByShape(): TalkChoice {
    const tops = this.listTops();
    const [top] = tops;
    const item = top === undefined ? undefined : this.items[top];
    if (top === undefined || item === undefined) {
      return this.result(0);
    }
    const names = item.header.conferenceLikeness >= 0.4;
    const below = (this.children[top] ?? []).filter(
      (child) => this.weighed.mayBeTalk(child) && !this.weighed.isWord(child),
    );
    // Only a conference says where its schedule is: its first talk may be all that is noted yet.
    const hasSchedule = item.summary.body.scheduleLink !== undefined;
    const isNamed = this.isNamed || names || hasSchedule;
    if (tops.length > 1 || (this.isNamed && !names)) {
      this.items.forEach((other, index) => this.classify(other, index, item.level));
      if (names && item.summary.body.itemLines < 3) {
        this.conference = top;
        this.talks.delete(top);
      }
    } else if (isNamed && below.length > (hasSchedule ? 0 : 1)) {
      this.items.forEach((other, index) =>
        this.classify(other, index, this.items[below[0] ?? 0]?.level ?? item.level + 1),
      );
      this.chooseConference(this.items[below[0] ?? 0]?.level ?? item.level + 1);
    } else {
      this.talks.add(top);
    }
    this.takeSpeakerHeadings();
    return this.result(0);
  }

  private listTops(): readonly number[] {
    const candidates = this.items
      .map((_, index) => index)
      .filter((index) => isHeading(this.items[index]) && this.weighed.mayBeTalk(index) && !this.weighed.isWord(index));
    const level = Math.min(...candidates.map((index) => this.items[index]?.level ?? bareLevel));
    return candidates.filter((index) => this.items[index]?.level === level);
  }

  private result(evidence: number): TalkChoice {
    const { talks, days, groups, asides, conference } = this;
    return { talks, days, groups, asides, conference, evidence };
  }

  private classify(item: OutlineItem, index: number, level: number): void {
    if (!isHeading(item) || item.level > level) {
      return;
    }
    if (this.weighed.isDay(index)) {
      this.days.add(index);
    } else if (item.level === level && this.isTalkAtLevel(item, index)) {
      this.talks.add(index);
    } else if (this.weighed.isGroupHeading(item) || (item.hasChildren && item.summary.body.noteLines === 0)) {
      this.groups.add(index);
    } else {
      this.asides.add(index);
    }
  }

  private isTalkAtLevel(item: OutlineItem, index: number): boolean {
    if (item.header.isEventDate) {
      return false;
    }
    if (this.weighed.isWord(index)) {
      return wordEvidence(item) >= enough;
    }
    return item.header.readings.at(-1)?.title !== '';
  }

  /** The file's first heading names the event unless it is a talk. */
  private chooseConference(level: number): void {
    const item = this.items[this.first];
    if (item === undefined || this.isPlainTalk(item)) {
      return;
    }
    const isNamedDay = item.header.day?.name !== undefined;
    const isTop = item.level < level || isNamedDay;
    const isEvent = item.header.conferenceLikeness >= 0.5 && item.summary.evidence < sure;
    if (isTop && (item.header.day === undefined || isNamedDay)) {
      this.take(this.first);
    } else if (item.level === level && item.header.day === undefined && (isEvent || this.isOdd(item))) {
      this.take(this.first);
    }
  }

  private take(index: number): void {
    this.conference = index;
    for (const set of [this.talks, this.days, this.groups, this.asides]) {
      set.delete(index);
    }
  }

  /** A top heading with a word of kind and notes of its own is a talk (`# Keynote`, `# NAME Kick Off`). */
  private isPlainTalk(item: OutlineItem): boolean {
    const { header, summary } = item;
    const hasSpeaker = summary.evidence >= sure;
    return (
      header.day === undefined &&
      ((hasSpeaker && header.conferenceLikeness < 0.9) || (header.kindWord !== 'none' && summary.body.noteLines > 0))
    );
  }

  /** Alone without evidence before talks that all have some, and without notes: rather the event than a talk. */
  private isOdd(item: OutlineItem): boolean {
    const talks = [...this.talks].filter((index) => index !== this.first);
    return (
      item.summary.evidence < 0.3 &&
      item.summary.body.noteLines <= 2 &&
      talks.length >= 3 &&
      talks.every((index) => (this.weighed.weights[index] ?? 0) >= enough)
    );
  }

  /** Headings above the talks' level that are talks all the same: by their own evidence, or as others at their level are. */
  private addUpperTalks(level: number): void {
    const upper = this.items
      .map((_, index) => index)
      .filter(
        (index) =>
          index !== this.conference &&
          isHeading(this.items[index]) &&
          (this.items[index]?.level ?? level) < level &&
          !this.days.has(index),
      );
    const levels = new Set<number>();
    for (const index of upper) {
      const item = this.items[index];
      if (
        item !== undefined &&
        !this.weighed.isWord(index) &&
        !this.holdsTalks(index) &&
        (item.summary.evidence >= sure || this.isPlainTalk(item))
      ) {
        this.turnInto(index);
        levels.add(item.level);
      }
    }
    for (const index of upper) {
      const item = this.items[index];
      if (
        item !== undefined &&
        index !== this.first &&
        levels.has(item.level) &&
        !this.weighed.isWord(index) &&
        !this.holdsTalks(index) &&
        item.summary.body.noteLines > 1
      ) {
        this.turnInto(index);
      }
    }
  }

  private turnInto(index: number): void {
    for (const set of [this.groups, this.asides, this.days]) {
      set.delete(index);
    }
    this.talks.add(index);
  }

  /** Whether most headings right below are talks with evidence of their own. */
  private holdsTalks(index: number): boolean {
    const children = this.children[index] ?? [];
    const item = this.items[index];
    if (item === undefined || children.length === 0 || item.summary.body.noteLines > 0) {
      return false;
    }
    return children.filter((child) => this.talks.has(child)).length > 0;
  }

  /** A heading at the talks' level that holds nothing but deeper talks is a group: `## Keynote` with `### Title`. */
  private addGroupChildren(): void {
    this.items.forEach((item, index) => {
      const isWord = item.header.words.isGroup || item.header.kindWord === 'whole';
      const isGroup =
        this.groups.has(index) ||
        (this.talks.has(index) &&
          item.summary.body.noteLines === 0 &&
          item.header.kind !== 'lightning' &&
          !hasOwnParts(item));
      const children = (this.children[index] ?? []).filter((child) => this.weighed.mayBeTalk(child));
      const evidence = children.reduce((sum, child) => sum + (this.items[child]?.summary.evidence ?? 0), 0);
      if (
        isGroup &&
        item.hasChildren &&
        (children.length > 1 || (isWord && children.length > 0)) &&
        !children.some((child) => this.talks.has(child)) &&
        evidence / children.length >= 0.5
      ) {
        this.talks.delete(index);
        this.groups.add(index);
        for (const child of children) {
          (this.weighed.isWord(child) ? this.asides : this.talks).add(child);
        }
      }
    });
  }

  /** Filled-in templates have the parts of one header as headings: `Presenter: ...`, `Topic: ...`, `Date & time: ...`. */
  private dropLabels(): void {
    const topics = [...this.talks].filter((index) => this.items[index]?.header.label === 'topic');
    for (const index of this.talks) {
      const item = this.items[index];
      const isNear = topics.some((topic) => Math.abs(topic - index) <= 3);
      const isLabel =
        item?.header.label === 'time' || (item?.header.label === 'speaker' && item.summary.body.noteLines === 0);
      if (isLabel && isNear) {
        this.talks.delete(index);
      }
    }
  }

  /** Below the only talk of a file, with no event above it, every heading belongs to it. */
  private joinLoneTalk(): void {
    const [only] = this.talks;
    if (
      only !== undefined &&
      this.talks.size === 1 &&
      this.conference === undefined &&
      this.days.size === 0 &&
      !this.isNamed
    ) {
      for (const set of [this.asides, this.groups]) {
        [...set].filter((index) => index > only).forEach((index) => set.delete(index));
      }
    }
  }

  /**
   * A file about one talk may go on with topics at the header's own level: where the first heading alone has any evidence,
   * and no event or day stands above it, the others are its parts.
   */
  private dropLoneTopics(level: number): void {
    const others = [...this.talks].filter((index) => index !== this.first);
    const isAlone =
      this.items[this.first]?.level === level &&
      this.talks.has(this.first) &&
      this.conference === undefined &&
      this.days.size === 0 &&
      !this.isNamed;
    if (
      isAlone &&
      others.length >= 2 &&
      (this.weighed.weights[this.first] ?? 0) >= enough &&
      others.every((index) => (this.weighed.weights[index] ?? 0) < 0.3)
    ) {
      others.forEach((index) => this.talks.delete(index));
      this.asides.clear();
      this.groups.clear();
    }
  }

  /** `# Title` and, right below it, `## Name`: the sub-heading is the speaker's, not a talk. */
  private takeSpeakerHeadings(): void {
    for (const index of this.talks) {
      const item = this.items[index];
      if (item !== undefined && isSpeakerHeading(this.items, index) && this.talks.has(item.parent)) {
        this.talks.delete(index);
      }
    }
  }
}

/** Speakers, a link or attendance between the header and its first sub-heading: not a group. */
function hasOwnParts(item: OutlineItem): boolean {
  const { header, summary } = item;
  const { speakers, talkLink, attendance } = summary.body;
  const [best] = header.readings;
  return (
    speakers !== undefined ||
    talkLink !== undefined ||
    attendance !== undefined ||
    header.time !== undefined ||
    (best !== undefined && best.form !== 'plain' && best.form !== 'name' && best.likeness >= 0.6)
  );
}

/** Whether an item is a heading that only names the speaker of the talk right above it. */
export function isSpeakerHeading(items: readonly OutlineItem[], index: number): boolean {
  const item = items[index];
  const above = items[index - 1];
  if (
    item === undefined ||
    above === undefined ||
    !isHeading(item) ||
    item.parent !== index - 1 ||
    above.summary.body.noteLines > 0 ||
    hasOwnParts(above)
  ) {
    return false;
  }
  const name = item.header.readings.find((reading) => reading.form === 'name');
  const isName =
    name !== undefined &&
    name.likeness >= 0.6 &&
    (item.header.readings[0]?.form === 'name' || item.header.label === 'speaker');
  const sibling = items.find((other, at) => at > index && other.level === item.level && other.parent === item.parent);
  const isSiblingName =
    sibling?.header.readings[0]?.form === 'name' && (sibling.header.readings[0]?.likeness ?? 0) >= 0.6;
  return (isName || item.header.label === 'speaker') && !isSiblingName;
}
