/**
 * `other-conference-link`: a talk link that belongs to another event than the notes, as it happens when last year's page
 * was copied. The schedule line's host says nothing here: many conferences keep their schedule on a site of their own.
 *
 * Bad: `https://pretalx.com/pycascades-2021/talk/...` among links of `pycascades-2022`.
 */
import * as l10n from '@vscode/l10n';
import { getUrlKeys } from '../schedule/talkUrls.js';
import { findTalkLink } from './codeFixes.js';
import type { SectionRule } from './rule.js';
import { isSameEvent } from './schedulePages.js';

export const otherConferenceLink: SectionRule = {
  code: 'other-conference-link',
  severity: 'warning',
  scope: 'section',
  *check(section, { facts: { event, schedule } }) {
    const link = findTalkLink(section);
    if (event === undefined || link?.event === undefined || isSameEvent(link.event, event)) return;
    // Some schedules are put together from several events' own.
    if (getUrlKeys(link.url).some((key) => schedule?.index.byUrl.has(key))) return;
    yield { message: l10n.t('The link belongs to {0}, the notes to {1}.', link.event, event), range: link.range };
  },
  fix() {
    return [{ title: l10n.t('Open the schedule'), edits: [], confidence: 'suggested', opens: 'schedule' }];
  },
};
