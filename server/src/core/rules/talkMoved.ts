/**
 * `talk-moved`: the schedule has the talk at another time than the header. Only where most other headers agree with the
 * schedule, as notes of a remote event may have the reader's own times; a talk that began late was not moved.
 *
 * Bad: `1145 - Knots That Hold` where the schedule has had it at 14:00 since yesterday.
 */
import * as l10n from '@vscode/l10n';
import { planHeaderTime } from '../edit/headerTime.js';
import { formatClockTime } from '../model/clockTime.js';
import type { ClockTime, TalkTime } from '../model/note.js';
import type { Slot } from '../model/schedule.js';
import { isTalk } from '../model/sections.js';
import { findClockTime, toSlotEnd } from '../schedule/eventTime.js';
import type { SlotIndex } from '../schedule/slotIndex.js';
import type { NoteContext, NoteRule, SectionFinding } from './rule.js';

/** Notes have the time a talk began, which is not quite the one it was to begin. */
const lateMinutes = 15;
const halfDay: ClockTime = 12 * 60;

export const talkMoved: NoteRule = {
  code: 'talk-moved',
  severity: 'information',
  scope: 'note',
  *check(context) {
    const moved: SectionFinding[] = [];
    let agreeing = 0;
    for (const { section, time, start, slot } of findTimed(context)) {
      const clock = formatClockTime(findClockTime(slot.start) ?? 0);
      const message = l10n.t('The schedule has this talk at {0}.', clock);
      if (getRepetitions(slot, context.facts.schedule?.index).some((one) => isAt(one, start))) agreeing += 1;
      else moved.push({ section, message, range: time.range });
    }
    if (moved.length < agreeing) yield* moved;
  },
  fix(_problem, { source, placed, match }) {
    const start = match?.kind === 'sure' ? findClockTime(match.slot.start) : undefined;
    if (match?.kind !== 'sure' || start === undefined || !isTalk(placed)) return [];
    const end = findClockTime(toSlotEnd(match.slot.start, match.slot.duration));
    const edit = planHeaderTime(source, placed, { start, end });
    return edit === undefined
      ? []
      : [{ title: l10n.t('Change the time to {0}', formatClockTime(start)), edits: [edit], confidence: 'sure' }];
  },
};

interface TimedTalk {
  readonly section: number;
  readonly time: TalkTime;
  readonly start: ClockTime;
  readonly slot: Slot;
}

function* findTimed({ note, matches }: NoteContext): Iterable<TimedTalk> {
  for (const [section, placed] of note.sections.entries()) {
    const match = matches[section];
    const time = isTalk(placed) ? placed.section.talk.time : undefined;
    const start = time?.start;
    if (
      time === undefined ||
      start === undefined ||
      match?.kind !== 'sure' ||
      findClockTime(match.slot.start) === undefined
    ) {
      continue;
    }
    yield { section, time, start, slot: match.slot };
  }
}

/** All slots of the talk: who was at the second one was at none that moved. */
function getRepetitions(slot: Slot, index: SlotIndex | undefined): readonly Slot[] {
  const same = slot.code === undefined ? undefined : index?.byCode.get(slot.code.toUpperCase());
  return same === undefined ? [slot] : same.map((one) => one.slot);
}

/** `1:30` may be the afternoon's. */
function isAt({ start }: Slot, noted: ClockTime): boolean {
  const clock = findClockTime(start);
  return clock !== undefined && [clock, clock - halfDay].some((one) => Math.abs(one - noted) <= lateMinutes);
}
