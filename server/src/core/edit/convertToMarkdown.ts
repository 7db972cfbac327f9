/**
 * Turning plain notes into Markdown without losing a character of them: headers become headings, rulers thematic breaks,
 * and every line stays a line. All marks that are added can be taken away again, which gives back the same bytes.
 */
import type { Note, PlacedSection, Section } from '../model/note.js';
import { findFrontMatterEnd } from '../parse/frontMatter.js';
import { parseNote } from '../parse/parseNote.js';
import { findFences, hardBreak, isIndentedCode, isOffSwitch, isTooLong, splitText } from './convertedLines.js';
import {
  isListItem,
  isPlainRuler,
  toMarkdownComment,
  toMarkdownHeading,
  toMarkdownRuler,
  toMarkdownText,
} from './markdownLines.js';
import { findUnderlinedLevel, isPlainUnderline } from './plainUnderlines.js';

/** What the lines of a plain note are beside text. */
interface LineRoles {
  /** Heading level by line of the file. */
  readonly headings: ReadonlyMap<number, number>;
  readonly underlines: ReadonlySet<number>;
  /** Lines of front matter, from the first on. */
  readonly frontMatter: number;
}

/** What becomes of the underlines of titles: a comment, or a level of the heading where they are as long as the title. */
export type UnderlineForm = 'comment' | 'level';

/** The Markdown of a plain text, line by line; undefined for a line that goes. */
export function toMarkdownLines(text: string, underlines: UnderlineForm): readonly (string | undefined)[] {
  const lines = splitText(text);
  const roles = findRoles(text, lines);
  const states = findStates(lines, roles);
  const levels = new Map(
    [...roles.headings.keys()].map((at) => [at, findUnderlinedLevel(lines[at] ?? '', lines[at + 1] ?? '')]),
  );
  return lines.map((line, at) => {
    const level = underlines === 'level' && states[at] === 'heading' ? levels.get(at) : undefined;
    if (level !== undefined) return toMarkdownHeading(line, level);
    const isTold = underlines === 'level' && states[at] === 'underline' && levels.get(at - 1) !== undefined;
    return isTold ? undefined : convertLine(lines, at, { roles, states });
  });
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
function findRoles(text: string, lines: readonly string[]): LineRoles {
  const note: Note = parseNote(text, { dialect: 'plaintext' });
  const headings = new Map<number, number>();
  const underlines = new Set<number>();
  const add = (line: number, level: number): void => {
    headings.set(line, level);
    if (isPlainUnderline(lines[line + 1] ?? '') && lines[line]?.trim() !== '') underlines.add(line + 1);
  };
  const hasGroups = note.sections.some(({ section }) => section.kind === 'day' || section.kind === 'group');
  const talkLevel = hasGroups ? 3 : 2;
  if (note.conference !== undefined) add(note.conference.range.start.line, 1);
  for (const placed of note.sections) {
    for (const { line, level } of findTitles(placed, talkLevel)) add(line, level);
  }
  const frontMatter = splitText(text.slice(0, findFrontMatterEnd(text, 'plaintext'))).length - 1;
  return { headings, underlines, frontMatter };
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

function findState({ line, at, fences, isInList, above }: LinePlace, roles: LineRoles): LineState {
  const { headings, underlines, frontMatter } = roles;
  if (at < frontMatter || isTooLong(line)) return 'verbatim';
  if (line.trim() === '') return 'blank';
  if (fences.has(at)) return 'verbatim';
  if (headings.has(at)) return 'heading';
  if (underlines.has(at)) return 'underline';
  if (isPlainRuler(line)) return 'ruler';
  if (isOffSwitch(line)) return 'switch';
  return isIndentedCode(line) && !isInList && above !== 'text' ? 'verbatim' : 'text';
}
