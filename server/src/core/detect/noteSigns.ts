/**
 * The signs of a note file, each with the weight it has for or against. They are of many kinds on purpose: a file of
 * notes mostly shows several, and whatever else resembles notes shows signs of its own kind.
 */
import { readRemark } from '../parse/attendance.js';
import { conferenceLikeness } from '../parse/conferenceNames.js';
import { readDayMark } from '../parse/dayMarks.js';
import { isOtherHost, readTalkUrl } from '../parse/talkLinks.js';
import { fileNameSigns, folderSigns, softwareFolder, titleSigns } from '../phrases/detectWords.js';
import { labelOf } from '../phrases/labels.js';
import { createRange } from '../text/positions.js';
import type { FileShape, ShapeEntry } from './fileShape.js';
import type { LineAnswers } from './lineAnswers.js';
import { lookAtHeader, lookAtLine } from './lineLooks.js';
import { isNameLine, namesSpeaker, plainOf } from './nameShape.js';

/** A sign that was found, and its weight. */
export interface NoteSign {
  readonly name: string;
  readonly weight: number;
}

/** Asks something about a line. */
type Ask = <Answer>(question: (line: string) => Answer, line: string) => Answer;

const askAnew: Ask = (question, line) => question(line);

/**
 * Finds all signs of a shape.
 *
 * @param path see {@link findPathSigns}
 * @param answers of the last look at the same file, if it is looked at again and again
 */
export function findSigns(shape: FileShape, path: string | undefined, answers?: LineAnswers): readonly NoteSign[] {
  answers?.begin();
  const ask: Ask = answers === undefined ? askAnew : (question, line) => answers.ask(question, line);
  const signs: NoteSign[] = [
    ...(path === undefined ? [] : findPathSigns(path, shape)),
    ...findTitleSigns(shape),
    ...findHeaderSigns(shape, ask),
    ...findBodySigns(shape, ask),
    ...findPhraseSigns(shape, ask),
    ...findStyleSigns(shape, ask),
    ...findFrontMatterSigns(shape),
  ];
  return signs.filter(({ weight }) => weight !== 0);
}

/** How many folders above a file are looked at. */
const mostFolders = 5;

/** Signs of a file's name and of the folders above it, `/` between them; each sign of a folder counts once. */
function findPathSigns(path: string, { entries, itemLines }: FileShape): readonly NoteSign[] {
  const folders = path.split('/');
  const fileName = folders.pop() ?? '';
  // A folder makes notes of what has the form of some.
  const software = folders.findLastIndex((folder) => softwareFolder.test(folder));
  const near = entries.length + itemLines > 0 ? folders.slice(software + 1).slice(-mostFolders) : [];
  return [
    ...fileNameSigns.filter(({ pattern }) => pattern.test(fileName)),
    ...folderSigns.filter(({ pattern }) => near.some((folder) => pattern.test(folder))),
  ];
}

function findTitleSigns({ entries, frontMatter, lines }: FileShape): readonly NoteSign[] {
  const first = entries.find(({ level }) => level > 0);
  const titles = [frontMatter.get('title'), first?.text, first === undefined ? lines[0] : undefined].filter(
    (title) => title !== undefined && title.length < 120,
  ) as string[];
  const signs: NoteSign[] = titleSigns.filter(({ pattern }) => titles.some((title) => pattern.test(title)));
  const tops =
    entries.length === 0 || first === undefined
      ? [...titles, ...lines.slice(1, 3).filter((line) => line.length < 60 && !/[.:]$/.test(line))]
      : titles;
  const likeness = Math.max(0, ...tops.map((title) => conferenceLikeness(plainOf(title))));
  return likeness >= 0.5 ? [...signs, { name: 'event title', weight: likeness >= 0.9 ? 2 : 1.2 }] : signs;
}

