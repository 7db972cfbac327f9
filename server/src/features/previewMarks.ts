/**
 * What the Markdown preview draws of a note file: where talks and days begin, the facts of each talk (from the schedule
 * where the notes leave them out), and the lines that are follow-ups, say about attendance or hold the talk link. The
 * preview finds them again by their text, so it needs no new answer while somebody types elsewhere.
 */
import { formatClockTime } from '../core/model/clockTime.js';
import type { PlacedSection, Section, Talk } from '../core/model/note.js';
import { getFollowUps } from '../core/model/sections.js';
import type { Slot } from '../core/model/schedule.js';
import { findClockTime, toSlotEnd } from '../core/schedule/eventTime.js';
import { lineText } from '../core/text/sourceText.js';
import {
  type PreviewLine,
  previewMarksMethod,
  type PreviewMarksParams,
  type PreviewMarksResult,
  type PreviewSection,
  type PreviewTalk,
} from '../protocol.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import type { Feature } from './feature.js';
import { findNotedSlot } from './notedSlots.js';

export const previewMarks: Feature<PreviewMarksParams, PreviewMarksResult | null> = {
  method: previewMarksMethod,
  handle(snapshot, { uri }) {
    const document = snapshot.findNote(uri);
    return document === undefined ? null : providePreviewMarks(document, snapshot);
  },
};

function providePreviewMarks(document: NoteDocument, snapshot: Snapshot): PreviewMarksResult {
  const { sections } = document.note;
  return {
    sections: sections.map((placed) => toSection(snapshot, document, placed)),
    lines: findMarkedLines(document),
  };
}

/** The lines of a note that mean something beside what they say, each as written. */
export function findMarkedLines(document: NoteDocument): readonly PreviewLine[] {
  return document.note.sections.flatMap((placed) => toLines(document, placed));
}

function toSection(snapshot: Snapshot, document: NoteDocument, placed: PlacedSection): PreviewSection {
  const { section } = placed;
  const line = placed.line + headerLine(section);
  const header = lineText(document.source, line);
  if (section.kind === 'talk') {
    const slot = findNotedSlot(snapshot, document, { ...placed, section });
    return { kind: 'talk', line, header, talk: toTalk(section.talk, slot) };
  }
  return { kind: section.kind === 'day' && !section.atEnd ? 'day' : 'other', line, header };
}

function headerLine(section: Section): number {
  switch (section.kind) {
    case 'talk':
      return section.talk.headerRange.start.line;
    case 'day':
      return section.labelRange.start.line;
    case 'group':
    case 'aside':
      return section.titleRange.start.line;
    case 'head':
      return 0;
  }
}

function toTalk(talk: Talk, slot: Slot | undefined): PreviewTalk {
  const { time, title, attendance, link } = talk;
  const start = time?.start ?? findClockTime(slot?.start);
  const end = time?.start === undefined ? findClockTime(toSlotEnd(slot?.start, slot?.duration)) : time.end;
  const speakers = talk.speakers.length > 0 ? talk.speakers : (slot?.speakers ?? []);
  return {
    title,
    kind: talk.kind,
    start: start === undefined ? undefined : formatClockTime(start),
    end: end === undefined ? undefined : formatClockTime(end),
    speakers: speakers.map((speaker) =>
      'affiliation' in speaker && speaker.affiliation !== undefined
        ? `${speaker.name} (${speaker.affiliation})`
        : speaker.name,
    ),
    room: talk.room ?? slot?.room,
    track: slot?.track,
    // One that stands in the notes is there to be clicked already.
    url: link === undefined ? slot?.url : undefined,
    attendance: attendance.state,
  };
}

function toLines(document: NoteDocument, { section, line }: PlacedSection): readonly PreviewLine[] {
  const at = (kind: PreviewLine['kind'], relative: number): PreviewLine => ({
    kind,
    text: lineText(document.source, line + relative),
  });
  const followUps = getFollowUps(section).flatMap(({ range, done }) => {
    const length = Math.min(range.end.line - range.start.line + 1, longestFollowUp);
    return Array.from({ length }, (_, index) => at(done ? 'done' : 'followUp', range.start.line + index));
  });
  if (section.kind !== 'talk') return followUps;
  const { link, attendance, headerRange } = section.talk;
  const below = (relative: number | undefined): relative is number =>
    relative !== undefined && relative > headerRange.end.line;
  const linkLine = link?.range.start.line;
  const markLine = attendance.range?.start.line;
  return [
    ...followUps,
    ...(below(linkLine) ? [at('talkLink', linkLine)] : []),
    ...(below(markLine) ? [at('attendance', markLine)] : []),
  ];
}

/** Lines. */
const longestFollowUp = 8;
