/**
 * Times of day in headers: `1145 - Title`, `9:30–10:15 Title`, `Title 9:50am - 10:00am`, `10h30`, `14 Uhr`, `14時30分`.
 * A time counts only at an end of the header and set off from the title, as titles begin with numbers, too
 * (`60 second set-up`, `10 Years of ...`, `1.13 is out`).
 */
import type { ClockTime } from '../model/note.js';
import type { Span } from './inlineText.js';

/** A time expression in a text; spans are characters of that text. */
export interface TimeReading {
  readonly start: ClockTime | undefined;
  readonly end: ClockTime | undefined;
  /** The time expression alone. */
  readonly span: Span;
  /** The time as written, where it has the form of a time and is none. */
  readonly invalid?: string;
}

/** A time, and where the rest of the header stands. */
export interface TimedText {
  readonly time: TimeReading;
  /** The text without the time and what sets it off. */
  readonly rest: Span;
}

const meridiem = '(?:\\s?[ap]\\.?m\\b\\.?)';
const colonClock = `(?:[01]?\\d|2[0-9])[:.h：][0-5]\\d${meridiem}?(?:\\s?(?:Uhr|h|hrs)\\b(?!-\\w))?`;
const hourClock = `(?:1[0-2]|0?\\d)${meridiem}|(?:[01]?\\d|2[0-4])(?:\\s?Uhr\\b|h\\b|\\s?時(?:[0-5]?\\d分|半)?)`;
/** `0900 - 2024 in review` is no range. */
const bareClock = '(?!19\\d[1-46-9]|20(?!00|15|30|45))[0-2]\\d[0-5]\\d(?!\\d)(?:\\s?(?:h|hrs|Uhr)\\b)?';
const clock = `(?:${colonClock}|${hourClock})`;
const to = '\\s*(?:-{1,2}|–|—|~|〜|to|until|till|bis|à|a|hasta|から)\\s*';
/** Named zones in capitals alone, as titles begin with words such as `React`, `Test` and `Just`; two letters stand apart. */
const zoneName =
  /(?<=[\d.hmr])(?:Z|\s?\(?(?:(?:UTC|GMT)(?:[+-]\d{1,2}(?::?\d\d)?)?|CES?T|WES?T|EES?T|[ECMP][SD]T|AK[SD]T|A[CEW][SD]T|NZ[SD]T|HST|BST|IST|MSK|JST|KST|HKT|SGT|BRT|[ECMP]T(?=[\s)\]]*(?:$|[-–—|:：·•>,])))\)?)(?=[\s)\]]*(?:$|\s|[|:：·•>,]|[-–—][\s\d]))/g;
const weekday =
  '(?:(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom)[a-zäéáû]*\\.?,?\\s+)?';
const setOff = '\\s*[-–—|:：·•>,]+\\s*';

const startRange = new RegExp(
  `^${weekday}[[(]?((?:${clock}|${bareClock}))(?:${to}(${clock}|(?<=\\d{4}${to})${bareClock}))?(?:\\s*[\\])])?(${setOff}|\\s+|$)`,
  'iu',
);
const startBare = new RegExp(
  `^[[(]?(\\d{4})(?:\\s*(?:-|–|—|to|bis)\\s*(\\d{4}))?\\s?(?:h|hrs|Uhr)?[\\])]?(?:(\\s+[-–—|]+\\s+|\\s*[:：|]\\s+|\\t+\\s*)|\\s*$)`,
  'u',
);
const endRange = new RegExp(
  `(?:^|${setOff}|[\\s,(@\\[]+)((?:(?:${clock})|(?:[01]?\\d|2[0-3])(?:[:.h][0-5]\\d)?(?=${to}${clock})))(?:${to}(${clock}))?(?:\\s*[)\\]])?\\s*$`,
  'iu',
);
const endBare =
  /\s*(?:\(|\[|@\s?|[-–—|]\s+)([01]\d[0-5]\d|2[0-3][0-5]\d)(?:\s*[-–—]\s*([01]\d[0-5]\d|2[0-3][0-5]\d))?[)\]]?\s*$/u;

/** Reads the time at the start of a text, undefined where none stands there. */
export function readLeadingTime(text: string): TimedText | undefined {
  const bare = startBare.exec(text);
  if (bare !== null) {
    return readBareTime(text, bare);
  }
  const match = startRange.exec(withoutZones(text));
  if (match === null || isVersion(text, match)) {
    return undefined;
  }
  const [whole, from = '', till] = match;
  const gap = match[3] ?? '';
  // `10.30 Title` could be a number: a dot needs a mark of its own, and two words stand for a time with `:` alone.
  if (/^\s*$/.test(gap) && gap !== '' && /^\d{1,2}\.\d\d$/.test(from) && till === undefined) {
    return undefined;
  }
  // `1100 lines of code`: four digits need a mark of their own, unless a zero leads (`0930 Title`).
  if (/^\s+$/.test(gap) && /^[12]\d{3}$/.test(from) && till === undefined) {
    return undefined;
  }
  const offset = whole.indexOf(from);
  const expression = whole.slice(offset, whole.length - gap.length).replace(/[\])\s]+$/, '');
  return {
    time: createTime(from, till, { start: offset, end: offset + expression.length }),
    rest: { start: whole.length, end: text.length },
  };
}

