/** A conference as the index sees it: the note files that belong to one event. */
import type { NoteEntry } from './noteEntry.js';

export interface Conference {
  /** Stable across edits and unique in the index. */
  readonly id: string;
  /** As a file gives it, else the name of the folder (several files) or the file. */
  readonly name: string;
  readonly scheduleUrl: string | undefined;
  /** In the order of their days. */
  readonly entries: readonly NoteEntry[];
}

const byNumber = new Intl.Collator('en', { numeric: true });

/**
 * A conference of the files that were found to belong together.
 *
 * @param taken ids of other conferences; its own is put there too
 */
export function createConference(files: readonly NoteEntry[], taken: Set<string>): Conference {
  const entries = files.toSorted(compareFiles);
  const first = entries[0]?.uri ?? '';
  const named = entries.find(({ conference }) => conference !== undefined && conference.trim() !== '');
  const event = findEvent(entries);
  const id = event === undefined || taken.has(event) ? first : event;
  taken.add(id);
  return {
    id,
    name: named?.conference ?? (entries.length > 1 ? folderName(first) : baseName(first)),
    scheduleUrl: entries.find(({ scheduleUrl }) => scheduleUrl !== undefined)?.scheduleUrl,
    entries,
  };
}

/** The event that most talk links of the files lead to, as `TalkLink.event`. */
export function findEvent(entries: readonly NoteEntry[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { event } of entries.flatMap(({ talks }) => talks)) {
    if (event !== undefined) counts.set(event, (counts.get(event) ?? 0) + 1);
  }
  let best: string | undefined;
  for (const [event, count] of counts) {
    if (best === undefined || count > (counts.get(best) ?? 0)) best = event;
  }
  return best;
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
  const [dateA, dateB] = [a.date ?? a.days[0]?.date ?? '9', b.date ?? b.days[0]?.date ?? '9'];
  if (dateA !== dateB) return dateA < dateB ? -1 : 1;
  const ordinals = (a.days[0]?.ordinal ?? 0) - (b.days[0]?.ordinal ?? 0);
  return ordinals !== 0 ? ordinals : byNumber.compare(decode(a.uri), decode(b.uri)) || (a.uri < b.uri ? -1 : 1);
}

/** A stray `%` is no fault of the notes: such a name stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
