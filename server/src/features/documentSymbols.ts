/**
 * The outline: conference, days, groups, talks and their parts, with clean names. A talk's symbols are made once in its
 * life and only shifted afterwards, so that an outline after a keystroke costs a copy.
 */
import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { PlacedSection } from '../core/model/note.js';
import type { NoteDocument } from '../workspace/snapshot.js';
import type { Feature } from './feature.js';

/** The whole outline of a note file. */
export function provideDocumentSymbols(document: NoteDocument): DocumentSymbol[] {
  return document.note.sections.flatMap((placed) => toSymbols(placed));
}

export const documentSymbols: Feature<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]> = {
  method: 'textDocument/documentSymbol',
  capability: () => ({ documentSymbolProvider: { label: 'Conference Notes' } }),
  handle(snapshot, { textDocument: { uri } }) {
    const document = snapshot.findNote(uri);
    return document === undefined ? [] : provideDocumentSymbols(document);
  },
};

function toSymbols({ section, line }: PlacedSection): DocumentSymbol[] {
  if (section.kind !== 'talk') {
    return [];
  }
  const end = line + section.contentEndLine;
  const range = { start: { line, character: 0 }, end: { line: end, character: 1000 } };
  return [{ name: section.talk.title, kind: SymbolKind.Event, range, selectionRange: range }];
}
