/** Entries of the index, written by what matters to a test. */
import type { NoteEntry, TalkEntry } from '../../server/src/core/index/notesIndex.js';
import { createRange } from '../../server/src/core/text/positions.js';
import { worldFolder } from './world.js';

/** A talk entry; its id and title are the given title. */
export function createTalkEntry(title: string, parts: Partial<TalkEntry> = {}): TalkEntry {
  return {
    id: title,
    kind: 'talk',
    title,
    titleRange: createRange(0, 3, 0, 3 + title.length),
    line: 0,
    endLine: 1,
    speakers: [],
    start: undefined,
    end: undefined,
    room: undefined,
    url: undefined,
    urlRange: undefined,
    event: undefined,
    code: undefined,
    attendance: 'attended',
    reason: undefined,
    unscheduled: false,
    takeaways: 'none',
    followUps: [],
    day: undefined,
    ...parts,
  };
}

/** A note file's entry; `path` starts with a slash. */
export function createNoteEntry(path: string, parts: Partial<NoteEntry> = {}): NoteEntry {
  return {
    uri: worldFolder + path,
    dialect: 'markdown',
    conference: undefined,
    conferenceRange: undefined,
    scheduleUrl: undefined,
    scheduleRange: undefined,
    date: undefined,
    days: [],
    talks: [],
    followUps: [],
    ...parts,
  };
}
