/** Which talk of which day a line is in, for the status bar: `Day 1 · 7/12`. */
import { formatClockTime } from '../core/model/clockTime.js';
import { findSectionAt, getTalks } from '../core/model/sections.js';
import { statusMethod, type StatusParams, type StatusResult } from '../protocol.js';
import type { NoteDocument } from '../workspace/snapshot.js';
import type { Feature } from './feature.js';
import { toLiveStatus } from './liveNotes.js';

/** The status of a zero-based line. In an aside, the talk above counts. */
export function provideStatus({ note }: NoteDocument, line: number): StatusResult {
  const here = findSectionAt(note, line);
  const day = here?.day;
  const talks = getTalks(note).filter((placed) => placed.day === day);
  // The line may stand above the first talk of its day: then it is in none, and the number is 0.
  const index = talks.findLastIndex((placed) => placed.line <= line);
  const talk = talks[index]?.section.talk;
  return {
    dialect: note.dialect,
    conference: note.conference?.text,
    day: day === undefined ? undefined : note.days[day]?.label,
    talk: index + 1,
    talks: talks.length,
    title: talk?.title,
    start: talk?.time?.start === undefined ? undefined : formatClockTime(talk.time.start),
  };
}

export const status: Feature<StatusParams, StatusResult | null> = {
  method: statusMethod,
  handle(snapshot, { uri, line }) {
    const document = snapshot.findNote(uri);
    if (document === undefined) return null;
    const live = toLiveStatus(snapshot, document);
    return { ...provideStatus(document, line), ...(live !== undefined && { live }) };
  },
};
