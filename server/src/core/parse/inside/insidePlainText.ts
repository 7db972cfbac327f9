/** The inside of a plain text section: bare URLs, and text quoted under the header as the abstract. */
import { LinkifyIt } from 'linkify-it';
import type { Abstract, Inside, NoteLink } from '../../model/note.js';
import { createRange, type Range } from '../../text/positions.js';
import type { ScannedLine } from '../block.js';
import { nameLinks, type LinkLine } from './linkNames.js';
import type { SectionFacts } from './sectionFacts.js';

/** Without a scheme nothing is a link: `readme.md` is a file name, and `//` starts a comment. */
const linkify = new LinkifyIt().set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false }).add('//', null);

/** Reads the lines of a section. */
export function readPlainTextInside(lines: readonly ScannedLine[], facts: SectionFacts): Inside {
  const abstract = facts.isTalk ? findAbstract(lines, facts) : undefined;
  const linkLines = lines.map((line, index) => toLinkLine(line, index, abstract?.range));
  const links: NoteLink[] = [];
  for (const { url, name, link: range } of nameLinks(linkLines)) {
    if (!facts.isOwnLink(url, range)) links.push({ url, name, range });
  }
  return { abstract, links, pictures: [], anchors: [], code: [], truncated: false };
}

/** A line cut at its URLs: `Slides: https://a.org (pdf)` has the words `Slides: ` and ` (pdf)`. */
function toLinkLine(line: ScannedLine, index: number, abstract: Range | undefined): LinkLine<Range> {
  const matches = linkify.match(line.text) ?? [];
  const ends = [line.contentStart, ...matches.map((match) => match.lastIndex)];
  const starts = [...matches.map((match) => match.index), Math.max(line.contentEnd, ends.at(-1) ?? 0)];
  return {
    line: index,
    links: matches.map((match) => ({
      words: '',
      url: match.url,
      link: createRange(index, match.index, index, match.lastIndex),
    })),
    words: starts.map((start, at) => line.text.slice(ends[at], start)),
    isAbstract: abstract !== undefined && index >= abstract.start.line && index <= abstract.end.line,
  };
}

/** The quoted lines that come first below the header. */
function findAbstract(lines: readonly ScannedLine[], facts: SectionFacts): Abstract | undefined {
  const first = lines.findIndex(
    ({ kind }, index) => kind !== 'blank' && kind !== 'underline' && !facts.headerLines.has(index),
  );
  if (lines[first]?.kind !== 'quote') return undefined;
  const behind = lines.findIndex(({ kind }, index) => index > first && kind !== 'quote');
  const quoted = lines.slice(first, behind < 0 ? undefined : behind);
  const paragraphs = quoted
    .map((line) => line.text.slice(line.contentStart, line.contentEnd))
    .join('\n')
    .split(/\n{2,}/);
  const text = paragraphs
    .map((paragraph) => paragraph.replaceAll('\n', ' ').trim())
    .join('\n\n')
    .trim();
  const last = first + quoted.length - 1;
  return { text, range: createRange(first, 0, last, quoted.at(-1)?.text.length ?? 0) };
}
