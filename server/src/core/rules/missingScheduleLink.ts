/**
 * `missing-schedule-link`: nothing in the notes says where the conference's schedule is, so that nobody can look up what
 * else was on.
 *
 * Good: `Schedule: <https://2022.pycascades.com/program/schedule/>` under the conference's name. Bad: only talks.
 */
import * as l10n from '@vscode/l10n';
import { createScheduleLine } from '../edit/scheduleLine.js';
import type { PlacedSection, TalkSection } from '../model/note.js';
import { getTalks } from '../model/sections.js';
import { createRange } from '../text/positions.js';
import { lineText } from '../text/sourceText.js';
import type { NoteContext, NoteRule, SectionFinding } from './rule.js';
import { findSchedulePage } from './schedulePages.js';

export const missingScheduleLink: NoteRule = {
  code: 'missing-schedule-link',
  severity: 'hint',
  scope: 'note',
  looksAt: 'text',
  *check(context) {
    if (hasScheduleLink(context)) return;
    const talks = getTalks(context.note);
    if (talks.length === 0 || !isPlaceToSaySo(context, talks.length)) return;
    const url = context.facts.schedule?.schedule.url ?? findLinkedSchedule(context, talks);
    const { event, schedule } = context.facts;
    // A schedule that was imported and names no page has none to link to.
    if (schedule !== undefined && url === undefined) return;
    const finding = createFinding(context, url);
    const isKnown = event !== undefined || url !== undefined;
    yield isKnown ? { ...finding, severity: 'warning' } : finding;
  },
  fix(problem, { note, source }) {
    return (problem.suggestions ?? []).map((url) => ({
      title: l10n.t('Insert schedule link'),
      edits: [createScheduleLine(note, source, url)],
      confidence: 'sure',
    }));
  },
};

function createFinding({ note, source }: NoteContext, url: string | undefined): SectionFinding {
  let line = 0;
  while (line < note.lineCount - 1 && lineText(source, line).trim() === '') line += 1;
  const section = Math.max(
    0,
    note.sections.findLastIndex((placed) => placed.line <= line),
  );
  const relative = line - (note.sections[section]?.line ?? 0);
  return {
    section,
    isAboutFile: true,
    message: l10n.t('The notes do not link to the schedule of the conference.'),
    range: createRange(relative, 0, relative, lineText(source, line).trimEnd().length),
    ...(url === undefined ? {} : { suggestions: [url] }),
  };
}

/** Once for a conference; a file about one talk need not repeat what its conference's name tells. */
function isPlaceToSaySo({ note, conference }: NoteContext, talks: number): boolean {
  const isKnown = note.conference !== undefined || conference.others.length > 0;
  return conference.isFirst && !(talks === 1 && isKnown);
}

function hasScheduleLink({ note, conference }: NoteContext): boolean {
  return note.scheduleLink !== undefined || conference.others.some((other) => other.scheduleUrl !== undefined);
}

/** The schedule that the talk links of the conference's event lead to. */
function findLinkedSchedule({ facts }: NoteContext, talks: readonly PlacedSection<TalkSection>[]): string | undefined {
  const links = talks.flatMap(({ section }) => section.talk.link ?? []);
  const event = facts.event ?? links[0]?.event;
  const link = links.find((candidate) => candidate.event !== undefined && candidate.event === event);
  return link === undefined ? undefined : findSchedulePage(link.url);
}
