/** What the edit of a command would be: the client asks, and applies the answer as one undo step. */
import * as l10n from '@vscode/l10n';
import { type CursorEdit, planTalk } from '../core/edit/insertTalk.js';
import { planResume } from '../core/edit/resumeTalk.js';
import { planJot } from '../core/edit/jot.js';
import { planAttendance } from '../core/edit/setAttendance.js';
import { planFollowUp } from '../core/edit/setFollowUp.js';
import { planSlotTalk } from '../core/edit/slotTalk.js';
import { planTemplateTalk } from '../core/edit/templateTalk.js';
import { writeRecordingMark } from '../core/edit/timestamps.js';
import { createLineUnderHeader, createTalkLink } from '../core/edit/underHeader.js';
import type { PlacedSection, TalkSection } from '../core/model/note.js';
import type { Slot } from '../core/model/schedule.js';
import { findTalkAt } from '../core/model/sections.js';
import { readKind } from '../core/parse/kinds.js';
import type { TextEdit } from '../core/text/edits.js';
import { type PlanEditParams, planEditMethod, type PlannedEdit } from '../protocol.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import type { Template } from '../workspace/templates.js';
import { type Feature, Refusal } from './feature.js';
import { planMissingTalkLinks, planSlotAbstract } from './scheduleEdits.js';
import { planBackfill } from './slotLinks.js';
import { findSlotByKey } from './slots.js';
import { planLinks } from './timestamps.js';

/** What a plan is made for; `templates` are the writer's own, for a talk that is begun. */
export type PlanQuestion = Exclude<PlanEditParams, Backfill | NewTakeaways> & {
  readonly templates?: readonly Template[];
};

/** What this takes is loaded with the first schedule. */
type Backfill = Extract<PlanEditParams, { readonly kind: 'insertSlotLinks' }>;

/** And this when it is first asked for. */
type NewTakeaways = Extract<PlanEditParams, { readonly kind: 'addTakeaways' }>;

/** The edits that a command makes, for the document as it stands. Throws {@link Refusal} where it has nothing to act on. */
export function createPlan(snapshot: Snapshot, document: NoteDocument, params: PlanQuestion): PlannedEdit {
  const { uri, version } = document;
  return { uri, version, ...plan(snapshot, document, params) };
}

export const planEdit: Feature<PlanEditParams, PlannedEdit | null> = {
  method: planEditMethod,
  async handle(snapshot, params) {
    const document = snapshot.findNote(params.uri) ?? (await snapshot.readNote(params.uri));
    if (document === undefined) return null;
    if (params.kind === 'insertSlotLinks') {
      const { uri, version } = document;
      return { uri, version, ...(await planBackfill(snapshot, document, params.urls)) };
    }
    if (params.kind === 'addTakeaways') {
      const { uri, version } = document;
      return { uri, version, ...(await planNewTakeaways(document, getTalkAt(document, params.line))) };
    }
    const templates =
      params.kind === 'insertTalk' ? await snapshot.readTemplates(params.uri, document.note.dialect) : [];
    return createPlan(snapshot, document, { ...params, templates });
  },
};

type Plan = Partial<CursorEdit> & Pick<PlannedEdit, 'edits' | 'talks' | 'links' | 'isSnippet'>;

function plan(snapshot: Snapshot, document: NoteDocument, params: PlanQuestion): Plan {
  const { note, source } = document;
  switch (params.kind) {
    case 'setAttendance':
      return { edits: planAttendance(source, getTalkAt(document, params.line), params.state) };
    case 'setFollowUp':
      return { edits: planFollowUp(note, source, params) };
    case 'insertTalk':
      return planNewTalk(snapshot, document, params);
    case 'resumeTalk':
      return planResume(source, getTalkAt(document, params.line));
    case 'markRecording': {
      const placed = getTalkAt(document, params.line);
      return { edits: [createLineUnderHeader({ note, source, placed }, writeRecordingMark(params.seconds), 1)] };
    }
    case 'linkTimestamps':
      return { edits: planLinks(snapshot, document, getTalkAt(document, params.line)) };
    case 'insertAbstract':
      return { edits: planSlotAbstract(snapshot, document, getTalkAt(document, params.line)) };
    case 'insertMissingTalkLinks':
      return planMissingTalkLinks(snapshot, document);
    case 'insertTalkLink':
      return {
        edits: [planTalkLink(document, getTalkAt(document, params.line), getSlot(snapshot, document, params.slot))],
      };
    case 'jot':
      return { edits: planJot(note, source, params) };
  }
}

function planNewTalk(
  snapshot: Snapshot,
  document: NoteDocument,
  params: Extract<PlanQuestion, { readonly kind: 'insertTalk' }>,
): Plan {
  const { note, source } = document;
  const slot = params.slot === undefined ? undefined : getSlot(snapshot, document, params.slot);
  const template = findTemplate(params.templates ?? [], params.template, slot?.title ?? params.title);
  if (template !== undefined) {
    const { line, clock } = params;
    return planTemplateTalk(note, source, {
      template: template.text,
      line,
      ...(slot !== undefined && { slot }),
      ...(clock !== undefined && { clock }),
    });
  }
  return slot === undefined ? planTalk(note, source, params) : planSlotTalk(note, source, slot, params);
}

/** The one that is asked for, else that of the talk's kind (`keynote`), else that of all talks. */
function findTemplate(
  templates: readonly Template[],
  name: string | undefined,
  title: string | undefined,
): Template | undefined {
  const named = (wanted: string | undefined): Template | undefined =>
    templates.find((template) => template.name.toLowerCase() === wanted?.toLowerCase());
  if (name === undefined) return named(title === undefined ? undefined : readKind(title)?.kind) ?? named('talk');
  const found = named(name);
  if (found === undefined) throw new Refusal(l10n.t('There is no template of the name {0} any more.', name));
  return found;
}

function getTalkAt({ note }: NoteDocument, line: number): PlacedSection<TalkSection> {
  const placed = findTalkAt(note, line);
  if (placed === undefined) throw new Refusal(l10n.t('There is no talk at this place.'));
  return placed;
}

/** The cursor of whoever has some goes on behind them by itself: nothing is written twice. */
async function planNewTakeaways(
  { note, source }: NoteDocument,
  placed: PlacedSection<TalkSection>,
): Promise<CursorEdit> {
  if (placed.section.talk.takeaways.length > 0) throw new Refusal(l10n.t('This talk has takeaways already.'));
  const { planTakeaways } = await import('../core/edit/addTakeaways.js');
  return planTakeaways(note, source, placed);
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
