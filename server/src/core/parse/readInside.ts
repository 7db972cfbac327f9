import type { Dialect, Inside, Note, PlacedSection } from '../model/note.js';
import { createLineReader, type TextSource } from '../text/lines.js';
import type { ScannedLine } from './block.js';
import { findFrontMatterEnd } from './frontMatter.js';
import { exceedsLimits, isTooLong } from './inside/insideLimits.js';
import type { SectionSource } from './inside/insideMarkdown.js';
import { readMarkdownInside, readPlainTextInside } from './inside/insideParsers.js';
import { createSectionFacts } from './inside/sectionFacts.js';
import { writeUsedDefinitions } from './inside/usedDefinitions.js';
import { createPlainTextScanner } from './scanPlainText.js';

const byteOrderMark = '\uFEFF';
const unread: Inside = { abstract: undefined, links: [], pictures: [], anchors: [], code: [], truncated: true };

/**
 * Reads the inside of one section: abstract, links, pictures, code. By remark for Markdown, with the reference
 * definitions of the whole file; by the plain grammar for plain text. Never throws; costs milliseconds for a long
 * section, so ask only when someone looks, and keep the answer with the section's identity.
 *
 * @param text the whole file's text, of which `note` is the reading
 */
export function readInside(note: Note, placed: PlacedSection, text: TextSource): Inside {
  const section = text.slice(placed.offset, placed.offset + placed.section.length);
  const facts = createSectionFacts(note, placed);
  if (note.dialect === 'plaintext') {
    return isTooLong(section) ? unread : readPlainTextInside(scanPlainText(section), facts);
  }
  if (exceedsLimits(section)) return unread;
  const bodyStart = placed.offset === 0 ? findBodyStart(text, section.length, note.dialect) : 0;
  return readMarkdownInside(createSource(section, bodyStart, note), facts);
}

/** Offset in the first section of what follows front matter and byte order mark, which the Markdown parser never gets. */
function findBodyStart(text: TextSource, length: number, dialect: Dialect): number {
  return Math.min(length, findFrontMatterEnd(text, dialect) || Number(text.slice(0, 1) === byteOrderMark));
}

function createSource(section: string, bodyStart: number, note: Note): SectionSource {
  const body = section.slice(bodyStart);
  // A mark that is not the file's byte order mark must not be the parser's first character: it would drop it.
  const definitions = writeUsedDefinitions(body, note) || (body.startsWith(byteOrderMark) ? '\n' : '');
  const definitionLines = countLineEnds(definitions);
  const linesBefore = countLineEnds(section.slice(0, bodyStart));
  return {
    text: definitions + body,
    firstLine: definitionLines + 1,
    origin: { lines: linesBefore - definitionLines, characters: linesBefore === 0 ? bodyStart : 0 },
  };
}

function countLineEnds(text: string): number {
  const nextLine = createLineReader(text, 0);
  let count = -1;
  while (nextLine() !== undefined) count += 1;
  return count;
}

function scanPlainText(text: string): readonly ScannedLine[] {
  const lines: ScannedLine[] = [];
  const scanner = createPlainTextScanner({ addLine: (line) => lines.push(line), addDefinition() {} });
  const nextLine = createLineReader(text, 0);
  for (let line = nextLine(); line !== undefined; line = nextLine()) scanner.push(line.text);
  scanner.end();
  return lines;
}
