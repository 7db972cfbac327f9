/**
 * Block quotations, list items and footnote definitions: the blocks that hold others (CommonMark 0.31, 5; footnotes as
 * GitHub has them).
 */
import type { Definition } from '../block.js';
import { normalizeLabel } from './linkDefinitions.js';
import { isSpaceOrTab, skipSpaces, type LineCursor } from './lineCursor.js';
import { isThematicBreak } from './leafStarts.js';

/** An open container. */
export type Container = QuoteContainer | ItemContainer | FootnoteContainer;

interface QuoteContainer {
  readonly kind: 'quote';
}

interface ItemContainer {
  readonly kind: 'item';
  /** As in {@link ScannedLine.marker}. */
  readonly marker: string;
  /** Columns that further lines are indented by. */
  readonly width: number;
  /** The item has begun with its mark alone; a second blank line then ends it. */
  startsBlank: boolean;
  isOver: boolean;
}

interface FootnoteContainer {
  readonly kind: 'footnote';
  readonly definition: Definition;
}

/** From this indentation on, a line is code. */
export const codeIndent = 4;

const footnoteIndent = 4;
const quoteMark = 62;
const footnoteMark = /\[\^((?:[^ \t[\]\\]|\\[[\]\\]?)+)\]:/y;
const longestFootnoteLabel = 999;
const itemMark = /(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/y;

/** Whether the line goes on inside the container; if so, the cursor goes behind what the container takes of it. */
export function continueContainer(container: Container, cursor: LineCursor): boolean {
  switch (container.kind) {
    case 'quote':
      return openQuote(cursor) !== undefined;
    case 'footnote':
      return continueIndented(cursor, footnoteIndent);
    case 'item':
      return continueItem(container, cursor);
  }
}

/** Where a container would start. */
export interface ContainerPlace {
  /** It would end an open paragraph, for which some marks are too weak. */
  readonly interrupts: boolean;
}

/** The container that starts at the cursor, if one does; the cursor then goes behind its mark. */
export function openContainer(cursor: LineCursor, place: ContainerPlace): Container | undefined {
  if (cursor.measureIndent(codeIndent) >= codeIndent) return undefined;
  return openQuote(cursor) ?? openItem(cursor, place) ?? openFootnote(cursor);
}

function openQuote(cursor: LineCursor): QuoteContainer | undefined {
  const indent = cursor.measureIndent(codeIndent);
  if (indent >= codeIndent || cursor.text.charCodeAt(skipSpaces(cursor.text, cursor.index)) !== quoteMark) return undefined;
  cursor.skipColumns(indent);
  cursor.skipCharacters(1);
  cursor.skipColumns(1);
  return { kind: 'quote' };
}

function openItem(cursor: LineCursor, { interrupts }: ContainerPlace): ItemContainer | undefined {
  const { text } = cursor;
  const start = skipSpaces(text, cursor.index);
  itemMark.lastIndex = start;
  const marker = itemMark.exec(text)?.[0];
  if (marker === undefined || isThematicBreak(text, start)) return undefined;
  const isBlank = skipSpaces(text, start + marker.length) === text.length;
  const isWeak = isBlank || (marker.length > 1 && marker.slice(0, -1) !== '1');
  if (interrupts && isWeak) return undefined;
  const indent = cursor.measureIndent(codeIndent);
  cursor.skipColumns(indent);
  cursor.skipCharacters(marker.length);
  const padding = isBlank ? 1 : measurePadding(cursor);
  cursor.skipColumns(padding);
  return { kind: 'item', marker, width: indent + marker.length + padding, startsBlank: isBlank, isOver: false };
}

/** Columns between mark and text; more than four belong to indented code, which starts one column behind the mark. */
function measurePadding(cursor: LineCursor): number {
  const columns = cursor.measureIndent(codeIndent + 1);
  return columns > codeIndent ? 1 : columns;
}

function continueItem(item: ItemContainer, cursor: LineCursor): boolean {
  if (cursor.isBlank()) {
    item.isOver ||= item.startsBlank;
    cursor.skipColumns(item.width);
    return true;
  }
  const goesOn = !item.isOver && continueIndented(cursor, item.width);
  item.isOver = false;
  item.startsBlank = false;
  return goesOn;
}

function continueIndented(cursor: LineCursor, width: number): boolean {
  if (cursor.isBlank()) return true;
  if (cursor.measureIndent(width) < width) return false;
  cursor.skipColumns(width);
  return true;
}

function openFootnote(cursor: LineCursor): FootnoteContainer | undefined {
  footnoteMark.lastIndex = skipSpaces(cursor.text, cursor.index);
  const match = footnoteMark.exec(cursor.text);
  const label = match?.[1];
  if (match === null || label === undefined || label.length > longestFootnoteLabel) return undefined;
  cursor.skipColumns(codeIndent);
  cursor.skipCharacters(match[0].length);
  // All white space behind the mark belongs to it: a footnote cannot start with indented code.
  while (isSpaceOrTab(cursor.code)) cursor.skipColumns(1);
  return { kind: 'footnote', definition: { identifier: `^${normalizeLabel(label)}`, source: `[^${label}]: ^` } };
}
