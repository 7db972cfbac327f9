/** Which slots of the schedule the talks of a note are, as features ask for it. */
import type { Note, PlacedSection, TalkSection } from '../core/model/note.js';
import type { Slot } from '../core/model/schedule.js';
import { getTalks } from '../core/model/sections.js';
import type { TalkMatch } from '../core/schedule/matchTalks.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';

/** The match of a talk; undefined without a schedule. */
export function findMatch(
  snapshot: Snapshot,
  { uri, note }: Pick<NoteDocument, 'uri' | 'note'>,
  placed: PlacedSection<TalkSection>,
): TalkMatch | undefined {
  return snapshot.scheduleOf(uri)?.matches.get(uri)?.[indexOf(note, placed)];
}

/** The slot that a talk is for sure. */
export function findNotedSlot(
  snapshot: Snapshot,
  document: Pick<NoteDocument, 'uri' | 'note'>,
  placed: PlacedSection<TalkSection>,
): Slot | undefined {
  const match = findMatch(snapshot, document, placed);
  return match?.kind === 'sure' ? match.slot : undefined;
}

/** Number of the talk in its note, from 0, as in the note's entry. */
function indexOf(note: Note, { line }: PlacedSection<TalkSection>): number {
  return getTalks(note).findIndex((talk) => talk.line === line);
}
