/** The note files of a command line by the conference they belong to. */
import { type Conference, createNotesIndex } from '../core/index/notesIndex.js';
import { toNoteEntry } from '../core/index/toNoteEntry.js';
import type { NoteFile } from './readNote.js';

export interface ConferenceFiles {
  readonly conference: Conference;
  /** In the order of the conference's entries. */
  readonly files: readonly NoteFile[];
}

/** Each file once, its conference in the order of the index. */
export function groupByConference(files: readonly NoteFile[]): readonly ConferenceFiles[] {
  const index = createNotesIndex().withNotes(files.map(({ uri, note }) => toNoteEntry(uri, note)));
  const byUri = new Map(files.map((file) => [file.uri, file]));
  return index.conferences().map((conference) => ({
    conference,
    files: conference.entries.map(({ uri }) => byUri.get(uri)).filter((file) => file !== undefined),
  }));
}
