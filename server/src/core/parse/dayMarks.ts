/**
 * Day marks: `Day 1`, `Day 2: April 23`, `saturday`, `2012-09-20`, `NAME - Day 1`, `END OF DAY 1`, `1日目`. A line that
 * holds anything else beside day, weekday and date is none (`Closing Remarks Day 1` is a talk), and neither is a range
 * of days (`April 15th and 16th`), which is the event's date.
 */
import type { DayWords } from '../phrases/dayWords.js';
import { dayLanguages, japaneseDays } from '../phrases/dayWords.js';
import { firstAsciiWord, mayBeginWith } from './firstWord.js';
import { isoOf } from './isoDates.js';
import { notAfterLatin, notBeforeLatin } from './latinWords.js';

/** A day mark; `label` is what names the day, as written. */
export interface DayReading {
  readonly label: string;
  readonly ordinal: number | undefined;
  /** ISO 8601; only where the order of day and month and the year are sure. */
  readonly date: string | undefined;
  /** The mark closes its day. */
  readonly atEnd: boolean;
  /** What stands before a dash: the conference, in `NAME - Day 1`. */
  readonly name: string | undefined;
}

interface Tables {
  readonly day: RegExp;
  readonly endOf: RegExp;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
  readonly months: ReadonlyMap<string, number>;
  /** Words that a part may begin with, beside those for days, which may be joined to what follows. */
  readonly partStarts: ReadonlySet<string>;
  readonly days: readonly string[];
  /** First words of {@link endOf}. */
  readonly endStarts: ReadonlySet<string>;
}

const tables = createTables(dayLanguages);

function createTables(languages: readonly DayWords[]): Tables {
  const ordinals = new Map<string, number>();
  const weekdays = new Set<string>();
  const months = new Map<string, number>();
  for (const language of languages) {
    language.ordinals.forEach((forms, index) => forms.split('|').forEach((form) => ordinals.set(form, index + 1)));
    language.weekdays.forEach((forms) => forms.split('|').forEach((form) => weekdays.add(form)));
    language.months.forEach((forms, index) => forms.split('|').forEach((form) => months.set(form, index + 1)));
  }
  const days = languages.flatMap((language) => language.day).join('|');
  const ends = languages.flatMap((language) => language.endOf).join('|');
  return {
    day: new RegExp(`^(?:${days})\\s*#?\\s*(?:(\\d{1,2})|(\\p{L}+))(?!\\p{L}|\\p{N})`, 'iu'),
    endOf: new RegExp(`^(?:--+\\s*)?(?:${ends})\\s+(?=(?:${days}|the day)\\b|\\p{L}+day\\b|\\d)`, 'iu'),
    ordinals,
    weekdays,
    months,
    partStarts: new Set([...ordinals.keys(), ...weekdays, ...months.keys(), 'the']),
    days: languages.flatMap((language) => language.day),
    endStarts: new Set(languages.flatMap(({ endOf }) => endOf.map((phrase) => phrase.split(' ')[0] ?? ''))),
  };
}

/** A cheap look first: a digit, a word for days, a weekday or a month stands in every mark. */
const mayBeDay = new RegExp(
  `\\d|day|tag|jour|d[ií]a|jornada|日|曜|${notAfterLatin}(?:${[...tables.weekdays, ...tables.months.keys()].join('|')})${notBeforeLatin}`,
  'i',
);
const separators = /^[\s,.:;|/·•()[\]–—-]+/u;
const ordinalDay =
  /^(?:(\d{1,2})\.?\s*(?:st|nd|rd|th|er|ère|ème|eme|nde?|e|º|ª|°)?|(\p{L}+))\s+(?:day|tag|jour|journée|día|dia|jornada)(?!\p{L})/iu;
