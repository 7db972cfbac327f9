/**
 * The forms in which a header joins title and speaker: `Title by Speaker`, `Title - Speaker`, `Title, Speaker`,
 * `Speaker | Title`, `Title (Speaker)`, `Keynote: Speaker`. Each form that fits gives a reading with a likeness; which
 * one holds is decided with the file's habit in mind.
 */
import { titleWords } from '../phrases/titleWords.js';
import { isDateText } from './dayMarks.js';
import { readKind } from './kinds.js';
import type { InlineText, Span } from './inlineText.js';
import { columnAt, trimSpan } from './inlineText.js';
import type { PeopleReading } from './speakerNames.js';
import { isOrganisation, isRole, nameLikeness } from './nameLikeness.js';
import { readPeople } from './speakerNames.js';

/** How title and speaker are joined; `speakerFirst` for the speaker before the title, `name` for a header without title. */
export type HeaderForm =
  | 'plain'
  | 'by'
  | 'dash'
  | 'comma'
  | 'bracket'
  | 'handle'
  | 'with'
  | 'kind'
  | 'speakerFirst'
  | 'name';

/** One way to read a header; spans are characters of its plain text. */
export interface FormReading {
  readonly form: HeaderForm;
  readonly title: Span;
  readonly people: PeopleReading | undefined;
  /** 0 (no) to 1 (surely); that of the plain reading is 0. */
  readonly likeness: number;
}

const quotes: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
  ['”', '”'],
];
const separator =
  /\s+(?:-{1,3}|–|—|\||\/\/|::|·|•|»|~)\s+|\s*(?:｜|／)\s*|\s+\/\s+|(?<=\S)\s*—\s*(?=\p{Lu})|\s+[-–](?=\p{Lu})|(?<=[\p{L}?!)])[-–]\s+(?=\p{Lu})/gu;
const byWord = /[\s"”»](?:by|von|par|por|presented by|given by|vorgetragen von|présenté par|presentado por)\s+/giu;
const withWord = /\s(?:with|mit|avec|con)\s+/iu;
const talkingWord =
  /(?:\b(?:ama|q\s?&\s?a|conversation|chat|fireside talk|interview|discussion|evening|hour|hours|panel|gespräch|interview|entretien|conversación|entrevista|office hours)|ask me anything)\s*$/iu;

/** Every reading of a header, the likeliest first; the last is always the plain one. */
export function readForms(inline: InlineText, body: Span): readonly FormReading[] {
  // Each form has a sign of its own; without it there is nothing to read.
  const text = inline.plain.slice(body.start, body.end);
  if (isQuoted(text)) {
    return [{ form: 'plain', title: withoutQuotes(inline.plain, body), people: undefined, likeness: 0 }];
  }
  const hasColon = /[:：]/.test(text);
  const readings = [
    ...(/^["“„«「『”]|["”“»」』]$/.test(text) ? [readQuoted(inline, body)] : []),
    ...(/(?:by|von|par|por)\s/i.test(text) ? [readBy(inline, body)] : []),
    ...(hasColon ? [readKindForm(inline, body), readSpeakerColon(inline, body)] : []),
    ...(/[-–—|/:·•»~｜／]/.test(text) ? readSeparated(inline, body) : []),
    ...(/[,、]/.test(text) ? [readComma(inline, body)] : []),
    ...(/[)\]）]$/.test(text) ? [readBracket(inline, body)] : []),
    ...(/\s(?:with|mit|avec|con)\s/i.test(text) ? [readWith(inline, body)] : []),
    ...(text.includes('@') ? [readHandle(inline, body)] : []),
    ...(inline.links.length > 0 ? [readLinkedEnd(inline, body)] : []),
    ...(inline.emphasised ? [readEmphasised(inline, body)] : []),
    ...(hasColon || text.length > 90 ? [] : [readNameOnly(inline, body)]),
  ];
  const found = readings.filter(
    (reading) => reading !== undefined && reading.likeness > 0 && reading.title.end > reading.title.start,
  ) as FormReading[];
  found.sort((a, b) => b.likeness - a.likeness);
  return [
    ...found.map((reading) => ({ ...reading, title: withoutQuotes(inline.plain, reading.title) })),
    { form: 'plain', title: withoutQuotes(inline.plain, body), people: undefined, likeness: 0 },
  ];
}

