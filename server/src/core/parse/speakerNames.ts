/**
 * Reads people from text: `Karen Chu and Matt Butcher @ Microsoft` names two. There is no list of all names of the
 * world, so each candidate gets a likeness from its shape (capitals, particles, initials), from common given names,
 * and from words that never stand in a name.
 */
import { titleWords } from '../phrases/titleWords.js';
import type { InlineText, Span } from './inlineText.js';
import { trimSpan } from './inlineText.js';
import { mayHoldCjk } from './firstWord.js';
import { isOrganisation, isRole, nameLikeness } from './nameLikeness.js';

/** One person found in a line; spans are characters of the line's plain text. */
export interface PersonReading {
  readonly name: Span;
  readonly handle?: string;
  readonly affiliation?: string;
  readonly url?: string;
  /** 0 (no name) to 1 (surely one). */
  readonly likeness: number;
}

/** People found in a stretch of text. */
export interface PeopleReading {
  readonly people: readonly PersonReading[];
  /** That of the least likely person. */
  readonly likeness: number;
}

/** What stands between people: a comma before a handle only behind another handle (`Name, @handle` is one person). */
const separator =
  /\s*(?:,\s*(?:and|und|et|y|e)\s+|;|,(?!\s*@\S)|,(?<=@\S*,)|、|，|\s(?:and|und|et|y|&|\+|with|mit|avec|con)\s|&|\s\/\s|\/\s|\s\/)\s*/giu;
