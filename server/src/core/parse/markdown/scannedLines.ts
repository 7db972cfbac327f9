/** From what the scan found of a line to the scanned line. */
import type { LineKind, ScannedLine } from '../block.js';
import type { Container } from './containers.js';
import type { HtmlBlock } from './htmlBlock.js';
import { trimmedEnd } from './lineCursor.js';
import type { ParagraphLine } from './paragraph.js';

/** What a line says of itself beside its text and extent. */
export type LineDetails = Pick<ScannedLine, 'kind' | 'level' | 'marker'>;

export const plainLine: LineDetails = { kind: 'text', level: 0, marker: '' };
export const definitionLine: LineDetails = { kind: 'definition', level: 0, marker: '' };

/** The scanned line; its content starts where the text does that the scan has not used up. */
export function toLine(
  { text, start }: Pick<ParagraphLine, 'text' | 'start'>,
  { kind, level, marker }: LineDetails,
): ScannedLine {
  return { kind, text, contentStart: start, contentEnd: trimmedEnd(text, start), level, marker };
}

/** The kind of a line of an HTML block. */
export function htmlLineKind(html: HtmlBlock): LineKind {
  return html.kind === 2 ? 'comment' : 'html';
}

/** The kind of a line inside of a container that, by itself, would be of kind `kind`. */
export function containedKind(outermost: Container, kind: LineKind): LineKind {
  if (outermost.kind === 'quote') return 'quote';
  if (outermost.kind === 'footnote') return 'definition';
  return kind === 'code' || kind === 'html' || kind === 'comment' ? kind : 'itemText';
}
