/**
 * Markdown lines as plain lines: the way back from {@link file://./markdownLines.ts}. Every mark that the way there adds is
 * taken away; Markdown that plain text has no word for stays as it is written.
 */
import { verbatimPattern } from './markdownLines.js';

/** Markdown's rulers, and the sign of the plain ruler that each stands for. */
const rulers: readonly (readonly [RegExp, string])[] = [
  [/^\s*-{3,}\s*$/, '='],
  [/^\s*- -(?: -)+\s*$/, '='],
  [/^\s*\*{3,}\s*$/, '-'],
  [/^\s*\* \*(?: \*)+\s*$/, '*'],
  [/^\s*_{3,}\s*$/, '_'],
  [/^\s*_ _(?: _)+\s*$/, '~'],
  [/^\s*\* {2}\*(?: {2}\*)+\s*$/, '#'],
];

const atxHeading = /^ {0,3}(#{1,6})(?:[ \t]|$)/;
const commented = /^<!-- (.*) -->$/;
const escapeOrVerbatim = new RegExp(`\\\\[!-/:-@[-\`{-~]|${verbatimPattern}|[^]`, 'gu');

/** The level (1..6) of a Markdown heading; undefined for any other line. */
export function findHeadingLevel(line: string): number | undefined {
  return atxHeading.exec(line)?.[1]?.length;
}

/** Whether a Markdown line is a ruler. */
export function isMarkdownRuler(line: string): boolean {
  return rulers.some(([form]) => form.test(line));
}

/** What stands in a comment of one line; undefined for any other line. */
export function findCommented(line: string): string | undefined {
  return commented.exec(line)?.[1];
}

/** A heading's words. */
export function toPlainTitle(line: string): string {
  return unescapeLine(line.replace(atxHeading, '').replace(/[ \t]+#+[ \t]*$/, ''));
}

/** A Markdown ruler with the sign of plain text, as many as before. */
export function toPlainRuler(line: string): string {
  const sign = rulers.find(([form]) => form.test(line))?.[1];
  const count = line.replace(/\s/g, '').length;
  return sign === undefined ? line : line.replace(line.trim(), () => sign.repeat(count));
}

/** A Markdown line without its escapes. */
export function unescapeLine(line: string): string {
  return line.replace(escapeOrVerbatim, (found) =>
    found.startsWith('\\') && found.length === 2 ? found.slice(1) : found,
  );
}