/** Quotes that enclose the whole title are no part of it. */
function withoutQuotes(text: string, span: Span): Span {
  const trimmed = trimSpan(text, span);
  return isQuoted(text.slice(trimmed.start, trimmed.end))
    ? { start: trimmed.start + 1, end: trimmed.end - 1 }
    : trimmed;
}

/** Whether one pair of quotes encloses a whole text, which says that nobody's name is in it and nothing to cut off. */
function isQuoted(text: string): boolean {
  if (!/^["“„«「『”]/.test(text)) return false;
  return quotes.some(
    ([open, close]) =>
      text.length > 2 && text.startsWith(open) && text.endsWith(close) && !text.slice(1, -1).includes(close),
  );
}

function formOf(
  form: HeaderForm,
  title: Span,
  people: PeopleReading | undefined,
  boost: number,
): FormReading | undefined {
  return people === undefined ? undefined : { form, title, people, likeness: Math.min(1, people.likeness + boost) };
}

/** `"Title" by Speaker`, `“Title” - Speaker`, `Speakerさん「Title」`. */
function readQuoted(inline: InlineText, body: Span): FormReading | undefined {
  const text = inline.plain.slice(body.start, body.end);
  for (const [open, close] of quotes) {
    const closing = text.startsWith(open) ? text.indexOf(close, 1) : -1;
    if (closing > 1 && !text.slice(closing + 1).includes(close)) {
      const rest = /^[\s,:：|/–—-]*(?:(?:by|von|par|por|with)\s+)?/iu.exec(text.slice(closing + 1))?.[0].length ?? 0;
      const people = readPeople(inline, { start: body.start + closing + 1 + rest, end: body.end });
      return formOf('by', { start: body.start + 1, end: body.start + closing }, people, 0.3);
    }
    const opening = text.endsWith(close) ? text.indexOf(open) : -1;
    if (opening > 1 && open !== close) {
      const people = readPeople(inline, { start: body.start, end: body.start + opening });
      return formOf('speakerFirst', { start: body.start + opening + 1, end: body.end - 1 }, people, 0.3);
    }
  }
  return undefined;
}

/** The last `by` before names: `performance by use case by A and B`. */
function readBy(inline: InlineText, body: Span): FormReading | undefined {
  const text = inline.plain.slice(body.start, body.end);
  const places = [...text.matchAll(byWord)].toReversed();
  for (const place of places) {
    // `Sponsored talk by Company` names no speaker.
    if (/sponsor(?:ed|ship)?(?:\s\p{L}+)?$/iu.test(text.slice(0, place.index + 1).trim())) {
      continue;
    }
    const tail = { start: body.start + place.index + place[0].length, end: body.end };
    const people = readPeople(inline, tail);
    if (people !== undefined) {
      return formOf(
        'by',
        { start: body.start, end: body.start + place.index + (/^\s/.test(place[0]) ? 0 : 1) },
        people,
        people.likeness >= 0.3 ? 0.3 : 0.1,
      );
    }
  }
  return undefined;
}

/** `Keynote: Speaker`: only after a word of kind that stands alone. */
function readKindForm(inline: InlineText, body: Span): FormReading | undefined {
  const text = inline.plain.slice(body.start, body.end);
  const colon = /\s*[:：]\s*/u.exec(text);
  if (colon === null || readKind(text.slice(0, colon.index))?.whole !== true) {
    return undefined;
  }
  const rest = { start: body.start + colon.index + colon[0].length, end: body.end };
  const people = readPeople(inline, rest);
  if (people !== undefined && isTitle(people.people.at(-1)?.affiliation ?? '')) {
    const [place] = inline.plain.slice(rest.start, rest.end).matchAll(separator);
    return readFirst(inline, rest, place === undefined ? [] : [place]);
  }
  return people !== undefined && people.likeness >= 0.5
    ? formOf('kind', { start: body.start, end: body.start + colon.index }, people, 0.2)
    : undefined;
}

/** Whether what stands after a name is rather a title than an employer: `Keynote: Jay Miller - Growing your community`. */
function isTitle(text: string): boolean {
  return text.split(/\s+/).length >= 3 && !isOrganisation(text) && !isRole(text) && nameLikeness(text) < 0.3;
}

/** `Title - Speaker`, `Title | Speaker`, and the speaker first. */
function readSeparated(inline: InlineText, body: Span): readonly (FormReading | undefined)[] {
  const text = inline.plain.slice(body.start, body.end);
  const places = [...text.matchAll(separator)].filter((place) => place.index > 0);
  if (places.length === 0) {
    return [];
  }
  const tails = places.map((place, index) => readTail(inline, body, { place, next: places[index + 1] }));
  return [...tails, readFirst(inline, body, places)];
}

interface TailPlace {
  readonly place: RegExpExecArray;
  readonly next: RegExpExecArray | undefined;
}

function readTail(inline: InlineText, body: Span, { place, next }: TailPlace): FormReading | undefined {
  const title = { start: body.start, end: body.start + place.index };
  const tail = { start: title.end + place[0].length, end: body.end };
  const doubled = readDoubleName(inline, tail);
  if (doubled !== undefined) {
    return formOf('dash', title, doubled, 0.05);
  }
  const people = readPeople(inline, tail);
  // What follows a further dash is an employer; where it looks like the better name, the split lies further right.
  const further =
    next === undefined
      ? 0
      : nameLikeness(inline.plain.slice(body.start + next.index + next[0].length, body.end).replace(/\s*[@(].*$/, ''));
  const spaced = /^\s.*\s$/su.test(place[0]);
  return formOf('dash', title, people, (further >= 0.6 ? -0.4 : 0) + (spaced ? 0 : -0.2));
}

/** `Title - Jon - Tait Name @handle`: a double first name written with a spaced dash. */
function readDoubleName(inline: InlineText, tail: Span): PeopleReading | undefined {
  if (!/\s-\s/.test(inline.plain.slice(tail.start, tail.end))) return undefined;
  const match = /^(\p{Lu}\p{Ll}+)\s+-\s+(\p{Lu}\p{Ll}+\s+\p{Lu}[\p{L}'’-]+)(?=\s*(?:@|\(|$))/u.exec(
    inline.plain.slice(tail.start, tail.end),
  );
  if (match === null || nameLikeness(match[1] ?? '') < 0.5 || nameLikeness(match[2] ?? '') < 0.6) {
    return undefined;
  }
  const handle = /@[\w.-]+/.exec(inline.plain.slice(tail.start, tail.end))?.[0];
  return handle === undefined
    ? undefined
    : {
        people: [{ name: { start: tail.start, end: tail.start + match[0].length }, handle, likeness: 0.9 }],
        likeness: 0.9,
      };
}

function readFirst(inline: InlineText, body: Span, places: readonly RegExpExecArray[]): FormReading | undefined {
  const [first] = places;
  if (first === undefined) {
    return undefined;
  }
  const head = { start: body.start, end: body.start + first.index };
  const title = { start: findTitleStart(inline, body, places), end: body.end };
  const people = readPeople(inline, head);
  const rest = people === undefined ? undefined : readPeople(inline, title);
  if (people === undefined || (rest !== undefined && rest.likeness >= Math.max(0.6, people.likeness - 0.25))) {
    return undefined;
  }
  return formOf('speakerFirst', title, people, 0);
}

/** Where the title starts after a name: `Name | @handle | Title`, `Name | Employer | "Title"`. */
function findTitleStart(inline: InlineText, body: Span, places: readonly RegExpExecArray[]): number {
  const starts = places.map((place) => body.start + place.index + place[0].length);
  const isQuotedEnd = isQuoted(inline.plain.slice(starts.at(-1), body.end));
  const isPast = (start: number, index: number): boolean => {
    const next = places[index + 1];
    return next === undefined || !(isQuotedEnd || isContact(inline.plain.slice(start, body.start + next.index)));
  };
  return starts.find(isPast) ?? body.end;
}

/** `Jay Miller: Growing communities`: doubtful unless the name is sure, as most colons stand inside titles. */
function readSpeakerColon(inline: InlineText, body: Span): FormReading | undefined {
  const colon = /^([^:：]{4,60})[:：]\s+\S/u.exec(inline.plain.slice(body.start, body.end));
  // After a dash the colon stands in the title: `Jay Miller - Growing communities: how and why`.
  if (colon === null || /\s[-–—|]+\s/.test(colon[1] ?? '')) {
    return undefined;
  }
  const length = (colon[1] ?? '').length;
  const people = readPeople(inline, { start: body.start, end: body.start + length });
  const title = { start: body.start + length + 1, end: body.end };
  return formOf('speakerFirst', title, people, people !== undefined && people.likeness >= 0.9 ? -0.2 : -0.35);
}

/** `Title, Speaker`: the first comma after which there are only people. */
function readComma(inline: InlineText, body: Span): FormReading | undefined {
  const text = inline.plain.slice(body.start, body.end);
  for (const place of text.matchAll(/,\s+|、/gu)) {
    const tail = { start: body.start + place.index + place[0].length, end: body.end };
    const people = readPeople(inline, tail);
    const head = text.slice(0, place.index);
    const linked = inline.links.some(
      ({ form, start }) => form === 'text' && start >= tail.start && start <= tail.start + 1,
    );
    if (people !== undefined && (linked || !endsInName(head))) {
      const listed = /,|\s(?:and|und|et|y|&)\s/u.test(head.slice(-24)) && !linked;
      return formOf(
        'comma',
        { start: body.start, end: body.start + place.index },
        people,
        linked ? 0.2 : listed ? -0.35 : -0.15,
      );
    }
  }
  return undefined;
}

/** `Title - Speaker, Speaker`: the comma stands between two of them. */
function endsInName(head: string): boolean {
  const tail = head.split(/\s(?:[-–—|]{1,3}|\/\/|by|von|par|por)\s/).at(-1) ?? '';
  return nameLikeness(tail.replace(/\s*[(@].*$/, '')) >= 0.25;
}

/** `Title (Speaker)`, `Title [Speaker, Employer]`, `タイトル（名前）`. */
function readBracket(inline: InlineText, body: Span): FormReading | undefined {
  const match = /\s*[([（]([^()[\]（）]{3,80})[)\]）]$/u.exec(inline.plain.slice(body.start, body.end));
  if (match === null || match.index === 0) {
    return undefined;
  }
  const start = body.start + match.index + match[0].indexOf(match[1] ?? '');
  const people = readPeople(inline, { start, end: start + (match[1] ?? '').length });
  const isWide = match[0].includes('（');
  return formOf('bracket', { start: body.start, end: body.start + match.index }, people, isWide ? 0.05 : -0.15);
}

/** `AMA with Speaker`: the speaker stays in the title. */
function readWith(inline: InlineText, body: Span): FormReading | undefined {
  const text = inline.plain.slice(body.start, body.end);
  const place = withWord.exec(text);
  if (place === null) return undefined;
  const people = readPeople(inline, { start: body.start + place.index + place[0].length, end: body.end });
  const isTalk = talkingWord.test(text.slice(0, place.index));
  // `Building apps with Name, Employer`; what else somebody builds with is no person, or has none.
  const isEmployed = people?.people.length === 1 && people.people[0]?.affiliation !== undefined;
  return isTalk || isEmployed ? formOf('with', body, people, isTalk ? 0.1 : -0.1) : undefined;
}

/** `Title [Speaker](url)`: the last link of a header that goes on before it, where it is a name. */
function readLinkedEnd(inline: InlineText, body: Span): FormReading | undefined {
  const link = inline.links.at(-1);
  const isEnd = link !== undefined && link.form === 'text' && link.end >= body.end && link.start > body.start + 3;
  if (!isEnd || !/[\p{L}\p{N})?!]\s$/u.test(inline.plain.slice(body.start, link.start))) {
    return undefined;
  }
  const people = readPeople(inline, { start: link.start, end: body.end });
  return formOf('handle', { start: body.start, end: link.start }, people, 0.05);
}

/** `Speaker, Employer, *Title*`: what is emphasised up to the end of a header. */
function readEmphasised(inline: InlineText, body: Span): FormReading | undefined {
  if (columnAt(inline, body.end) - columnAt(inline, body.end - 1) < 2) return undefined;
  let start = body.end - 1;
  while (start > body.start && columnAt(inline, start) - columnAt(inline, start - 1) < 2) start -= 1;
  const head = inline.plain.slice(body.start, start).trimEnd();
  if (start < body.start + 5 || head.length === start - body.start) return undefined;
  const people = readPeople(inline, {
    start: body.start,
    end: body.start + head.replace(/[\s,;:：|–—-]+$/u, '').length,
  });
  return formOf('speakerFirst', { start, end: body.end }, people, 0.2);
}

/** `Title @handle`. */
function readHandle(inline: InlineText, body: Span): FormReading | undefined {
  const match = /(?:\s+[-–—|]+)?[\s(]@[\p{L}\p{N}_.]{2,}\)?$/u.exec(inline.plain.slice(body.start, body.end));
  if (match === null || match.index === 0) {
    return undefined;
  }
  const people = readPeople(inline, { start: body.start + match.index, end: body.end });
  // `Learning @Scale` is a title.
  const isWord = titleWords.has(match[0].replace(/[^\p{L}]/gu, '').toLowerCase());
  return formOf('handle', { start: body.start, end: body.start + match.index }, people, isWord ? -0.3 : 0.05);
}

/** `@handle`, a site or a date, as they follow a name. */
function isContact(text: string): boolean {
  return (
    /^\s*(?:@[\p{L}\p{N}_.-]{2,}|(?:https?:\/\/\S+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|de|fr|es|jp)))\s*$/u.test(
      text,
    ) || isDateText(text.trim())
  );
}

/** `Name - Company, Inc.`: what is certainly an employer. */
const companyEnd = /\s[-–—]\s(?:[^\s,]+,?\s){1,4}(?:inc|ltd|llc|gmbh|corp|plc)\.?$/i;

/** A header that is nothing but people: the name serves as title. */
function readNameOnly(inline: InlineText, body: Span): FormReading | undefined {
  const text = inline.plain.slice(body.start, body.end);
  // A contact has a digit or an `@`.
  const [place] = /[\d@]/.test(text) ? text.matchAll(separator) : [];
  if (place !== undefined && text.split(separator).slice(1).every(isContact)) {
    const people = readPeople(inline, { start: body.start, end: body.start + place.index });
    return formOf('name', body, people, 0.1);
  }
  const employer = /\s[-–—]\s/.exec(text);
  if (employer !== null && companyEnd.test(text)) {
    return formOf('name', body, readPeople(inline, { start: body.start, end: body.start + employer.index }), 0.05);
  }
  // After a dash or colon comes a title, not an employer.
  if (/[:：]\s|\s(?:[-–—|]+|\/\/|::)\s/u.test(inline.plain.slice(body.start, body.end))) {
    return undefined;
  }
  const people = readPeople(inline, body);
  return people === undefined || people.people.length > 4 ? undefined : formOf('name', body, people, -0.05);
}
