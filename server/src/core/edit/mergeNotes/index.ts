/**
 * The notes that several people took at one conference, as one text: each talk once, with everybody's notes under their
 * names. Nothing is lost: a line of the inputs is in the result, or said to be dropped because another one says the same.
 * Loaded when somebody merges.
 */
import type { Dialect } from '../../model/note.js';
import { getTalks } from '../../model/sections.js';
import { parseNote } from '../../parse/parseNote.js';
import { createSourceText } from '../../text/sourceText.js';
import { findSeparation, hasRuler } from '../separation.js';
import { convertNotes } from '../convertNotes.js';
import { renameLabels } from './labels.js';
import { type MergeEntry, orderPieces } from './mergeOrder.js';
import { mergeOther } from './mergeOther.js';
import { createMergeSource, type MergeInput, type MergeSource } from './mergeSource.js';
import { type DroppedLine, type MergedPart, mergeTalk, type MergeStyle } from './mergeTalk.js';

export type { MergeInput } from './mergeSource.js';
export type { DroppedLine } from './mergeTalk.js';
export { guessPeople } from './people.js';

export interface MergedTalk {
  readonly title: string;
  /** Indexes of the inputs that have it, in order. */
  readonly inputs: readonly number[];
}

export interface MergedNotes {
  /** LF line ends. */
  readonly text: string;
  readonly dialect: Dialect;
  /** In the order of the result. */
  readonly talks: readonly MergedTalk[];
  readonly dropped: readonly DroppedLine[];
  /** Inputs that were in the other dialect, with the number of lines that converting back would not give as they were. */
  readonly converted: readonly { readonly input: number; readonly losses: number }[];
}

/** Merges notes, in Markdown unless all are plain text; the first ones give the order. */
export function mergeNotes(inputs: readonly MergeInput[]): MergedNotes {
  const dialects = inputs.map(({ text }) => parseNote(text).dialect);
  const dialect: Dialect = dialects.every((each) => each === 'plaintext') ? 'plaintext' : 'markdown';
  const sources = renameLabels(inputs, dialect).map((input, index) => createMergeSource(input, index, dialect));
  const style: MergeStyle = { dialect, level: findLevel(sources, dialect) };
  const entries = orderPieces(sources, style);
  const parts = entries.map((entry) =>
    entry.kind === 'talk' ? mergeTalk(entry.members, style) : mergeOther(entry.members, style),
  );
  return {
    text: join(entries, parts, sources[0]),
    dialect,
    talks: entries.flatMap((entry) => (entry.kind === 'talk' ? [toMergedTalk(entry)] : [])),
    dropped: parts.flatMap(({ dropped }) => dropped),
    converted: sources
      .filter(({ wasConverted }) => wasConverted)
      .map(({ index }) => ({ input: index, losses: countLosses(inputs[index]?.text ?? '', dialect) })),
  };
}

/** The level of most talks of the first notes whose talks are headings; 0 in plain text. */
function findLevel(sources: readonly MergeSource[], dialect: Dialect): number {
  if (dialect === 'plaintext') return 0;
  for (const { note } of sources) {
    const levels = getTalks(note).flatMap(({ section }) => (section.talk.level > 0 ? [section.talk.level] : []));
    const count = (level: number): number => levels.filter((other) => other === level).length;
    const [most] = levels.toSorted((a, b) => count(b) - count(a));
    if (most !== undefined) return most;
  }
  return 2;
}

function countLosses(text: string, to: Dialect): number {
  return convertNotes(createSourceText(text), { to }).losses.filter(({ kind }) => kind !== 'break').length;
}

function toMergedTalk({ members }: Extract<MergeEntry, { readonly kind: 'talk' }>): MergedTalk {
  const titles = members.map(({ piece }) => piece.placed.section.talk.title);
  const title = titles.reduce((longest, each) => (each.length > longest.length ? each : longest), '');
  return { title, inputs: [...new Set(members.map(({ piece }) => piece.source.index))] };
}

/** The sections in order, kept apart as the first notes keep theirs. */
function join(entries: readonly MergeEntry[], parts: readonly MergedPart[], first: MergeSource | undefined): string {
  const front = first?.frontMatter ?? [];
  const lines: string[] = front.length === 0 ? [] : ['---', ...front.map(({ text }) => text), '---'];
  entries.forEach((entry, at) => {
    lines.push(...(parts[at]?.lines ?? []));
    const next = entries[at + 1];
    if (next !== undefined) lines.push(...separate(entry, next, first));
  });
  return `${lines.join('\n').trimEnd()}\n`;
}

function separate(entry: MergeEntry, next: MergeEntry, first: MergeSource | undefined): readonly string[] {
  const own = entry.members.find(({ piece }) => piece.source === first)?.piece;
  const manner = first === undefined ? [''] : findSeparation(first.note, createSourceText(first.text), 0);
  const wanted =
    own !== undefined && own.separation.length > 0 ? own.separation : entry.kind === 'talk' ? manner : [''];
  // Text without a heading belongs to what is above it, unless a ruler parts them.
  const needsRuler = [entry, next].some(isBareAside) && !hasRuler(wanted);
  const lines = needsRuler
    ? ['', hasRuler(manner) ? (manner.find((line) => line !== '') ?? '---') : '---', '']
    : wanted;
  return [...(lines[0] === '' ? [] : ['']), ...lines, ...(lines.at(-1) === '' ? [] : [''])];
}

function isBareAside(entry: MergeEntry): boolean {
  const section = entry.members[0]?.piece.placed.section;
  return section?.kind === 'aside' && section.level === 0;
}
