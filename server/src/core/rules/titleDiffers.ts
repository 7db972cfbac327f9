/**
 * `title-differs`: the header calls the talk something else than the schedule does under the same link or code. Case,
 * punctuation and spacing are the writer's own.
 *
 * Bad: `## Pythons tale of currency` over the link of "Python’s tale of concurrency".
 */
import * as l10n from '@vscode/l10n';
import { escapeInline } from '../edit/markdownEscapes.js';
import type { Talk } from '../model/note.js';
import type { Slot } from '../model/schedule.js';
import { normalizeTitle, stripLabels } from '../schedule/normalizeTitle.js';
import type { SlotIndex } from '../schedule/slotIndex.js';
import { isSpelling } from '../schedule/titleLikeness.js';
import { isLightWord } from '../schedule/titleWords.js';
import { rangeText } from '../text/sourceText.js';
import type { SectionRule } from './rule.js';

export const titleDiffers: SectionRule = {
  code: 'title-differs',
  severity: 'information',
  scope: 'section',
  *check(section, { facts: { schedule }, match }) {
    if (section.kind !== 'talk' || schedule === undefined || match?.kind !== 'sure' || match.by === 'title') return;
    const { talk } = section;
    if (hasTitle(talk, match.slot, schedule.index)) return;
    yield {
      message: l10n.t('The schedule calls this talk "{0}".', match.slot.title),
      range: talk.titleRange,
      suggestions: [match.slot.title],
    };
  },
  fix(problem, { note, source }) {
    const written = rangeText(source, problem.range);
    return (problem.suggestions ?? []).map((title) => ({
      title: l10n.t("Take the schedule's title"),
      edits: [{ range: problem.range, newText: note.dialect === 'markdown' ? escapeInline(title) : title }],
      confidence: keepsWords(written, title) ? 'sure' : 'suggested',
    }));
  },
};

/** Whether all that the writer has in the title is in the schedule's, in whatever spelling: else it is theirs to give away. */
function keepsWords(written: string, title: string): boolean {
  const kept = normalizeTitle(title).split(' ');
  const words = normalizeTitle(written)
    .split(' ')
    .filter((word) => !isLightWord(word));
  return words.every((word) => kept.some((other) => isSpelling(word, other)));
}

/** Whether the header says one of the slot's titles, with or without `Keynote:` and the speakers. */
function hasTitle({ title, speakers }: Talk, slot: Slot, index: SlotIndex): boolean {
  const names = speakers.map(({ name }) => name).join(' and ');
  const forms = [title, stripLabels(title), `${title} ${names}`].map(normalizeTitle);
  return forms.some((form) => index.byTitle.get(form)?.some((one) => isSameTalk(one.slot, slot)) === true);
}

/** The repetitions of a talk share their code. */
function isSameTalk(a: Slot, b: Slot): boolean {
  return a === b || (a.code !== undefined && a.code === b.code);
}
