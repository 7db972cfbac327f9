/** The text of a timestamp at a place of the notes, and the links that timestamps become. */
import * as l10n from '@vscode/l10n';
import { findRecordingStart, planTimestampLinks, writeTimestamp } from '../core/edit/timestamps.js';
import type { PlacedSection, TalkSection } from '../core/model/note.js';
import { findTalkAt } from '../core/model/sections.js';
import { findClockTime } from '../core/schedule/eventTime.js';
import type { TextEdit } from '../core/text/edits.js';
import { timestampMethod, type TimestampParams, type TimestampResult } from '../protocol.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import { type Feature, Refusal } from './feature.js';
import { findNotedSlot } from './notedSlots.js';

export const timestamp: Feature<TimestampParams, TimestampResult> = {
  method: timestampMethod,
  handle(snapshot, { uri, line, seconds }) {
    const document = snapshot.findNote(uri);
    const placed = document && findTalkAt(document.note, line);
    return writeTimestamp(seconds, document && placed && findRecordingStart(document.source, placed));
  },
};

/** The links of a talk's timestamps into its recording; none where there is neither. */
export function findTimestampLinks(
  snapshot: Snapshot,
  document: NoteDocument,
  placed: PlacedSection<TalkSection>,
): readonly TextEdit[] {
  const { source, note } = document;
  const start = placed.section.talk.time?.start ?? findClockTime(findNotedSlot(snapshot, document, placed)?.start);
  const talkStart = start === undefined ? undefined : start * 60;
  return planTimestampLinks({ source, placed, inside: document.inside(placed), dialect: note.dialect, talkStart });
}

/** The same for a command. Throws {@link Refusal} where there is nothing to link. */
export function planLinks(
  snapshot: Snapshot,
  document: NoteDocument,
  placed: PlacedSection<TalkSection>,
): readonly TextEdit[] {
  const edits = findTimestampLinks(snapshot, document, placed);
  if (edits.length > 0) return edits;
  throw new Refusal(
    l10n.t('There is nothing to link: a talk needs timestamps such as [11:52], and the link of its recording.'),
  );
}
