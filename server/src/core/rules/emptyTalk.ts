/**
 * `empty-talk`: a header with neither notes nor a word on whether the writer was there. Meals and socials need neither.
 *
 * Good: `Did not attend, as it was full.` Bad: a header and the next header.
 */
import * as l10n from '@vscode/l10n';
import { planAttendance } from '../edit/setAttendance.js';
import type { TalkKind } from '../model/note.js';
import type { SectionRule } from './rule.js';

const noteless: ReadonlySet<TalkKind> = new Set(['break', 'social']);

export const emptyTalk: SectionRule = {
  code: 'empty-talk',
  severity: 'hint',
  scope: 'section',
  *check(section) {
    if (section.kind !== 'talk') return;
    const { attendance, hasNotes, kind, titleRange } = section.talk;
    if (hasNotes || attendance.state !== 'unknown' || noteless.has(kind)) return;
    yield { message: l10n.t('There are no notes here, and nothing says whether you were there.'), range: titleRange };
  },
  fix(_problem, { source, placed }) {
    return [
      {
        title: l10n.t('Mark as skipped'),
        edits: planAttendance(source, placed, 'skipped'),
        confidence: 'suggested',
      },
    ];
  },
};
