/** New notes of a conference as one file: its name, where the schedule is, and every picked talk under its day. */
import { escapeInline } from '../edit/markdownEscapes.js';
import type { Dialect } from '../model/note.js';
import type { Schedule, ScheduleDay } from '../model/schedule.js';
import { type EventHead, findEventHead, type PickedSlot } from './pickedSlots.js';
import { type Manner, plainManner, writeBelow, writeTitle } from './talkLines.js';

/** A file's text with the places of its talks. */
export interface WrittenNote {
  readonly text: string;
  /** Zero-based line of each talk's header, in the order of the slots. */
  readonly headerLines: readonly number[];
  /** The empty line where the first talk's notes begin. */
  readonly cursorLine: number;
}

/** What a file is written from: the slots in order, and how plainly each may be written. */
export interface NoteDraft {
  readonly schedule: Schedule;
  readonly head: EventHead;
  readonly picked: readonly PickedSlot[];
  readonly manners: readonly Manner[];
  readonly dialect: Dialect;
}

/** Rulers part bare titles in plain text; underlined ones need none. */
type Style = 'headings' | 'rulers' | 'underlines';

const ruler = '='.repeat(20);

/** Writes the file. Each talk ends with an empty line to write on, and one more that parts it from the next. */
export function writeNoteFile({ schedule, head, picked, manners, dialect }: NoteDraft): WrittenNote {
  const style = chooseStyle(picked, dialect);
  const lines: string[] = [...writeHead(head, style)];
  const headerLines: number[] = [];
  let cursorLine = 0;
  let day: ScheduleDay | undefined;
  for (const [index, slot] of picked.entries()) {
    const manner = manners[index] ?? plainManner;
    if (style === 'rulers' && index > 0) lines.push(ruler, '');
    if (slot.day !== day && slot.day !== undefined) lines.push(...writeDay(slot.day, schedule, style));
    day = slot.day;
    headerLines.push(lines.length);
    lines.push(...writeHeading(writeTitle(slot, manner, dialect), 3, style));
    lines.push(...writeBelow(slot, manner, dialect), '', '');
    if (index === 0) cursorLine = lines.length - 1;
    lines.push('');
  }
  return { text: `${lines.join('\n').trimEnd()}\n\n`, headerLines, cursorLine };
}

/** How long after its beginning a talk still makes its day the one that is on. */
const longestTalk = 6 * 3_600_000;

/** The head with the day that is on or next, else the first, and an empty line to go on from. */
export function writeHeadAlone(schedule: Schedule, dialect: Dialect, now: number): WrittenNote {
  const style = chooseStyle([], dialect);
  const isToCome = ({ slots }: ScheduleDay): boolean =>
    slots.some(({ start }) => start !== undefined && Date.parse(start) > now - longestTalk);
  const day = schedule.days.find(isToCome) ?? schedule.days[0];
  const lines = [
    ...writeHead(findEventHead(schedule), style),
    ...(day === undefined ? [] : writeDay(day, schedule, style)),
  ];
  return { text: `${lines.join('\n')}\n`, headerLines: [], cursorLine: lines.length };
}

/** Bare lines of plain text are surely talks by their times, if there are two; else all are underlined. */
function chooseStyle(picked: readonly PickedSlot[], dialect: Dialect): Style {
  if (dialect === 'markdown') return 'headings';
  return picked.length < 2 || picked.some(({ clock }) => clock === undefined) ? 'underlines' : 'rulers';
}

/** @param level 1: the conference, 2: a day, 3: a talk. Days are underlined as talks are, which may come before them. */
function writeHeading(words: string, level: 1 | 2 | 3, style: Style): readonly string[] {
  switch (style) {
    case 'headings':
      return [`${'#'.repeat(level)} ${words}`];
    case 'underlines':
      return [words, (level === 1 ? '=' : '-').repeat(Math.max(3, words.length))];
    case 'rulers':
      return [words];
  }
}

function writeHead({ name, url }: EventHead, style: Style): readonly string[] {
  const isMarkdown = style === 'headings';
  return [
    ...writeHeading(isMarkdown ? escapeInline(name) : name, 1, style),
    '',
    ...(url === undefined ? [] : [`Schedule: ${isMarkdown ? `<${url}>` : url}`, '']),
  ];
}

function writeDay(day: ScheduleDay, schedule: Schedule, style: Style): readonly string[] {
  const date = formatDate(day.date);
  const label = schedule.days.length === 1 ? date : `Day ${day.index}: ${date}`;
  return [...writeHeading(label, 2, style), '', ...(style === 'rulers' ? [ruler, ''] : [])];
}

const dateParts = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });

/** `Saturday 5 February 2022`. */
function formatDate(date: string): string {
  const parts = dateParts.formatToParts(new Date(`${date}T00:00:00Z`));
  return parts.flatMap(({ type, value }) => (type === 'literal' ? [] : [value])).join(' ');
}