const named = /^(.{3,}?)\s*(?:\s[-–—|·]+\s|[,:]\s+|[：（]|\s\()(.+?)[)）]?$/su;
const namedFurther = /^(.*?)\s*(?:\s[-–—|·]+\s|[,:]\s+|[：（]|\s\()(.+?)[)）]?$/su;
/** `NAME 2023 Day 2`: without a dash only after what ends an event's name. */
const glued = /^(.{2,}?(?:(?:19|20)\d\d|con|conf|camp|summit|days|fest|meetup))\s+((?:day|tag|jour|día)\s*\d{1,2})$/iu;
const isoDate = /^((?:19|20)\d\d)(?:[-/._](\d{1,2})[-/._](\d{1,2})|(0[1-9]|1[0-2])([0-2]\d|3[01]))(?!\d)/;
const numericDate = /^(\d{1,2})([./-])(\d{1,2})(?:\2((?:19|20)?\d\d))?(?![\d:])\.?/;
const japaneseDate = /^(?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})日(?:\s*[(（]?[月火水木金土日](?:曜日?)?[)）]?)?/u;
const japaneseWeekday = new RegExp(`^[${japaneseDays.weekdays}]曜日?`, 'u');
const japaneseOrdinal = /^(?:(\d{1,2})日目|第\s*(\d{1,2})\s*日)/u;

/** Reads a whole line or heading as a day mark. */
export function readDayMark(text: string): DayReading | undefined {
  const trimmed = text.trim().replace(/[:：]$/, '');
  if (trimmed === '' || trimmed.length > 120 || !mayBeDay.test(trimmed)) {
    return undefined;
  }
  return readEnd(trimmed) ?? readAlone(trimmed) ?? readNotesOf(trimmed) ?? readNamed(trimmed);
}

function readEnd(text: string): DayReading | undefined {
  const mayEnd = text.startsWith('--') || mayBeginWith(tables.endStarts, text);
  const lead = mayEnd ? tables.endOf.exec(text)?.[0] : undefined;
  const japanese = japaneseDays.endOf.find((word) => text.endsWith(word));
  if (lead === undefined && japanese === undefined) {
    return undefined;
  }
  const rest =
    lead === undefined
      ? text.slice(0, text.length - (japanese ?? '').length).replace(/の?\s*$/, '')
      : text.slice(lead.length).replace(/[\s!.-]+$/, '');
  const facts = readParts(rest);
  return facts === undefined
    ? undefined
    : { label: capitalised(rest), ordinal: facts.ordinal, date: facts.date, atEnd: true, name: undefined };
}

/** `DAY 1` shouted at the end of the day is the day `Day 1`. */
function capitalised(label: string): string {
  return label === label.toUpperCase()
    ? label.replace(/\p{Lu}{2,}/gu, (word) => (word[0] ?? '') + word.slice(1).toLowerCase())
    : label;
}

function readAlone(text: string): DayReading | undefined {
  const facts = readParts(text);
  return facts === undefined
    ? undefined
    : { label: text, ordinal: facts.ordinal, date: facts.date, atEnd: false, name: undefined };
}

/** `Day 3 Notes`. */
function readNotesOf(text: string): DayReading | undefined {
  if (!/[snt]$|\P{ASCII}$/iu.test(text)) return undefined;
  const day = /^(.+?)\s*[-–—:]?\s(?:notes|notizen|mitschrift|notas)$/iu.exec(text)?.[1];
  const alone = day === undefined ? undefined : readAlone(day);
  return alone === undefined ? undefined : { ...alone, label: text };
}

/** `NAME - Day 1`, `NAME, Day 2`, `NAME: 10/8/2024`. */
function readNamed(text: string): DayReading | undefined {
  const match = named.exec(text);
  for (let at = match; at !== null; at = nextSplit(text, at)) {
    const name = at[1] ?? '';
    const facts = readParts(at[2] ?? '');
    if (facts !== undefined && readParts(name) === undefined) {
      return { label: text, ordinal: facts.ordinal, date: facts.date, atEnd: false, name: name.trim() };
    }
  }
  const joined = /\d$/.test(text) ? glued.exec(text) : null;
  return joined === null
    ? undefined
    : {
        label: text,
        ordinal: readParts(joined[2] ?? '')?.ordinal,
        date: undefined,
        atEnd: false,
        name: (joined[1] ?? '').trim(),
      };
}

function nextSplit(text: string, match: RegExpExecArray): RegExpExecArray | null {
  const from = text.length - (match[2] ?? '').length;
  const rest = namedFurther.exec(text.slice(from));
  if (rest === null) {
    return null;
  }
  const head = text.slice(0, from) + (rest[1] ?? '');
  rest[1] = head;
  return rest;
}

