/** Reports of notes. The writers are a bundle of their own, loaded with the first export; nothing is written here. */
import * as l10n from '@vscode/l10n';
import type { CancelSignal } from '../core/cancelSignal.js';
import { loadExports } from '../core/export/bundles.js';
import type { ExportInput, ExportOptions, ExportScope, ExportSource } from '../core/export/exportModel.js';
import type { Talk } from '../core/model/note.js';
import type { Slot } from '../core/model/schedule.js';
import { findShownName } from '../core/index/conference.js';
import { getTalks } from '../core/model/sections.js';
import { groupBy } from '../core/rules/groupBy.js';
import { exportMethod, type ExportParams, type ExportResult } from '../protocol.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import { type Feature, Refusal } from './feature.js';
import { findNotedSlot } from './notedSlots.js';

export const exportNotes: Feature<ExportParams, ExportResult> = {
  method: exportMethod,
  async handle(snapshot, params, signal) {
    const documents = await readDocuments(snapshot, params.uris, signal);
    if (documents.length === 0) {
      throw new Refusal(l10n.t('There are no conference notes to export.'));
    }
    checkScope(documents, params.scope);
    const writers = await loadExports();
    const target = writers.findExportTarget(params.target);
    if (target === undefined) {
      throw new Refusal(l10n.t('There is no export named {0}.', params.target));
    }
    const language = writers.findReportLanguage(params.language ?? 'en') ?? 'en';
    const inputs = toInputs(documents, snapshot);
    const options = toOptions({ ...writers.defaultExportOptions, language }, params);
    const refusal = writers.findRefusal(inputs, options);
    if (refusal !== undefined) throw new Refusal(refusal);
    const exported = await writers.exportNotes({
      target,
      inputs,
      options,
      // What comes of a cancelled export reaches nobody.
      readPicture: async (uri) => (signal.isCancellationRequested ? undefined : snapshot.readPicture(uri, params.uris)),
    });
    const { files, suggestedName } = exported;
    const warnings = writers.describeGaps(exported);
    if (target.output === 'folder') return { text: '', files, suggestedName, warnings };
    const { text = '', bytes } = files[0] ?? {};
    return { text, suggestedName, warnings, ...(bytes && { base64: writers.toBase64(bytes) }) };
  },
};

/** Between the question and the answer the notes may have changed. */
function checkScope(documents: readonly NoteDocument[], scope: ExportScope = { kind: 'all' }): void {
  if (scope.kind === 'all') return;
  const { note } = documents.find(({ uri }) => uri === scope.uri) ?? {};
  const { line } = scope;
  const endLine = scope.kind === 'lines' ? scope.endLine : line;
  const touched = note?.sections.filter(
    (placed) => placed.line <= endLine && line < placed.line + placed.section.lineCount,
  );
  const isThere = touched?.some(({ section, day }) =>
    scope.kind === 'day'
      ? day !== undefined
      : section.kind !== 'head' && (scope.kind !== 'talk' || section.kind === 'talk'),
  );
  if (isThere === true) return;
  throw new Refusal(
    scope.kind === 'lines'
      ? l10n.t('There are no talks in the selection.')
      : l10n.t('What should be exported is no longer in the notes.'),
  );
}

async function readDocuments(
  snapshot: Snapshot,
  uris: readonly string[],
  signal: CancelSignal,
): Promise<readonly NoteDocument[]> {
  const documents: NoteDocument[] = [];
  for (const uri of uris) {
    const document = signal.isCancellationRequested ? undefined : await snapshot.readNote(uri);
    if (document !== undefined) {
      documents.push(document);
    }
  }
  return documents;
}

/** One input per conference, in the order of its first file. */
export function toInputs(documents: readonly NoteDocument[], snapshot: Snapshot): readonly ExportInput[] {
  const conferences = groupBy(documents, ({ uri }) => snapshot.index.findConference(uri));
  return [...conferences].map(([conference, files]) => {
    const schedule = files[0] && snapshot.scheduleOf(files[0].uri)?.kept.schedule;
    return {
      name: conference && findShownName(conference, schedule?.title),
      sources: files.map(toSource),
      ...(schedule === undefined ? {} : { schedule }),
      slots: new Map(files.flatMap((file) => findSlots(file, snapshot))),
    };
  });
}

/** The slots that a file's talks surely are. */
function findSlots(document: NoteDocument, snapshot: Snapshot): readonly (readonly [Talk, Slot])[] {
  return getTalks(document.note).flatMap((placed) => {
    const slot = findNotedSlot(snapshot, document, placed);
    return slot === undefined ? [] : [[placed.section.talk, slot] as const];
  });
}

function toSource(document: NoteDocument): ExportSource {
  const { uri, source, note } = document;
  return { uri, text: source.text, note, inside: (placed) => document.inside(placed) };
}

function toOptions(defaults: ExportOptions, { scope, parts, folder }: ExportParams): ExportOptions {
  return {
    ...defaults,
    folder,
    ...(scope !== undefined && { scope }),
    ...(parts !== undefined && { parts: new Set(parts) }),
  };
}
