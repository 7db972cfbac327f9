import type { Note } from '../model/note.js';
import type { NoteEntry } from './notesIndex.js';

/** What the index keeps of a note. */
export function toNoteEntry(uri: string, note: Note): NoteEntry {
  return {
    uri,
    dialect: note.dialect,
    conference: note.conference?.text,
    conferenceRange: note.conference?.range,
    scheduleUrl: note.scheduleLink?.text,
    scheduleRange: note.scheduleLink?.range,
    date: note.date,
    days: note.days.map(({ label, ordinal, date, range }) => ({ label, ordinal, date, range })),
    talks: [],
    followUps: [],
  };
}
