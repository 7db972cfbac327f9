/**
 * Reads a header: `1145 - Flask-Con: Building Single Page Apps w/Flask - Adam Englander` gives time, title and
 * speaker. The header may be a heading, an underlined title or a bare line; the parts are the same and combine freely.
 */
import type { ClockTime, Dialect, Speaker, TalkKind, TalkLink, TalkTime } from '../model/note.js';
import { lazily } from '../lazily.js';
import { labelOf } from '../phrases/labels.js';
import { plainKindWords } from '../phrases/kindWords.js';
import { createRange } from '../text/positions.js';
import type { ScannedLine } from './block.js';
import { conferenceLikeness, findConferenceName } from './conferenceNames.js';
import { readLeadingTime, readTrailingTime, readWholeTime } from './clockTimes.js';
import type { TimeReading } from './clockTimes.js';
import type { DayReading } from './dayMarks.js';
import { isDateText, readDayMark, readThemedDay } from './dayMarks.js';
import type { FormReading, HeaderForm } from './headerForms.js';
import { readForms } from './headerForms.js';
import type { InlineText, Span } from './inlineText.js';
import { columnAt, columnsOf, readInline, trimSpan } from './inlineText.js';
import { readKind } from './kinds.js';
import { nameLikeness } from './nameLikeness.js';
import type { PersonReading } from './speakerNames.js';
import { readPeople } from './speakerNames.js';
import { readTalkLink } from './talkLinks.js';
import { isTitleLike, readTitleClass, type TitleClass } from './titleClasses.js';

/** One way to read a header; the ranges are those of the block. */
export interface HeaderReading {
  readonly form: HeaderForm;
  readonly title: string;
  readonly titleStart: number;
  readonly titleEnd: number;
  readonly speakers: readonly Speaker[];
  readonly likeness: number;
}

/** A header as its line alone gives it. */
export interface Header {
  /** Line of the block, zero-based. */
  readonly line: number;
  /** The words of the line without markup. */
  readonly text: string;
  readonly kind: TalkKind;
  /** A word of kind stands in the header; `whole` when nothing else does. */
  readonly kindWord: 'none' | 'part' | 'whole';
  readonly time: TalkTime | undefined;
  readonly day: DayReading | undefined;
  /** The day that the header may mark, too, where it is above talks (`Day 2: the harbour`). */
  readonly themedDay: DayReading | undefined;
  /** Nothing but dates, though no one day: when the event is (`April 15th and 16th`). */
  readonly isEventDate: boolean;
  /** `Speaker: ...`, `Topic: ...`, `Date & time: ...` before the rest. */
  readonly label: 'speaker' | 'topic' | 'time' | undefined;
  /** The time that a `Date & time:` header holds. */
  readonly labelTime: ClockTime | undefined;
  /** Likeliest first; the last is the plain one. */
  readonly readings: readonly HeaderReading[];
  /** The link that is the header's title (`### [Title](url) by Speaker`). */
  readonly link: TalkLink | undefined;
  /** What the title's words say it is, if no talk. */
  readonly words: TitleClass;
  /** How much the title looks like an event's name, 0 to 1. */
  readonly conferenceLikeness: number;
  /** The event's name in the title, cleaned; columns of the line. */
  readonly conference: { readonly text: string; readonly start: number; readonly end: number };
  /** Whether a bare line could be a title. */
  readonly isTitleLike: boolean;
  /** What brackets at the end say of attendance: `(skipped)`. */
  readonly remark: string | undefined;
  readonly remarkStart: number;
  /** The line says who speaks and nothing else (`talk by @name`). */
  readonly isLeadIn: boolean;
}

/**
 * No header is as long as this, in UTF-16 units. What comes after is not looked at: each way to split a header is tried,
 * so that a line of 50,000 dashes would take seconds.
 */
const mostHeader = 800;

const leadIn =
  /^(?:a\s)?(?:talk|session|presentation|keynote|vortrag|charla|conférence)\s+(?:given\s|held\s)?(?:by|von|par|por)\s/iu;
