/**
 * Reads what stands below a block's header, line by line, once: first the lines that belong to the header in all but
 * place (speakers, talk link, time, abstract, remarks on attendance), then the notes.
 */
import type { AttendanceMark, Dialect, FollowUp, Marked, OffSwitch } from '../model/note.js';
import { labelOf, type LabelKind } from '../phrases/labels.js';
import { findTakeawayLabel } from '../phrases/takeaways.js';
import type { Range } from '../text/positions.js';
import { createRange } from '../text/positions.js';
import { readAttendance } from './attendance.js';
import type { ScannedLine } from './block.js';
import { SpeakerLines } from './speakerLines.js';
import { conferenceLikeness } from './conferenceNames.js';
import { readDate } from './dayMarks.js';
import { type FollowUpPhrases, readFollowUps, readListedTask } from './followUps.js';
import type { InlineText } from './inlineText.js';
import { columnsOf, readInline, trimSpan } from './inlineText.js';
import { LinkLines, type LabelPlace } from './linkLines.js';
import { listUsedLabels } from './markdown/usedLabels.js';
import { readOffSwitch } from './offSwitches.js';
import { readScheduleLink } from './scheduleLinks.js';
import { readPeople } from './speakerNames.js';
import type { BodySummary } from './summarizeBlock.js';
import { readTimeLine } from './timeLines.js';

/** Where a body starts. */
export interface BodyPlace {
  /** First line to read. */
  readonly from: number;
  readonly dialect: Dialect;
  /** What the user marks follow-ups with. */
  readonly followUpPhrases: FollowUpPhrases | undefined;
  /** The header's line, where there is one. */
  readonly header?: number;
  /** Whether the header says that every bullet below it is to be done. */
  readonly isTaskList?: boolean;
}

/** Reads a block's body; total. */
export function readBody(lines: readonly ScannedLine[], place: BodyPlace): BodySummary {
  const reader = new BodyReader(place);
  for (let index = place.from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line !== undefined) {
      reader.read(line, index);
    }
  }
  return { ...reader.finish(), usedLabels: place.dialect === 'markdown' ? readUsedLabels(lines) : [] };
}

function readUsedLabels(lines: readonly ScannedLine[]): readonly string[] {
  // Labels stand between the first and the last bracket, which most blocks have in one line.
  const last = lines.findLastIndex(({ text }) => text.includes(']'));
  if (last < 0) return [];
  const first = lines.findIndex(({ text }) => text.includes('['));
  const texts = first < 0 ? [] : lines.slice(first, last + 1).map(({ text }) => text);
  return [...listUsedLabels(texts.join('\n'))];
}

/** Lines below the header that are looked at for parts of the header. */
const headLines = 14;
/** Beyond so many lines of notes, a remark on attendance counts only near the header. */
const fewNotes = 8;

const unscheduledMark = /^[\s*_]*[(（]\s*not in the schedule\s*[)）][\s*_.]*$/i;
/**
 * A line that is longer (UTF-16 units) is notes, whatever stands in it: nobody writes such a line, and patterns that go
 * back and forth in it would run out of stack.
 */
const longestLine = 10_000;
/** A directive of a documentation catalogue (`@Metadata {`), and its end: markup, no notes. */
const directive = /^\s*(?:@[A-Z]\w*\s*(?:\([^)]*\))?\s*\{?|\})\s*$/;
/** A quoted line that is longer (UTF-16 units) is the abstract's, and names no speaker by itself. */
const longestByline = 60;
const emptyItem = /^[\s.…*_-]*$/;
/** `Speaker: ...`, and reStructuredText's `:Speaker: ...`. */
const labelled = /^(?:[\p{Extended_Pictographic}\u{FE0F}\s>]*):?([^:：]{1,44}?)\s*[:：](?:\*\*)?\s*/u;

class BodyReader {
  private readonly speakers: SpeakerLines;
  private readonly followUps: FollowUp[] = [];
  private readonly takeaways: Range[] = [];
  private readonly offSwitches: OffSwitch[] = [];
  private readonly links = new LinkLines();
  private scheduleLink: Marked | undefined;
  private attendance: AttendanceMark | undefined;
  private unscheduled: Range | undefined;
  private date: string | undefined;
  private time: BodySummary['time'];
  private room: string | undefined;
  private noteLines = 0;
  private readonly finds: number[] = [];
  private itemLines = 0;
  private contentLines = 0;
  private listFollows = false;
  private eventLine: Marked | undefined;
  private inAbstract = false;
  /** A label for speakers stands right above, and nothing after it. */
  private awaitsSpeakers = false;

