/**
 * `missing-talk-link`: a talk without a link to its page, where the schedule has one or most other talks have theirs.
 *
 * Good: `<https://pretalx.com/pycascades-2022/talk/WEYYJG/>` under the header. Bad: the one talk where it was left out.
 */
import * as l10n from '@vscode/l10n';
import { createTalkLink, createUnscheduledMark } from '../edit/underHeader.js';
import type { Talk } from '../model/note.js';
import type { Fix, SectionRule } from './rule.js';
import { findSlot, isScheduledKind, type RuleFacts } from './ruleFacts.js';

export const missingTalkLink: SectionRule = {
  code: 'missing-talk-link',
  severity: 'information',
  scope: 'section',
  *check(section, { facts }) {
    if (section.kind !== 'talk') return;
    const { talk } = section;
    if (talk.link !== undefined || talk.unscheduled !== undefined || !isScheduledKind(talk.kind)) return;
    const url = findPage(talk, facts);
    if (url === null) return;
    yield {
      message: l10n.t('The talk has no link to its page.'),
      range: talk.titleRange,
      ...(url === undefined ? {} : { suggestions: [url] }),
    };
  },
  fix(problem, context) {
    const links = (problem.suggestions ?? []).map((url): Fix => ({
      title: l10n.t('Insert talk link {0}', url),
      edits: [createTalkLink(context, url)],
      confidence: 'sure',
    }));
    return [
      ...links,
      {
        title: l10n.t('Mark as not in the schedule'),
        edits: [createUnscheduledMark(context)],
        confidence: 'suggested',
      },
    ];
  },
};

/** The page the talk should link to; undefined where there must be one that we do not know, null where there is none. */
function findPage(talk: Talk, facts: RuleFacts): string | undefined | null {
  if (facts.schedule === undefined) return facts.mostTalksLinked ? undefined : null;
  const slot = findSlot(talk, facts.schedule);
  return slot === undefined ? undefined : (slot.url ?? null);
}
