/** A conference as the index sees it: the note files that belong to one event. */
import { lazily } from '../lazily.js';
import { getFacts } from './entryFacts.js';
import type { NoteEntry } from './noteEntry.js';

export interface Conference {
  /** Stable across edits and unique in the index. */
  readonly id: string;
  /** As a file gives it, else the name of the folder (several files) or the file. */
  readonly name: string;
  /** Whether a file gives the name. */
  readonly isNamed: boolean;
  readonly scheduleUrl: string | undefined;
  /** In the order of their days. */
  readonly entries: readonly NoteEntry[];
}

/** Costs as much as half of the server's start, and most conferences are one file. */
const byNumber = lazily(() => new Intl.Collator('en', { numeric: true }));

/**
 * A conference of the files that were found to belong together.
 *
 * @param id see `Group`
 */
export function createConference(files: readonly NoteEntry[], id: string): Conference {
  const entries = files.toSorted(compareFiles);
  const first = entries[0]?.uri ?? '';
  const named = entries.find(({ conference }) => conference !== undefined && conference.trim() !== '');
  return {
    id,
    name: named?.conference ?? (entries.length > 1 ? folderName(first) : baseName(first)),
    isNamed: named !== undefined,
    scheduleUrl: entries.find(({ scheduleUrl }) => scheduleUrl !== undefined)?.scheduleUrl,
    entries,
  };
}

/** What readers are shown: the name as the notes have it, else the title of their schedule, else the file's name. */
export function findShownName({ name, isNamed }: Pick<Conference, 'name' | 'isNamed'>, scheduleTitle = ''): string {
  return isNamed || scheduleTitle === '' ? name : scheduleTitle;
}

/** The folder that a file stands in, as URI. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** A file's name without folder and extension, decoded. */
export function baseName(uri: string): string {
  return decode(uri.slice(uri.lastIndexOf('/') + 1)).replace(/(?<=.)\.[^.]*$/, '');
}

function folderName(uri: string): string {
  const folder = folderOf(uri);
  return decode(folder.slice(folder.lastIndexOf('/') + 1));
}

/** By date, those without one last; then the number of the first day; then the name as people count (`2` before `10`). */
function compareFiles(a: NoteEntry, b: NoteEntry): number {
  const [factsA, factsB] = [getFacts(a), getFacts(b)];
  const [dateA, dateB] = [factsA.date ?? '9', factsB.date ?? '9'];
  if (dateA !== dateB) return dateA < dateB ? -1 : 1;
  const ordinals = (factsA.ordinal ?? 0) - (factsB.ordinal ?? 0);
  return ordinals !== 0 ? ordinals : byNumber().compare(decode(a.uri), decode(b.uri)) || (a.uri < b.uri ? -1 : 1);
}

/** A stray `%` is no fault of the notes: such a name stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