  constructor(private readonly place: BodyPlace) {
    this.speakers = new SpeakerLines((place.header ?? -2) + 1);
  }

  read(line: ScannedLine, index: number): void {
    if (line.text.length > longestLine) return this.addNote(line);
    switch (line.kind) {
      case 'blank':
      case 'ruler':
      case 'underline':
      case 'frontMatter':
        this.speakers.pass();
        return;
      case 'comment':
        this.readSwitch(line, index);
        return;
      case 'definition':
        return;
      case 'quote':
        this.readQuote(line, index);
        return;
      case 'code':
        this.addNote(line);
        return;
      case 'html':
      case 'table':
      case 'heading':
        this.addNote(line);
        return;
      default:
        this.readProse(line, index);
    }
  }

  finish(): Omit<BodySummary, 'usedLabels'> {
    return {
      speakers: this.speakers.finish(),
      talkLink: this.links.talkLink,
      isLinkSure: this.links.isSure,
      scheduleLink: this.scheduleLink,
      attendance: this.attendance,
      followUps: this.followUps,
      takeaways: this.takeaways,
      offSwitches: this.offSwitches,
      unscheduled: this.unscheduled,
      date: this.date,
      time: this.time,
      room: this.room,
      noteLines: this.noteLines,
      linkLines: this.finds.filter((line) => line !== this.links.talkLink?.range.start.line).length,
      itemLines: this.itemLines,
      listFollows: this.listFollows,
      anchorLinks: this.links.anchors,
      eventLine: this.eventLine,
      titledLinks: this.links.titled,
    };
  }

  private readSwitch(line: ScannedLine, index: number): boolean {
    const found = readOffSwitch(line, index);
    if (found !== undefined) {
      this.offSwitches.push(found);
    }
    return found !== undefined;
  }

  /**
   * A quotation right under header, speaker or link is the abstract, where it does not begin with what belongs to the
   * header (`> by Name`, `> Speaker: Name`); further down it belongs to the notes.
   */
  private readQuote(line: ScannedLine, index: number): void {
    const mayBeHead = this.noteLines === 0 && !this.inAbstract && line.contentEnd - line.contentStart <= longestByline;
    if (mayBeHead && this.readHeadLine(line, index)) return;
    this.inAbstract ||= this.noteLines === 0;
    this.speakers.pass();
    if (!this.inAbstract) {
      this.addNote(line);
    }
  }

  private readProse(line: ScannedLine, index: number): void {
    if (this.readSwitch(line, index)) {
      return;
    }
    this.followUps.push(...this.readTasks(line, index));
    this.readTakeaways(line, index);
    if (this.contentLines === 0 && line.kind === 'item') {
      this.listFollows = index === (this.place.header ?? -2) + 1 || this.place.header === undefined;
    }
    if (directive.test(line.text)) {
      return;
    }
    this.contentLines += 1;
    this.readEvent(line, index);
    if (!this.readHeadLine(line, index)) {
      this.addNote(line);
    }
  }

  private readTasks(line: ScannedLine, index: number): readonly FollowUp[] {
    const found = readFollowUps(line, index, this.place.followUpPhrases);
    const isListed = this.place.isTaskList === true && line.kind === 'item' && line.level <= 1;
    return found.length === 0 && isListed ? readListedTask(line, index) : found;
  }

  private readTakeaways({ text, contentStart, contentEnd }: ScannedLine, index: number): void {
    if (findTakeawayLabel(text.slice(contentStart, contentEnd)) === undefined) return;
    this.takeaways.push(createRange(index, contentStart, index, contentEnd));
  }

  /** Reads a line that may belong to the header; false where it is notes. */
  private readHeadLine(line: ScannedLine, index: number): boolean {
    const isNear = this.contentLines <= headLines;
    if (!isNear && this.attendance !== undefined) {
      return false;
    }
    if (!isNear && this.noteLines > fewNotes) {
      return this.followUps.length > 0 && emptyItem.test(line.text.slice(line.contentStart, line.contentEnd));
    }
    const inline = readInline({
      text: line.text,
      start: line.kind === 'quote' ? line.contentStart + marksAt(line) : line.contentStart,
      end: line.contentEnd,
      dialect: this.place.dialect,
    });
    if (emptyItem.test(inline.plain)) {
      if (line.text.includes('![')) {
        this.finds.push(index);
      }
      return true;
    }
    return this.readMarks(inline, index) || (isNear && this.readFacts(inline, line, index));
  }

