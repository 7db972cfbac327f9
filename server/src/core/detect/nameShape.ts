/**
 * Whether a piece of text has the shape of people's names. It knows few names and few words, so it is less sure than the
 * reading of speakers; over several headers of a file it is sure enough.
 */
import { commonGivenNames, commonTitleWords } from '../phrases/commonWords.js';

const particles = new Set('van von de der den del della di da dos la le bin al el ten ter zu'.split(' '));
const capital = /^(?:\p{Lu}[\p{Ll}\p{M}'’]+(?:-?\p{Lu}[\p{Ll}\p{M}'’]+)?|[OD]['’]\p{Lu}\p{Ll}+|\p{Lu}\.|\p{Lu}{2})$/u;
const derived = /.{4}(?:ing|tion|ment|ness|ware|ology|ity|ics|able|ful)s?$/;
const honorific = /^(?:dr|prof|mr|mrs|ms|mx)\.?$/i;
const pieces = /,\s*(?:and\s+)?|\s(?:and|&|und|et|y)\s|\s?\/\s?/;
const brackets = /\s*[(（][^()（）]*[)）]/gu;
const affiliation = /\s+(?:@.*|(?:from|of|at)\s.*|-{1,2}\s.*|\|.*)$/;
const separators = /\s(?:-{1,3}|–|—|\||\/\/)\s+/;
const byWord = /\s(?:by|von|par|por)\s+(?=[\p{L}@])/giu;
const speakerColon = /^(?:keynote|speaker|presenter|panel)s?\s*:\s*/i;
const leadIn = /^(?:[-*+]\s+)?(?:by|presented by|talk by|given by)\s+/i;
const linkedName = /(?:,|\bby|[-–—])\s+\[([^\]]{3,60})\]\(/;
const japanese = /[\p{Script=Han}\p{Script=Katakana}ー]{2,10}(?:さん|氏|様|先生)(?:[「『\s)）]|$)/u;

/** Whether a header names a speaker beside its title. */
export function namesSpeaker(header: string): boolean {
  if (header.length > 220) {
    return false;
  }
  const link = linkedName.exec(header)?.[1];
  if ((link !== undefined && isPeople(link)) || japanese.test(header)) {
    return true;
  }
  const text = plainOf(header).trim();
  return endsInPeople(text) || startsWithPeople(text) || endsInListed(text);
}

function endsInPeople(text: string): boolean {
  const by = [...text.matchAll(byWord)].at(-1);
  if (by !== undefined && isPeople(text.slice(by.index + by[0].length))) {
    return true;
  }
  const parts = text.split(separators);
  if (parts.length > 1 && parts.slice(1).some((part) => isPeople(part))) {
    return true;
  }
  const lead = speakerColon.exec(text)?.[0].length ?? 0;
  const bracket = /\s[(]([^()]{5,60})[)]$/.exec(text)?.[1];
  return (lead > 0 && isPeople(text.slice(lead))) || (bracket !== undefined && isPeople(bracket));
}

function startsWithPeople(text: string): boolean {
  const [head = '', ...rest] = text.split(separators);
  if (rest.length > 0 && isPeople(head)) {
    return true;
  }
  // `Name: Title`, where most colons stand inside titles: only after a known given name.
  const named = /^([^:]{4,60}):\s+\S/.exec(text)?.[1];
  return named !== undefined && isKnown(named) && isPeople(named);
}

/** `Title, Name`, again only with a known given name. */
function endsInListed(text: string): boolean {
  const comma = text.lastIndexOf(', ');
  const tail = text.slice(comma + 2);
  return comma > 8 && isKnown(tail) && isPeople(tail) && !isPeople(text.slice(0, comma));
}

function isKnown(text: string): boolean {
  return commonGivenNames.has((text.trim().split(/\s+/)[0] ?? '').toLowerCase());
}

/** Whether a line is nothing but people: `**Name (Company)**`, `By [Name](url)`, `Name, Employer`. */
export function isNameLine(line: string): boolean {
  if (line.length > 120 || /[:;?!]$/.test(line)) {
    return false;
  }
  const text = plainOf(line)
    .replace(leadIn, '')
    .replace(/^[-+]\s+|\.$/g, '')
    .trim();
  // After `by`, a word that stands in titles may be a given name (`by Ruby Jones`).
  const isLed =
    leadIn.test(plainOf(line)) && text.split(/\s+/).filter((word) => isCommon(word.toLowerCase())).length < 2;
  return (
    isPeople(text) || japanese.test(text) || (isLed && /^(?:\p{Lu}[\p{Ll}’'-]+\s+){1,3}\p{Lu}[\p{Ll}’'-]+$/u.test(text))
  );
}

/** Whether the first of a list is a name and the others are names or employers. */
function isPeople(text: string): boolean {
  const list = text.replace(brackets, '').split(pieces);
  if (list.length > 12) {
    return false;
  }
  const [first = '', ...rest] = list.map((piece) => piece.replace(affiliation, '').trim());
  return (
    (isName(first) || (/^@[\w.-]{2,}$/.test(first) && list.length === 1)) &&
    rest.every((piece) => piece.split(' ').length <= 5)
  );
}

function isName(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => !honorific.test(word));
  const [first = '', ...others] = words;
  if (others.length === 0 || words.length > 5) {
    return honorific.test(text.split(/\s+/)[0] ?? '') && capital.test(first);
  }
  const known = commonGivenNames.has(first.toLowerCase());
  const isLower = known && words.length <= 3 && words.every((word) => /^\p{Ll}{2,}$/u.test(word));
  const isShaped =
    capital.test(first) &&
    others.every((word, index) => capital.test(word) || (index < others.length - 1 && particles.has(word)));
  return (isLower || isShaped) && words.every((word, index) => (index === 0 && known) || !isCommon(word.toLowerCase()));
}

function isCommon(word: string): boolean {
  return commonTitleWords.has(word) || derived.test(word);
}

/** The words of a line: links by their text, without emphasis, code and escapes. */
export function plainOf(text: string): string {
  return /[[\\*_`<]/.test(text)
    ? text
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/\\(?=[-.!()])/g, '')
        .replace(/[*_`]/g, '')
        .trim()
    : text;
}
