/** Ticking and unticking a follow-up. */
import type { FollowUp, Note, PlacedSection } from '../model/note.js';
import { getFollowUps } from '../model/sections.js';
import { createInsertion, type TextEdit } from '../text/edits.js';
import { comparePositions, type Range, shiftRange } from '../text/positions.js';
import { rangeText, type SourceText } from '../text/sourceText.js';

/** What stands before a follow-up in words once it is done. */
const doneMark = 'done: ';

/**
 * Ticks or unticks the follow-up at `range` (absolute, as the index has it): `[x]` in a box, else `done: ` before its first
 * character; unticking removes exactly that. No edits where it is so already or there is no follow-up.
 */
export function planFollowUp(
  note: Note,
  source: SourceText,
  target: { range: Range; done: boolean },
): readonly TextEdit[] {
  const found = findFollowUp(note, target.range);
  if (found === undefined || found.followUp.done === target.done) return [];
  const { followUp, placed } = found;
  if (followUp.boxRange !== undefined) {
    const range = shiftRange(followUp.boxRange, placed.line);
    return [{ range, newText: target.done ? 'x' : findEmptyBox(note, source) }];
  }
  if (target.done) return [createInsertion(shiftRange(followUp.range, placed.line).start, doneMark)];
  return followUp.doneRange === undefined ? [] : [{ range: shiftRange(followUp.doneRange, placed.line), newText: '' }];
}

interface PlacedFollowUp {
  readonly followUp: FollowUp;
  readonly placed: PlacedSection;
}

function findFollowUp(note: Note, range: Range): PlacedFollowUp | undefined {
  return findAll(note).find(
    ({ followUp, placed }) => comparePositions(shiftRange(followUp.range, placed.line).start, range.start) === 0,
  );
}

function findAll(note: Note): readonly PlacedFollowUp[] {
  return note.sections.flatMap((placed) => {
    return getFollowUps(placed.section).map((followUp) => ({ followUp, placed }));
  });
}

/** What an open box holds in this note: nothing where its writer leaves all others without a space (`[]`), else a space. */
function findEmptyBox(note: Note, source: SourceText): string {
  const open = findAll(note).flatMap(({ followUp, placed }) =>
    followUp.done || followUp.boxRange === undefined
      ? []
      : [rangeText(source, shiftRange(followUp.boxRange, placed.line))],
  );
  return open.length > 0 && open.every((inside) => inside === '') ? '' : ' ';
}
