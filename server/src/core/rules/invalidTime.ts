/**
 * `invalid-time`: a header has the form of a time that no clock shows, most likely a slip of the finger.
 *
 * Good: `2350 - Late Show`. Bad: `2560 - Late Show`.
 */
import * as l10n from '@vscode/l10n';
import type { SectionRule } from './rule.js';

export const invalidTime: SectionRule = {
  code: 'invalid-time',
  severity: 'warning',
  scope: 'section',
  *check(section) {
    if (section.kind !== 'talk' || section.talk.time?.invalid === undefined) return;
    const { invalid, range } = section.talk.time;
    yield { message: l10n.t('{0} is no time of day.', invalid), range };
  },
};
