/**
 * `unknown-talk`: the talk link names a code that the event's schedule does not have.
 *
 * Bad: `.../talk/WEYYJC/` where the schedule knows `WEYYJG`.
 */
import * as l10n from '@vscode/l10n';
import { distance } from 'fastest-levenshtein';
import type { TalkLink } from '../model/note.js';
import type { TalkMatch } from '../schedule/matchTalks.js';
import { createReplacements, findTalkLink } from './codeFixes.js';
import type { SectionRule } from './rule.js';
import type { ScheduleFacts } from './ruleFacts.js';
import { isSameEvent } from './schedulePages.js';

/** More differing letters than this, and the writer meant another talk. */
const nearEnough = 2;

export const unknownTalk: SectionRule = {
  code: 'unknown-talk',
  severity: 'warning',
  scope: 'section',
  *check(section, { facts: { schedule }, match }) {
    const link = findTalkLink(section);
    if (link?.code === undefined || schedule === undefined || isKnown(link, schedule, match)) return;
    yield {
      message: l10n.t('The schedule has no talk with the code {0}.', link.code),
      range: link.codeRange ?? link.range,
      suggestions: findNearCodes(link.code, schedule, match),
    };
  },
  fix: createReplacements,
};

/** Of other events, and of schedules without codes, nothing is known. */
function isKnown({ event, code }: TalkLink, schedule: ScheduleFacts, match: TalkMatch | undefined): boolean {
  if (schedule.index.byCode.size === 0 || !isSameEvent(event, schedule.event)) return true;
  const isMatched = match?.kind === 'sure' && match.by !== 'title';
  return isMatched || schedule.index.byCode.has(code?.toUpperCase() ?? '');
}

/** The code of the talk with that title, then those that differ in a letter or two. */
function findNearCodes(code: string, { index }: ScheduleFacts, match: TalkMatch | undefined): readonly string[] {
  const titled = match === undefined || match.kind === 'none' ? undefined : match.slot.code;
  const near = [...index.byCode.keys()]
    .map((candidate) => ({ candidate, far: distance(code.toUpperCase(), candidate) }))
    .filter(({ far }) => far <= nearEnough)
    .toSorted((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
    .map(({ candidate }) => candidate);
  return [...new Set([...(titled === undefined ? [] : [titled]), ...near])].slice(0, 3);
}
