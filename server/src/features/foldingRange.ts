/**
 * Folding by day, talk and abstract in plain-text documents. In documents that the editor takes for Markdown its own
 * folding knows headings and quotations, so that only talks without a heading are added there.
 */
import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver';
import type { PlacedSection } from '../core/model/note.js';
import type { NoteDocument } from '../workspace/snapshot.js';
import type { Feature } from './feature.js';
import { isMarkdownEditor, readsInside } from './markdownEditor.js';

/** All foldings of a note that the editor does not find itself. */
export function provideFoldingRanges(document: NoteDocument): FoldingRange[] {
  if (isMarkdownEditor(document)) {
    return document.note.sections
      .filter(({ section }) => section.kind === 'talk' && section.talk.level === 0)
      .flatMap((placed) => toSectionFolding(placed));
  }
  return [
    ...toDayFoldings(document),
    ...document.note.sections.flatMap((placed) => [
      ...toSectionFolding(placed),
      ...(readsInside(document) ? toAbstractFolding(document, placed) : []),
    ]),
  ];
}

export const foldingRange: Feature<FoldingRangeParams, FoldingRange[]> = {
  method: 'textDocument/foldingRange',
  handle(snapshot, { textDocument: { uri } }) {
    const document = snapshot.findNote(uri);
    const limit = snapshot.client.textDocument?.foldingRange?.rangeLimit;
    return document === undefined ? [] : provideFoldingRanges(document).slice(0, limit);
  },
};

/** A day reaches from its mark to its last talk; a mark at the end has nothing below it to fold. */
function toDayFoldings({ note }: NoteDocument): FoldingRange[] {
  return note.days.flatMap((day, index) => {
    const last = note.sections.findLast((placed) => placed.day === index);
    const startLine = day.range.start.line;
    return last === undefined ? [] : toFolding(startLine, last.line + last.section.contentEndLine);
  });
}

/** From the header to the last line of content, so that the ruler below stays in sight. */
function toSectionFolding({ section, line }: PlacedSection): FoldingRange[] {
  switch (section.kind) {
    case 'talk':
      return toFolding(line + section.talk.headerRange.start.line, line + section.contentEndLine);
    case 'aside':
      return toFolding(line + section.titleRange.start.line, line + section.contentEndLine);
    case 'day':
    case 'group':
    case 'head':
      return [];
  }
}

/** A kind of its own for abstracts, so that the command that folds all comments folds them. */
function toAbstractFolding(document: NoteDocument, placed: PlacedSection): FoldingRange[] {
  const range = placed.section.kind === 'talk' ? document.inside(placed).abstract?.range : undefined;
  return range === undefined
    ? []
    : toFolding(placed.line + range.start.line, placed.line + range.end.line).map((folding) => ({
        ...folding,
        kind: FoldingRangeKind.Comment,
      }));
}

/** A line alone cannot fold. */
function toFolding(startLine: number, endLine: number): FoldingRange[] {
  return endLine > startLine ? [{ startLine, endLine }] : [];
}