/** Signs of the headers themselves: speakers, times, days, kinds; versions and sections of other documents. */
function findHeaderSigns({ entries, frontMatter }: FileShape, ask: Ask): readonly NoteSign[] {
  const headers = entries.map((entry) => ({ entry, ...ask(lookAtHeader, entry.text) }));
  const count = (sign: 'isSpoken' | 'isKind' | 'isBreak' | 'isGroup'): number =>
    headers.filter((header) => header[sign]).length;
  const spoken = count('isSpoken');
  const timed = headers.filter(({ day, isTimed }) => day === undefined && isTimed);
  const noted = timed.filter(({ entry }) => entry.textLines + entry.itemLines > 0 && !isFactSheet(entry)).length;
  const days = headers.map(({ day }) => day).filter((day) => day !== undefined);
  const titleDay = readDayMark(frontMatter.get('title') ?? '');
  const ordinals = [...days, titleDay].filter((day) => day?.ordinal !== undefined || day?.atEnd === true).length;
  const dates = days.length - days.filter((day) => day.ordinal !== undefined || day.name !== undefined).length;
  const kinds = count('isKind');
  const breaks = count('isBreak');
  const versions = headers.filter(({ entry, isVersion }) => entry.level > 0 && isVersion).length;
  const documents = headers.filter(({ entry, isDocument }) => entry.level > 0 && isDocument).length;
  return [
    { name: 'speakers in headers', weight: weighSpeakers(entries, spoken) },
    { name: 'timed headers', weight: noted === 0 ? 0 : Math.min(4, noted * 1.6) },
    { name: 'times without notes', weight: timed.length >= 4 && noted * 3 < timed.length ? -6 : 0 },
    { name: 'days', weight: Math.min(2.5, ordinals * 2.5) },
    { name: 'dated sections', weight: dates >= 3 ? -3 : dates > 0 ? 0.4 : 0 },
    { name: 'kinds of session', weight: Math.min(3, kinds * 1.3) },
    {
      name: 'groups of sessions',
      weight: Math.min(2, 0.8 * count('isGroup')),
    },
    { name: 'breaks', weight: breaks >= 2 && timed.length >= 3 ? -3 : 0 },
    {
      name: 'chapters',
      weight: headers.some(({ isChapter }) => isChapter) ? -3 : 0,
    },
    { name: 'versions', weight: Math.max(-9, versions * -3) },
    { name: 'sections of a document', weight: documents === 0 ? 0 : Math.max(-6, 0.9 - documents * 1.4) },
  ];
}

/** `- **Room**: Main hall` and the like, and nothing else: a programme's entry. */
function isFactSheet({ first, textLines, itemLines }: ShapeEntry): boolean {
  const labels = first.map((line) => /^[-*+]\s+\*\*([^*:]{2,20}):?\*\*:?\s/.exec(line)?.[1]);
  return (
    textLines === 0 &&
    itemLines <= labels.length + 1 &&
    !labels.includes(undefined) &&
    labels.some((label) => labelOf(label ?? '') === 'room')
  );
}

