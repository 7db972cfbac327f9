/**
 * `unknown-talk`: the talk link names a code that the event's schedule does not have.
 *
 * Bad: `.../talk/WEYYJC/` where the schedule knows `WEYYJG`.
 */
import * as l10n from '@vscode/l10n';
import { distance } from 'fastest-levenshtein';
import { createReplacements, findTalkLink } from './codeFixes.js';
import type { SectionRule } from './rule.js';
import { isSameEvent } from './schedulePages.js';

/** More differing letters than this, and the writer meant another talk. */
const nearEnough = 2;

export const unknownTalk: SectionRule = {
  code: 'unknown-talk',
  severity: 'warning',
  scope: 'section',
  *check(section, { facts: { schedule } }) {
    const link = findTalkLink(section);
    if (link?.code === undefined || schedule?.event === undefined || schedule.slotsByCode.size === 0) return;
    if (!isSameEvent(link.event, schedule.event) || schedule.slotsByCode.has(link.code.toUpperCase())) return;
    yield {
      message: l10n.t('The schedule has no talk with the code {0}.', link.code),
      range: link.codeRange ?? link.range,
      suggestions: findNearCodes(link.code, schedule.slotsByCode.keys()),
    };
  },
  fix: createReplacements,
};

function findNearCodes(code: string, known: Iterable<string>): readonly string[] {
  return [...known]
    .map((candidate) => ({ candidate, far: distance(code.toUpperCase(), candidate) }))
    .filter(({ far }) => far <= nearEnough)
    .toSorted((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}
