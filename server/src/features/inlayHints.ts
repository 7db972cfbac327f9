/**
 * What the schedule knows of a talk and its header does not say, behind the header: `– 11:30 · Hall C · Liz Acosta`. Only
 * where the slot is sure.
 */
import type { InlayHint, InlayHintParams, Range } from 'vscode-languageserver';
import { formatClockTime, formatTimeSpan } from '../core/model/clockTime.js';
import type { PlacedSection, Talk, TalkSection } from '../core/model/note.js';
import type { Slot } from '../core/model/schedule.js';
import { getTalks } from '../core/model/sections.js';
import { findClockTime, toSlotEnd } from '../core/schedule/eventTime.js';
import { getLineEnd } from '../core/text/edits.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import type { Feature } from './feature.js';
import { separator } from './talkWords.js';

/** The hints of all headers in a range of the file. */
export function provideInlayHints(snapshot: Snapshot, document: NoteDocument, range: Range): InlayHint[] {
  const matches = snapshot.scheduleOf(document.uri)?.matches.get(document.uri) ?? [];
  return getTalks(document.note).flatMap((placed, row) => {
    const match = matches[row];
    const line = getHeaderLine(placed);
    const isShown = line >= range.start.line && line <= range.end.line;
    const label = isShown && match?.kind === 'sure' ? describeMissing(placed.section.talk, match.slot) : '';
    return label === '' ? [] : [{ position: getLineEnd(document.source, line), label, paddingLeft: true }];
  });
}

export const inlayHints: Feature<InlayHintParams, InlayHint[]> = {
  method: 'textDocument/inlayHint',
  handle(snapshot, { textDocument: { uri }, range }) {
    const document = snapshot.findNote(uri);
    return document === undefined ? [] : provideInlayHints(snapshot, document, range);
  },
};

function getHeaderLine({ section, line }: PlacedSection<TalkSection>): number {
  return line + section.talk.titleRange.end.line;
}

function describeMissing({ time, room, speakers }: Talk, slot: Slot): string {
  const names = speakers.length > 0 ? '' : slot.speakers.map(({ name }) => name).join(', ');
  const parts = [describeTime(time, slot), room === undefined ? slot.room : '', names];
  return parts.filter((part) => part !== undefined && part !== '').join(separator);
}

/** The whole time where the header has none; its end where it has the slot's start alone. */
function describeTime(time: Talk['time'], { start, duration }: Slot): string | undefined {
  const from = findClockTime(start);
  const to = findClockTime(toSlotEnd(start, duration));
  if (time === undefined) return formatTimeSpan({ start: from, end: to });
  return to === undefined || time.end !== undefined || time.start !== from ? undefined : `– ${formatClockTime(to)}`;
}
