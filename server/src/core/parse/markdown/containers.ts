/**
 * Block quotations, list items and footnote definitions: the blocks that hold others (CommonMark 0.31, 5; footnotes as
 * GitHub has them).
 */
import type { Definition } from '../block.js';
import { normalizeLabel } from './linkDefinitions.js';
import { skipSpaces, type LineCursor } from './lineCursor.js';
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
const openBracket = 91;
const lastDigit = 57;
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
  if (cursor.indent >= codeIndent) return undefined;
  if (cursor.sign === quoteMark) return openQuote(cursor);
  return cursor.sign === openBracket ? openFootnote(cursor) : openItem(cursor, place);
}

function openQuote(cursor: LineCursor): QuoteContainer | undefined {
  if (cursor.sign !== quoteMark || cursor.indent >= codeIndent) return undefined;
  cursor.skipMark(1);
  cursor.skipColumns(1);
  return { kind: 'quote' };
}

function openItem(cursor: LineCursor, { interrupts }: ContainerPlace): ItemContainer | undefined {
  // No mark starts with a sign behind the digits: the common line of prose is told by its first letter.
  if (!(cursor.sign <= lastDigit)) return undefined;
  const { text, start, indent } = cursor;
  itemMark.lastIndex = start;
  const marker = itemMark.exec(text)?.[0];
  if (marker === undefined || isThematicBreak(text, start)) return undefined;
  const isBlank = skipSpaces(text, start + marker.length) === text.length;
  const isWeak = isBlank || (marker.length > 1 && marker.slice(0, -1) !== '1');
  if (interrupts && isWeak) return undefined;
  cursor.skipMark(marker.length);
  const padding = isBlank || cursor.indent > codeIndent ? 1 : cursor.indent;
  cursor.skipColumns(padding);
  return { kind: 'item', marker, width: indent + marker.length + padding, startsBlank: isBlank, isOver: false };
}

function continueItem(item: ItemContainer, cursor: LineCursor): boolean {
  if (cursor.isBlank) {
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
  if (cursor.isBlank) return true;
  if (cursor.indent < width) return false;
  cursor.skipColumns(width);
  return true;
}

function openFootnote(cursor: LineCursor): FootnoteContainer | undefined {
  footnoteMark.lastIndex = cursor.start;
  const match = footnoteMark.exec(cursor.text);
  const label = match?.[1];
  if (match === null || label === undefined || label.length > longestFootnoteLabel) return undefined;
  cursor.skipMark(match[0].length);
  // All white space behind the mark belongs to it: a footnote cannot start with indented code.
  cursor.skipColumns(cursor.indent);
  return { kind: 'footnote', definition: { identifier: `^${normalizeLabel(label)}`, source: `[^${label}]: ^` } };
}
