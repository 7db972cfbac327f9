import type { Dialect } from '../model/note.js';
import type { ScannedLine } from './block.js';
import { readLeadingTime } from './clockTimes.js';
import { readDayMark } from './dayMarks.js';
import { readForms } from './headerForms.js';
import { readInline, trimSpan } from './inlineText.js';
import { readKind } from './kinds.js';
import { isTitleLike } from './titleClasses.js';

const longest = 160;
/** A separator or a word before names: without one no speaker stands in a line. */
const mayNameSpeaker = /\s(?:[-–—|]{1,3}|\/\/|by|von|par|por)\s|^(?:["“„«「])/iu;
/** A time that is set off, and not the hours of a sentence (`9 am to 5 pm are ...`). */
const setOff = /^\s*[[(]?\d{1,4}\D{0,12}?\d{0,4}.{0,24}?(?:\s[-–—|]+\s|[:：]\s|\t|\]|\))/u;

/**
 * Whether a plain line may be a bare talk header, so that a block starts there. Looks at no more than three lines above
 * and two below, which is what the cut sets aside for it.
 */
export function isHeaderCandidate(lines: readonly ScannedLine[], index: number, dialect: Dialect): boolean {
  const line = lines[index];
  const above = lines[index - 1];
  if (line === undefined || line.contentEnd - line.contentStart > longest) {
    return false;
  }
  const text = line.text.slice(line.contentStart, line.contentEnd);
  const isFree = above === undefined || above.kind !== 'text';
  if (!isFree) {
    return false;
  }
  const below = lines[index + 1];
  if (isTimed(text, below)) {
    return true;
  }
  if (dialect === 'markdown') {
    return (
      isBoldTitle(text, below) &&
      !lines.slice(Math.max(0, index - 3), index).some(({ kind }) => kind === 'heading' || kind === 'underline')
    );
  }
  return (
    line.contentStart < 4 &&
    (readDayMark(text) !== undefined || (isTitleLike(text) && (startsList(below) || isSpeaking(text, line))))
  );
}

/** A bold line of its own, not right below a heading, where speakers stand. */
function isBoldTitle(text: string, below: ScannedLine | undefined): boolean {
  return (
    text.startsWith('**') &&
    /^\*\*[^*]+\*\*(?:\s.{0,80})?$/.test(text) &&
    !/[:.]\*\*$/.test(text) &&
    below?.kind !== 'text'
  );
}

function isTimed(text: string, below: ScannedLine | undefined): boolean {
  const first = text.charCodeAt(0);
  // Digits and opening brackets only: everything else is no time, and most lines end here.
  const isDigit = first >= 48 && first <= 57;
  if (!isDigit && first !== 40 && first !== 91) {
    return false;
  }
  const timed = setOff.test(text) ? readLeadingTime(text) : undefined;
  return timed !== undefined && timed.rest.start < text.length && below?.kind !== 'text';
}

/** `Title` with bullets right below it. */
function startsList(below: ScannedLine | undefined): boolean {
  return below?.kind === 'item' && below.contentStart <= 4;
}

function isSpeaking(text: string, line: ScannedLine): boolean {
  if (text.length <= 60 && readKind(text)?.whole === true) {
    return true;
  }
  if (/^keynote\b.*[:：]/iu.test(text)) {
    return true;
  }
  if (!mayNameSpeaker.test(text)) {
    return false;
  }
  const inline = readInline({ text: line.text, start: line.contentStart, end: line.contentEnd, dialect: 'plaintext' });
  const [best] = readForms(inline, trimSpan(inline.plain, { start: 0, end: inline.plain.length }));
  return best !== undefined && best.likeness >= 0.9;
}
