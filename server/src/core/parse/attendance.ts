/** Reads from a line whether the writer was there: `Did not attend, as wasn't interested in the topic.` */
import type { AttendanceMark } from '../model/note.js';
import { attendancePhrases, reasonMarks } from '../phrases/attendance.js';
import { createRange, type Range } from '../text/positions.js';
import type { InlineText } from './inlineText.js';
import { columnsOf, trimSpan } from './inlineText.js';

const sentenceStart =
  '(?:^|[.!?;]\\s+|,\\s+(?:but|and|so)?\\s*|[(（]\\s*|\\s[-–—]\\s+|\\b(?:but|and|aber|mais|pero)\\s+)';
const phrases = attendancePhrases.map(({ state, at, pattern }) => ({
  state,
  pattern: new RegExp(`${at === 'line' ? '^[\\s(\\[*_~–—-]*' : sentenceStart}(${pattern})`, 'iu'),
}));
/** A cheap look before the phrases: most lines hold none of these words. */
const anyWord =
  /attend|miss|skip|cancel|watch|catch (?:it|the|this|later)|see (?:it|later|afterwards)|notes?\b.{0,30}$|take (?:any |many |really )?notes|no notes|n['’]t (?:there|go|see|take|get|make)|not (?:there|go|see|take|get|make|able)|unable|verpasst|nicht (?:besucht|teil|hin|da|dort)|nicht da|ausge|übersprungen|geschwänzt|fiel aus|(?:keine|ohne) (?:notizen|mitschrift)|ansehen|anschauen|assist|absent|ausente|non (?:suivi|vu)|manqu|rat[ée]|annul|saut|pas (?:de|pris|allé|vu|présent)|étais pas|voir|asist|no fui|no pude|no estuve|perd|salt|omit|sin notas|notas|ver (?:luego|más|después|el|la)|[参見欠聴聞中行録後ス]|あとで|メモ|ノート/iu;
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
    if (match !== null && !isPartial(plain)) {
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

/** `missed the first half` is there, in part. */
function isPartial(text: string): boolean {
  return /\b(?:missed|skipped|verpasst|manqué|perdí)\s(?:the|most|some|part|a|den|die|le|la|el)\s(?:first|last|start|beginning|end|opening|intro|half|of|part|bit|few|anfang|ersten?|début|principio|primera)\b/iu.test(
    text,
  );
}

/** The writer's reason, after `as`, `because`, `but`, a dash; in the same sentence. */
function readReason(text: string, match: RegExpExecArray): string | undefined {
  const rest = text.slice(match.index + match[0].length);
  const [sentence = ''] = /^[^.!?。]*(?:[.!?。](?!\s|$)[^.!?。]*)*/u.exec(rest) ?? [];
  const found = reason.exec(sentence)?.[1]?.trim();
  return found === undefined || found === '' || !/\p{L}/u.test(found) ? undefined : found;
}
