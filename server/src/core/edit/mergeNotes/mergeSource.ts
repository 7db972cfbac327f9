/** One person's notes, ready to be merged: in the common dialect, cut into pieces whose lines know where they come from. */
import type { Dialect, Inside, Note, PlacedSection, Section, TalkSection } from '../../model/note.js';
import { getTalks } from '../../model/sections.js';
import { findFrontMatterEnd } from '../../parse/frontMatter.js';
import { parseNote } from '../../parse/parseNote.js';
import { readInside } from '../../parse/readInside.js';
import { applyEdits } from '../../text/edits.js';
import { createSourceText } from '../../text/sourceText.js';
import { splitText } from '../convertedLines.js';
import { convertNotes } from '../convertNotes.js';

/** A note file to merge. */
export interface MergeInput {
  /** Of the file, unique among the inputs. */
  readonly uri: string;
  readonly text: string;
  /** Whose notes they are, as they are to be called in the result. */
  readonly person: string;
  /** What tells the slot of each talk, in the order of the notes; undefined where it is not sure. */
  readonly slots?: readonly (string | undefined)[];
}

/** A line of an input, after its conversion. */
export interface MergeLine {
  readonly text: string;
  /** Zero-based. */
  readonly line: number;
}

export interface MergePiece<S extends Section = Section> {
  readonly source: MergeSource;
  readonly placed: PlacedSection<S>;
  /** Of the section up to its last line of content; front matter is not among them. */
  readonly lines: readonly MergeLine[];
  /** The blank lines and rulers behind it. */
  readonly separation: readonly string[];
}

export interface MergeSource {
  /** Among the inputs. */
  readonly index: number;
  readonly person: string;
  readonly slots: MergeInput['slots'];
  readonly note: Note;
  readonly text: string;
  /** Lines between the fences of the front matter. */
  readonly frontMatter: readonly MergeLine[];
  readonly pieces: readonly MergePiece[];
  readonly wasConverted: boolean;
  readonly inside: (placed: PlacedSection) => Inside;
}

/** Whether a piece is a talk. */
export function isTalkPiece(piece: MergePiece): piece is MergePiece<TalkSection> {
  return piece.placed.section.kind === 'talk';
}

/** Reads an input in the dialect of the result. */
export function createMergeSource(input: MergeInput, index: number, dialect: Dialect): MergeSource {
  const before = parseNote(input.text);
  const wasConverted = before.dialect !== dialect;
  const text = closeOpenBlocks(wasConverted ? convert(input.text, dialect) : input.text, dialect);
  const note = parseNote(text, { dialect });
  const lines = splitText(text);
  const frontMatterEnd = splitText(text.slice(0, findFrontMatterEnd(text, dialect))).length - 1;
  const isSameCount = input.slots?.length === getTalks(note).length;
  const source: MergeSource = {
    index,
    person: input.person,
    slots: isSameCount ? input.slots : undefined,
    note,
    text,
    frontMatter: toLines(lines, 1, frontMatterEnd - 1),
    pieces: [],
    wasConverted,
    inside: (placed) => readInside(note, placed, text),
  };
  const pieces = note.sections.map((placed): MergePiece => {
    const { line, section } = placed;
    const end = line + section.contentEndLine + 1;
    return {
      source,
      placed,
      lines: toLines(lines, Math.max(line, frontMatterEnd), end),
      separation: lines.slice(end, line + section.lineCount).map((each) => each.trim()),
    };
  });
  return Object.assign(source, { pieces });
}

function toLines(lines: readonly string[], from: number, to: number): readonly MergeLine[] {
  return lines.slice(from, Math.max(from, to)).map((text, at) => ({ text, line: from + at }));
}

function convert(text: string, to: Dialect): string {
  return applyEdits(text, convertNotes(createSourceText(text), { to }).edits);
}

const probe = 'What stands below belongs to nothing above';

/** Ends a fence or comment that nothing closes: in the middle of other notes it would take them in. */
function closeOpenBlocks(text: string, dialect: Dialect): string {
  if (dialect === 'plaintext') return text;
  const fences = splitText(text).flatMap((line) => /^ {0,3}(`{3,}|~{3,})/.exec(line)?.slice(1) ?? []);
  const closings = ['', ...new Set(fences), '-->', '</pre>', '</script>', '</style>'];
  const ending = closings.find((closing) => isClosed(close(text, closing)));
  return close(text, ending ?? '');
}

function close(text: string, closing: string): string {
  return closing === '' ? text : `${text.replace(/\s+$/, '')}\n${closing}\n`;
}

function isClosed(text: string): boolean {
  const note = parseNote(`${text}\n\n# ${probe}\n`, { dialect: 'markdown' });
  const titles = note.sections.map(({ section }) =>
    section.kind === 'talk'
      ? [section.talk.title, ...section.talk.parts.map(({ title }) => title)]
      : [titleOf(section)],
  );
  return titles.flat().includes(probe) || note.conference?.text === probe;
}

function titleOf(section: Section): string | undefined {
  return section.kind === 'aside' || section.kind === 'group' ? section.title : undefined;
}
