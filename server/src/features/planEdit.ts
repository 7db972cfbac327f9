/** What the edit of a command would be: the client asks, and applies the answer as one undo step. */
import * as l10n from '@vscode/l10n';
import { type CursorEdit, planTalk } from '../core/edit/insertTalk.js';
import { planJot } from '../core/edit/jot.js';
import { planAttendance } from '../core/edit/setAttendance.js';
import { planFollowUp } from '../core/edit/setFollowUp.js';
import { planSlotTalk } from '../core/edit/slotTalk.js';
import { createTalkLink } from '../core/edit/underHeader.js';
import type { PlacedSection, TalkSection } from '../core/model/note.js';
import type { Slot } from '../core/model/schedule.js';
import { findTalkAt } from '../core/model/sections.js';
import type { TextEdit } from '../core/text/edits.js';
import { type PlanEditParams, planEditMethod, type PlannedEdit } from '../protocol.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import { type Feature, Refusal } from './feature.js';
import { planMissingTalkLinks, planSlotAbstract } from './scheduleEdits.js';
import { planBackfill } from './slotLinks.js';
import { findSlotByKey } from './slots.js';

/** The edits that a command makes, for the document as it stands. Throws {@link Refusal} where it has nothing to act on. */
export function createPlan(snapshot: Snapshot, document: NoteDocument, params: PlanEditParams): PlannedEdit {
  const { uri, version } = document;
  return { uri, version, ...plan(snapshot, document, params) };
}

export const planEdit: Feature<PlanEditParams, PlannedEdit | null> = {
  method: planEditMethod,
  async handle(snapshot, params) {
    const document = snapshot.findNote(params.uri) ?? (await snapshot.readNote(params.uri));
    return document === undefined ? null : createPlan(snapshot, document, params);
  },
};

type Plan = Partial<CursorEdit> & Pick<PlannedEdit, 'edits' | 'talks' | 'links'>;

function plan(snapshot: Snapshot, document: NoteDocument, params: PlanEditParams): Plan {
  const { note, source } = document;
  switch (params.kind) {
    case 'setAttendance':
      return { edits: planAttendance(source, getTalkAt(document, params.line), params.state) };
    case 'setFollowUp':
      return { edits: planFollowUp(note, source, params) };
    case 'insertTalk':
      return params.slot === undefined
        ? planTalk(note, source, params)
        : planSlotTalk(note, source, getSlot(snapshot, document, params.slot), params);
    case 'insertAbstract':
      return { edits: planSlotAbstract(snapshot, document, getTalkAt(document, params.line)) };
    case 'insertMissingTalkLinks':
      return planMissingTalkLinks(snapshot, document);
    case 'insertSlotLinks':
      return planBackfill(snapshot, document, params.urls);
    case 'insertTalkLink':
      return {
        edits: [planTalkLink(document, getTalkAt(document, params.line), getSlot(snapshot, document, params.slot))],
      };
    case 'jot':
      return { edits: planJot(note, source, params) };
  }
}

function getTalkAt({ note }: NoteDocument, line: number): PlacedSection<TalkSection> {
  const placed = findTalkAt(note, line);
  if (placed === undefined) throw new Refusal(l10n.t('There is no talk at this place.'));
  return placed;
}

function planTalkLink(document: NoteDocument, placed: PlacedSection<TalkSection>, { url }: Slot): TextEdit {
  if (url === undefined) throw new Refusal(l10n.t('The schedule has no page for this talk.'));
  return createTalkLink({ ...document, placed }, url);
}

function getSlot(snapshot: Snapshot, { uri }: NoteDocument, key: string): Slot {
  const schedule = snapshot.scheduleOf(uri);
  const slot = schedule && findSlotByKey(schedule, key);
  if (slot === undefined) throw new Refusal(l10n.t('The schedule has changed meanwhile. Please try again.'));
  return slot;
}
