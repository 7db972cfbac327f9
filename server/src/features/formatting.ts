/**
 * Formatting: only what is the tool's own, such as blank lines round rulers (`text` + `=====`) and `>text` in abstracts;
 * never prose.
 */
import type { DocumentFormattingParams, TextEdit } from 'vscode-languageserver';
import { planFormat } from '../core/edit/format.js';
import type { Feature } from './feature.js';

export const formatting: Feature<DocumentFormattingParams, TextEdit[]> = {
  method: 'textDocument/formatting',
  handle(snapshot, { textDocument: { uri } }) {
    const document = snapshot.findNote(uri);
    return document === undefined ? [] : [...planFormat(document)];
  },
};
