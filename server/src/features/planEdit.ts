/** What the edit of a command would be: the client asks, and applies the answer as one undo step. */
import * as l10n from '@vscode/l10n';
import { planMarkdown } from '../core/edit/convertToMarkdown.js';
import { type CursorEdit, planTalk } from '../core/edit/insertTalk.js';
import { planJot } from '../core/edit/jot.js';
import { planAttendance } from '../core/edit/setAttendance.js';
import { planFollowUp } from '../core/edit/setFollowUp.js';
import { findTalkAt } from '../core/model/sections.js';
import type { TextEdit } from '../core/text/edits.js';
import { type PlanEditParams, planEditMethod, type PlannedEdit } from '../protocol.js';
import type { NoteDocument } from '../workspace/snapshot.js';
import { type Feature, Refusal } from './feature.js';

/** The edits that a command makes, for the document as it stands. Throws {@link Refusal} where it has nothing to act on. */
export function createPlan(document: NoteDocument, params: PlanEditParams): PlannedEdit {
  const { uri, version } = document;
  return { uri, version, ...plan(document, params) };
}

export const planEdit: Feature<PlanEditParams, PlannedEdit | null> = {
  method: planEditMethod,
  async handle(snapshot, params) {
    const document = snapshot.findNote(params.uri) ?? (await snapshot.readNote(params.uri));
    return document === undefined ? null : createPlan(document, params);
  },
};

function plan(
  { note, source }: NoteDocument,
  params: PlanEditParams,
): Partial<CursorEdit> & { edits: readonly TextEdit[] } {
  switch (params.kind) {
    case 'setAttendance': {
      const placed = findTalkAt(note, params.line);
      if (placed === undefined) throw new Refusal(l10n.t('There is no talk at this place.'));
      return { edits: planAttendance(source, placed, params.state) };
    }
    case 'setFollowUp':
      return { edits: planFollowUp(note, source, params) };
    case 'insertTalk':
      return planTalk(note, source, params);
    case 'jot':
      return { edits: planJot(note, source, params) };
    case 'convertToMarkdown':
      return { edits: planMarkdown(note, source, params.line) };
  }
}
