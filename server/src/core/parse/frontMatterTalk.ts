/** Files about one talk whose title stands in the front matter, as blogs have it. */
import type { Speaker } from '../model/note.js';
import { readTrailingTime, readWholeTime } from './clockTimes.js';
import { conferenceLikeness } from './conferenceNames.js';
import type { FrontMatterFields, FrontMatterValue } from './frontMatterFields.js';
import { readInline } from './inlineText.js';
import { eventKeys } from './fileFacts.js';
import { readKind } from './kinds.js';
import { isHeading, type OutlineItem } from './outlineItems.js';
import type { TalkChoice } from './roles.js';
import { readPeople, readPeopleLoosely } from './speakerNames.js';
import { toSpeaker } from './header.js';
import type { TimeReading } from './clockTimes.js';
import { readDayMark } from './dayMarks.js';

/** What the front matter says of the talk. */
export interface FrontMatterTalk {
  readonly title: FrontMatterValue;
  readonly speakers: readonly Speaker[];
  readonly time: (TimeReading & { readonly value: FrontMatterValue }) | undefined;
}

const speakerKeys = [
  'speaker',
  'speakers',
  'presenter',
  'presenters',
  'subtitle',
  'referent',
  'referentin',
  'intervenant',
  'ponente',
  '登壇者',
  '発表者',
];

/**
 * Reads the front matter as that of one talk, where it or the line below it names speakers, or nothing in the file is a talk.
 *
 * @param lineCount lines of the front matter's block
 */
export function findFrontMatterTalk(
  fields: FrontMatterFields | undefined,
  choice: TalkChoice,
  items: readonly OutlineItem[],
  lineCount: number,
): FrontMatterTalk | undefined {
  const title = fields?.get('title')?.[0];
  if (fields === undefined || title === undefined) {
    return undefined;
  }
  const speakers = speakerKeys.flatMap((key) => (fields.get(key) ?? []).flatMap((value) => readSpeakers(value, key)));
  // A file that names its conference beside its title is about one talk, whatever that is called.
  const isNamed =
    eventKeys.some((key) => fields.has(key)) && (readTime(fields) !== undefined || !items.some(isHeading));
  const isEvent = !isNamed && (conferenceLikeness(title.text) >= 0.4 || readDayMark(title.text) !== undefined);
  const byLine = isEvent || speakers.length > 0 || choice.evidence >= 0.5 ? [] : readByLine(items[0], lineCount);
  if (byLine.length > 0) return { title, speakers: byLine, time: readTime(fields) };
  const hasTop = items.some((item) => isHeading(item) && item.level === 1);
  if (!isEvent && !hasTop && choice.evidence < 0.6 && isKeynote(title.text))
    return { title, speakers, time: readTime(fields) };
  if (isEvent || (speakers.length === 0 && (choice.evidence >= 0.5 || hasTop || choice.verdicts.includes('talk')))) {
    return speakers.length > 0 && choice.evidence < 1 ? { title, speakers, time: readTime(fields) } : undefined;
  }
  return { title, speakers, time: readTime(fields) };
}

/** `Keynote - Title` is no group of talks. */
function isKeynote(title: string): boolean {
  const kind = readKind(title);
  return kind?.kind === 'keynote' && !kind.whole;
}

/** `By Jay Miller, engineer @ Company` as the first line below the front matter. */
function readByLine(item: OutlineItem | undefined, line: number): readonly Speaker[] {
  const isBelow = item?.block === 1 && item.opens === 'file';
  const text = isBelow ? item.header.text : '';
  const lead = /^(?:presented |given )?(?:by|von|par|por)\s+(?=[\p{Lu}\p{Lo}@[])/iu.exec(text)?.[0];
  if (item === undefined || lead === undefined || text.length > 120) return [];
  const inline = readInline({ text, start: 0, end: text.length, dialect: 'plaintext' });
  const people = readPeople(inline, { start: lead.length, end: text.length });
  return people === undefined || people.likeness < 0.5
    ? []
    : people.people.map((person) => toSpeaker(inline, person, line + item.header.line));
}

function readSpeakers(value: FrontMatterValue, key: string): readonly Speaker[] {
  const { start } = value.range;
  const inline = readInline({ text: value.text, start: 0, end: value.text.length, dialect: 'markdown' });
  const people = readPeopleLoosely(inline, { start: 0, end: inline.plain.length });
  if (people === undefined || (key === 'subtitle' && people.likeness < 0.6)) {
    return [];
  }
  return people.people.map((person) => {
    const speaker = toSpeaker(inline, person, start.line);
    const shift = (position: Speaker['range']['start']): Speaker['range']['start'] => ({
      line: position.line,
      character: position.character + start.character,
    });
    return { ...speaker, range: { start: shift(speaker.range.start), end: shift(speaker.range.end) } };
  });
}

function readTime(fields: FrontMatterFields): FrontMatterTalk['time'] {
  for (const key of ['time', 'start', 'date']) {
    const value = fields.get(key)?.[0];
    const text = value?.text.replace(/^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d)?.*$/, '$1 $2') ?? '';
    const time = (key === 'date' ? undefined : readWholeTime(text)) ?? readTrailingTime(text)?.time;
    // Midnight is what a date without a time is filled up with.
    if (value !== undefined && time?.start !== undefined && (time.start > 0 || key !== 'date')) {
      return { ...time, value };
    }
  }
  return undefined;
}
