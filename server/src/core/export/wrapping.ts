/** Whether prose was wrapped by hand at a column, or each line is a thought of its own: notes hold both. */

/** Longer lines than this nobody wraps by hand: the editor does it on the screen. */
const longestWrapColumn = 120;
const shortestWrapColumn = 60;

/** A word that no wrapping can do much about, such as a URL: its line tells nothing. */
const unwieldyWord = /\S{30}/;

/** The column that a text is wrapped at: its longest line; undefined where lines are too long or too short to be wrapped. */
export function findWrapColumn(lines: readonly string[]): number | undefined {
  const telling = lines.filter((line) => !unwieldyWord.test(line));
  const longest = telling.reduce((length, line) => Math.max(length, line.trimEnd().length), 0);
  return longest >= shortestWrapColumn && longest <= longestWrapColumn ? longest : undefined;
}

/**
 * Whether `next` goes on with the sentence of `line`: its first word had hardly room before the column. The column is that
 * of the longest line, which may stand out a little, so the last tenth counts as full.
 */
export function isWrapped(line: string, next: string, column: number | undefined): boolean {
  const firstWord = /\S+/.exec(next)?.[0] ?? '';
  return column !== undefined && firstWord !== '' && line.trimEnd().length + 1 + firstWord.length > column * 0.9;
}
