/** The days of a note and which sections belong to each. */
import type { Day, PlacedSection } from '../model/note.js';
import { createRange, shiftRange } from '../text/positions.js';
import type { Block } from './block.js';
import { readDayMark } from './dayMarks.js';
import type { Roles } from './roles.js';

/** The days in the order of their marks, and the sections with their day. */
export interface DayList {
  readonly days: readonly Day[];
  readonly sections: readonly PlacedSection[];
}

/**
 * Lists the days. A mark holds for what follows it; one at the end of its day for what stands above it, up to the mark
 * before.
 */
export function listDays(placed: readonly PlacedSection[], blocks: readonly Block[], roles: Roles): DayList {
  const days: Day[] = [];
  const head = findHeadDay(blocks, roles);
  if (head !== undefined) {
    days.push(head);
  }
  const dayOf: (number | undefined)[] = [];
  let current = head === undefined ? undefined : 0;
  let from = 0;
  placed.forEach(({ section, line }, index) => {
    if (section.kind === 'day') {
      days.push({
        label: section.label,
        ordinal: section.ordinal,
        date: section.date,
        section: index,
        range: shiftRange(section.labelRange, line),
      });
      current = days.length - 1;
      if (section.atEnd) {
        fillFrom(dayOf, from, { index, day: current, placed });
      }
      from = index + 1;
    }
    dayOf[index] = section.kind === 'head' ? undefined : current;
    if (section.kind === 'day' && section.atEnd) {
      current = undefined;
    }
  });
  return { days, sections: placed.map((section, index) => ({ ...section, day: dayOf[index] })) };
}

function fillFrom(
  dayOf: (number | undefined)[],
  from: number,
  to: { readonly index: number; readonly day: number; readonly placed: readonly PlacedSection[] },
): void {
  for (let at = from; at < to.index; at += 1) {
    dayOf[at] = to.placed[at]?.section.kind === 'head' ? undefined : to.day;
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