/** `Day 2: the harbour`: a mark only where talks stand below it, as any talk may be called so. */
export function readThemedDay(text: string): DayReading | undefined {
  const word = firstAsciiWord(text);
  if (word !== undefined && !tables.days.some((day) => word.startsWith(day))) return undefined;
  const match = tables.day.exec(text);
  const hasTheme = /^\s*(?:\([^()]*\)\s*)?[-–—:|]\s*\S/u.test(text.slice(match?.[0].length ?? text.length));
  return match?.[1] === undefined || !hasTheme
    ? undefined
    : {
        label: text.length <= longestLabel ? text : match[0],
        ordinal: Number(match[1]),
        date: undefined,
        atEnd: false,
        name: undefined,
      };
}

const longestLabel = 60;

interface DayFacts {
  ordinal: number | undefined;
  date: string | undefined;
}

/** Eats day parts until nothing is left; undefined where anything else, or two dates, stand there. */
function readParts(text: string): DayFacts | undefined {
  const facts: DayFacts = { ordinal: undefined, date: undefined };
  let rest = text.replace(separators, '');
  let seen = '';
  for (let turn = 0; rest !== '' && turn < 6; turn += 1) {
    const part = readPart(rest);
    if (part === undefined || seen.includes(part.kind)) {
      return turn > 0 && seen.startsWith('o') && isDayTheme(rest, text) ? facts : undefined;
    }
    seen += part.kind;
    facts.ordinal ??= part.ordinal;
    facts.date ??= part.date;
    rest = rest.slice(part.size).replace(separators, '');
  }
  return rest === '' && seen !== '' && seen !== 'y' ? facts : undefined;
}

/** `Day 1: Tutorials`: a short plural theme after the day is still a day. */
function isDayTheme(rest: string, text: string): boolean {
  return (
    /^(?:day|tag|jour|día)\s*\d+\s*[:–—-]\s/iu.test(text) &&
    /^(?:tutorials|workshops|keynotes|talks|sprints|trainings?|conference|main conference|sessions|workshops? day|vorträge|conférences|ateliers|talleres|charlas|online|remote|virtual)$/iu.test(
      rest,
    )
  );
}

interface DayPart {
  /** o: ordinal, w: weekday, d: date, y: year. */
  readonly kind: 'o' | 'w' | 'd' | 'y';
  readonly size: number;
  readonly ordinal?: number | undefined;
  readonly date?: string | undefined;
}

function readPart(text: string): DayPart | undefined {
  if (!mayBeginPart(text)) return undefined;
  return (
    readOrdinal(text) ??
    readJapanese(text) ??
    readNumericDate(text) ??
    readWrittenDate(text) ??
    readWeekday(text) ??
    readYear(text)
  );
}

/** A number of three and more digits is a year, or a date that begins with one; else it is no part. */
function mayBeginPart(text: string): boolean {
  if (/^\d{3}/.test(text)) return /^(?:19|20)/.test(text);
  const word = firstAsciiWord(text);
  if (word === undefined) return true;
  if (word === '') return /^\d/.test(text);
  return tables.partStarts.has(word) || tables.days.some((day) => word.startsWith(day));
}

function readOrdinal(text: string): DayPart | undefined {
  const match = tables.day.exec(text);
  if (match !== null) {
    const ordinal = match[1] === undefined ? tables.ordinals.get((match[2] ?? '').toLowerCase()) : Number(match[1]);
    return ordinal === undefined ? undefined : { kind: 'o', size: match[0].length, ordinal };
  }
  const other = ordinalDay.exec(text);
  const ordinal = other?.[1] === undefined ? tables.ordinals.get((other?.[2] ?? '').toLowerCase()) : Number(other[1]);
  return other === null || ordinal === undefined ? undefined : { kind: 'o', size: other[0].length, ordinal };
}

function readJapanese(text: string): DayPart | undefined {
  const date = japaneseDate.exec(text);
  if (date !== null) {
    return {
      kind: 'd',
      size: date[0].length,
      date: date[1] === undefined ? undefined : isoOf(Number(date[1]), Number(date[2]), Number(date[3])),
    };
  }
  const ordinal = japaneseOrdinal.exec(text);
  if (ordinal !== null) {
    return { kind: 'o', size: ordinal[0].length, ordinal: Number(ordinal[1] ?? ordinal[2]) };
  }
  const index = japaneseDays.ordinals.findIndex((word) => text.startsWith(word));
  if (index >= 0) {
    return { kind: 'o', size: (japaneseDays.ordinals[index] ?? '').length, ordinal: index + 1 };
  }
  const weekday = japaneseWeekday.exec(text);
  return weekday === null ? undefined : { kind: 'w', size: weekday[0].length };
}

