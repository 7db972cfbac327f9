/**
 * The outline of one section, with positions relative to it: a talk with its sub-headings, follow-ups, links, pictures
 * and abstract; a group or an aside with its heading.
 */
import * as l10n from '@vscode/l10n';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { FollowUp, Inside, Part, PlacedSection, Section, Talk } from '../core/model/note.js';
import { comparePositions, createRange, type Range, shiftRange } from '../core/text/positions.js';
import { lineText } from '../core/text/sourceText.js';
import type { NoteDocument } from '../workspace/snapshot.js';
import { describeTalk, orUntitled } from './talkWords.js';

/** The symbol of a section from the cut alone; undefined for days (which hold sections), the head and loose text. */
export function createSectionSymbol(document: NoteDocument, placed: PlacedSection): DocumentSymbol | undefined {
  return toSymbol(document, placed, undefined);
}

/** The same with what reading the section's inside adds: abstract, links and pictures. */
export function createFullSectionSymbol(document: NoteDocument, placed: PlacedSection): DocumentSymbol | undefined {
  return toSymbol(document, placed, placed.section.kind === 'talk' ? document.inside(placed) : undefined);
}

/** The same symbol, `lines` further down. */
export function shiftSymbol(symbol: DocumentSymbol, lines: number): DocumentSymbol {
  const { range, selectionRange, children } = symbol;
  return {
    ...symbol,
    range: shiftRange(range, lines),
    selectionRange: shiftRange(selectionRange, lines),
    ...(children === undefined ? {} : { children: children.map((child) => shiftSymbol(child, lines)) }),
  };
}

/** Ranges end with the content: a ruler or blank lines below belong to the section, but are nothing to reveal. */
function toSymbol(
  document: NoteDocument,
  placed: PlacedSection,
  inside: Inside | undefined,
): DocumentSymbol | undefined {
  const { section } = placed;
  const range = createRange(0, 0, Math.max(0, section.contentEndLine), contentEnd(document, placed));
  switch (section.kind) {
    case 'talk':
      return {
        name: orUntitled(section.talk.title),
        detail: describeTalk(section.talk),
        kind: SymbolKind.Event,
        range,
        selectionRange: section.talk.titleRange,
        children: nest(range, [...toPartItems(document, placed, section.talk), ...toInsideItems(inside)]),
      };
    case 'group':
    case 'aside':
      return hasHeading(section)
        ? { name: orUntitled(section.title), kind: SymbolKind.Package, range, selectionRange: section.titleRange }
        : undefined;
    case 'day':
    case 'head':
      return undefined;
  }
}

/** Text between talks that nobody gave a heading is no entry of an outline. */
function hasHeading(section: Section): boolean {
  return section.kind === 'group' || (section.kind === 'aside' && section.level > 0);
}

function contentEnd({ source }: NoteDocument, { section, line }: PlacedSection): number {
  return lineText(source, line + Math.max(0, section.contentEndLine)).length;
}

/** What the cut alone knows of a talk's inside. */
function toPartItems(document: NoteDocument, placed: PlacedSection, { parts, followUps }: Talk): DocumentSymbol[] {
  return [
    ...parts.map((part, index) => toPartSymbol(document, placed, { part, next: parts.slice(index + 1) })),
    ...followUps.map(toFollowUpSymbol),
  ];
}

/** A sub-heading reaches to the next one of its own or a higher level. */
function toPartSymbol(
  { source }: NoteDocument,
  { line, section }: PlacedSection,
  { part, next }: { readonly part: Part; readonly next: readonly Part[] },
): DocumentSymbol {
  const following = next.find(({ level }) => level <= part.level);
  const last = Math.max(part.line, following === undefined ? section.contentEndLine : following.line - 1);
  return {
    name: orUntitled(part.title),
    kind: SymbolKind.String,
    range: createRange(part.line, 0, last, lineText(source, line + last).length),
    selectionRange: part.titleRange,
  };
}

/** The words of the follow-up, and whether it is done: the outline has no check boxes. */
function toFollowUpSymbol({ text, done, range }: FollowUp): DocumentSymbol {
  const detail = done ? l10n.t('done') : l10n.t('follow-up');
  return { name: orUntitled(text), detail, kind: SymbolKind.Boolean, range, selectionRange: range };
}

/** Links and pictures by the names that a reader would give them. */
function toInsideItems(inside: Inside | undefined): DocumentSymbol[] {
  if (inside === undefined) {
    return [];
  }
  const item = (name: string, kind: SymbolKind, range: Range): DocumentSymbol => ({
    name: orUntitled(name),
    kind,
    range,
    selectionRange: range,
  });
  return [
    ...(inside.abstract === undefined ? [] : [item(l10n.t('Abstract'), SymbolKind.Property, inside.abstract.range)]),
    ...inside.links.map(({ name, range }) => item(name, SymbolKind.Constant, range)),
    ...inside.pictures.map(({ alt, url, range }) => item(alt.trim() === '' ? url : alt, SymbolKind.File, range)),
  ];
}

/** Puts every symbol into the smallest one that holds it, in the order of the text. */
function nest(outer: Range, symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  const open: DocumentSymbol[] = [];
  for (const symbol of symbols.toSorted(byPlace)) {
    while (open.length > 0 && !holds(open.at(-1)?.range ?? outer, symbol.range)) {
      open.pop();
    }
    const parent = open.at(-1);
    if (parent === undefined) {
      roots.push(symbol);
    } else {
      parent.children = [...(parent.children ?? []), symbol];
    }
    open.push(symbol);
  }
  return roots;
}

function byPlace(a: DocumentSymbol, b: DocumentSymbol): number {
  return comparePositions(a.range.start, b.range.start) || comparePositions(b.range.end, a.range.end);
}

function holds(outer: Range, inner: Range): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}