const affiliationMark = /\s+(?:@\s+|(?:from|of|at|aus|bei|chez)\s+)|\s+[-–—|]{1,2}\s+/u;
/** What may follow a handle: nothing, an employer set off, or a site. */
const afterHandle =
  /^[\s.,;:!?)）]*$|^\s*(?:[-–—|@(（]|from\s|of\s|at\s)|^\s+(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?\s*$/u;
const trailing = /(?:[\s.,;:!?·•*\p{Extended_Pictographic}\u{FE0F}]|\s[:;]-?[)D(pP]+)+$/u;

/**
 * Reads a list of people with their employers, handles and links.
 *
 * @returns undefined where the text is no such list at all (its likeness would be 0)
 */
export function readPeople(inline: InlineText, span: Span): PeopleReading | undefined {
  const people: PersonReading[] = [];
  const pieces = splitPieces(inline.plain, span);
  if (pieces.length === 0 || pieces.length > 16) {
    return undefined;
  }
  for (const piece of pieces) {
    const person = readPerson(inline, piece.span);
    const previous = people.at(-1);
    // `Name from Mantis & Co`.
    if (previous?.affiliation !== undefined && !piece.byComma && isEmployment(inline, piece.span, person)) {
      continue;
    }
    // `Name, Director, Sea Magazine`.
    const isEmployer =
      isRole(previous?.affiliation ?? '') && (person?.likeness ?? 0) < 0.9 && person?.handle === undefined;
    if (previous !== undefined && piece.byComma && (isEmployer || isAffiliation(inline, piece.span, person))) {
      people[people.length - 1] = withAffiliation(previous, inline.plain.slice(piece.span.start, piece.span.end));
    } else if (person === undefined) {
      return undefined;
    } else {
      people.push(person);
    }
  }
  return people.length === 0 ? undefined : { people, likeness: listLikeness(people) };
}

/**
 * Reads people after a label, which says that people come: single words and handles count, and what is no name
 * (`Professor of Research`) is left out. Undefined where the text does not begin with a person.
 */
export function readPeopleLoosely(inline: InlineText, span: Span): PeopleReading | undefined {
  const quoted = readQuotedNames(inline.plain, span);
  if (quoted !== undefined) {
    return quoted;
  }
  const strict = readPeople(inline, span);
  if (strict !== undefined) {
    return strict;
  }
  const pieces = splitPieces(inline.plain, span);
  const people: PersonReading[] = [];
  for (const [index, piece] of pieces.entries()) {
    const person = readPerson(inline, piece.span) ?? readLoneWord(inline, piece.span, pieces.length);
    if (person !== undefined && (index === 0 || person.likeness >= 0.5)) {
      people.push(person);
    } else if (index === 0) {
      return undefined;
    }
  }
  return people.length === 0 ? undefined : { people, likeness: listLikeness(people) };
}

const quotedName = /\s*(?:"([^"]+)"|“([^“”]+)”|«([^«»]+)»|「([^「」]+)」)\s*(,|$)/uy;

/** `"Acme, Inc.", "The Board"`: names in quotes, and nothing else, are taken as they are. */
function readQuotedNames(text: string, span: Span): PeopleReading | undefined {
  const people: PersonReading[] = [];
  const list = text.slice(0, span.end);
  quotedName.lastIndex = span.start;
  for (let at = span.start; at < span.end; at = quotedName.lastIndex) {
    const match = quotedName.exec(list);
    const name = match?.slice(1, 5).find((inner) => inner !== undefined);
    if (match === null || name === undefined) {
      return undefined;
    }
    const start = list.indexOf(name, match.index);
    people.push({ name: { start, end: start + name.length }, likeness: 0.9 });
  }
  return people.length === 0 ? undefined : { people, likeness: 0.9 };
}

/** `Lead: sttts`. */
function readLoneWord(inline: InlineText, span: Span, count: number): PersonReading | undefined {
  const text = inline.plain.slice(span.start, span.end);
  return count <= 3 && /^[\p{L}\p{N}_.-]{2,24}$/u.test(text) && !titleWords.has(text.toLowerCase()) && !isRole(text)
    ? { name: span, likeness: 0.3 }
    : undefined;
}

/** A list of several names is better proof than one: one sure name lifts its doubtful neighbours. */
function listLikeness(people: readonly PersonReading[]): number {
  const least = Math.min(...people.map((person) => person.likeness));
  const best = Math.max(...people.map((person) => person.likeness));
  return people.length > 1 && best >= 0.9 && least >= 0.25 ? Math.max(least, 0.7) : least;
}

function withAffiliation(person: PersonReading, affiliation: string): PersonReading {
  const text = affiliation.trim();
  return {
    ...person,
    affiliation: person.affiliation === undefined ? text : `${person.affiliation}, ${text}`,
    likeness: Math.max(person.likeness, Math.min(person.likeness + 0.1, 0.95)),
  };
}

function textOf(inline: InlineText, span: Span): string {
  return inline.plain.slice(span.start, span.end);
}

/** The second half of an employer or a role: `Mantis & Co`, `Developer and Designer`. */
function isEmployment(inline: InlineText, span: Span, person: PersonReading | undefined): boolean {
  const text = textOf(inline, span);
  return (isOrganisation(text) || isRole(text)) && (person?.likeness ?? 0) < 0.5;
}

function isAffiliation(inline: InlineText, span: Span, person: PersonReading | undefined): boolean {
  if (person === undefined) {
    return true;
  }
  const text = inline.plain.slice(span.start, span.end);
  return (person.likeness < 0.5 && person.handle === undefined) || (isOrganisation(text) && person.likeness < 0.9);
}

interface Piece {
  readonly span: Span;
  readonly byComma: boolean;
}

/** The parts between separators that stand outside brackets. */
function splitPieces(text: string, span: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = span.start;
  let byComma = false;
  separator.lastIndex = span.start;
  for (let match = separator.exec(text); match !== null && match.index < span.end; match = separator.exec(text)) {
    if (bracketDepth(text, span.start, match.index) === 0) {
      addPiece(pieces, text, { start, end: match.index }, byComma);
      start = match.index + match[0].length;
      byComma = /^[,，;]$/.test(match[0].trim());
    }
  }
  addPiece(pieces, text, { start, end: span.end }, byComma);
  return pieces;
}

function addPiece(pieces: Piece[], text: string, span: Span, byComma: boolean): void {
  const trimmed = trimSpan(text, span);
  if (trimmed.end > trimmed.start) {
    pieces.push({ span: trimmed, byComma });
  }
}

function bracketDepth(text: string, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const character = text[at];
    if (character === '(' || character === '（' || character === '[') {
      depth += 1;
    } else if ((character === ')' || character === '）' || character === ']') && depth > 0) {
      depth -= 1;
    }
  }
  return depth;
}

