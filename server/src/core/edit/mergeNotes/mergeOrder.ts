/** The order of merged notes: that of the first person's, into which what only others have is put where it stood. */
import type { DaySection, Section, TalkSection } from '../../model/note.js';
import { normalizeTitle } from '../../schedule/normalizeTitle.js';
import { matchTalks } from './matchSources.js';
import { isTalkPiece, type MergePiece, type MergeSource } from './mergeSource.js';
import { quoteFrontMatter, type MergeStyle, type TalkMember, toHeadingText } from './mergeTalk.js';

/** A section of the result, with all that people have of it. */
export type MergeEntry =
  | { readonly kind: 'talk'; readonly members: TalkMember[] }
  | { readonly kind: 'other'; readonly section: Section['kind']; readonly members: OtherMember[] };

export interface OtherMember {
  readonly piece: MergePiece;
  readonly loose: readonly string[];
}

/** Puts the notes of all sources in order. What heads and groups of later sources say comes with the next of their talks. */
export function orderPieces(sources: readonly MergeSource[], style: MergeStyle): readonly MergeEntry[] {
  const [first, ...others] = sources;
  const entries: MergeEntry[] = (first?.pieces ?? []).map((piece) => createEntry(piece, []));
  for (const source of others) addSource(entries, source, style);
  return entries;
}

function createEntry(piece: MergePiece, loose: readonly string[]): MergeEntry {
  return isTalkPiece(piece)
    ? { kind: 'talk', members: [{ piece, loose }] }
    : { kind: 'other', section: piece.placed.section.kind, members: [{ piece, loose }] };
}

function addSource(entries: MergeEntry[], source: MergeSource, style: MergeStyle): void {
  const talks = source.pieces.filter(isTalkPiece);
  const known = entries.filter((entry) => entry.kind === 'talk');
  const matches = matchTalks(
    known.map(({ members }) => members.map(({ piece }) => piece)),
    talks,
  );
  const matched = new Map(
    talks.map((talk, row): [MergePiece, MergeEntry | undefined] => [talk, known[matches[row] ?? -1]]),
  );
  // The first section may hold the front matter, which must stay the file's beginning.
  let cursor = entries[0] !== undefined && isFirstOfFile(entries[0]) ? 0 : -1;
  let loose: readonly string[] = quoteFrontMatter(source.frontMatter, style);
  for (const piece of source.pieces) {
    const entry = matched.get(piece) ?? findSame(entries, piece);
    if (entry === undefined && piece.placed.section.kind === 'group') {
      loose = [...loose, ...toLoose(piece)];
      continue;
    }
    cursor = entry === undefined ? findPlace(entries, cursor, piece) : entries.indexOf(entry);
    if (entry === undefined) entries.splice(cursor, 0, createEntry(piece, loose));
    else addMember(entry, piece, loose);
    loose = [];
  }
  const last = entries[cursor];
  if (loose.length > 0 && last !== undefined) addLoose(last, loose);
}

function isFirstOfFile(entry: MergeEntry): boolean {
  const piece = entry.members[0]?.piece;
  return entry.kind === 'other' ? entry.section === 'head' : (piece?.source.frontMatter.length ?? 0) > 0;
}

/** A group's heading that has lost its place, as an item: a bare line could begin a talk. */
function toLoose({ placed, lines }: MergePiece): readonly string[] {
  const title = placed.section.kind === 'group' ? placed.line + placed.section.titleRange.start.line : -1;
  return lines.map(({ text, line }) => (line === title ? `- ${toHeadingText(text)}` : text));
}

function addMember(entry: MergeEntry, piece: MergePiece, loose: readonly string[]): void {
  if (entry.kind === 'talk' && isTalkPiece(piece)) entry.members.push({ piece, loose });
  else if (entry.kind === 'other') entry.members.push({ piece, loose });
}

function addLoose(entry: MergeEntry, loose: readonly string[]): void {
  const last = entry.members.pop();
  if (last === undefined) return;
  const member = { ...last, loose: [...last.loose, ...loose] };
  if (entry.kind === 'other') entry.members.push(member);
  else if (isTalkPiece(member.piece)) entry.members.push({ piece: member.piece, loose: member.loose });
}

/** The section of the result that a head, day, group or aside is the same as. */
function findSame(entries: readonly MergeEntry[], piece: MergePiece): MergeEntry | undefined {
  const { section } = piece.placed;
  if (section.kind === 'talk') return undefined;
  return entries.find((entry) => {
    const other = entry.members[0]?.piece.placed.section;
    return other !== undefined && isSame(section, other);
  });
}

function isSame(a: Section, b: Section): boolean {
  if (a.kind === 'head') return b.kind === 'head';
  if (a.kind === 'day') return b.kind === 'day' && isSameDay(a, b);
  const isTitled = (
    section: Section,
  ): section is Extract<Section, { readonly level: number; readonly title: string }> =>
    (section.kind === 'aside' || section.kind === 'group') && section.level > 0;
  return a.kind === b.kind && isTitled(a) && isTitled(b) && normalizeTitle(a.title) === normalizeTitle(b.title);
}

function isSameDay(a: DaySection, b: DaySection): boolean {
  if (a.date !== undefined && b.date !== undefined) return a.date === b.date;
  if (a.ordinal !== undefined && b.ordinal !== undefined) return a.ordinal === b.ordinal;
  return normalizeTitle(a.label) === normalizeTitle(b.label);
}

/** Behind what stood before it, and behind talks that begin earlier; a day behind the whole day before it. */
function findPlace(entries: readonly MergeEntry[], cursor: number, piece: MergePiece): number {
  let place = cursor + 1;
  const isDay = piece.placed.section.kind === 'day';
  const start = isTalkPiece(piece) ? startOf(piece) : undefined;
  for (let entry = entries[place]; entry !== undefined && !isDayMark(entry); entry = entries[place]) {
    const other = entry.members[0]?.piece;
    const otherStart = other !== undefined && isTalkPiece(other) ? startOf(other) : undefined;
    const isBefore = isDay || (start !== undefined && otherStart !== undefined && otherStart < start);
    if (!isBefore) break;
    place += 1;
  }
  return place;
}

function isDayMark(entry: MergeEntry): boolean {
  return entry.kind === 'other' && entry.section === 'day';
}

function startOf({ placed }: MergePiece<TalkSection>): number | undefined {
  return placed.section.talk.time?.start;
}
