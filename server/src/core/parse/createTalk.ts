/** Builds a talk from its blocks; all positions are relative to the section's first line. */
import type {
  AttendanceMark,
  FollowUp,
  OffSwitch,
  Part,
  Speaker,
  Takeaways,
  Talk,
  TalkLink,
  TalkTime,
} from '../model/note.js';
import { lazily } from '../lazily.js';
import { createRange, shiftRange, type Range } from '../text/positions.js';
import { readRemark } from './attendance.js';
import type { Block } from './block.js';
import type { SectionPlan } from './createSection.js';
import { chooseReading } from './headerChoice.js';
import type { Header, HeaderReading } from './header.js';
import { isDoubtful, type BlockSummary } from './summarizeBlock.js';
import { findTakeawayLabel } from '../phrases/takeaways.js';
import { labelOf } from '../phrases/labels.js';
import { isOtherHost } from './talkLinks.js';

/** A block and the line of the section at which it starts. */
export interface PlacedBlock {
  readonly block: Block;
  readonly line: number;
}

/** Builds the talk of a plan whose kind is `talk`. */
export function createTalk(plan: SectionPlan, placed: readonly PlacedBlock[]): Talk {
  const main = placed[plan.headerBlock];
  const summary = main?.block.summary;
  const line = main?.line ?? 0;
  const header = summary?.header;
  const reading =
    header === undefined || summary === undefined ? undefined : chooseReading(header, summary.body, plan.habit);
  const fromFrontMatter = plan.frontMatterTalk;
  const title = fromFrontMatter?.title.text ?? reading?.title ?? '';
  const near = listNear(plan, placed);
  const speakers =
    fromFrontMatter !== undefined && fromFrontMatter.speakers.length > 0
      ? fromFrontMatter.speakers
      : findSpeakers({ plan, placed, reading });
  const hasNotes = placed.some(({ block: { summary } }) => summary.body.noteLines + summary.body.linkLines > 0);
  return {
    kind: header?.kind ?? 'talk',
    title,
    titleRange: fromFrontMatter?.title.range ?? rangeOfTitle(reading, line + (header?.line ?? 0)),
    headerRange: fromFrontMatter === undefined ? rangeOfHeader(summary, line) : fromFrontMatter.title.range,
    level: plan.level,
    speakers,
    time: findTime(plan, near),
    room: near.map(({ block }) => block.summary.body.room).find((room) => room !== undefined),
    link: findLink(near, title),
    attendance: findAttendance(near, hasNotes),
    followUps: listFollowUps(placed),
    takeaways: listTakeaways(plan, placed),
    parts: listParts(plan, placed),
    offSwitches: listOffSwitches(placed),
    unscheduled: findPlaced(near, ({ body }) => body.unscheduled),
    hasNotes,
    usedDefinitions: plan.usedDefinitions,
  };
}

/** Follow-ups of all blocks. */
export function listFollowUps(placed: readonly PlacedBlock[]): readonly FollowUp[] {
  return placed.flatMap(({ block, line }) =>
    block.summary.body.followUps.map((followUp) => shiftFollowUp(followUp, line)),
  );
}

/** Headings and labels of all blocks; that of the talk itself is none. */
function listTakeaways(plan: SectionPlan, placed: readonly PlacedBlock[]): readonly Takeaways[] {
  return placed.flatMap(({ block, line }, index) => {
    const { header, body, headerEndCharacter, headerEndLine, marker } = block.summary;
    const labels = body.takeaways.map((range): Takeaways => ({ range: shiftRange(range, line), form: 'label' }));
    if (index === plan.headerBlock || header === undefined || findTakeawayLabel(header.text) === undefined) {
      return labels;
    }
    const end = headerEndLine === header.line ? headerEndCharacter : header.text.length;
    const range = createRange(line + header.line, 0, line + header.line, end);
    return [{ range, form: marker === '' ? 'label' : 'heading' }, ...labels];
  });
}

/** Off switches of all blocks. */
export function listOffSwitches(placed: readonly PlacedBlock[]): readonly OffSwitch[] {
  return placed.flatMap(({ block, line }) =>
    block.summary.body.offSwitches.map((off) => ({ ...off, range: shiftRange(off.range, line) })),
  );
}

