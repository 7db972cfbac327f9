/**
 * Converting notes between plain text and Markdown. What comes of a text is converted back before anything is written: each
 * line that would not be the same again is told, so that nobody loses what the other dialect has no word for.
 */
import { detectLength } from '../detect.js';
import type { Dialect, Note } from '../model/note.js';
import { findSectionAt, getTalks } from '../model/sections.js';
import { detectDialect } from '../parse/detectDialect.js';
import { parseNote } from '../parse/parseNote.js';
import { getLineBreak, type TextEdit } from '../text/edits.js';
import { createRange } from '../text/positions.js';
import { createSourceText, lineText, type SourceText } from '../text/sourceText.js';
import { splitText } from './convertedLines.js';
import { toMarkdownLines } from './convertToMarkdown.js';
import { toPlainLines } from './convertToPlainText.js';
import { type ConversionLoss, findChangedLines, findLostTitles } from './conversionLosses.js';
import { findUnderlinedLevel } from './plainUnderlines.js';

export interface ConversionOptions {
  readonly to: Dialect;
  /** Zero-based: only the section there; the whole file where left out. */
  readonly line?: number;
}

export interface Conversion {
  /** One for each line that changes. */
  readonly edits: readonly TextEdit[];
  /** The lines that converting back would not give as they were. */
  readonly losses: readonly ConversionLoss[];
  /** The dialect that the converted text is taken for: links or front matter can make Markdown of plain titles. */
  readonly readAs: Dialect;
}

/** Plans the conversion of a text to a dialect, whatever it is written in now. */
export function convertNotes(source: SourceText, { to, line }: ConversionOptions): Conversion {
  const { text } = source;
  const lines = convertLines(text, to);
  const after = join(text, lines);
  const losses = findLosses(text, after, to);
  const readAs = detectDialect(after.slice(0, detectLength));
  const part = line === undefined ? undefined : findSectionAt(parseNote(text, { dialect: opposite(to) }), line);
  if (part === undefined) return { edits: toEdits(source, lines), losses, readAs };
  const isInside = (at: number): boolean => part.line <= at && at < part.line + part.section.lineCount;
  const old = splitText(text);
  return {
    edits: toEdits(
      source,
      old.map((before, at) => (isInside(at) ? lines[at] : before)),
    ),
    losses: losses.filter((loss) => isInside(loss.line)),
    readAs,
  };
}

function opposite(to: Dialect): Dialect {
  return to === 'markdown' ? 'plaintext' : 'markdown';
}

type Lines = readonly (string | undefined)[];

function convertLines(text: string, to: Dialect): Lines {
  return to === 'markdown' ? findMarkdown(text) : findPlainText(text);
}

/** Underlines become levels only where that way leads back to the same text. */
function findMarkdown(text: string): Lines {
  const lines = splitText(text);
  const isLevelled = lines.some((line, at) => findUnderlinedLevel(line, lines[at + 1] ?? '') !== undefined);
  if (isLevelled) {
    const levelled = toMarkdownLines(text, 'level');
    const markdown = join(text, levelled);
    if (join(markdown, findPlainText(markdown)) === text) return levelled;
  }
  return toMarkdownLines(text, 'comment');
}

/** Bare titles where the talks are found without more: in what was plain text before, and between rulers. */
function findPlainText(text: string): Lines {
  const lineBreak = getLineBreak(createSourceText(text));
  const bare = toPlainLines(text, 'bare', lineBreak);
  const plain = join(text, bare);
  if (join(plain, toMarkdownLines(plain, 'comment')) === text) return bare;
  const wanted = findTalkTitles(parseNote(text, { dialect: 'markdown' }));
  const underlined = toPlainLines(text, 'underlined', lineBreak);
  const found = (lines: Lines): number => countCommon(wanted, findTalkTitles(parseNote(join(text, lines))));
  return found(underlined) > found(bare) ? underlined : bare;
}

/** The text with these lines, its line ends and byte order mark kept; with a line that goes, so does the line end above it. */
function join(text: string, lines: Lines): string {
  const pieces = text.split(lineEnd);
  let joined = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  for (const [at, line] of lines.entries()) {
    if (line !== undefined) joined += at === 0 ? line : (pieces[2 * at - 1] ?? '') + line;
  }
  return joined;
}

const lineEnd = /(\r\n|\r|\n)/;

function findTalkTitles(note: Note): readonly string[] {
  return getTalks(note).map(({ section }) => section.talk.title);
}

/** How many are in both, less what one of them has beyond. */
function countCommon(wanted: readonly string[], found: readonly string[]): number {
  const names = new Set(wanted);
  const common = found.filter((name) => names.has(name)).length;
  return common - (found.length - common);
}

function findLosses(text: string, after: string, to: Dialect): readonly ConversionLoss[] {
  const back = join(after, convertLines(after, opposite(to)));
  const lines = splitText(text);
  const changed = back === text ? [] : findChangedLines(lines, splitText(back));
  const lost = new Set(findLostTitles(parseNote(text, { dialect: opposite(to) }), parseNote(after)));
  const titles = Array.from(lost, (line): ConversionLoss => ({ kind: 'title', line, text: lines[line] ?? '' }));
  return [...titles, ...changed.filter(({ line }) => !lost.has(line))].toSorted((a, b) => a.line - b.line);
}

/** Replaces only what differs, so that the cursor and folds stay where they are; a byte order mark stays the first. */
function toEdits(source: SourceText, lines: Lines): readonly TextEdit[] {
  return lines.flatMap((after, at) => {
    const before = lineText(source, at);
    if (after === undefined) return [createRemoval(source, at)];
    const mark = at === 0 && before.startsWith('\uFEFF') ? 1 : 0;
    const edit = createLineEdit(at, before, before.slice(0, mark) + after);
    return edit === undefined ? [] : [edit];
  });
}

/** With the line break above: below the last line there may be none. */
function createRemoval(source: SourceText, line: number): TextEdit {
  const range = createRange(line - 1, lineText(source, line - 1).length, line, lineText(source, line).length);
  return { range, newText: '' };
}

function createLineEdit(line: number, before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return {
    range: createRange(line, start, line, before.length - end),
    newText: after.slice(start, after.length - end),
  };
}
