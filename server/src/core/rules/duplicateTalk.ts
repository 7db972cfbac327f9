/**
 * `duplicate-talk`: two sections of a file link to the same talk. The second one is marked. Two slots of a repeated
 * session are told apart by their day or start time.
 */
import * as l10n from '@vscode/l10n';
import type { PlacedSection, TalkLink, TalkSection } from '../model/note.js';
import type { Slot } from '../model/schedule.js';
import { isTalk } from '../model/sections.js';
import type { TalkMatch } from '../schedule/matchTalks.js';
import { shiftRange } from '../text/positions.js';
import type { NoteRule } from './rule.js';

export const duplicateTalk: NoteRule = {
  code: 'duplicate-talk',
  severity: 'information',
  scope: 'note',
  *check({ note, matches }) {
    const slotOf = new Map(note.sections.map((placed, index) => [placed, findSureSlot(matches[index])]));
    const notedByKey = new Map<string, PlacedSection<TalkSection>[]>();
    for (const [section, placed] of note.sections.entries()) {
      if (!isTalk(placed) || placed.section.talk.link === undefined) continue;
      const { link } = placed.section.talk;
      const key = toKey(link);
      const noted = notedByKey.get(key);
      const first = noted?.find(
        (other) => isSameSlot(other, placed) && !areOtherSlots(slotOf.get(other), slotOf.get(placed)),
      );
      if (noted === undefined) notedByKey.set(key, [placed]);
      else noted.push(placed);
      const firstLink = first?.section.talk.link;
      if (first === undefined || firstLink === undefined) continue;
      yield {
        section,
        message: l10n.t('These notes have this talk already.'),
        range: link.range,
        related: { message: l10n.t('First noted here'), range: shiftRange(firstLink.range, first.line) },
      };
    }
  },
};

/** One key for all spellings of a talk's address: scheme, host's `www.`, fragment and last slash make no difference. */
function toKey({ url, event, code }: TalkLink): string {
  if (event !== undefined && code !== undefined) return `${event} ${code.toUpperCase()}`;
  return url
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}

function findSureSlot(match: TalkMatch | undefined): Slot | undefined {
  return match?.kind === 'sure' ? match.slot : undefined;
}

/** Some schedules have one page for many talks. */
function areOtherSlots(a: Slot | undefined, b: Slot | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function isSameSlot(a: PlacedSection<TalkSection>, b: PlacedSection<TalkSection>): boolean {
  const starts = [a.section.talk.time?.start, b.section.talk.time?.start];
  const isOtherTime = starts.every((start) => start !== undefined) && starts[0] !== starts[1];
  const isOtherDay = a.day !== undefined && b.day !== undefined && a.day !== b.day;
  return !isOtherTime && !isOtherDay;
}
