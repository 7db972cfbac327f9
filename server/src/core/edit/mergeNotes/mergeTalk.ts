/** One talk as several people noted it: its head once, from whoever has the fullest, then the notes of each under the name. */
import type { Dialect, TalkSection } from '../../model/note.js';
import { isLinkLine } from './linkLines.js';
import type { MergeLine, MergePiece } from './mergeSource.js';
import { readTalkHead, type TalkHead, wordsOf } from './talkHeads.js';

/** A line that is not in the result, as another one says the same. */
export interface DroppedLine {
  readonly source: number;
  /** Zero-based, in the notes as they were converted. */
  readonly line: number;
  readonly text: string;
  /** `header`: title, speaker, day; `mark`: an underline or fence that has lost its text. */
  readonly as: 'header' | 'abstract' | 'link' | 'mark';
}

export interface MergeStyle {
  readonly dialect: Dialect;
  /** Level of the talks' headings, where they are some. */
  readonly level: number;
}

export interface MergedPart {
  readonly lines: readonly string[];
  readonly dropped: readonly DroppedLine[];
}

/** A member of a talk, with lines of its person that have lost their place: a group's heading, front matter. */
export interface TalkMember {
  readonly piece: MergePiece<TalkSection>;
  readonly loose: readonly string[];
}

/** Writes a talk. Every line of every member is in the result or among the dropped. */
export function mergeTalk(members: readonly TalkMember[], style: MergeStyle): MergedPart {
  const heads = members.map(({ piece }) => readTalkHead(piece));
  const chosen = heads.reduce((best, head) => (head.weight > best.weight ? head : best));
  const dropped: DroppedLine[] = [];
  const seen = new Set<string>();
  const lines = [...writeHead(chosen, style, dropped)];
  for (const line of lines) seen.add(normalize(line));
  members.forEach(({ loose }, index) => {
    const head = heads[index];
    if (head === undefined) return;
    const kept = head === chosen ? [] : keepHead(head, { chosen, dropped });
    const notes = keepNotes(head, { seen, dropped, style });
    const own = joinBlocks([loose, kept, notes]);
    if (own.length > 0) lines.push('', ...writeName(head.piece.source.person, style), '', ...own);
  });
  return { lines, dropped };
}

/** No `by`: that names speakers, here as in the header of a talk. */
export function sayWhose(person: string): string {
  return `${person}'s notes`;
}

/** A name above somebody's notes. */
function writeName(person: string, { dialect, level }: MergeStyle): readonly string[] {
  const words = sayWhose(person);
  if (dialect === 'plaintext') return [`${words}:`];
  return level > 0 && level < 6 ? [`${'#'.repeat(level + 1)} ${words}`] : [`**${words}:**`];
}

function writeHead(head: TalkHead, { dialect, level }: MergeStyle, dropped: DroppedLine[]): readonly string[] {
  const { header, underline, below, piece } = head;
  const { source, placed } = piece;
  const rest = below.map(({ text }) => text);
  if (header === undefined)
    return [`${dialect === 'markdown' ? `${'#'.repeat(level)} ` : ''}${placed.section.talk.title}`];
  if (dialect === 'plaintext') return [header.text, ...(underline === undefined ? [] : [underline.text]), ...rest];
  if (underline !== undefined) dropped.push({ source: source.index, ...underline, as: 'mark' });
  return [`${'#'.repeat(level)} ${toHeadingText(header.text)}`, ...rest];
}

