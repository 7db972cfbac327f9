/** An open note as a page, for the preview of plain-text notes. Private lines are in: it is the writer who reads. */
import { loadExports } from '../core/export/bundles.js';
import type { ExportPart } from '../core/export/exportModel.js';
import { previewPageMethod, type PreviewPageParams, type PreviewPageResult } from '../protocol.js';
import { toInputs } from './exportNotes.js';
import { type Feature, Refusal } from './feature.js';
import { findMarkedLines } from './previewMarks.js';

const parts: readonly ExportPart[] = ['private', 'abstracts', 'skipped', 'pictures', 'followUps'];

export const previewPage: Feature<PreviewPageParams, PreviewPageResult | null> = {
  method: previewPageMethod,
  async handle(snapshot, { uri, language }, signal) {
    const document = snapshot.findNote(uri);
    if (document === undefined) return null;
    const writers = await loadExports();
    const request = {
      inputs: toInputs([document], snapshot),
      options: {
        ...writers.defaultExportOptions,
        language: writers.findReportLanguage(language) ?? 'en',
        parts: new Set(parts),
      },
      readPicture: async (picture: string) =>
        signal.isCancellationRequested ? undefined : snapshot.readPicture(picture, [uri]),
    };
    const refusal = writers.findRefusal(request.inputs, request.options);
    if (refusal !== undefined) throw new Refusal(refusal);
    const marks = findMarkedLines(document).flatMap(({ kind, text }) => (kind === 'talkLink' ? [] : [{ kind, text }]));
    const html = await writers.previewNotes(request, marks);
    return { html };
  },
};
