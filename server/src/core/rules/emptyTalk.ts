/**
 * `empty-talk`: a header with neither notes nor a word on whether the writer was there. Meals and socials need neither, and
 * neither do talks that are still to come: notes made from a schedule begin empty.
 *
 * Good: `Did not attend, as it was full.` Bad: a header and the next header.
 */
import * as l10n from '@vscode/l10n';
import { planAttendance } from '../edit/setAttendance.js';
import type { PlacedSection, Talk, TalkKind } from '../model/note.js';
import type { NoteContext, NoteRule } from './rule.js';

const noteless: ReadonlySet<TalkKind> = new Set(['break', 'social']);

export const emptyTalk: NoteRule = {
  code: 'empty-talk',
  severity: 'hint',
  scope: 'note',
  looksAt: 'headers',
  *check(context) {
    const lastNoted = context.note.sections.findLastIndex(isNoted);
    for (const [index, { section }] of context.note.sections.entries()) {
      if (section.kind !== 'talk' || !isEmpty(section.talk) || noteless.has(section.talk.kind)) continue;
      if (index > lastNoted && isToCome(section.talk, index, { context, lastNoted })) continue;
      yield {
        section: index,
        message: l10n.t('There are no notes here, and nothing says whether you were there.'),
        range: section.talk.titleRange,
      };
    }
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

function isEmpty({ attendance, hasNotes }: Talk): boolean {
  return !hasNotes && attendance.state === 'unknown';
}

function isNoted({ section }: PlacedSection): boolean {
  return section.kind === 'talk' && !isEmpty(section.talk);
}

interface Progress {
  readonly context: NoteContext;
  /** Index of the last section with notes; -1 before the first. */
  readonly lastNoted: number;
}

/**
 * Whether a talk below all notes is one of the programme that the writer has not come to: the schedule has it, or nothing
 * is noted yet and its time or link are there. The clock is not asked: the same notes always give the same findings.
 */
function isToCome({ link, time }: Talk, index: number, { context, lastNoted }: Progress): boolean {
  return context.matches[index]?.kind === 'sure' || (lastNoted < 0 && (link !== undefined || time !== undefined));
}
