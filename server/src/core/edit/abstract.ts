/** Writing a talk's abstract into its notes: wrapped, and quoted right under the talk link. */
import type { PlacedSection, TalkSection } from '../model/note.js';
import { createInsertion, getLineBreak, getLineEnd, type TextEdit } from '../text/edits.js';
import { lineText, type SourceText } from '../text/sourceText.js';

/** Where prose is wrapped, quotation marks included. */
const column = 80;

/** A line that means something where it stands: a list item, heading, quotation, fence or table row. */
const ownLine = /^\s*(?:[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s|>|```|~~~|\|)/;

/** The quoted lines of a text, each at most 80 characters long unless a single word is longer. */
export function writeAbstract(text: string): readonly string[] {
  return writeQuotedLines(text).map((line) => (line === '' ? '>' : `> ${line}`));
}

/** The same lines without their quotation marks, wrapped so that there is room for these. */
export function writeQuotedLines(text: string): readonly string[] {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return paragraphs.flatMap((paragraph, index) => [...(index === 0 ? [] : ['']), ...wrapParagraph(paragraph)]);
}

/** Writes the abstract below the header and what stands right under it: the speakers and the talk link. */
export function planAbstract(source: SourceText, placed: PlacedSection<TalkSection>, text: string): TextEdit {
  const lineBreak = getLineBreak(source);
  const last = findIntroEnd(placed);
  const isFollowedByText = lineText(source, last + 1).trim() !== '';
  const newText = lineBreak.repeat(2) + writeAbstract(text).join(lineBreak) + (isFollowedByText ? lineBreak : '');
  return createInsertion(getLineEnd(source, last), newText);
}

/** Line of the file that ends the header and what stands right under it: the speakers and the talk link. */
export function findIntroEnd({ section, line }: PlacedSection<TalkSection>): number {
  const { headerRange, link, speakers } = section.talk;
  const isNear = (near: number): boolean => near <= headerRange.end.line + 4;
  const intro = [...(link === undefined ? [] : [link.range]), ...speakers.map(({ range }) => range)];
  return Math.max(headerRange.end.line, ...intro.map(({ end }) => end.line).filter(isNear)) + line;
}

function wrapParagraph(paragraph: string): readonly string[] {
  const lines = paragraph.split('\n').map((line) => line.trimEnd());
  return lines.some((line) => ownLine.test(line)) ? lines.flatMap(wrapLine) : wrapLine(lines.join(' '));
}

/** What goes over the edge of a list item stays in it. */
function wrapLine(line: string): readonly string[] {
  const indent = ' '.repeat(/^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?/.exec(line)?.[0].length ?? 0);
  const lines: string[] = [];
  let current = /^\s*/.exec(line)?.[0] ?? '';
  for (const word of line.trim().split(/\s+/)) {
    const isFull = current.trim() !== '' && current.length + 1 + word.length > column - '> '.length;
    if (isFull) {
      lines.push(current);
      current = indent + word;
    } else {
      current += current.trim() === '' ? word : ` ${word}`;
    }
  }
  return [...lines, current];
}
