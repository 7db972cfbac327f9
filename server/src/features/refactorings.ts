/** Changes that are offered at a place though nothing is wrong there, such as "Mark as watch later" on a talk's header. */
import * as l10n from '@vscode/l10n';
import { CodeActionKind, type CodeActionParams, CodeActionTriggerKind, type Range } from 'vscode-languageserver';
import { planAbstract } from '../core/edit/abstract.js';
import { planAttendance } from '../core/edit/setAttendance.js';
import { planFollowUp } from '../core/edit/setFollowUp.js';
import { planTitledLink } from '../core/edit/titledLink.js';
import { createUnscheduledMark } from '../core/edit/underHeader.js';
import type { Attendance, PlacedSection, TalkSection } from '../core/model/note.js';
import { findSectionAt, getFollowUps, isTalk } from '../core/model/sections.js';
import { containsPosition, shiftRange } from '../core/text/positions.js';
import { lineText } from '../core/text/sourceText.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import type { OfferedAction } from './offeredAction.js';
import { findMissingAbstract, planSlotTime } from './scheduleEdits.js';
import { findTimestampLinks } from './timestamps.js';

/**
 * All that can be done at the start of a range; a tick only where somebody asked, as its light bulb would stand beside
 * every follow-up that is being written.
 */
export function offerRefactorings(
  snapshot: Snapshot,
  document: NoteDocument,
  { range, context }: Pick<CodeActionParams, 'range' | 'context'>,
): readonly OfferedAction[] {
  const placed = findSectionAt(document.note, range.start.line);
  if (placed === undefined) return [];
  return [
    ...(isTalk(placed) && isOnHeader(placed, range)
      ? [...offerFromSchedule(snapshot, document, placed), ...offerForTalk(document, placed)]
      : []),
    ...(isTalk(placed) ? offerTimestampLinks(snapshot, document, placed, range) : []),
    ...(context.triggerKind === CodeActionTriggerKind.Automatic ? [] : offerTick(document, placed, range)),
    ...offerTitledLink(document, placed, range),
  ];
}

function isOnHeader({ section, line }: PlacedSection<TalkSection>, range: Range): boolean {
  const header = shiftRange(section.talk.headerRange, line);
  return range.start.line >= header.start.line && range.start.line <= header.end.line;
}

/** What the schedule says of the talk and the notes do not, or say otherwise. */
function offerFromSchedule(
  snapshot: Snapshot,
  document: NoteDocument,
  placed: PlacedSection<TalkSection>,
): readonly OfferedAction[] {
  const abstract = findMissingAbstract(snapshot, document, placed);
  const time = planSlotTime(snapshot, document, placed);
  return [
    ...(abstract === undefined
      ? []
      : [createRefactoring(l10n.t('Insert abstract'), () => [planAbstract(document.source, placed, abstract)])]),
    ...(time === undefined ? [] : [createRefactoring(l10n.t("Take the schedule's time"), () => [time])]),
  ];
}

function offerForTalk({ note, source }: NoteDocument, placed: PlacedSection<TalkSection>): readonly OfferedAction[] {
  const states: readonly [Attendance, string][] = [
    ['attended', l10n.t('Mark as attended')],
    ['skipped', l10n.t('Mark as skipped')],
    ['watch-later', l10n.t('Mark as watch later')],
  ];
  const marks = states
    .filter(([state]) => planAttendance(source, placed, state).length > 0)
    .map(([state, title]) => createRefactoring(title, () => planAttendance(source, placed, state)));
  const { link, unscheduled } = placed.section.talk;
  if (link !== undefined || unscheduled !== undefined) return marks;
  const title = l10n.t('Mark as not in the schedule');
  return [...marks, createRefactoring(title, () => [createUnscheduledMark({ note, source, placed })])];
}

/** On a line with a follow-up. */
function offerTick(
  { note, source }: NoteDocument,
  { section, line }: PlacedSection,
  range: Range,
): readonly OfferedAction[] {
  const followUp = getFollowUps(section).find((each) => each.range.start.line + line === range.start.line);
  if (followUp === undefined) return [];
  const target = { range: shiftRange(followUp.range, line), done: !followUp.done };
  const title = target.done ? l10n.t('Mark as done') : l10n.t('Mark as open');
  return [createRefactoring(title, () => planFollowUp(note, source, target))];
}

/** On a line with a timestamp, or with the link of the recording. */
function offerTimestampLinks(
  snapshot: Snapshot,
  document: NoteDocument,
  placed: PlacedSection<TalkSection>,
  range: Range,
): readonly OfferedAction[] {
  const line = lineText(document.source, range.start.line);
  if (!/\[\+?\d{1,2}:\d{2}|:\/\//.test(line)) return [];
  const edits = findTimestampLinks(snapshot, document, placed);
  return edits.length === 0 ? [] : [createRefactoring(l10n.t('Link the timestamps to the recording'), () => edits)];
}

/** Only a line that holds a URL gives reason to read the inside of its section. */
function offerTitledLink(document: NoteDocument, placed: PlacedSection, range: Range): readonly OfferedAction[] {
  const { source, note } = document;
  if (note.dialect !== 'markdown' || !lineText(source, range.start.line).includes('://')) return [];
  const link = document
    .inside(placed)
    .links.find((one) => containsPosition(shiftRange(one.range, placed.line), range.start));
  const edit = link === undefined ? undefined : planTitledLink(source, placed, link);
  return link === undefined || edit === undefined
    ? []
    : [createRefactoring(l10n.t('Turn into a link titled "{0}"', link.name), () => [edit])];
}

function createRefactoring(title: string, edits: OfferedAction['edits']): OfferedAction {
  return { title, kind: CodeActionKind.RefactorRewrite, edits };
}
