/** Converting notes between plain text and Markdown: the edits, and beforehand what cannot be carried. */
import { convertNotes as planConversion } from '../core/edit/convertNotes.js';
import { convertMethod, type ConvertParams, type ConvertResult } from '../protocol.js';
import type { Feature } from './feature.js';

export const convertNotes: Feature<ConvertParams, ConvertResult | null> = {
  method: convertMethod,
  handle(snapshot, { uri, ...options }) {
    const document = snapshot.findNote(uri);
    if (document === undefined) return null;
    const { version, note, source } = document;
    if (note.dialect === options.to) return { uri, version, edits: [], losses: [], readAs: note.dialect };
    return { uri, version, ...planConversion(source, options) };
  },
};
