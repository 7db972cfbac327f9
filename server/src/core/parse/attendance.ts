/** Reads from a line whether the writer was there: `Did not attend, as wasn't interested in the topic.` */
import { lazily } from '../lazily.js';
import type { AttendanceMark } from '../model/note.js';
import { attendanceEnds, attendanceLead, attendancePhrases, ownWords, reasonMarks } from '../phrases/attendance.js';
import { createRange, type Range } from '../text/positions.js';
import type { InlineText, Span } from './inlineText.js';
import { columnsOf, trimSpan } from './inlineText.js';

const lineStart = /^[\s([*_~–—-]*/;
const sentenceStart = /[.!?;]\s+|[(（]\s*|\s[-–—]\s+|(?:ため|ので|、)\s*/g;
const clauseStart = /,\s+|\s(?=(?:but|and|so|aber|und|mais|et|pero|y)\s)/gi;
const ownLine = lazily(() => new RegExp(String.raw`^\W*(?:${ownWords})\b[^.!?]*`, 'i'));
const withI = /(?:i|we|ich|wir|je)\s/iy;
/** Parts that are matched one behind the other, as one pattern of all takes long to compile for each phrase. */
const lead = lazily(() => new RegExp(attendanceLead, 'iy'));
const ends = lazily(() => ({
  because: new RegExp(attendanceEnds.because, 'iy'),
  aim: new RegExp(attendanceEnds.aim, 'iy'),
  reason: new RegExp(attendanceEnds.reason, 'iy'),
  anything: /(?:)/y,
}));
const phrases = attendancePhrases.map((phrase) => ({ ...phrase, pattern: new RegExp(phrase.pattern, 'iy') }));
/** A cheap look before the phrases: most lines hold none of these words. */
const anyWord =
  /attend|miss|skip|cancel|watch|catch (?:it|the|this|later)|see (?:it|later|afterwards)|notes?\b.{0,30}$|take (?:any |many |really )?notes|no notes|n['’]t (?:there|go|see|take|get|make)|not (?:there|go|see|take|get|make|able)|unable|verpasst|nicht (?:besucht|teil|hin|da|dort)|nicht da|ausge|übersprungen|geschwänzt|fiel aus|(?:keine|ohne) (?:notizen|mitschrift)|ansehen|anschauen|assist|absent|ausente|non (?:suivi|vu)|manqu|rat[ée]|annul|saut|pas (?:de|pris|allé|vu|présent)|étais pas|voir|asist|no fui|no pude|no estuve|perd|salt|omit|sin notas|notas|ver (?:luego|más|después|el|la)|[参見欠聴聞中行録後ス]|あとで|メモ|ノート/i;
/** `Skipped: the first half` was there, in part; `Skipped, missed and dropped frames` are what the talk is about. */
const part =
  /^,\s[a-z]+ed\s(?:and|or)\s|^[\s:,;(（–—-]*(?:only|just|nur|seulement|sólo|solo)?\s*(?:(?:the|most|some|of|a|my|die|den|das|der|le|la|les|el|los|las)\s)*(?:first|last|start|beginning|end|opening|intro|half|part|bit|few|rest|q\s?&\s?a|questions|demo|\d+\s?(?:min|%)|anfang|ende|erste|letzte|hälfte|teil|début|fin|premi[eè]re?|derni[eè]re?|moitié|principio|final|primer|últim|mitad|part[ie]|前半|後半|最初|最後)/iu;
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
  const said = findPhrase(plain);
  if (said === undefined || part.test(plain.slice(said.end)) || isLinkText(inline, said)) return undefined;
  const { start, end } = columnsOf(inline, trimSpan(plain, { start: said.start, end: plain.length }));
  const why = readReason(plain, said);
  return {
    state: said.phrase.state,
    range: createRange(line, start, line, end),
    ...(why === undefined ? {} : { reason: why }),
  };
}

/** A phrase in a line, with the words before it that belong to it. */
interface SaidPhrase extends Span {
  readonly phrase: (typeof phrases)[number];
}

function findPhrase(plain: string): SaidPhrase | undefined {
  const small = plain.toLowerCase();
  const likely = phrases.filter(({ has }) => has.some((word) => small.includes(word)));
  const starts = likely.length === 0 ? [] : findStarts(plain);
  for (const phrase of likely) {
    for (const { offset, isLine, leads } of starts) {
      if (phrase.at === 'line' ? !isLine : phrase.at === 'own' && !isLine && !matchesAt(withI, plain, offset)) continue;
      for (const from of phrase.at === 'line' ? [offset] : leads) {
        if (!matchesAt(phrase.pattern, plain, from)) continue;
        const end = phrase.pattern.lastIndex;
        if (matchesAt(ends()[phrase.after], plain, end)) return { phrase, start: offset, end };
      }
    }
  }
  return undefined;
}

interface PhraseStart {
  readonly offset: number;
  readonly isLine: boolean;
  /** Where the phrase itself may begin, behind words that lead to it. */
  readonly leads: readonly number[];
}

/** The starts of the line, of its sentences and brackets, and of the clauses of a sentence of the writer's own. */
function findStarts(plain: string): readonly PhraseStart[] {
  const first = lineStart.exec(plain)?.[0].length ?? 0;
  const own = ownLine().exec(plain)?.[0] ?? '';
  const later = [...plain.matchAll(sentenceStart), ...own.matchAll(clauseStart)].map(
    (match) => match.index + match[0].length,
  );
  return [first, ...later].map((offset, index) => ({ offset, isLine: index === 0, leads: findLeads(plain, offset) }));
}

function findLeads(plain: string, offset: number): readonly number[] {
  const leads = [offset];
  while (matchesAt(lead(), plain, leads.at(-1) ?? offset)) leads.push(lead().lastIndex);
  return leads;
}

/** Whether a sticky pattern fits at a place; its `lastIndex` then says where it ends. */
function matchesAt(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
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
  const said = findPhrase(text);
  if (said === undefined) return undefined;
  const rest = text.slice(said.end).replace(closing, '');
  const why = readReason(text, said);
  const isExact = said.phrase.after !== 'anything';
  return {
    phrase: text.slice(0, said.end),
    isWhole: isExact && (why === undefined ? rest === '' : rest.endsWith(why)),
  };
}

/** `[Watch the video](...)` leads to it. */
function isLinkText({ links }: InlineText, { end }: Span): boolean {
  return links.some((link) => link.start < end && link.end >= end);
}

/** The writer's reason, after `as`, `because`, `but`, a dash; in the same sentence. */
function readReason(text: string, { end }: Span): string | undefined {
  const rest = text.slice(end);
  const [sentence = ''] = /^[^.!?。]*(?:[.!?。](?!\s|$)[^.!?。]*)*/u.exec(rest) ?? [];
  const found = reason.exec(sentence)?.[1]?.trim();
  return found === undefined || found === '' || !/\p{L}/u.test(found) ? undefined : found;
}
