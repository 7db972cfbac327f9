/**
 * Turning Markdown notes into plain text: headings become titles, thematic breaks rulers, and escapes and hard breaks go.
 * What plain text has no word for (emphasis, tables) stays as it is written. Notes that were made Markdown from plain text
 * come back to the same bytes.
 */
import { findFrontMatterEnd } from '../parse/frontMatter.js';
import { findFences, hardBreak, isIndentedCode, isOffSwitch, isTooLong, splitText } from './convertedLines.js';
import { isListItem } from './markdownLines.js';
import {
  findCommented,
  findHeadingLevel,
  isMarkdownRuler,
  toPlainRuler,
  toPlainTitle,
  unescapeLine,
} from './plainLines.js';
import { createUnderline, isPlainUnderline } from './plainUnderlines.js';

/** What headings become: their bare words, or a title with an underline that tells its level. */
export type TitleForm = 'bare' | 'underlined';

/** The plain text of Markdown, line by line; an underlined title is two lines, with `lineBreak` between them. */
export function toPlainLines(text: string, titles: TitleForm, lineBreak: string): readonly string[] {
  const lines = splitText(text);
  const kinds = findKinds(text, lines);
  return lines.map((line, at) => {
    switch (kinds[at] ?? 'blank') {
      case 'heading': {
        const title = toPlainTitle(line);
        const isBare = titles === 'bare' || kinds[at + 1] === 'comment' || title.trim() === '';
        return isBare ? title : title + lineBreak + createUnderline(title, findHeadingLevel(line) ?? 1);
      }
      case 'comment':
        return findCommented(line) ?? line;
      case 'ruler':
        return toPlainRuler(line);
      case 'text': {
        const isBroken = kinds[at + 1] === 'text' && !isListItem(lines[at + 1] ?? '') && line.endsWith(hardBreak);
        return unescapeLine(isBroken ? line.slice(0, -hardBreak.length) : line);
      }
      case 'blank':
      case 'verbatim':
        return line;
    }
  });
}

/** What a Markdown line is to the conversion; `comment` holds what Markdown does not show. */
type LineKind = 'blank' | 'heading' | 'comment' | 'ruler' | 'verbatim' | 'text';

function findKinds(text: string, lines: readonly string[]): readonly LineKind[] {
  const fences = findFences(lines);
  const frontMatter = splitText(text.slice(0, findFrontMatterEnd(text, 'markdown'))).length - 1;
  const kinds: LineKind[] = [];
  let isInList = false;
  for (const [at, line] of lines.entries()) {
    const isVerbatim = at < frontMatter || fences.has(at) || isTooLong(line);
    const kind = isVerbatim ? 'verbatim' : findKind(line, { above: kinds[at - 1], isInList });
    kinds.push(kind);
    if (kind === 'text' && isListItem(line)) isInList = true;
    else if (kind !== 'blank' && !/^\s/.test(line)) isInList = false;
  }
  return kinds;
}

interface LinePlace {
  readonly above: LineKind | undefined;
  readonly isInList: boolean;
}

function findKind(line: string, { above, isInList }: LinePlace): LineKind {
  if (line.trim() === '') return 'blank';
  if (findHeadingLevel(line) !== undefined) return 'heading';
  if (isHidden(line, above)) return 'comment';
  // Right below text a row of dashes underlines it, in both dialects.
  if (above === 'text' && /^\s*-{3,}\s*$/.test(line)) return 'verbatim';
  if (isMarkdownRuler(line)) return 'ruler';
  return isIndentedCode(line) && !isInList && above !== 'text' ? 'verbatim' : 'text';
}

/** Only what plain text had is shown there again: what the writer has commented out stays a comment. */
function isHidden(line: string, above: LineKind | undefined): boolean {
  const commented = findCommented(line);
  return commented !== undefined && (isOffSwitch(commented) || (above === 'heading' && isPlainUnderline(commented)));
}
