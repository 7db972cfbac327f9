/**
 * `overlapping-talks`: two talks at the same time, both attended as it reads, and nothing says how. Only talks whose end
 * the notes give are compared.
 *
 * Good: `Left early for the next one.` Bad: `Title 9:15am to 9:45am` and `Other 9:30am to 10am`, with notes to both.
 */
import * as l10n from '@vscode/l10n';
import type { Attendance, ClockTime, PlacedSection } from '../model/note.js';
import { saysOverlap } from '../phrases/overlapPhrases.js';
import { type Range, shiftRange } from '../text/positions.js';
import { groupBy } from './groupBy.js';
import type { NoteContext, NoteRule, SectionFinding } from './rule.js';

const present: ReadonlySet<Attendance> = new Set(['attended', 'no-notes']);

interface Attended {
  readonly section: number;
  readonly placed: PlacedSection;
  readonly title: string;
  readonly start: ClockTime;
  readonly end: ClockTime | undefined;
  readonly range: Range;
}

export const overlappingTalks: NoteRule = {
  code: 'overlapping-talks',
  severity: 'hint',
  scope: 'note',
  looksAt: 'text',
  *check(context) {
    if (!context.note.sections.some(hasEnd)) return;
    for (const talks of groupBy(findAttended(context), ({ placed }) => placed.day).values()) {
      let longest: Attended | undefined;
      for (const talk of talks.toSorted((a, b) => a.start - b.start)) {
        if (longest !== undefined && isOverlap(longest, talk) && !isExplained(context, longest, talk)) {
          yield createFinding(longest, talk);
        }
        if (talk.end !== undefined && talk.end > (longest?.end ?? 0)) longest = talk;
      }
    }
  },
};

function hasEnd({ section }: PlacedSection): boolean {
  return section.kind === 'talk' && section.talk.time?.end !== undefined;
}

function findAttended({ note }: NoteContext): readonly Attended[] {
  return note.sections.flatMap((placed, index) => {
    const { section } = placed;
    if (section.kind !== 'talk' || section.talk.time?.start === undefined) return [];
    const { attendance, title, time } = section.talk;
    if (time.start === undefined || !present.has(attendance.state)) return [];
    const { start, end, range } = time;
    return [{ section: index, placed, title, start, end: end !== undefined && end > start ? end : undefined, range }];
  });
}

function isOverlap(earlier: Attended, later: Attended): boolean {
  return earlier.end !== undefined && later.start < earlier.end;
}

function isExplained({ source }: NoteContext, ...talks: readonly Attended[]): boolean {
  return talks.some(({ placed }) => saysOverlap(source.slice(placed.offset, placed.offset + placed.section.length)));
}

function createFinding(earlier: Attended, later: Attended): SectionFinding {
  return {
    section: later.section,
    message: l10n.t('This overlaps with "{0}", and the notes do not say which was attended.', earlier.title),
    range: later.range,
    related: { message: earlier.title, range: shiftRange(earlier.range, earlier.placed.line) },
  };
}
