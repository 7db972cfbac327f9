/** Finding talks by words of their title, a speaker, their code or the conference. */
import { getFacts, toSearchText } from './entryFacts.js';
import type { NoteEntry } from './noteEntry.js';
import type { TalkPlace } from './lookupTables.js';

/** What is searched of a file that is not packed, computed once in its entry's life. */
export type SearchTexts = WeakMap<NoteEntry, string>;

/** The words of a query, in lower case. */
export function readQuery(query: string): readonly string[] {
  return query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/**
 * The file's talks in which every word occurs somewhere; with no words, all of them. One look at all that is searched of
 * the file passes over most files.
 */
export function searchEntry(entry: NoteEntry, words: readonly string[], known: SearchTexts): readonly TalkPlace[] {
  const text = getSearchText(entry, known);
  if (!words.every((word) => text.includes(word))) return [];
  const conference = (entry.conference ?? '').toLowerCase();
  return entry.talks
    .filter((talk) => {
      const own = toSearchText(talk);
      return words.every((word) => own.includes(word) || conference.includes(word));
    })
    .map((talk) => ({ uri: entry.uri, talk }));
}

function getSearchText(entry: NoteEntry, known: SearchTexts): string {
  const text = known.get(entry) ?? getFacts(entry).searchText;
  known.set(entry, text);
  return text;
}