const handleIn = /(?:^|[\s(（])(@[\p{L}\p{N}_.-]*[\p{L}\p{N}_])/u;
const lastBracket = /\s*[(（]([^()（）]*(?:\([^()]*\)[^()]*)*)[)）]\s*$/u;

/** Reads one person: name, then handle, employer in brackets, after `@`, `from`, a dash or a colon. */
export function readPerson(inline: InlineText, span: Span): PersonReading | undefined {
  const text = inline.plain.slice(span.start, span.end);
  const handle = text.includes('@') ? handleIn.exec(text)?.[1] : undefined;
  const bracket = /[)）][\s.]*$/.test(text) ? lastBracket.exec(text.replace(/[\s.]+$/, '')) : null;
  let end = bracket === null ? text.length : bracket.index;
  const affiliation = bracket === null ? undefined : bracket[1]?.trim();
  const handleAt = handle === undefined ? -1 : text.indexOf(handle);
  if (handle !== undefined && handleAt <= 0 && /^@\S+$/.test(text.slice(0, end).trim())) {
    return { name: trimSpan(inline.plain, { start: span.start, end: span.start + end }), handle, likeness: 0.6 };
  }
  if (handleAt > 0) {
    end = Math.min(end, handleAt);
  }
  if (handleAt > 0 && !afterHandle.test(text.slice(handleAt + (handle ?? '').length, bracket?.index ?? text.length))) {
    return undefined;
  }
  const mark = affiliationMark.exec(text.slice(0, end));
  const role = mark === null ? undefined : text.slice(mark.index + mark[0].length, end).trim();
  if (mark !== null) {
    end = mark.index;
  }
  return finishPerson(
    inline,
    { start: span.start, end: span.start + end },
    { handle, affiliation: affiliation ?? (role === '' ? undefined : role), marked: mark !== null || bracket !== null },
  );
}

function finishPerson(
  inline: InlineText,
  span: Span,
  rest: { readonly handle: string | undefined; readonly affiliation: string | undefined; readonly marked: boolean },
): PersonReading | undefined {
  const text = inline.plain.slice(span.start, span.end);
  const cut = /[\s.,;:!?·•*)D(pP\p{Extended_Pictographic}\u{FE0F}]$/u.test(text) ? trailing.exec(text) : null;
  const end = cut === null || /\p{Lu}\.$|(?:Jr|Sr)\.$/u.test(text.trim()) ? span.end : span.start + cut.index;
  const name = withoutHonorific(inline.plain, trimSpan(inline.plain, { start: span.start, end }));
  const link = inline.links.find(
    (candidate) => candidate.start < name.end && candidate.end > name.start && candidate.form === 'text',
  );
  let likeness = nameLikeness(inline.plain.slice(span.start, end).replace(/[（(]$/, ''));
  if (likeness === 0 && !(rest.handle !== undefined && isShortName(inline.plain.slice(name.start, name.end)))) {
    return undefined;
  }
  if (rest.handle !== undefined || (rest.marked && likeness >= 0.5)) {
    likeness = Math.max(likeness, Math.min(likeness + 0.25, 0.95));
  }
  if (link !== undefined && likeness > 0) {
    likeness = Math.max(likeness, Math.min(likeness + 0.25, 0.85));
  }
  return {
    name,
    likeness,
    ...(rest.handle === undefined ? {} : { handle: rest.handle }),
    ...(rest.affiliation === undefined || rest.affiliation === rest.handle ? {} : { affiliation: rest.affiliation }),
    ...(link === undefined || link.url === '' ? {} : { url: link.url }),
  };
}

/** `山田さん` is called `山田`. */
function withoutHonorific(text: string, span: Span): Span {
  if (!mayHoldCjk(text.slice(span.start, span.end))) return span;
  const size =
    /(?<=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー])(?:さん|氏|様|先生)$/u.exec(
      text.slice(span.start, span.end),
    )?.[0].length ?? 0;
  return { start: span.start, end: span.end - size };
}

function isShortName(text: string): boolean {
  return /^\p{L}[\p{L}\s.'’-]{1,30}$/u.test(text);
}