/** Reads the time at the end of a text: `Title 9:50am - 10:00am`, `Title (10:30)`, `Title @ 14:00`. */
export function readTrailingTime(text: string): TimedText | undefined {
  const match = endRange.exec(withoutZones(text)) ?? endBare.exec(text);
  if (match === null || match.index === 0) {
    return undefined;
  }
  const [whole, from = '', till] = match;
  // `NAME - 2016`.
  if (/^\d{4}$/.test(from) && isYear(from) && till === undefined && !/[([@]/.test(whole)) {
    return undefined;
  }
  if (/^\d{1,2}\.\d\d$/.test(from) && till === undefined) {
    return undefined;
  }
  // `meets at 12:34` is a sentence.
  if (/\b(?:at|um|à|a las|version|v)$/i.test(text.slice(0, match.index))) {
    return undefined;
  }
  const offset = match.index + whole.indexOf(from);
  const expression = text.slice(offset).replace(/[)\]\s]+$/, '');
  return {
    time: createTime(from, till, { start: offset, end: offset + expression.length }),
    rest: { start: 0, end: match.index },
  };
}

/** The text with blanks for its time zones, so that all else keeps its place. */
function withoutZones(text: string): string {
  // Nearly all headers have no word that ends as zones do.
  return /[TCKZ](?![a-z])/.test(text) ? text.replace(zoneName, (name) => ' '.repeat(name.length)) : text;
}

/** Reads a text that is nothing but a time or range (`11:41`, `18:00 - 18:30`). */
export function readWholeTime(text: string): TimeReading | undefined {
  const leading = readLeadingTime(text.trim());
  return leading !== undefined && leading.rest.start >= text.trim().length ? leading.time : undefined;
}

function readBareTime(text: string, match: RegExpExecArray): TimedText | undefined {
  const [whole, from = '', till] = match;
  if (isYear(from) && !isLikelyClock(from)) {
    return undefined;
  }
  if (match[3] === undefined && text.trim().length > 4 && till === undefined && whole.length < text.length) {
    return undefined;
  }
  const offset = whole.indexOf(from);
  const end = till === undefined ? offset + from.length : whole.indexOf(till, offset + from.length) + till.length;
  return { time: createTime(from, till, { start: offset, end }), rest: { start: whole.length, end: text.length } };
}

function isYear(digits: string): boolean {
  return digits.startsWith('19') || digits.startsWith('20');
}

/** `2015 - a year in review` is no quarter past eight unless the minutes are what schedules use. */
function isLikelyClock(digits: string): boolean {
  const minute = Number(digits.slice(2));
  return minute < 60 && (digits.startsWith('19') ? minute % 5 === 0 : minute % 15 === 0);
}

/** `1.11: the release`, `1.13`. */
function isVersion(text: string, match: RegExpExecArray): boolean {
  const from = match[1] ?? '';
  return /^\d\.\d\d$/.test(from) && match[2] === undefined && !/(?:[ap]\.?m|uhr)/i.test(text.slice(0, match[0].length));
}

function createTime(from: string, till: string | undefined, span: Span): TimeReading {
  const end = till === undefined ? undefined : readClock(till, undefined);
  const start = readClock(from, till === undefined || /[ap]\.?m/i.test(from) ? undefined : meridiemOf(till));
  return start === undefined ? { start: undefined, end: undefined, span, invalid: from.trim() } : { start, end, span };
}

function meridiemOf(text: string): 'am' | 'pm' | undefined {
  const found = /([ap])\.?m/i.exec(text)?.[1]?.toLowerCase();
  return found === 'a' ? 'am' : found === 'p' ? 'pm' : undefined;
}

/** Minutes after midnight; undefined for `2560`. */
function readClock(text: string, inherited: 'am' | 'pm' | undefined): ClockTime | undefined {
  const numbers =
    /^(\d{4})/.exec(text)?.[1] === undefined ? /^(\d{1,2})(?:\D{0,2}(\d{2}))?/.exec(text) : /^(\d\d)(\d\d)/.exec(text);
  const half = text.includes('半') ? 30 : 0;
  let hour = Number(numbers?.[1] ?? Number.NaN);
  const minute = Number(numbers?.[2] ?? half);
  const day = meridiemOf(text) ?? inherited;
  if (day !== undefined && hour > 12) {
    return hour < 24 && minute < 60 && inherited !== undefined ? hour * 60 + minute : undefined;
  }
  if (day === 'pm' && hour < 12) {
    hour += 12;
  } else if (day === 'am' && hour === 12) {
    hour = 0;
  }
  return hour < 24 && minute < 60 ? hour * 60 + minute : undefined;
}
