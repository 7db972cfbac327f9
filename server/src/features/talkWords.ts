/** How talks are spoken of in the outline, in cards and in lenses: in the language of the editor. */
import * as l10n from '@vscode/l10n';
import { formatTimeSpan } from '../core/model/clockTime.js';
import type { Attendance, Talk } from '../core/model/note.js';

/** What stands between the parts of a line about a talk. */
export const separator = ' · ';

/** The attendance where it is worth a word: whoever took notes was there. */
export function describeAttendance(attendance: Attendance): string | undefined {
  switch (attendance) {
    case 'skipped':
      return l10n.t('did not attend');
    case 'no-notes':
      return l10n.t('no notes');
    case 'watch-later':
      return l10n.t('watch later');
    case 'attended':
    case 'unknown':
      return undefined;
  }
}

/** Time, speakers, room and attendance in one line; empty where nothing is known. */
export function describeTalk({ time, speakers, room, attendance }: Talk): string {
  const names = speakers.map(({ name }) => name).join(', ');
  return [formatTimeSpan(time), names, room, describeAttendance(attendance.state)].filter(Boolean).join(separator);
}

/** Talks in numbers: `7 talks · 1 not attended · 3 open follow-ups`. */
export function countTalks(talks: readonly CountedTalk[]): string {
  const skipped = talks.filter(({ attendance }) => attendance === 'skipped').length;
  const followUps = talks.flatMap((talk) => talk.followUps).filter(({ done }) => !done).length;
  return [
    talks.length === 1 ? l10n.t('1 talk') : l10n.t('{0} talks', talks.length),
    skipped === 0 ? '' : l10n.t('{0} not attended', skipped),
    followUps === 0 ? '' : followUps === 1 ? l10n.t('1 open follow-up') : l10n.t('{0} open follow-ups', followUps),
  ]
    .filter((part) => part !== '')
    .join(separator);
}

interface CountedTalk {
  readonly attendance: Attendance;
  readonly followUps: readonly { readonly done: boolean }[];
}

/** A name for a symbol: never empty, as editors refuse that. */
export function orUntitled(name: string): string {
  return name.trim() === '' ? l10n.t('(untitled)') : name;
}
