/**
 * `talk-cancelled`: the schedule says that the talk did not take place, and the notes do not.
 *
 * Good: `Did not attend, as it was cancelled.` Bad: a header that waits for notes.
 */
import * as l10n from '@vscode/l10n';
import { planAttendance } from '../edit/setAttendance.js';
import type { SectionRule } from './rule.js';

export const talkCancelled: SectionRule = {
  code: 'talk-cancelled',
  severity: 'warning',
  scope: 'section',
  *check(section, { match }) {
    if (section.kind !== 'talk' || match?.kind !== 'sure' || !match.slot.isCancelled) return;
    const { attendance, titleRange } = section.talk;
    if (attendance.state === 'skipped') return;
    yield { message: l10n.t('The schedule says that this talk was cancelled.'), range: titleRange };
  },
  fix(_problem, { source, placed }) {
    const edits = planAttendance(source, placed, 'skipped');
    return [{ title: l10n.t('Mark as skipped'), edits, confidence: 'suggested' }];
  },
};
