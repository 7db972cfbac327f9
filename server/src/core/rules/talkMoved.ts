/**
 * `talk-moved`: the schedule has the talk at another time than the notes. What a refresh has moved is known for sure: the
 * kept schedule says where the slot stood before. Else only where most other headers agree with the schedule, as notes of
 * a remote event may have the reader's own times; a talk that began late was not moved.
 *
 * Bad: `1145 - Knots That Hold` where the schedule has had it at 14:00 since yesterday.
 */
import * as l10n from '@vscode/l10n';
import { planHeaderTime } from '../edit/headerTime.js';
import { formatClockTime } from '../model/clockTime.js';
import type { ClockTime } from '../model/note.js';
import type { Slot } from '../model/schedule.js';
import { isTalk } from '../model/sections.js';
import { findClockTime, getLocalDate, toSlotEnd } from '../schedule/eventTime.js';
import { findTalkDates } from './noteDates.js';
import type { NoteContext, NoteRule, SectionFinding } from './rule.js';

/** Notes have the time a talk began, which is not quite the one it was to begin. */
const lateMinutes = 15;
const halfDay: ClockTime = 12 * 60;

export const talkMoved: NoteRule = {
  code: 'talk-moved',
  severity: 'information',
  scope: 'note',
  looksAt: 'headers',
  *check(context) {
    if (context.facts.schedule === undefined) return;
    const guessed: SectionFinding[] = [];
    let agreeing = 0;
    for (const talk of findNotedTalks(context)) {
      const isNow = talk.starts.some((start) => isAt(start, talk, lateMinutes));
      if (wasMoved(talk)) yield toFinding(talk);
      else if (talk.clock !== undefined && isNow) agreeing += 1;
      else if (talk.clock !== undefined) guessed.push(toFinding(talk));
    }
    if (guessed.length < agreeing) yield* guessed;
  },
  fix(_problem, { source, placed, match }) {
    const start = match?.kind === 'sure' ? findClockTime(match.slot.start) : undefined;
    if (match?.kind !== 'sure' || start === undefined || !isTalk(placed)) return [];
    if (start === placed.section.talk.time?.start) return [];
    const end = findClockTime(toSlotEnd(match.slot.start, match.slot.duration));
    const edit = planHeaderTime(source, placed, { start, end });
    const title = l10n.t('Change the time to {0}', formatClockTime(start));
    // On another day the time alone is not all: the writer moves the section, or leaves it.
    const confidence = changedDay(match.slot) ? 'suggested' : 'sure';
    return edit === undefined ? [] : [{ title, edits: [edit], confidence }];
  },
};

/** A talk of the notes whose slot is sure, and what the notes say of its time. */
interface NotedTalk {
  readonly section: number;
  readonly range: SectionFinding['range'];
  readonly slot: Slot;
  /** Of the header. */
  readonly clock: ClockTime | undefined;
  /** ISO 8601. */
  readonly date: string | undefined;
  /** Of all slots of the talk: who was at the second one was at none that moved. */
  readonly starts: readonly string[];
  readonly formerStarts: readonly string[];
}

function* findNotedTalks(context: NoteContext): Iterable<NotedTalk> {
  const dates = findTalkDates(context);
  for (const [section, placed] of context.note.sections.entries()) {
    const match = context.matches[section];
    if (!isTalk(placed) || match?.kind !== 'sure' || findClockTime(match.slot.start) === undefined) continue;
    const { slot } = match;
    const { time, titleRange } = placed.section.talk;
    const code = slot.code?.toUpperCase();
    const repeated = code === undefined ? undefined : context.facts.schedule?.index.byCode.get(code);
    const slots = repeated?.map((one) => one.slot) ?? [slot];
    yield {
      section,
      range: time?.start === undefined ? titleRange : time.range,
      slot,
      clock: time?.start,
      date: dates[section],
      starts: slots.flatMap(({ start }) => (start === undefined ? [] : [start])),
      formerStarts: slots.flatMap(({ formerStarts }) => formerStarts ?? []),
    };
  }
}

/** Whether the notes have the talk where a refresh has taken it away from. */
function wasMoved(talk: NotedTalk): boolean {
  if (talk.clock === undefined && talk.date === undefined) return false;
  const isHere = (start: string): boolean =>
    isAt(start, talk, 0) && (talk.date ?? getLocalDate(start)) === getLocalDate(start);
  return talk.formerStarts.some(isHere) && !talk.starts.some(isHere);
}

/** Without a time in the header every time is right. `1:30` may be the afternoon's. */
function isAt(start: string, { clock: noted }: NotedTalk, tolerance: number): boolean {
  const clock = findClockTime(start);
  if (noted === undefined || clock === undefined) return noted === undefined;
  return [clock, clock - halfDay].some((one) => Math.abs(one - noted) <= tolerance);
}

function toFinding({ section, range, slot, date }: NotedTalk): SectionFinding {
  const start = slot.start ?? '';
  const clock = formatClockTime(findClockTime(start) ?? 0);
  const isOnOtherDay = slot.formerStarts !== undefined && date !== undefined && date !== getLocalDate(start);
  const message = isOnOtherDay
    ? l10n.t('The schedule has moved this talk to {0}, {1}.', getLocalDate(start), clock)
    : l10n.t('The schedule has this talk at {0}.', clock);
  return { section, message, range };
}

function changedDay({ start, formerStarts = [] }: Slot): boolean {
  return formerStarts.some((former) => getLocalDate(former) !== getLocalDate(start ?? former));
}