  private readMarks(inline: InlineText, index: number): boolean {
    if (unscheduledMark.test(inline.plain)) {
      this.unscheduled = rangeOf(inline, index);
      return true;
    }
    const mark =
      this.attendance === undefined && this.noteLines <= fewNotes ? readAttendance(inline, index) : undefined;
    this.attendance ??= mark;
    return mark !== undefined;
  }

  private readFacts(inline: InlineText, line: ScannedLine, index: number): boolean {
    const colon = inline.plain.slice(1).search(/[:：]/);
    const match = colon >= 0 && colon < 60 ? labelled.exec(inline.plain) : null;
    const ownLabel = match === null ? undefined : labelOf(match[1] ?? '');
    const from = ownLabel === undefined ? 0 : (match?.[0].length ?? 0);
    const label = ownLabel ?? this.takeSpeakerLabel(inline, line);
    if (ownLabel === 'speaker' && inline.plain.slice(from).trim() === '') {
      this.awaitsSpeakers = true;
      return true;
    }
    this.scheduleLink ??= readScheduleLink(inline, index, label === 'schedule');
    const isLinkLine = this.links.read(inline, { label, from, index }, this.noteLines);
    if (label !== undefined && this.readLabel(inline, { label, from, index })) {
      return true;
    }
    if (this.speakers.read(inline, { line, index, label, from, notes: this.noteLines })) {
      return true;
    }
    if (isLinkLine) {
      // A list of `[Slides](url)`, `- Slides: url` is the programme's, any other link the writer's find.
      const isNamed =
        (label !== undefined && line.kind === 'item') ||
        inline.links.every(({ start, end }) => labelOf(inline.plain.slice(start, end)) !== undefined);
      if (!isNamed) this.finds.push(index);
      return true;
    }
    // `Slides:` and nothing yet behind it.
    if (label === 'other' && from === inline.plain.length) return true;
    return this.readTimeLine(inline, index);
  }

  /** The label above, where it has lines of its own below it: one line of names, or a list of them. */
  private takeSpeakerLabel(inline: InlineText, line: ScannedLine): LabelKind | undefined {
    if (!this.awaitsSpeakers) return undefined;
    const people = readPeople(inline, trimSpan(inline.plain, { start: 0, end: inline.plain.length }));
    const isNamed = people !== undefined && people.likeness >= 0.5;
    this.awaitsSpeakers = isNamed && line.kind === 'item';
    return isNamed ? 'speaker' : undefined;
  }

  private readLabel(inline: InlineText, { label, from, index }: LabelPlace): boolean {
    const value = inline.plain.slice(from).trim();
    switch (label) {
      case 'date':
        this.date ??= readDate(value);
        return this.date !== undefined;
      case 'time':
        return this.readTimeLine(inline, index, from);
      case 'room':
        this.room ??= value.length > 0 && value.length <= 60 ? value : undefined;
        return true;
      default:
        return false;
    }
  }

  private readTimeLine(inline: InlineText, index: number, from = 0): boolean {
    const found = this.noteLines > 1 || !/\d/.test(inline.plain) ? undefined : readTimeLine(inline, from);
    if (found?.time.start === undefined) {
      return false;
    }
    const { start, end } = columnsOf(inline, found.span);
    this.time ??= { start: found.time.start, end: found.time.end, range: createRange(index, start, index, end) };
    return true;
  }

  private readEvent(line: ScannedLine, index: number): void {
    const size = line.contentEnd - line.contentStart;
    if (this.eventLine === undefined && this.contentLines <= 5 && size > 3 && size <= 70) {
      const text = line.text.slice(line.contentStart, line.contentEnd).replace(/^\*+\s+/, '');
      const start = line.contentEnd - text.length;
      if (conferenceLikeness(text) >= 0.5 && !/[.:]$/.test(text) && /^\p{Lu}/u.test(text)) {
        this.eventLine = { text, range: createRange(index, start, index, line.contentEnd) };
      }
    }
  }

  private addNote(line: ScannedLine): void {
    this.noteLines += 1;
    this.inAbstract = false;
    if (line.kind === 'item') {
      this.itemLines += 1;
    }
    this.speakers.pass();
  }
}

/** Length of the marks of a quoted heading (`> ## Name`). */
function marksAt({ text, contentStart }: ScannedLine): number {
  return text[contentStart] === '#' ? (/^#{1,6}\s+/.exec(text.slice(contentStart))?.[0].length ?? 0) : 0;
}

function rangeOf(inline: InlineText, index: number): Range {
  const { start, end } = columnsOf(inline, trimSpan(inline.plain, { start: 0, end: inline.plain.length }));
  return createRange(index, start, index, end);
}