/** One header with a speaker among many says little, unless it is the first. */
function weighSpeakers(entries: readonly ShapeEntry[], count: number): number {
  const title = entries[0]?.text ?? '';
  const isFirst = namesSpeaker(title);
  const isQuoted = isFirst && /^["“„«]|\bby\s+\[|,\s+\[/.test(title);
  if (count === 1 && !isFirst && entries.length > 3) {
    return 0.6;
  }
  return count === 0 ? 0 : count === 1 ? 1.9 + (isQuoted ? 0.8 : 0) : Math.min(5, 1.5 + count * 1.1);
}

/** Signs of the first lines below headers: speakers, talk pages, attendance. */
function findBodySigns({ entries, lines }: FileShape, ask: Ask): readonly NoteSign[] {
  const readLabel = (line: string): number => ask(readSpeakerLabel, line);
  const isName = (line: string): boolean => ask(isNameLine, line);
  const first = entries[0]?.first ?? lines.slice(1, 4);
  const labels = entries.map((entry) => Math.max(0, ...[entry.text, ...entry.first].map(readLabel)));
  const top = entries.length < 2 ? Math.max(0, ...lines.slice(0, 12).map(readLabel)) : 0;
  const sure = [...labels, top].filter((label) => label === 2).length;
  const weak = labels.filter((label) => label === 1).length;
  const labelled = sure + (weak > 1 ? weak : 0);
  const named =
    entries.filter((entry) => entry.first.slice(0, 2).some(isName)).length +
    entries.filter((entry, index) => index > 0 && isName(entry.text) && entries[index - 1]?.first.length === 0).length +
    (entries.length === 0 && first.slice(0, 2).some(isName) ? 1 : 0);
  const links = lines.filter((line) => ask(lookAtLine, line).isTalk).length;
  const marked = entries.filter((entry) => entry.first.some((line) => ask(isAttendance, line))).length;
  return [
    { name: 'labelled speakers', weight: labelled === 0 ? 0 : Math.min(5, 1.8 + labelled * 1.2) },
    { name: 'named speakers', weight: weighNames(entries, named) },
    { name: 'name as title', weight: (entries[0]?.level ?? 0) > 0 && isNameLine(entries[0]?.text ?? '') ? 0.5 : 0 },
    { name: 'presented by', weight: isPresented(entries[0]) ? 0.6 : 0 },
    { name: 'page of a talk', weight: isOnPage(entries[0]) ? 1.7 : 0 },
    { name: 'talk links', weight: Math.min(6, links * 3) },
    { name: 'schedule line', weight: lines.slice(0, 4).some(isScheduleLine) ? 0.5 : 0 },
    { name: 'attendance', weight: Math.min(5, marked * 3.5) },
  ];
}

/** `Schedule: <url>`, as notes begin. */
function isScheduleLine(line: string): boolean {
  const label = /^(?:[-*+]\s+)?[*_]*([^:：*_]{4,14})[*_]*\s?[:：]/.exec(line)?.[1];
  return label !== undefined && line.length < 160 && line.includes('://') && labelOf(label.trim()) === 'schedule';
}

/** `By Name` or `Name, Employer` right below the first header; authors of posts and books mostly stand without. */
function isPresented(entry: ShapeEntry | undefined): boolean {
  const line = plainOf(entry?.first[0] ?? '');
  return (
    line.length < 90 &&
    isNameLine(line) &&
    /^(?:presented |given )?by\s|,\s|[(@|;]|\s(?:at|from|of)\s|\s[-–—]\s/i.test(line)
  );
}

/** Nothing but the address of a programme's page of a talk or speaker on the first line below the first header. */
function isOnPage(entry: ShapeEntry | undefined): boolean {
  const line = entry?.first[0] ?? '';
  const url = /^[-*+]?\s*(?:\p{L}{2,12}:\s*)?[<[(]?(https?:\/\/[^\s<>()[\]]+)[>\])(]*$/u.exec(line)?.[1];
  return (
    url !== undefined &&
    !isOtherHost(url) &&
    (readTalkUrl(url) !== undefined ||
      /\/(?:speakers?|sessions?|talks?|presentations?|schedule|program(?:me)?|events?)[/#?](?:[^/]+\/)?[\w%.-]{5,}\/?$/i.test(
        url,
      ))
  );
}

/** A name below one header of many says little, unless it is the first. */
function weighNames(entries: readonly ShapeEntry[], count: number): number {
  const isFirst =
    entries.length === 0 ||
    entries[0]?.first.slice(0, 2).some(isNameLine) === true ||
    (entries[0]?.first.length === 0 && isNameLine(entries[1]?.text ?? ''));
  return count === 0 ? 0 : count === 1 && !isFirst && entries.length > 2 ? 0.5 : Math.min(4, 0.8 + count * 0.9);
}

/** 2 for a label that only speakers have, 1 for one that authors and hosts of other documents have too, else 0. */
function readSpeakerLabel(line: string): 0 | 1 | 2 {
  if (line.length > 240 || !/[:：]|\s(?:by|von|par|por)\s/i.test(line)) {
    return 0;
  }
  if (/^[*_]*(?:presented|talk|given|vorgetragen|présenté|presentado) (?:by|von|par|por)\s+[\p{Lu}@[]/iu.test(line)) {
    return 2;
  }
  const match = /^(?:[-*+]\s+)?[*_]*([\p{L}()·*/: ]{2,30}?)[*_]*\s*[:：][*_]*\s+(?=.*[\p{Lu}@\p{Lo}])/u.exec(line);
  if (match === null || labelOf(match[1] ?? '') !== 'speaker') {
    return 0;
  }
  return /author|autor|auteur|host|lead|instruct|^who|^by$|^von$|^par$|^por$|modera|著者/iu.test(match[1] ?? '')
    ? 1
    : 2;
}

function isAttendance(line: string): boolean {
  return line.length < 160 && readRemark(plainOf(line), noRange) !== undefined;
}

const noRange = createRange(0, 0, 0, 0);

function findPhraseSigns({ lines }: FileShape, ask: Ask): readonly NoteSign[] {
  return [...new Set(lines.flatMap((line) => ask(lookAtLine, line).phrases))];
}

/** Notes are short lines and bullets; documents are paragraphs, code, tables and HTML that address their reader. */
function findStyleSigns(
  { lines, codeLines, tableLines, htmlLines, itemLines }: FileShape,
  ask: Ask,
): readonly NoteSign[] {
  const total = Math.max(1, lines.length);
  const looks = lines.map((line) => ask(lookAtLine, line));
  const count = (sign: 'isAddressed' | 'isBox' | 'isTimed' | 'isFragment' | 'isBlank' | 'isPage'): number =>
    looks.filter((look) => look[sign]).length;
  const addressed = count('isAddressed');
  const boxes = count('isBox');
  const timed = count('isTimed');
  const fragments = count('isFragment');
  const blanks = count('isBlank');
  const pages = count('isPage');
  return [
    { name: 'bullets', weight: itemLines >= 4 && itemLines * 3 > total ? 0.7 : 0 },
    { name: 'fragments', weight: total > 8 && fragments * 10 > total * 6 ? 0.5 : 0 },
    {
      name: 'addresses the reader',
      weight:
        addressed * 10 > total * 3 && addressed > 2 ? -2.5 : addressed * 10 > total * 1.5 && addressed > 2 ? -0.7 : 0,
    },
    { name: 'code', weight: codeLines * 3 > total ? -1 : 0 },
    { name: 'tables', weight: tableLines * 3 > total ? -4 : 0 },
    { name: 'timetable', weight: timed >= 4 && timed * 3 > total ? -6 : tableLines >= 4 && timed >= 4 ? -4 : 0 },
    { name: 'HTML', weight: htmlLines * 4 > total ? -4 : 0 },
    { name: 'boxes', weight: boxes >= 4 && boxes * 2 > total ? -4 : 0 },
    { name: 'form to fill in', weight: blanks >= 3 && blanks * 4 > total ? -3 : 0 },
    { name: 'list of pages', weight: pages >= 3 && pages * 2 > total ? -3 : 0 },
  ];
}

const siteKeys = [
  'permalink',
  'slug',
  'url',
  'type',
  'save_as',
  'weight',
  'id',
  'eleventynavigation',
  'sidebar_position',
  'template',
  'menu',
  'redirect_from',
];

/** Pages of a site. */
function findFrontMatterSigns({ frontMatter, lines }: FileShape): readonly NoteSign[] {
  const keys = siteKeys.filter((key) => (frontMatter.get(key) ?? '') !== '').length;
  const isPelican =
    lines.slice(0, 4).filter((line) => /^(?:title|url|slug|date|save_as|type|category|tags|authors?):\s*\S/i.test(line))
      .length >= 2;
  const tags = ['tags', 'categories', 'category'].map((key) => frontMatter.get(key) ?? '').join(' ');
  const isBook = /\b(?:book|books|recipe|recipes)\b/i.test(tags);
  const isEvent = /(?<!\p{L})(?:conferences?|conferencias?|conférences?|konferenz(?:en)?|meetups?)(?!\p{L})/iu.test(
    tags,
  );
  const isNotes = /(?<!\p{L})(?:notes|notas|notizen|apuntes|メモ)(?!\p{L})/iu.test(tags);
  const has = (...names: readonly string[]): boolean => names.some((name) => frontMatter.has(name));
  return [
    {
      name: 'one talk of a conference',
      weight: keys === 0 && has('conference', 'event') && has('schedule', 'start') ? 6 : 0,
    },
    { name: 'page of a site', weight: keys * -2 + (isPelican ? -5 : 0) },
    { name: 'book', weight: isBook ? -4 : 0 },
    { name: 'tags', weight: !isEvent ? 0 : isNotes ? 2.4 : 0.4 },
    { name: 'slides of a talk to give', weight: has('marp', 'paginate', 'revealoptions', 'slidenumbers') ? -6 : 0 },
    { name: 'subtitle of names', weight: isNameLine(frontMatter.get('subtitle') ?? '') ? 2 : 0 },
    {
      name: 'speakers of the file',
      weight: has('speaker', 'speakers', 'presenter', 'conference', 'event') ? (keys > 0 ? 0.5 : 2.5) : 0,
    },
  ];
}
