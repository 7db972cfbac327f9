/** Writing a talk's header in the manner of a note's other headers: level, underline, place and form of the time. */
import type { ClockTime, Note, PlacedSection, TalkSection } from '../model/note.js';
import { lineText, type SourceText } from '../text/sourceText.js';
import { escapeInline } from './markdownEscapes.js';
import { findSampleTalk, hasNoTalkYet } from './separation.js';

/** What a new header says. */
export interface HeaderContent {
  /** Minutes after midnight, where the header shall carry its time. */
  readonly clock?: ClockTime;
  /** Plain words; absent where the writer types it next. */
  readonly title?: string;
  /** The speakers with what joins them to the title: ` - Ada Marsh`. */
  readonly speakers?: string;
}

/** How a time stands in a header. */
interface TimeManner {
  /** A time as the note writes it, whose form is taken over. */
  readonly sample: string;
  /** `TIME` and `TITLE` as they stand, with what is between them: `TIME - TITLE`. */
  readonly order: string;
}

/** What most writers of times do: `1145 - Title`. */
const standardTime: TimeManner = { sample: '1145', order: 'TIME - TITLE' };

/**
 * The lines of a new header near the section at `index`.
 *
 * @returns one line, or two where the note underlines its titles
 */
export function writeHeader(
  note: Note,
  source: SourceText,
  place: HeaderContent & { index: number },
): readonly string[] {
  const plain = (place.title ?? '') + (place.speakers ?? '');
  const title = note.dialect === 'markdown' ? plain.replace(/\S.*/s, escapeInline) : plain;
  const words =
    place.clock === undefined ? title : addTime(findTimeManner(note, source, place.index), place.clock, title);
  const sample = findSampleTalk(note, place.index);
  if (note.dialect === 'markdown') {
    const level = hasNoTalkYet(note) ? findFirstLevel(note) : sample?.section.talk.level || 2;
    return [`${'#'.repeat(level)} ${words}`];
  }
  const sign = sample === undefined ? undefined : findUnderline(source, sample);
  return sign === undefined || words === '' ? [words] : [words, sign.repeat(words.length)];
}

/** Below the day marks, where there are any. */
function findFirstLevel(note: Note): number {
  const day = note.sections.find(({ section }) => section.kind === 'day')?.section;
  return day?.kind === 'day' && day.level > 0 ? Math.min(6, day.level + 1) : 2;
}

/** A time of day in the form of another: `HHMM`, `HH:MM`, `9:15am` ...; 24 hours unless the sample has am or pm. */
export function formatClock(clock: ClockTime, sample: string): string {
  const form = /(\d{1,2})(\D?)(\d{2})\s*(?:([ap])(\.?)(m)\.?)?/i.exec(sample);
  if (form === null) return formatClock(clock, standardTime.sample);
  const [whole, hours = '', separator = '', , half] = form;
  const minutes = String(clock % 60).padStart(2, '0');
  if (half === undefined) {
    const isPadded = hours.length === 2 || separator === '';
    return String(Math.floor(clock / 60)).padStart(isPadded ? 2 : 1, '0') + separator + minutes;
  }
  const hour = Math.floor(clock / 60) % 12 || 12;
  const suffix = whole
    .slice(whole.search(/\s*[ap]\.?m/i))
    .replace(/[ap]/i, (letter) => matchCase(clock < 720 ? 'a' : 'p', letter));
  return `${hour}${separator}${minutes}${suffix}`;
}

function matchCase(letter: string, sample: string): string {
  return sample === sample.toUpperCase() ? letter.toUpperCase() : letter;
}

/** A time as the headers near the section at `index` write it; a usual one where they have none. */
export function findTimeSample(note: Note, source: SourceText, index: number): string {
  return findTimeManner(note, source, index).sample;
}

function addTime({ sample, order }: TimeManner, clock: ClockTime, title: string): string {
  return order.replace(/TIME|TITLE/g, (word) => (word === 'TIME' ? formatClock(clock, sample) : title));
}

function findTimeManner(note: Note, source: SourceText, index: number): TimeManner {
  const sample = findSampleTalk(note, index, ({ time }) => time !== undefined && time.invalid === undefined);
  if (sample === undefined) return standardTime;
  const { time, titleRange, headerRange } = sample.section.talk;
  const isOnHeader = time?.range.start.line === titleRange.start.line && time.range.end.line <= headerRange.end.line;
  if (time === undefined || !isOnHeader) return standardTime;
  const line = lineText(source, sample.line + time.range.start.line);
  const written = line.slice(time.range.start.character, time.range.end.character);
  const isFirst = time.range.end.character <= titleRange.start.character;
  const order = isFirst
    ? `TIME${line.slice(time.range.end.character, titleRange.start.character)}TITLE`
    : `TITLE${takeEndOf(line.slice(titleRange.end.character, time.range.start.character))}TIME`;
  return { sample: written, order };
}

/** A speaker may stand between title and time: only the joint before the time is manner. */
function takeEndOf(between: string): string {
  return /[^\p{L}\p{N}]*$/u.exec(between)?.[0] || ' ';
}

/** The sign a sample's title is underlined with; undefined where its header is one line. */
function findUnderline(source: SourceText, { line, section }: PlacedSection<TalkSection>): string | undefined {
  const { start, end } = section.talk.headerRange;
  return end.line === start.line ? undefined : /^\s*([=~-])\1*\s*$/.exec(lineText(source, line + end.line))?.[1];
}
