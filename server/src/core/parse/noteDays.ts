/** The days of a note and which sections belong to each. */
import type { Day, DaySection, Section } from '../model/note.js';
import { createRange, shiftRange } from '../text/positions.js';
import type { Block } from './block.js';
import { readDayMark } from './dayMarks.js';
import type { Roles } from './roles.js';

/** The days in the order of their marks, and the day of each section by index. */
export interface DayList {
  readonly days: readonly Day[];
  readonly dayOf: readonly (number | undefined)[];
}

/**
 * Lists the days. A mark holds for what follows it; one at the end of its day for what stands above it, up to the mark
 * before.
 */
export function listDays(sections: readonly Section[], blocks: readonly Block[], roles: Roles): DayList {
  const head = findHeadDay(blocks, roles);
  const days: Day[] = head === undefined ? [] : [head];
  const dayOf: (number | undefined)[] = [];
  let current = head === undefined ? undefined : 0;
  let from = 0;
  let line = 0;
  sections.forEach((section, index) => {
    if (section.kind === 'day') {
      days.push(toDay(section, index, line));
      current = days.length - 1;
      if (section.atEnd) fillDay(dayOf, { from, to: index, day: current, sections });
      from = index + 1;
    }
    dayOf.push(section.kind === 'head' ? undefined : current);
    if (section.kind === 'day' && section.atEnd) current = undefined;
    line += section.lineCount;
  });
  return { days, dayOf };
}

function toDay({ label, ordinal, date, labelRange }: DaySection, section: number, line: number): Day {
  return { label, ordinal, date, section, range: shiftRange(labelRange, line) };
}

interface DaySpan {
  readonly from: number;
  readonly to: number;
  readonly day: number;
  readonly sections: readonly Section[];
}

function fillDay(dayOf: (number | undefined)[], { from, to, day, sections }: DaySpan): void {
  for (let index = from; index < to; index += 1) {
    dayOf[index] = sections[index]?.kind === 'head' ? undefined : day;
  }
}

/** The day that the conference's heading names, else the front matter's title. */
function findHeadDay(blocks: readonly Block[], { headDay, frontMatterTalk }: Roles): Day | undefined {
  if (headDay?.item !== undefined) {
    const { item, reading } = headDay;
    const line = blocks.slice(0, item.block).reduce((sum, { lineCount }) => sum + lineCount, item.header.line);
    const plain = item.header.readings.at(-1);
    const range = createRange(line, plain?.titleStart ?? 0, line, plain?.titleEnd ?? 0);
    return { label: reading.label, ordinal: reading.ordinal, date: reading.date, section: undefined, range };
  }
  const title = blocks[0]?.summary.frontMatter?.get('title')?.[0];
  const reading = title === undefined || frontMatterTalk !== undefined ? undefined : readDayMark(title.text);
  return title === undefined || reading === undefined
    ? undefined
    : { label: reading.label, ordinal: reading.ordinal, date: reading.date, section: undefined, range: title.range };
}
