/**
 * `time-order`: a talk that starts before the one above it, so most likely a day mark is missing between them. Groups
 * (tracks) start anew, and so does every day. After midnight still belongs to the evening before.
 *
 * Bad: `1800 - Lightning Talks`, then `0900 - Keynote` with no day mark between.
 */
import * as l10n from '@vscode/l10n';
import { createDayMark } from '../edit/dayMark.js';
import type { ClockTime } from '../model/note.js';
import { getTimeLineValue } from '../schedule/eventTime.js';
import type { TalkMatch } from '../schedule/matchTalks.js';
import type { NoteRule } from './rule.js';

const halfDay: ClockTime = 12 * 60;
/** Nothing on a schedule starts between midnight and this hour, so an earlier time is one of the afternoon or night. */
const earliest: ClockTime = 7 * 60;
/** A session after midnight follows one that started at this hour or later. */
const lateEvening: ClockTime = 20 * 60;

export const timeOrder: NoteRule = {
  code: 'time-order',
  severity: 'information',
  scope: 'note',
  looksAt: 'headers',
  *check({ note, matches }) {
    let previous: { start: ClockTime; day: number | undefined; match: TalkMatch | undefined } | undefined;
    for (const [index, { section, day }] of note.sections.entries()) {
      if (section.kind === 'group') previous = undefined;
      if (section.kind !== 'talk' || section.talk.time?.start === undefined) continue;
      const { start, range } = section.talk.time;
      const match = matches[index];
      const isBackwards = previous !== undefined && previous.day === day && runsBackwards(previous.start, start);
      if (isBackwards && !isInOrder(previous?.match, match)) {
        yield {
          section: index,
          message: l10n.t('This starts before the talk above it: is a day mark missing?'),
          range,
        };
      }
      previous = { start, day, match };
    }
  },
  fix(_problem, { note, source, placed }) {
    return [
      {
        title: l10n.t('Insert a day mark'),
        edits: [createDayMark(note, source, placed)],
        confidence: 'suggested',
      },
    ];
  },
};

/** The schedule knows what comes after midnight. */
function isInOrder(previous: TalkMatch | undefined, next: TalkMatch | undefined): boolean {
  const [before, after] = [previous, next].map((match) =>
    match?.kind === 'sure' ? getTimeLineValue(match.slot.start) : undefined,
  );
  return before !== undefined && after !== undefined && before <= after;
}

/** A time of the small hours is read as the afternoon's (`1:30` after `11:00`) or the night's where that is in order. */
function runsBackwards(previous: ClockTime, start: ClockTime): boolean {
  if (start >= previous) return false;
  return !(start < earliest && (start + halfDay >= previous || previous >= lateEvening));
}
