/**
 * Converting notes between plain text and Markdown: the edits, and beforehand what cannot be carried. The conversion is a
 * bundle of its own, loaded with the first one.
 */
import { convertMethod, type ConvertParams, type ConvertResult } from '../protocol.js';
import type { Feature } from './feature.js';

export const convertNotes: Feature<ConvertParams, ConvertResult | null> = {
  method: convertMethod,
  async handle(snapshot, { uri, ...options }) {
    const document = snapshot.findNote(uri);
    if (document === undefined) return null;
    const { version, note, source } = document;
    if (note.dialect === options.to) return { uri, version, edits: [], losses: [], readAs: note.dialect };
    const conversion = await import('../core/edit/convertNotes.js');
    return { uri, version, ...conversion.convertNotes(source, options) };
  },
};
