/**
 * `title-differs`: the header calls the talk something else than the schedule does under the same code. Case, punctuation
 * and spacing are the writer's own.
 *
 * Bad: `## Pythons tale of currency` over the link of "Python’s tale of concurrency".
 */
import * as l10n from '@vscode/l10n';
import { escapeInline } from '../edit/markdownEscapes.js';
import type { SectionRule } from './rule.js';
import { normalizeTitle } from './ruleFacts.js';
import { isSameEvent } from './schedulePages.js';

export const titleDiffers: SectionRule = {
  code: 'title-differs',
  severity: 'information',
  scope: 'section',
  *check(section, { facts: { schedule } }) {
    if (section.kind !== 'talk' || section.talk.link?.code === undefined || schedule === undefined) return;
    const { link, title, titleRange } = section.talk;
    if (!isSameEvent(link.event, schedule.event)) return;
    const slots = schedule.slotsByCode.get(link.code?.toUpperCase() ?? '') ?? [];
    const [slot] = slots;
    if (slot === undefined || slots.some((one) => normalizeTitle(one.title) === normalizeTitle(title))) return;
    yield {
      message: l10n.t('The schedule calls this talk "{0}".', slot.title),
      range: titleRange,
      suggestions: [slot.title],
    };
  },
  fix(problem, { note }) {
    return (problem.suggestions ?? []).map((title) => ({
      title: l10n.t("Take the schedule's title"),
      edits: [{ range: problem.range, newText: note.dialect === 'markdown' ? escapeInline(title) : title }],
      confidence: 'sure',
    }));
  },
};
