/**
 * Pictures that stand alone in their paragraph, as nearly all of them do: the line scan shows where a paragraph is, and
 * what it is then needs no syntax tree, whose parser has to be loaded first and takes milliseconds for a talk.
 */
import type { Picture } from '../../model/note.js';
import { createLineReader } from '../../text/lines.js';
import { createRange } from '../../text/positions.js';
import type { ScannedLine } from '../block.js';
import { findFrontMatterEnd } from '../frontMatter.js';
import { createMarkdownScanner } from '../scanMarkdown.js';
import { exceedsLimits } from './insideLimits.js';

/** An image and nothing else, without a sign that could mean something to Markdown. */
const plainPicture = /^!\[([^[\]\\`*_~<>&^|\t]*)\]\(([^\s()<>\\&]+)\)$/;

/**
 * The pictures of a Markdown section, as `readInside` gives them; undefined where one is written in any other way, or
 * may be none.
 *
 * @param text the section's
 */
export function readPlainPictures(text: string): readonly Picture[] | undefined {
  if (text.startsWith('\uFEFF') || findFrontMatterEnd(text, 'markdown') > 0 || exceedsLimits(text)) return undefined;
  const lines = scanLines(text);
  const pictures: Picture[] = [];
  for (const [index, line] of lines.entries()) {
    if (!line.text.includes('![')) continue;
    const match = isParagraph(lines, index) ? plainPicture.exec(line.text) : null;
    if (match === null) return undefined;
    pictures.push(toPicture(index, match[1] ?? '', match[2] ?? ''));
  }
  return pictures;
}

function scanLines(text: string): readonly ScannedLine[] {
  const lines: ScannedLine[] = [];
  const scanner = createMarkdownScanner(
    { addLine: (line) => lines.push(line), addDefinition() {} },
    { startsFile: true },
  );
  const nextLine = createLineReader(text, 0);
  for (let line = nextLine(); line !== undefined; line = nextLine()) scanner.push(line.text);
  scanner.end();
  return lines;
}

/** Whether the line is a whole paragraph, outside of all containers. */
function isParagraph(lines: readonly ScannedLine[], index: number): boolean {
  const isEdge = (line: ScannedLine | undefined): boolean => line === undefined || line.kind === 'blank';
  const line = lines[index];
  return line?.kind === 'text' && line.contentStart === 0 && isEdge(lines[index - 1]) && isEdge(lines[index + 1]);
}

function toPicture(line: number, alt: string, url: string): Picture {
  const urlStart = '!['.length + alt.length + ']('.length;
  return {
    url,
    alt,
    range: createRange(line, 0, line, urlStart + url.length + ')'.length),
    urlRange: createRange(line, urlStart, line, urlStart + url.length),
    altRange: createRange(line, '!['.length, line, '!['.length + alt.length),
  };
}
