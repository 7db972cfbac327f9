/** The note files of a command line by the conference they belong to, with the schedule that is kept near them. */
import { type Conference, createNotesIndex } from '../core/index/notesIndex.js';
import { toNoteEntry } from '../core/index/toNoteEntry.js';
import type { Talk } from '../core/model/note.js';
import type { Slot } from '../core/model/schedule.js';
import { getTalks } from '../core/model/sections.js';
import type { ConferenceSchedule } from '../core/schedule/keptSchedules.js';
import { createDiskFiles } from '../node/diskFiles.js';
import { folderOf } from '../core/index/conference.js';
import { Schedules } from '../workspace/schedules.js';
import type { CommandHost } from './commandHost.js';
import type { NoteFile } from './readNote.js';

export interface ConferenceFiles {
  readonly conference: Conference;
  /** In the order of the conference's entries. */
  readonly files: readonly NoteFile[];
}

/** Each file once, its conference in the order of the index. */
export function groupByConference(files: readonly NoteFile[]): readonly ConferenceFiles[] {
  const byUri = new Map(files.map((file) => [file.uri, file]));
  return createIndex(files)
    .conferences()
    .map((conference) => ({
      conference,
      files: conference.entries.map(({ uri }) => byUri.get(uri)).filter((file) => file !== undefined),
    }));
}

function createIndex(files: readonly NoteFile[]): ReturnType<typeof createNotesIndex> {
  return createNotesIndex().withNotes(files.map(({ uri, note }) => toNoteEntry(uri, note)));
}

export interface ScheduledFiles extends ConferenceFiles {
  readonly schedule: ConferenceSchedule | undefined;
}

/**
 * The same with the schedule of each conference: of those in the folder `.conference-notes` beside a file or in any folder
 * above it, the one that the editor would choose.
 */
export async function readConferences(
  files: readonly NoteFile[],
  host: CommandHost,
): Promise<readonly ScheduledFiles[]> {
  const folders = [...new Set(files.flatMap(({ uri }) => foldersAbove(uri)))];
  const warn = (line: string): void => host.warn(line);
  const schedules = new Schedules({
    files: createDiskFiles(),
    logger: { error: warn, warn, info: () => undefined, trace: () => undefined },
    folders: () => folders,
    onChange: () => undefined,
  });
  await schedules.load(folders);
  const index = createIndex(files);
  return groupByConference(files).map((group) => ({
    ...group,
    schedule: schedules.find(index, group.conference.entries[0]?.uri ?? ''),
  }));
}

/** The folder of a file and all above it, as URIs. */
function foldersAbove(uri: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = folderOf(uri); folder.length > 'file://'.length; folder = folderOf(folder)) folders.push(folder);
  return folders;
}

/** The slots that the talks of a conference surely are. */
export function findSlots({ files, schedule }: ScheduledFiles): ReadonlyMap<Talk, Slot> {
  const pairs = files.flatMap(({ uri, note }) => {
    const matches = schedule?.matches.get(uri) ?? [];
    return getTalks(note).flatMap(({ section }, row) => {
      const match = matches[row];
      return match?.kind === 'sure' ? [[section.talk, match.slot] as const] : [];
    });
  });
  return new Map(pairs);
}
