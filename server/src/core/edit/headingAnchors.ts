/**
 * The anchors that headings have in previews and on the web (`## A talk` is `#a-talk`), and what they become when a title
 * changes. A heading's number (`#a-talk-1`) depends on those above it, so all of a file are made together.
 */
import GithubSlugger from 'github-slugger';
import type { Note, PlacedSection } from '../model/note.js';
import { readInline } from '../parse/inlineText.js';
import type { TextEdit } from '../text/edits.js';
import { lineText, type SourceText } from '../text/sourceText.js';

/** The anchors that differ after the edits, each within one line: old slug to new slug. */
export function findChangedAnchors(
  note: Note,
  source: SourceText,
  edits: readonly TextEdit[],
): ReadonlyMap<string, string> {
  const before = new GithubSlugger();
  const after = new GithubSlugger();
  const changed = new Map<string, string>();
  for (const line of findHeadingLines(note)) {
    const text = lineText(source, line);
    const oldSlug = before.slug(toWords(text));
    const newSlug = after.slug(toWords(applyToLine(text, line, edits)));
    if (oldSlug !== newSlug) {
      changed.set(oldSlug, newSlug);
    }
  }
  return changed;
}

/** From the last edit to the first, so that columns stay right. */
function applyToLine(text: string, line: number, edits: readonly TextEdit[]): string {
  return edits
    .filter(({ range }) => range.start.line === line)
    .toSorted((a, b) => b.range.start.character - a.range.start.character)
    .reduce(
      (done, { range, newText }) => done.slice(0, range.start.character) + newText + done.slice(range.end.character),
      text,
    );
}

/** Lines of the file, zero-based, in order. */
function findHeadingLines(note: Note): readonly number[] {
  return note.sections.flatMap((placed) => headingLinesOf(placed).map((line) => placed.line + line));
}

function headingLinesOf({ section }: PlacedSection): readonly number[] {
  switch (section.kind) {
    case 'talk': {
      const own = section.talk.level > 0 ? [section.talk.titleRange.start.line] : [];
      return [...own, ...section.talk.parts.map(({ titleRange }) => titleRange.start.line)];
    }
    case 'day':
      return section.level > 0 ? [section.labelRange.start.line] : [];
    case 'group':
    case 'aside':
      return section.level > 0 ? [section.titleRange.start.line] : [];
    case 'head':
      return [];
  }
}

/** The words of a heading's line: without `#`s and markup. */
function toWords(line: string): string {
  const start = /^[ \t]*#{0,6}[ \t]*/.exec(line)?.[0].length ?? 0;
  const text = line.replace(/[ \t]+#+[ \t]*$/, '').trimEnd();
  return readInline({ text, start, end: text.length, dialect: 'markdown' }).plain.trim();
}