function shiftFollowUp(followUp: FollowUp, line: number): FollowUp {
  const { boxRange, doneRange } = followUp;
  return {
    ...followUp,
    range: shiftRange(followUp.range, line),
    ...(boxRange === undefined ? {} : { boxRange: shiftRange(boxRange, line) }),
    ...(doneRange === undefined ? {} : { doneRange: shiftRange(doneRange, line) }),
  };
}

/**
 * The blocks in which the header's parts may stand: those before the header, its own, and while nothing is noted yet, the
 * next one (`### Title`, `#### Subtitle`, `*By Name*`).
 */
function listNear(plan: SectionPlan, placed: readonly PlacedBlock[]): readonly PlacedBlock[] {
  const main = placed[plan.headerBlock];
  const next = placed[plan.headerBlock + 1];
  const isEmpty = main?.block.summary.body.noteLines === 0;
  const labelled = placed
    .slice(plan.headerBlock + 1)
    .filter(({ block }) => block.summary.header?.label === 'time' || block.summary.header?.label === 'speaker');
  return [
    ...(main === undefined ? [] : [main]),
    ...placed.slice(0, plan.headerBlock),
    ...(isEmpty && next !== undefined ? [next] : []),
    ...labelled,
  ];
}

function findPlaced(
  near: readonly PlacedBlock[],
  read: (summary: BlockSummary) => Range | undefined,
): Range | undefined {
  for (const { block, line } of near) {
    const range = read(block.summary);
    if (range !== undefined) {
      return shiftRange(range, line);
    }
  }
  return undefined;
}

function rangeOfTitle(reading: HeaderReading | undefined, line: number): Range {
  return createRange(line, reading?.titleStart ?? 0, line, reading?.titleEnd ?? 0);
}

function rangeOfHeader(summary: BlockSummary | undefined, line: number): Range {
  return createRange(
    line + (summary?.header?.line ?? 0),
    0,
    line + Math.max(0, summary?.headerEndLine ?? 0),
    summary?.headerEndCharacter ?? 0,
  );
}

interface SpeakerPlace {
  readonly plan: SectionPlan;
  readonly placed: readonly PlacedBlock[];
  readonly reading: HeaderReading | undefined;
}

function findSpeakers({ plan, placed, reading }: SpeakerPlace): readonly Speaker[] {
  const main = placed[plan.headerBlock];
  const named = main?.block.summary.body.speakers;
  const below = named !== undefined && isDoubtful(named) && !plan.habit.inItems ? undefined : named;
  const header = shiftSpeakers(reading?.speakers ?? [], main?.line ?? 0);
  if (header.length > 0) {
    // `Name | Topic` with a second name on the very next line.
    const isContinued =
      below?.adjacent === true &&
      below.form === 'line' &&
      below.likeness >= 0.9 &&
      (reading?.form === 'speakerFirst' || reading?.form === 'name');
    const isLabelled = below?.form === 'label' || below?.form === 'bold';
    return isContinued || isLabelled
      ? withOthers(header, shiftSpeakers(below?.speakers ?? [], main?.line ?? 0))
      : header;
  }
  if (below !== undefined) {
    return shiftSpeakers(below.speakers, main?.line ?? 0);
  }
  return findSpeakersNearby(plan, placed);
}

/** In a heading of their own (`## Name`, `#### Presenter: Name`), or below a subtitle. */
function findSpeakersNearby(plan: SectionPlan, placed: readonly PlacedBlock[]): readonly Speaker[] {
  for (const [index, { block, line }] of placed.entries()) {
    const { header, body } = block.summary;
    const isNext = index === plan.headerBlock + 1;
    const names = header?.readings.find(({ form }) => form === 'name');
    if (
      index !== plan.headerBlock &&
      names !== undefined &&
      (header?.label === 'speaker' || (isNext && plan.hasSpeakerHeading))
    ) {
      return shiftSpeakers(names.speakers, line);
    }
    if (header?.isLeadIn === true && index < plan.headerBlock) {
      return shiftSpeakers(header.readings[0]?.speakers ?? [], line);
    }
    if (index > plan.headerBlock && labelOf(header?.text ?? '') === 'speaker' && body.speakers !== undefined) {
      return shiftSpeakers(body.speakers.speakers, line);
    }
    const isOpen = index < plan.headerBlock || (isNext && placed[plan.headerBlock]?.block.summary.body.noteLines === 0);
    if (isOpen && body.speakers !== undefined && (body.speakers.form === 'label' || body.speakers.form === 'bold')) {
      return shiftSpeakers(body.speakers.speakers, line);
    }
  }
  return [];
}

