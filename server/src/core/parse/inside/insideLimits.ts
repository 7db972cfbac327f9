/** What is too much for a syntax tree: found by the line scan, which is linear, before the parser meets it. */
import { createLineReader } from '../../text/lines.js';
import { createMarkdownScanner, deepestNesting } from '../scanMarkdown.js';

/** UTF-16 units above which a section's inside stays unread. */
const longestSection = 262_144;

/** Lines above which it stays unread: the parser's cost grows with the square of the blocks, a list of words has most. */
const mostLines = 10_000;

/**
 * Brackets and emphasis marks in one paragraph above which its nesting could be deep and its reading slow: their pairing
 * costs the square of their number. A page of prose full of links has a tenth of it.
 */
const mostMarks = 2000;
const marks = /[[\]*_~]/g;

/** Whether a section is too long to be read. */
export function isTooLong(text: string): boolean {
  return text.length > longestSection;
}

/** Whether the inside of a Markdown section must stay unread: too long, or nested too deep. */
export function exceedsLimits(text: string): boolean {
  if (isTooLong(text)) return true;
  let isTooMuch = false;
  let lineCount = 0;
  let markCount = 0;
  const scanner = createMarkdownScanner(
    {
      addLine({ kind, text: line, level }) {
        const goesOn = kind === 'text' || kind === 'itemText' || kind === 'quote';
        markCount = (goesOn ? markCount : 0) + (line.match(marks)?.length ?? 0);
        lineCount += 1;
        isTooMuch ||= level >= deepestNesting || markCount > mostMarks || lineCount > mostLines;
      },
      addDefinition() {},
    },
    { startsFile: true },
  );
  const nextLine = createLineReader(text, 0);
  for (let line = nextLine(); line !== undefined && !isTooMuch; line = nextLine()) scanner.push(line.text);
  scanner.end();
  return isTooMuch;
}