const attributes = /\s*\{[:#][^{}]*\}\s*$/;
const ornament = /^(?:\p{Extended_Pictographic}|\u{FE0F}|\u{200D}|[★☆✓✔✗✘►▶■●◆→»>*\s]|[-–—]\s|\[[ xX]\])+/u;
const numberPrefix =
  /^(?:\d{1,2}[.)]\s+(?=[\p{L}"“'„«])|\d{1,2}(?:\.\d{1,2})?\s+[-–—:]\s+(?=[\p{L}"“'„«])|#\d{1,3}[:.]?\s+)/u;
const remarkBracket =
  /\s*[([]\s*((?:i\s)?(?:skipped|missed|skip|did not attend|didn['’]t attend|not attended|cancell?ed|no notes|watch later|to watch|verpasst|ausgefallen|nicht besucht|keine notizen|manquée?|annulée?|pas assisté|sin notas|cancelad[ao]|no asistí|perdida|不参加|欠席|中止|メモなし)[^()[\]]{0,60})[)\]]\s*$/iu;
const kindPrefix = new RegExp(
  `^(?:${plainKindWords.join('|')})(?:\\s*#?\\d{1,2})?\\s*[:：]\\s*|^(?:${plainKindWords.join('|')})(?:\\s*#?\\d{1,2}\\s+(?:[-–—]\\s+(?=\\p{L}|\\d+\\s\\p{L})|(?=\\p{Lu}\\p{L}))|\\s+[-–—]\\s+(?=\\p{L}))`,
  'iu',
);

/** Reads one line as a header. */
export function readHeader(line: ScannedLine, lineIndex: number, dialect: Dialect): Header {
  const end = Math.min(line.contentEnd, line.contentStart + mostHeader);
  const inline = readInline({ text: line.text, start: line.contentStart, end, dialect });
  let body: Span = trimSpan(inline.plain, { start: 0, end: inline.plain.replace(attributes, '').length });
  body = withoutMaterial(inline, skip(inline, body, ornament));
  const text = inline.plain.slice(body.start, body.end);
  const remark = /[)\]]\s*$/.test(text) ? remarkBracket.exec(text) : null;
  if (remark !== null) {
    body = trimSpan(inline.plain, { start: body.start, end: body.start + remark.index });
  }
  const day = readDayMark(text);
  const time = day === undefined ? readTime(inline, body) : undefined;
  const isEventDate =
    day === undefined && isDateText(time === undefined ? text : inline.plain.slice(time.rest.start, time.rest.end));
  body = time === undefined || isEventDate ? body : trimSpan(inline.plain, time.rest);
  const label = readLabel(inline, body);
  body = label.body;
  const title = inline.plain.slice(body.start, body.end);
  const readings = toReadings(inline, body, { label: label.label, lineIndex });
  const kind = readKind(title);
  const conference = lazily(() => readConference(inline, text));
  return {
    line: lineIndex,
    text: text.trim(),
    kind: kind?.kind ?? 'talk',
    kindWord: kind === undefined ? 'none' : kind.whole ? 'whole' : 'part',
    time: time === undefined || isEventDate ? undefined : toTalkTime(inline, time.time, lineIndex),
    day,
    themedDay: day === undefined && line.kind === 'heading' ? readThemedDay(text) : undefined,
    isEventDate,
    label: label.label,
    labelTime: label.label === 'time' ? readLabelTime(title) : undefined,
    readings,
    link: readHeaderLink(inline, body, lineIndex),
    words: readTitleClass(text),
    conferenceLikeness: conferenceLikeness(text),
    // Asked of one header of a file.
    get conference() {
      return conference();
    },
    isTitleLike: line.kind === 'text' && isTitleLike(titleOf(readings) ?? (time === undefined ? text : title)),
    remark: remark?.[1],
    remarkStart: remark === null ? 0 : columnAt(inline, inline.plain.indexOf(remark[1] ?? '')),
    isLeadIn: line.kind === 'text' && leadIn.test(text),
  };
}

/** The title of a likely reading with speakers. */
function titleOf(readings: readonly HeaderReading[]): string | undefined {
  return readings.find(({ form, likeness }) => form !== 'name' && form !== 'plain' && likeness >= 0.6)?.title;
}

function readConference(inline: InlineText, text: string): Header['conference'] {
  const offset = inline.plain.indexOf(text);
  const name = findConferenceName(text);
  const { start, end } = columnsOf(inline, { start: offset + name.start, end: offset + name.end });
  return { text: text.slice(name.start, name.end), start, end };
}

const material =
  /^(?:link|url|slides?|video|recording|talk|abstract|details|code|repo|folien|aufzeichnung|vidéo|diapos|enlace|vídeo|スライド|動画)s?$/iu;

/** A header without the links to slides and the like at its end: `Title ([slides](url))`. */
function withoutMaterial(inline: InlineText, body: Span): Span {
  let { end } = body;
  for (const link of inline.links.toReversed()) {
    const gap = inline.plain.slice(link.end, end);
    const isLast = link.form === 'text' && link.start > body.start && /^[\s)\]|,]*$/.test(gap);
    if (!isLast || !material.test(inline.plain.slice(link.start, link.end).trim())) break;
    end = body.start + inline.plain.slice(body.start, link.start).replace(/[\s([|,–—-]*$/, '').length;
  }
  return end > body.start ? { start: body.start, end } : body;
}

function skip(inline: InlineText, body: Span, pattern: RegExp): Span {
  const size = pattern.exec(inline.plain.slice(body.start, body.end))?.[0].length ?? 0;
  return body.start + size < body.end ? { start: body.start + size, end: body.end } : body;
}

interface PlacedTime {
  readonly time: TimeReading;
  readonly rest: Span;
}

function readTime(inline: InlineText, body: Span): PlacedTime | undefined {
  const text = inline.plain.slice(body.start, body.end);
  const found = readLeadingTime(text) ?? readTrailingTime(text);
  if (found === undefined || found.rest.end <= found.rest.start) {
    return undefined;
  }
  const shift = (span: Span): Span => ({ start: span.start + body.start, end: span.end + body.start });
  return { time: { ...found.time, span: shift(found.time.span) }, rest: shift(found.rest) };
}

function toTalkTime(inline: InlineText, time: TimeReading, line: number): TalkTime {
  const { start, end } = columnsOf(inline, time.span);
  return {
    start: time.start,
    end: time.end,
    range: createRange(line, start, line, end),
    ...(time.invalid === undefined ? {} : { invalid: time.invalid }),
  };
}

interface LabelledBody {
  readonly label: Header['label'];
  readonly body: Span;
}

/** Takes `Speaker:`, `Topic:`, `Talk 3:` and numbers off the front. */
function readLabel(inline: InlineText, start: Span): LabelledBody {
  let body = skip(inline, skipLetter(inline, start), numberPrefix);
  const text = inline.plain.slice(body.start, body.end);
  const colon = /^([^:：]{2,40})[:：]\s*(?=\S)/u.exec(text);
  const label = colon === null ? undefined : labelOf(colon[1] ?? '');
  if (colon !== null && (label === 'speaker' || label === 'time')) {
    return { label, body: { start: body.start + colon[0].length, end: body.end } };
  }
  const before = body.start;
  if (/\d|[:：]|^\S+\s[-–—]/.test(text)) body = skip(inline, body, kindPrefix);
  return { label: body.start > before ? 'topic' : undefined, body };
}

/** `A. Title` is numbered; `A. Name` begins with an initial. */
function skipLetter(inline: InlineText, body: Span): Span {
  const text = inline.plain.slice(body.start, body.end);
  const isNumbered = /^[A-Z][.)]\s+(?=["“\p{Lu}][^.])/u.test(text) && /^\S+(?:\s+\S+){2}/.test(text);
  if (!isNumbered) return body;
  const head = text.split(/\s[-–—|]|[:：(,]|\sby\s/u)[0] ?? '';
  return nameLikeness(head) < 0.3 ? skip(inline, body, /^[A-Z][.)]\s+/) : body;
}

function readLabelTime(text: string): ClockTime | undefined {
  const last = /(\d{1,2}[:.h]\d\d(?:\s?[ap]m)?)(?:\s*[-–—]\s*\d{1,2}[:.h]\d\d(?:\s?[ap]m)?)?\s*$/i.exec(text);
  return last === null ? undefined : readWholeTime(last[0].trim())?.start;
}

interface ReadingPlace {
  readonly label: Header['label'];
  readonly lineIndex: number;
}

function toReadings(inline: InlineText, body: Span, place: ReadingPlace): readonly HeaderReading[] {
  if (place.label === 'speaker') {
    const people = readPeople(inline, body);
    const title = { form: 'name', title: body, people, likeness: 1 } as const;
    return [
      toReading(inline, title, place.lineIndex),
      toReading(inline, { ...title, form: 'plain', people: undefined, likeness: 0 }, place.lineIndex),
    ];
  }
  return readForms(inline, body).map((reading) => toReading(inline, reading, place.lineIndex));
}

function toReading(inline: InlineText, reading: FormReading, line: number): HeaderReading {
  const title = trimSpan(inline.plain, reading.title);
  const { start, end } = columnsOf(inline, title);
  return {
    form: reading.form,
    title: inline.plain.slice(title.start, title.end),
    titleStart: start,
    titleEnd: end,
    speakers: (reading.people?.people ?? []).map((person) => toSpeaker(inline, person, line)),
    likeness: reading.likeness,
  };
}

/** A speaker with the range of the name in the block. */
export function toSpeaker(inline: InlineText, person: PersonReading, line: number): Speaker {
  const { start, end } = columnsOf(inline, person.name);
  return {
    name: inline.plain.slice(person.name.start, person.name.end),
    ...(person.handle === undefined ? {} : { handle: person.handle }),
    ...(person.affiliation === undefined ? {} : { affiliation: person.affiliation }),
    ...(person.url === undefined ? {} : { url: person.url }),
    range: createRange(line, start, line, end),
  };
}

function readHeaderLink(inline: InlineText, body: Span, line: number): TalkLink | undefined {
  const link = inline.links.find(
    (candidate) =>
      candidate.form === 'text' && candidate.start <= body.start + 1 && candidate.end - candidate.start > 3,
  );
  return link === undefined || !/^https?:\/\//.test(link.url) ? undefined : readTalkLink(link, line);
}