function readNumericDate(text: string): DayPart | undefined {
  const iso = isoDate.exec(text);
  if (iso !== null) {
    const date = isoOf(Number(iso[1]), Number(iso[2] ?? iso[4]), Number(iso[3] ?? iso[5]));
    return date === undefined ? undefined : { kind: 'd', size: iso[0].length, date };
  }
  const match = numericDate.exec(text);
  if (match === null) {
    return undefined;
  }
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (Math.min(first, second) < 1 || Math.min(first, second) > 12 || Math.max(first, second) > 31) {
    return undefined;
  }
  return { kind: 'd', size: match[0].length, date: sureDate(first, second, match[4]) };
}

/** A numeric date has no agreed order: it is sure only where one number can be no month, and the year has four digits. */
function sureDate(first: number, second: number, year: string | undefined): string | undefined {
  if (year === undefined || year.length !== 4) {
    return undefined;
  }
  if (first > 12 || first === second) {
    return isoOf(Number(year), second, first);
  }
  return second > 12 ? isoOf(Number(year), first, second) : undefined;
}

const dayFirst =
  /^(?:the\s+)?(\d{1,2})\s*(?:\.|st|nd|rd|th|er|º|°)?\s*(?:of\s+|de\s+)?(\p{L}+)\.?(?:,?\s*(?:de\s+|del\s+)?((?:19|20)\d\d))?(?![\p{L}\p{N}])/iu;
const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s*((?:19|20)\d\d))?(?![\p{L}\p{N}])/iu;

function readWrittenDate(text: string): DayPart | undefined {
  for (const [pattern, month, day] of [
    [dayFirst, 2, 1],
    [monthFirst, 1, 2],
  ] as const) {
    const match = pattern.exec(text);
    const number = tables.months.get((match?.[month] ?? '').toLowerCase());
    const date = Number(match?.[day]);
    if (match !== null && number !== undefined && date >= 1 && date <= 31) {
      return {
        kind: 'd',
        size: match[0].length,
        date: match[3] === undefined ? undefined : isoOf(Number(match[3]), number, date),
      };
    }
  }
  return undefined;
}

function readWeekday(text: string): DayPart | undefined {
  const word = /^\p{L}+/u.exec(text)?.[0] ?? '';
  return tables.weekdays.has(word.toLowerCase()) && (word.length > 2 || word.length < text.length)
    ? { kind: 'w', size: word.length + (text[word.length] === '.' ? 1 : 0) }
    : undefined;
}

function readYear(text: string): DayPart | undefined {
  return /^(?:19|20)\d\d(?!\d)/.test(text) ? { kind: 'y', size: 4 } : undefined;
}

/** Whether a text holds dates, hours and what joins them, and nothing else: `April 15th and 16th, 2019 (8:30am - 5pm)`. */
export function isDateText(text: string): boolean {
  if (text.length >= 80 || !/\d/.test(text)) {
    return false;
  }
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const isKnown = (word: string): boolean =>
    tables.months.has(word) || tables.weekdays.has(word) || dateWords.has(word);
  return words.some((word) => tables.months.has(word)) && words.every(isKnown);
}

const dateWords = new Set(
  'st nd rd th and to until from on the at of am pm und bis vom am uhr et au du le de del al y a el h er'.split(' '),
);

/** A date anywhere in a short text, where it is sure: for `Date:` lines and front matter. */
export function readDate(text: string): string | undefined {
  const trimmed = text.trim().replace(/^['"]|['"]$/g, '');
  const iso = /^((?:19|20)\d\d)-(\d\d)-(\d\d)/.exec(trimmed);
  if (iso !== null) {
    return isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  }
  const weekday = readWeekday(trimmed);
  const rest = weekday === undefined ? trimmed : trimmed.slice(weekday.size).replace(separators, '');
  return readPart(rest)?.date;
}
