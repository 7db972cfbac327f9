/** What single headers and lines say by themselves of what sort of file they stand in. */
import { readLeadingTime, readTrailingTime } from '../parse/clockTimes.js';
import { type DayReading, readDayMark } from '../parse/dayMarks.js';
import { readKind } from '../parse/kinds.js';
import { readTalkUrl } from '../parse/talkLinks.js';
import { documentHeadings, type PhraseSign, phraseSigns, versionHeading } from '../phrases/detectWords.js';
import { namesSpeaker, plainOf } from './nameShape.js';

/** What a header says by itself. */
export interface HeaderLook {
  readonly isSpoken: boolean;
  readonly day: DayReading | undefined;
  readonly isTimed: boolean;
  readonly isKind: boolean;
  readonly isBreak: boolean;
  readonly isGroup: boolean;
  readonly isChapter: boolean;
  readonly isVersion: boolean;
  readonly isDocument: boolean;
}

/** Looks at a header's words, markup included. */
export function lookAtHeader(header: string): HeaderLook {
  const plain = plainOf(header);
  return {
    isSpoken: namesSpeaker(header),
    day: readDayMark(plain),
    isTimed: isTimed(header),
    isKind: isTelling(readKind(plain)?.kind),
    isBreak: isBreak(header),
    isGroup: isSessionGroup(header),
    isChapter: isChapter(header),
    isVersion: isVersion(plain),
    isDocument: documentHeadings.test(plain),
  };
}

function isBreak(header: string): boolean {
  return /\b(?:registration|coffee|break|lunch|breakfast|doors open|anmeldung|mittagspause|kaffeepause|pause|accueil|déjeuner|registro|almuerzo|休憩|昼食|受付)\b/i.test(
    header,
  );
}

function isSessionGroup(header: string): boolean {
  return /^(?:parallel\s|breakout\s)?(?:sessions?|tracks?)\s+(?:\d|[ivx]+\b)|^(?:session|talk) notes$/i.test(header);
}

function isChapter(header: string): boolean {
  return /^(?:chapter|kapitel|chapitre|capítulo|lesson|week|woche|semaine|semana)\s*\d/i.test(header);
}

/** `3.1 - Overview` numbers a section. */
function isVersion(text: string): boolean {
  return versionHeading.test(text) && !/^\d{1,2}\.\d{1,2}\.?\s+(?:[-–—]\s+)?\p{L}/u.test(text);
}

function isTelling(kind: string | undefined): boolean {
  return kind === 'keynote' || kind === 'lightning' || kind === 'panel' || kind === 'ama' || kind === 'closing';
}

function isTimed(text: string): boolean {
  return (
    readLeadingTime(text) !== undefined ||
    (/\d/.test(text.slice(-12)) && readTrailingTime(text.replace(/\\-/g, '-')) !== undefined)
  );
}

/** What a line says by itself. */
export interface LineLook {
  readonly isTalk: boolean;
  /** The turns of phrase in it that tell. */
  readonly phrases: readonly PhraseSign[];
  readonly isAddressed: boolean;
  readonly isBox: boolean;
  readonly isTimed: boolean;
  readonly isFragment: boolean;
  /** A label with nothing after it, as forms have them. */
  readonly isBlank: boolean;
  /** A list item that is nothing but a link to a file beside. */
  readonly isPage: boolean;
}

/** Looks at a line of at most a thousand characters. */
export function lookAtLine(line: string): LineLook {
  return {
    isTalk: line.length < 300 && isTalkLine(line),
    phrases: anyPhraseWord.test(line) ? findPhrases(line) : [],
    isAddressed: isAddressed(line),
    isBox: /^(?:[-*+]|\d+\.)\s+\[[ xX]\]/.test(line),
    isTimed: /^\W{0,3}(?:\d{1,2}[:.]\d\d|\d{4}-\d\d-\d\d[T ]\d\d:\d\d)\b/.test(line),
    isFragment: line.length < 90 && !/[.!?]$/.test(line),
    isBlank:
      (line.endsWith(':') || line.endsWith('**')) &&
      line.length < 60 &&
      /^[-*+]\s+\*\*[^*]+(?:\*\*\s*:|:\s*\*\*)$/.test(line),
    isPage: line.endsWith(')') && /^(?:[-*+]|\d+[.)])\s+\[[^\]]+\]\((?!https?:)[^()#]+\)$/.test(line),
  };
}

function isAddressed(line: string): boolean {
  return /(?<!\S*:\/\/\S*)\b(?:you|your|please|must|shall)\b|\b(?:bitte|sie können|vous pouvez|puede)\b/i.test(line);
}

function isTalkLine(line: string): boolean {
  const url = /https?:\/\/[^\s<>()[\]]+/.exec(line)?.[0];
  return url !== undefined && line.length - url.length < 60 && readTalkUrl(url)?.code !== undefined;
}

function findPhrases(line: string): readonly PhraseSign[] {
  const small = line.toLowerCase();
  return phraseSigns.filter(({ words, pattern }) => words.some((word) => small.includes(word)) && pattern.test(line));
}

/** One of these words stands in every line with a turn of phrase; one look for all of them spares most lines. */
const anyPhraseWord = new RegExp(
  phraseSigns.flatMap(({ words }) => words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))).join('|'),
  'i',
);