function withOthers(speakers: readonly Speaker[], others: readonly Speaker[]): readonly Speaker[] {
  const known = new Set(speakers.map(({ name }) => name.toLowerCase()));
  return [...speakers, ...others.filter(({ name }) => !known.has(name.toLowerCase()))];
}

function shiftSpeakers(speakers: readonly Speaker[], line: number): readonly Speaker[] {
  return line === 0 ? speakers : speakers.map((speaker) => ({ ...speaker, range: shiftRange(speaker.range, line) }));
}

function findTime(plan: SectionPlan, near: readonly PlacedBlock[]): TalkTime | undefined {
  const fromFrontMatter = plan.frontMatterTalk?.time;
  if (fromFrontMatter !== undefined) {
    const { value, start, end } = fromFrontMatter;
    return { start, end, range: value.range };
  }
  for (const { block, line } of near) {
    const { header, body } = block.summary;
    if (header?.time !== undefined) {
      return { ...header.time, range: shiftRange(header.time.range, line) };
    }
    if (header?.labelTime !== undefined) {
      const [plain] = header.readings;
      return { start: header.labelTime, end: undefined, range: rangeOfTitle(plain, line + header.line) };
    }
    if (body.time !== undefined) {
      return { ...body.time, range: shiftRange(body.time.range, line) };
    }
  }
  return undefined;
}

/** The sure link first, then the header's own, then the likely one. */
function findLink(near: readonly PlacedBlock[], title: string): TalkLink | undefined {
  const wanted = lazily(() => normalised(title));
  const found =
    findIn(near, ({ body }) => (body.isLinkSure ? body.talkLink : undefined)) ??
    findIn(
      near,
      ({ body }) =>
        body.titledLinks.find(({ text, link }) => normalised(text) === wanted() && speaksOfTalk(link.url))?.link,
    ) ??
    findIn(near, ({ header }) => header?.link) ??
    findIn(near, ({ body }) => body.talkLink);
  return found;
}

/** A link with the talk's title is its page where the URL speaks of sessions; else it may be the slides or a book. */
function speaksOfTalk(url: string): boolean {
  return /session|talk|event|presentation|abstract|lecture|paper|program/i.test(url) && !isOtherHost(url);
}

function findIn(
  near: readonly PlacedBlock[],
  read: (summary: BlockSummary) => TalkLink | undefined,
): TalkLink | undefined {
  for (const { block, line } of near) {
    const link = read(block.summary);
    if (link !== undefined) {
      return {
        ...link,
        range: shiftRange(link.range, line),
        ...(link.codeRange === undefined ? {} : { codeRange: shiftRange(link.codeRange, line) }),
      };
    }
  }
  return undefined;
}

function normalised(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function findAttendance(near: readonly PlacedBlock[], hasNotes: boolean): AttendanceMark {
  for (const { block, line } of near) {
    const { header, body } = block.summary;
    const mark = header?.remark === undefined ? undefined : readRemark(header.remark, rangeOfRemark(header));
    const found = mark ?? body.attendance;
    if (found !== undefined) {
      return { ...found, ...(found.range === undefined ? {} : { range: shiftRange(found.range, line) }) };
    }
  }
  return { state: hasNotes ? 'attended' : 'unknown' };
}

function rangeOfRemark(header: Header): Range {
  return createRange(header.line, header.remarkStart, header.line, header.remarkStart + (header.remark?.length ?? 0));
}

function listParts(plan: SectionPlan, placed: readonly PlacedBlock[]): readonly Part[] {
  const open = placed.flatMap(({ block, line }, index) => {
    const { header, marker } = block.summary;
    return header === undefined || marker === '' || index === plan.headerBlock
      ? []
      : [{ header, line, level: plan.levels[index] ?? 0 }];
  });
  return open.map(({ header, line, level }, index) => {
    const plain = header.readings.at(-1);
    return {
      title: plain?.title ?? header.text,
      level,
      titleRange: rangeOfTitle(plain, line + header.line),
      line: line + header.line,
      endLine: (open[index + 1]?.line ?? placed.reduce((sum, { block }) => sum + block.lineCount, 0)) - 1,
    };
  });
}
