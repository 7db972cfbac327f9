/**
 * Plain lines as Markdown lines, each on its own, such that the line can be had back: what Markdown would take for markup
 * is escaped, rulers change their sign, and what has no Markdown form goes into a comment. Bullets, numbers, quotation
 * marks, boxes, links and code in backticks read the same in both and stay as they are.
 */
import { isTooLong } from './convertedLines.js';

/** A ruler: three or more of one sign (plain text). */
const plainRuler = /^(\s*)([=\-*_~#])\2{2,}(\s*)$/;

/** Marks that open a list item or quotation, any number of them. */
const containerMarks = /^(?:\s*(?:[-*+]|\d{1,9}[.)]|>)(?=\s|$|(?<=>)))*\s*/;

/** What is left alone inside of a line, as a regular expression: URLs, bare or in angle brackets, and code in backticks. */
export const verbatimPattern = '<?https?://[^\\s<>\\\\`]*>?|`[^`\\\\]+`(?!`)';
const verbatim = new RegExp(verbatimPattern, 'y');

/** Lines that hold nothing to escape but would be read as something else: list rulers, underlines, table borders. */
const misreadLine = /^(?:([-*_])(?:\s*\1){2,}|=+|-+|\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?)\s*$/;

const wordSign = /[\p{L}\p{N}]/u;
const entity = /&#?[a-z0-9]+;/iy;

/** The sign of Markdown's ruler, and what stands between two of them, for a plain ruler's sign. */
const rulerForms: { readonly [sign: string]: { readonly sign: string; readonly gap: string } } = {
  '=': { sign: '-', gap: '' },
  '-': { sign: '*', gap: '' },
  '*': { sign: '*', gap: ' ' },
  _: { sign: '_', gap: '' },
  '~': { sign: '_', gap: ' ' },
  '#': { sign: '*', gap: '  ' },
};

/** Whether a plain line is a ruler. */
export function isPlainRuler(line: string): boolean {
  return !isTooLong(line) && plainRuler.test(line);
}

/** Whether a plain line opens a list item that stays one in Markdown. */
export function isListItem(line: string): boolean {
  return !isTooLong(line) && /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/.test(line) && !isMisread(line);
}

/** Without its indentation, as the pattern would try each part of a long one. */
function isMisread(line: string): boolean {
  return misreadLine.test(line.trimStart());
}

/**
 * A plain ruler as a thematic break of as many signs.
 *
 * @param above the plain line above it: directly under text, a row of `-` would make that text a heading
 */
export function toMarkdownRuler(line: string, above: string | undefined): string {
  const signs = line.trim();
  const form = rulerForms[signs.charAt(0)];
  if (form === undefined) return line;
  const isMisread = form.sign === '-' && (above === undefined ? signs.length === 3 : above.trim() !== '');
  const ruler = form.sign + ((isMisread ? ' ' : form.gap) + form.sign).repeat(signs.length - 1);
  return line.replace(signs, () => ruler);
}

/** A plain line as a heading of the given level (1..6). */
export function toMarkdownHeading(line: string, level: number): string {
  const words = escapeWords(line).replace(/(\s)(#+\s*)$/, '$1\\$2');
  return `${'#'.repeat(Math.min(level, 6))} ${words}`;
}

/** A line that Markdown shall not show: the underline of a plain title, an off switch. */
export function toMarkdownComment(line: string): string {
  return `<!-- ${line} -->`;
}

/** A plain line of notes with all that Markdown would take for markup escaped. */
export function toMarkdownText(line: string): string {
  const marks = isMisread(line) ? '' : (containerMarks.exec(line)?.[0] ?? '');
  const rest = line.slice(marks.length);
  if (isMisread(rest)) return marks + rest.replace(/\S/, '\\$&');
  return marks + escapeWords(rest).replace(/^(?:#{1,6}(?=\s|$)|\[(?=[^\]]*\]:))/, '\\$&');
}

function escapeWords(text: string): string {
  let escaped = '';
  for (let at = 0; at < text.length;) {
    verbatim.lastIndex = at;
    const kept = verbatim.exec(text)?.[0];
    escaped += kept ?? (needsEscape(text, at) ? '\\' : '') + text.charAt(at);
    at += kept?.length ?? 1;
  }
  return escaped;
}

/** Whether the sign at `at` would be markup, given the signs beside it; a line's ends count as spaces. */
function needsEscape(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  const isAlone = /\s/.test(before) && /\s/.test(after);
  switch (text.charAt(at)) {
    case '\\':
      return at + 1 === text.length || /[!-/:-@[-`{-~]/.test(after);
    case '`':
      return true;
    case '*':
      return !isAlone;
    case '_':
      return !isAlone && !(wordSign.test(before) && wordSign.test(after));
    case '~':
      return !isAlone && text.indexOf('~') !== text.lastIndexOf('~');
    case '<':
      return /[a-z/!?]/i.test(after);
    case '&':
      entity.lastIndex = at;
      return entity.test(text);
    case '[':
      return after === '^';
    default:
      return false;
  }
}
