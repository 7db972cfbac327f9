/**
 * Turning plain notes into Markdown without losing a character of them: headers become headings, rulers thematic breaks,
 * and every line stays a line. All marks that are added can be taken away again, which gives back the same bytes.
 */
import type { Note, PlacedSection, Section } from '../model/note.js';
import type { TextEdit } from '../text/edits.js';
import { createRange } from '../text/positions.js';
import { lineText, type SourceText } from '../text/sourceText.js';
import {
  isListItem,
  isPlainRuler,
  toMarkdownComment,
  toMarkdownHeading,
  toMarkdownRuler,
  toMarkdownText,
} from './markdownLines.js';
import { findSectionIndex } from './separation.js';

/** Two spaces at a line's end keep it apart from the next one, as it was in plain text. */
const hardBreak = '  ';
const offSwitch = /^\s*conference-notes:\s*off\b/i;

/** What the lines of a plain note are beside text. */
interface LineRoles {
  /** Heading level by line of the file. */
  readonly headings: ReadonlyMap<number, number>;
  readonly underlines: ReadonlySet<number>;
}

/**
 * The edits that make Markdown of a plain note, one for each line that changes; none for a note in Markdown.
 *
 * @param line zero-based: only the section there; the whole file where left out
 */
export function planMarkdown(note: Note, source: SourceText, line?: number): readonly TextEdit[] {
  if (note.dialect === 'markdown') return [];
  const only = line === undefined ? undefined : note.sections[findSectionIndex(note, line)];
  const first = only?.line ?? 0;
  const end = only === undefined ? source.lineStarts.length : only.line + only.section.lineCount;
  const old = Array.from(source.lineStarts, (_, at) => lineText(source, at));
  const roles = findRoles(note, old);
  const states = findStates(old, roles);
  const edits: TextEdit[] = [];
  for (let at = first; at < Math.min(end, old.length); at += 1) {
    const before = old[at] ?? '';
    const after = convertLine(old, at, { roles, states });
    if (after !== before) edits.push(createLineEdit(at, before, after));
  }
  return edits;
}

/** What a line is to the conversion. */
type LineState = 'blank' | 'heading' | 'underline' | 'ruler' | 'switch' | 'verbatim' | 'text';

interface Reading {
  readonly roles: LineRoles;
  readonly states: readonly LineState[];
}

function convertLine(lines: readonly string[], at: number, { roles, states }: Reading): string {
  const line = lines[at] ?? '';
  switch (states[at] ?? 'blank') {
    case 'heading':
      return toMarkdownHeading(line, roles.headings.get(at) ?? 2);
    case 'underline':
    case 'switch':
      return toMarkdownComment(line);
    case 'ruler':
      return toMarkdownRuler(line, lines[at - 1]);
    case 'text': {
      const isBroken = states[at + 1] === 'text' && !isListItem(lines[at + 1] ?? '');
      return toMarkdownText(line) + (isBroken ? hardBreak : '');
    }
    case 'blank':
    case 'verbatim':
      return line;
  }
}

/** Headings from the reading of the note: conference over day and group over talk over the talk's parts. */
function findRoles(note: Note, lines: readonly string[]): LineRoles {
  const headings = new Map<number, number>();
  const underlines = new Set<number>();
  const add = (line: number, level: number): void => {
    headings.set(line, level);
    if (/^\s*([=\-~])\1*\s*$/.test(lines[line + 1] ?? '') && lines[line]?.trim() !== '') underlines.add(line + 1);
  };
  const hasGroups = note.sections.some(({ section }) => section.kind === 'day' || section.kind === 'group');
  const talkLevel = hasGroups ? 3 : 2;
  if (note.conference !== undefined) add(note.conference.range.start.line, 1);
  for (const placed of note.sections) {
    for (const { line, level } of findTitles(placed, talkLevel)) add(line, level);
  }
  return { headings, underlines };
}

function findTitles({ section, line }: PlacedSection, talkLevel: number): readonly { line: number; level: number }[] {
  const title = findTitle(section);
  if (section.kind !== 'talk') return title === undefined ? [] : [{ line: line + title, level: 2 }];
  const parts = section.talk.parts.map((part) => ({
    line: line + part.titleRange.start.line,
    level: talkLevel + Math.max(1, part.level),
  }));
  return [{ line: line + section.talk.headerRange.start.line, level: talkLevel }, ...parts];
}

/** The line of a section's title; an aside without a title of its own begins with text. */
function findTitle(section: Section): number | undefined {
  switch (section.kind) {
    case 'talk':
      return section.talk.headerRange.start.line;
    case 'day':
      return section.labelRange.start.line;
    case 'group':
      return section.titleRange.start.line;
    case 'aside':
      return section.level > 0 ? section.titleRange.start.line : undefined;
    case 'head':
      return undefined;
  }
}

function findStates(lines: readonly string[], roles: LineRoles): readonly LineState[] {
  const states: LineState[] = [];
  const fences = findFences(lines);
  let isInList = false;
  for (const [at, line] of lines.entries()) {
    const state = findState({ line, at, fences, isInList, above: states[at - 1] }, roles);
    states.push(state);
    if (state === 'text' && isListItem(line)) isInList = true;
    else if (state !== 'blank' && !/^\s/.test(line)) isInList = false;
  }
  return states;
}

interface LinePlace {
  readonly line: string;
  readonly at: number;
  readonly fences: ReadonlySet<number>;
  readonly isInList: boolean;
  readonly above: LineState | undefined;
}

function findState({ line, at, fences, isInList, above }: LinePlace, { headings, underlines }: LineRoles): LineState {
  if (line.trim() === '') return 'blank';
  if (fences.has(at)) return 'verbatim';
  if (headings.has(at)) return 'heading';
  if (underlines.has(at)) return 'underline';
  if (isPlainRuler(line)) return 'ruler';
  if (offSwitch.test(line)) return 'switch';
  // Indented below an empty line is code in Markdown, and as such shown with every character as it is.
  const isCode = /^(?: {4}| {0,3}\t)/.test(line) && !isInList && above !== 'text';
  return isCode ? 'verbatim' : 'text';
}

/** Lines of fenced code, fences included; a fence that nothing closes is text. */
function findFences(lines: readonly string[]): ReadonlySet<number> {
  const fenced = new Set<number>();
  let open: number | undefined;
  for (const [at, line] of lines.entries()) {
    if (!/^ {0,3}`{3,}[^`]*$/.test(line)) continue;
    if (open === undefined) {
      open = at;
    } else if (/^\s*`+\s*$/.test(line)) {
      for (let inside = open; inside <= at; inside += 1) fenced.add(inside);
      open = undefined;
    }
  }
  return fenced;
}

/** Replaces only what differs, so that the cursor and folds stay where they are. */
function createLineEdit(line: number, before: string, after: string): TextEdit {
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