/** Of a heading of any form, what it says. */
export function toHeadingText(text: string): string {
  return text
    .replace(/^\s*#{1,6}(?=\s|$)\s*/, '')
    .replace(/\s+#+\s*$/, '')
    .trim();
}

interface HeadContext {
  readonly chosen: TalkHead;
  readonly dropped: DroppedLine[];
}

/** What a head has that the chosen one has not, as items of a list: a bare line could begin a talk. */
function keepHead(head: TalkHead, { chosen, dropped }: HeadContext): readonly string[] {
  const { index } = head.piece.source;
  const said = new Set([...wordsOf([chosen.header, ...chosen.below]), 'by', 'speaker', 'speakers', 'presenter']);
  const drop = (line: MergeLine, as: DroppedLine['as']): readonly string[] => {
    dropped.push({ source: index, ...line, as });
    return [];
  };
  const isSaid = (line: MergeLine): boolean => [...wordsOf([line])].every((word) => said.has(word));
  const { abstract } = head;
  const isSameAbstract = abstract !== undefined && normalize(abstract.text) === normalize(chosen.abstract?.text ?? '');
  const isAbstract = ({ line }: MergeLine): boolean => {
    const at = line - head.piece.placed.line;
    return abstract !== undefined && abstract.range.start.line <= at && at <= abstract.range.end.line;
  };
  const url = head.piece.placed.section.talk.link?.url;
  const isLink = ({ text }: MergeLine): boolean =>
    url !== undefined && url === chosen.piece.placed.section.talk.link?.url && !/\p{L}/u.test(text.replaceAll(url, ''));
  const { header, underline } = head;
  return [
    ...(header === undefined ? [] : isSaid(header) ? drop(header, 'header') : [`- ${toHeadingText(header.text)}`]),
    ...(underline === undefined ? [] : drop(underline, 'mark')),
    ...head.below.flatMap((line): readonly string[] => {
      if (line.text.trim() === '') return [''];
      if (isAbstract(line)) return isSameAbstract ? drop(line, 'abstract') : [line.text];
      if (isLink(line)) return drop(line, 'link');
      return isSaid(line) ? drop(line, 'header') : [line.text];
    }),
  ];
}

interface NotesContext {
  /** Lines of the talk so far, normalised. */
  readonly seen: Set<string>;
  readonly dropped: DroppedLine[];
  readonly style: MergeStyle;
}

/** Somebody's notes, without links and pictures that stand in the talk already, line for line the same. */
function keepNotes({ piece, notes }: TalkHead, { seen, dropped, style }: NotesContext): readonly string[] {
  const { source, placed } = piece;
  const inside = source.inside(placed);
  const levels = findNewLevels(piece, style);
  const kept: string[] = [];
  notes.forEach((line, at) => {
    const key = normalize(line.text);
    const isLink = isLinkLine(inside, line, placed.line);
    const isNested = indentOf(notes[at + 1]?.text ?? '') > indentOf(line.text);
    if (isLink && seen.has(key) && !isNested) dropped.push({ source: source.index, ...line, as: 'link' });
    else kept.push(toLevel(line, levels));
    if (isLink) seen.add(key);
  });
  return kept;
}

/** The levels of a talk's own headings below the name, by line; nothing where there is room already. */
function findNewLevels({ source, placed }: MergePiece<TalkSection>, { dialect, level }: MergeStyle): Levels {
  const { parts } = placed.section.talk;
  const lines = new Map(
    source.pieces.find((piece) => piece.placed === placed)?.lines.map((one) => [one.line, one.text]),
  );
  const headings = parts.filter((part) =>
    /^ {0,3}#{1,6}\s/.test(lines.get(placed.line + part.titleRange.start.line) ?? ''),
  );
  const least = Math.min(...headings.map((part) => part.level));
  const shift = Math.max(0, level + 2 - least);
  if (dialect === 'plaintext' || headings.length === 0 || shift === 0) return new Map();
  return new Map(headings.map((part) => [placed.line + part.titleRange.start.line, Math.min(6, part.level + shift)]));
}

type Levels = ReadonlyMap<number, number>;

function toLevel({ text, line }: MergeLine, levels: Levels): string {
  const level = levels.get(line);
  return level === undefined ? text : text.replace(/^( {0,3})#{1,6}/, `$1${'#'.repeat(level)}`);
}

/** Front matter that cannot be any in the result, kept as code. */
export function quoteFrontMatter(lines: readonly MergeLine[], { dialect }: MergeStyle): readonly string[] {
  if (lines.length === 0) return [];
  const texts = lines.map(({ text }) => text);
  return dialect === 'markdown' ? ['```yaml', ...texts, '```', ''] : [...texts.map((text) => `    ${text}`), ''];
}

/** Without blank lines at both ends. */
function trimBlank(lines: readonly string[]): readonly string[] {
  const isText = (line: string): boolean => line.trim() !== '';
  return lines.slice(Math.max(0, lines.findIndex(isText)), lines.findLastIndex(isText) + 1);
}

/** The blocks that hold something, an empty line between them. */
export function joinBlocks(blocks: readonly (readonly string[])[]): readonly string[] {
  const full = blocks.map(trimBlank).filter((lines) => lines.length > 0);
  return full.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

/** Two lines with the same value are the same, however they are set. */
export function normalize(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function indentOf(text: string): number {
  return /^\s*/.exec(text)?.[0].length ?? 0;
}
