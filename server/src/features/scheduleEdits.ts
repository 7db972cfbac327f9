/** Edits that take over what the schedule says of talks that are in the notes already. */
import * as l10n from '@vscode/l10n';
import { planAbstract } from '../core/edit/abstract.js';
import { planHeaderTime } from '../core/edit/headerTime.js';
import { createTalkLink } from '../core/edit/underHeader.js';
import type { PlacedSection, TalkSection } from '../core/model/note.js';
import { isTalk } from '../core/model/sections.js';
import { findClockTime, toSlotEnd } from '../core/schedule/eventTime.js';
import type { TextEdit } from '../core/text/edits.js';
import type { PlannedEdit } from '../protocol.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import { Refusal } from './feature.js';
import { findNotedSlot } from './notedSlots.js';

/** The abstract that the schedule has for a talk, where the notes have none and the slot is sure. */
export function findMissingAbstract(
  snapshot: Snapshot,
  document: NoteDocument,
  placed: PlacedSection<TalkSection>,
): string | undefined {
  const slot = findNotedSlot(snapshot, document, placed);
  const abstract = slot?.abstract ?? slot?.description;
  return abstract === undefined || document.inside(placed).abstract !== undefined ? undefined : abstract;
}

/** Writes the abstract into a talk. Throws {@link Refusal} where there is none to write. */
export function planSlotAbstract(
  snapshot: Snapshot,
  document: NoteDocument,
  placed: PlacedSection<TalkSection>,
): readonly TextEdit[] {
  const abstract = findMissingAbstract(snapshot, document, placed);
  if (abstract !== undefined) return [planAbstract(document.source, placed, abstract)];
  const isThere = document.inside(placed).abstract !== undefined;
  throw new Refusal(
    isThere ? l10n.t('The talk has its abstract already.') : l10n.t('The schedule has no abstract for this talk.'),
  );
}

/** The links of all talks for which the rules ask and the schedule surely has one. */
export function planMissingTalkLinks(
  snapshot: Snapshot,
  document: NoteDocument,
): Required<Pick<PlannedEdit, 'edits' | 'talks'>> {
  const input = snapshot.getRuleInput(document);
  const lacking = snapshot.rules.run({ ...input, severity: {} }).filter(({ code }) => code === 'missing-talk-link');
  const written = lacking.flatMap(({ section, suggestions }) => {
    const placed = document.note.sections[section];
    const url = suggestions?.[0];
    if (placed === undefined || url === undefined || !isTalk(placed)) return [];
    const { title, titleRange } = placed.section.talk;
    const edit = createTalkLink({ ...document, placed }, url);
    return [{ edit, talk: { title, line: placed.line + titleRange.start.line, newText: url } }];
  });
  return { edits: written.map(({ edit }) => edit), talks: written.map(({ talk }) => talk) };
}

/** The slot's time in the place of the header's, where that is another. */
export function planSlotTime(
  snapshot: Snapshot,
  document: NoteDocument,
  placed: PlacedSection<TalkSection>,
): TextEdit | undefined {
  const slot = findNotedSlot(snapshot, document, placed);
  const start = findClockTime(slot?.start);
  if (start === undefined || start === placed.section.talk.time?.start) return undefined;
  return planHeaderTime(document.source, placed, { start, end: findClockTime(toSlotEnd(slot?.start, slot?.duration)) });
}
