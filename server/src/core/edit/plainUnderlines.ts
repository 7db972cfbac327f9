/** Underlines of plain titles: the sign tells the level of the heading that they stand for in Markdown. */
import { isTooLong } from './convertedLines.js';

/** By level, from 1. */
const signs = ['=', '-', '~', '^', '"', '+'];

/** Whether a plain line under a title can be its underline. */
export function isPlainUnderline(line: string): boolean {
  return !isTooLong(line) && /^\s*([=\-~^"+*#_])\1*\s*$/.test(line);
}

/** The underline of a title of a level (1..6), as long as the title. */
export function createUnderline(title: string, level: number): string {
  return (signs[level - 1] ?? '+').repeat(Math.max(3, Array.from(title.trimEnd()).length));
}

/** The level (1..6) that the underline of a title tells; undefined where it is no underline, or longer or shorter. */
export function findUnderlinedLevel(title: string, line: string): number | undefined {
  const level = isTooLong(line) ? 0 : signs.indexOf(line.charAt(0)) + 1;
  return level > 0 && title.trim() !== '' && line === createUnderline(title, level) ? level : undefined;
}
