/**
 * Merging the notes of several people: what the result would be, and what it joins, for the user to look at before it
 * opens. Nothing is written. The merging is a bundle of its own, loaded with the first merge.
 */
import * as l10n from '@vscode/l10n';
import type { MergeInput } from '../core/edit/mergeNotes/index.js';
import { getTalks } from '../core/model/sections.js';
import { toSlotKey } from '../core/schedule/slotKey.js';
import { mergeNotesMethod, type MergeNotesParams, type MergeNotesResult } from '../protocol.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import { type Feature, Refusal } from './feature.js';
import { findNotedSlot } from './notedSlots.js';

export const mergeNotes: Feature<MergeNotesParams, MergeNotesResult> = {
  method: mergeNotesMethod,
  async handle(snapshot, { uris, people = {} }) {
    const documents = await Promise.all(uris.map((uri) => readDocument(snapshot, uri)));
    const merging = await import('../core/edit/mergeNotes/index.js');
    const files = documents.map(({ uri, source }) => ({ uri, text: source.text }));
    const guesses = merging.guessPeople(files);
    const names = uris.map((uri, index) => people[uri] ?? guesses[index]);
    const unknown = uris.filter((_uri, index) => names[index] === undefined);
    if (unknown.length > 0) return { kind: 'unknown', uris: unknown };
    const inputs = documents.map((document, index) => toInput(snapshot, document, names[index] ?? ''));
    const { text, dialect, talks, dropped, converted } = merging.mergeNotes(inputs);
    return {
      kind: 'merged',
      text,
      dialect,
      people: inputs.map(({ uri, person }) => ({ uri, name: person })),
      talks: talks.map(({ title, inputs: who }) => ({ title, people: who })),
      dropped: dropped.map(({ source, line, text: lost, as }) => ({ person: source, line, text: lost, as })),
      converted: converted.map(({ input, losses }) => ({ person: input, losses })),
    };
  },
};

async function readDocument(snapshot: Snapshot, uri: string): Promise<NoteDocument> {
  const document = await snapshot.readNote(uri);
  if (document === undefined) throw new Refusal(l10n.t('{0} holds no conference notes any more.', uri));
  return document;
}

function toInput(snapshot: Snapshot, document: NoteDocument, person: string): MergeInput {
  const slots = getTalks(document.note).map((placed) => {
    const slot = findNotedSlot(snapshot, document, placed);
    return slot && toSlotKey(slot);
  });
  return { uri: document.uri, text: document.source.text, person, slots };
}
