/** Reads from a line whether the writer was there: `Did not attend, as wasn't interested in the topic.` */
import type { AttendanceMark } from '../model/note.js';
import { attendanceEnds, attendanceLead, attendancePhrases, ownWords, reasonMarks } from '../phrases/attendance.js';
import { createRange, type Range } from '../text/positions.js';
import type { InlineText } from './inlineText.js';
import { columnsOf, trimSpan } from './inlineText.js';

const lineStart = String.raw`^[\s(\[*_~–—-]*`;
const sentenceStart = String.raw`(?:${lineStart}|[.!?;]\s+|[(（]\s*|\s[-–—]\s+|(?:ため|ので|、)\s*|^\W*(?:${ownWords})\b[^.!?]*?(?:,\s+|\s(?=(?:but|and|so|aber|und|mais|et|pero|y)\s)))`;
const starts = {
  line: `${lineStart}(`,
  own: String.raw`(?:${lineStart}|${sentenceStart}(?=(?:i|we|ich|wir|je)\s))(${attendanceLead}`,
  sentence: `${sentenceStart}(${attendanceLead}`,
};
const phrases = attendancePhrases.map(({ state, at, after, pattern }) => ({
  state,
  isExact: after !== 'anything',
  pattern: new RegExp(`${starts[at]}${pattern})${attendanceEnds[after]}`, 'iu'),
}));
/** A cheap look before the phrases: most lines hold none of these words. */
const anyWord =
  /attend|miss|skip|cancel|watch|catch (?:it|the|this|later)|see (?:it|later|afterwards)|notes?\b.{0,30}$|take (?:any |many |really )?notes|no notes|n['’]t (?:there|go|see|take|get|make)|not (?:there|go|see|take|get|make|able)|unable|verpasst|nicht (?:besucht|teil|hin|da|dort)|nicht da|ausge|übersprungen|geschwänzt|fiel aus|(?:keine|ohne) (?:notizen|mitschrift)|ansehen|anschauen|assist|absent|ausente|non (?:suivi|vu)|manqu|rat[ée]|annul|saut|pas (?:de|pris|allé|vu|présent)|étais pas|voir|asist|no fui|no pude|no estuve|perd|salt|omit|sin notas|notas|ver (?:luego|más|después|el|la)|[参見欠聴聞中行録後ス]|あとで|メモ|ノート/iu;
/** `Skipped: the first half` was there, in part. */
const part =
  /^[\s:,;(（–—-]*(?:only|just|nur|seulement|sólo|solo)?\s*(?:(?:the|most|some|of|a|my|die|den|das|der|le|la|les|el|los|las)\s)*(?:first|last|start|beginning|end|opening|intro|half|part|bit|few|rest|q\s?&\s?a|questions|demo|\d+\s?(?:min|%)|anfang|ende|erste|letzte|hälfte|teil|début|fin|premi[eè]re?|derni[eè]re?|moitié|principio|final|primer|últim|mitad|part[ie]|前半|後半|最初|最後)/iu;
/** What may close a remark, beside its words. */
const closing = /[\s.!…。:;)）(\]*_~-]+$/u;
const reason = new RegExp(`^[\\s,]*(?:${reasonMarks})\\s*(.+?)[\\s.!)）]*$`, 'iu');

/** Longest line that can be such a remark, in characters. */
const longestRemark = 240;

/** Reads a line as a remark on attendance; undefined for everything else. */
export function readAttendance(inline: InlineText, line: number): AttendanceMark | undefined {
  const { plain } = inline;
  if (plain.length > longestRemark || !anyWord.test(plain)) {
    return undefined;
  }
  for (const { state, pattern } of phrases) {
    const match = pattern.exec(plain);
    if (match !== null && !part.test(plain.slice(match.index + match[0].length)) && !isLinkText(inline, match)) {
      const span = trimSpan(plain, {
        start: match.index + match[0].length - (match[1] ?? '').length,
        end: plain.length,
      });
      const { start, end } = columnsOf(inline, span);
      const why = readReason(plain, match);
      return { state, range: createRange(line, start, line, end), ...(why === undefined ? {} : { reason: why }) };
    }
  }
  return undefined;
}

/** Reads what brackets at the end of a header say: `(skipped, too tired)`. */
export function readRemark(text: string, range: Range): AttendanceMark | undefined {
  const inline: InlineText = { plain: text, start: 0, columns: undefined, links: [], strong: [], emphasised: false };
  const mark = readAttendance(inline, 0);
  if (mark === undefined) {
    return undefined;
  }
  // In brackets a comma is enough before the reason.
  const why = mark.reason ?? /^[^,]*,\s+(.+)$/u.exec(text)?.[1];
  return { ...mark, range, ...(why === undefined ? {} : { reason: why }) };
}

/** A remark's words, and whether they are all that its text says, but for the writer's reason. */
export interface SplitRemark {
  readonly phrase: string;
  readonly isWhole: boolean;
}

/** Splits a text that begins with a remark; undefined where it does not. */
export function splitRemark(text: string): SplitRemark | undefined {
  for (const { pattern, isExact } of phrases) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const phrase = text.slice(0, match.index + match[0].length);
    const rest = text.slice(phrase.length).replace(closing, '');
    const why = readReason(text, match);
    return { phrase, isWhole: isExact && (why === undefined ? rest === '' : rest.endsWith(why)) };
  }
  return undefined;
}

/** `[Watch the video](...)` leads to it. */
function isLinkText({ links }: InlineText, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  return links.some((link) => link.start < end && link.end >= end);
}

/** The writer's reason, after `as`, `because`, `but`, a dash; in the same sentence. */
function readReason(text: string, match: RegExpExecArray): string | undefined {
  const rest = text.slice(match.index + match[0].length);
  const [sentence = ''] = /^[^.!?。]*(?:[.!?。](?!\s|$)[^.!?。]*)*/u.exec(rest) ?? [];
  const found = reason.exec(sentence)?.[1]?.trim();
  return found === undefined || found === '' || !/\p{L}/u.test(found) ? undefined : found;
}
