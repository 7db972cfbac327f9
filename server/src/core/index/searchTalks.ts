/** Finding talks by words of their title, a speaker, their code or the conference. */
import { getFacts, toSearchText } from './entryFacts.js';
import type { NoteEntry } from './noteEntry.js';
import { getPacked, mayHoldTrigrams } from './packedNote.js';
import { listTrigrams } from './trigramFilter.js';
import type { TalkPlace } from './lookupTables.js';

/** What is searched of a file that is not packed, computed once in its entry's life. */
export type SearchTexts = WeakMap<NoteEntry, string>;

/** What is searched for. */
export interface TalkQuery {
  /** In lower case. */
  readonly words: readonly string[];
  readonly trigrams: readonly number[];
}

/** The words of a query. */
export function readQuery(query: string): TalkQuery {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return { words, trigrams: words.flatMap(listTrigrams) };
}

/**
 * The file's talks in which every word occurs somewhere; with no words, all of them. A look at all that is searched of the
 * file passes over most files.
 */
export function searchEntry(
  entry: NoteEntry,
  { words, trigrams }: TalkQuery,
  known: SearchTexts,
): readonly TalkPlace[] {
  if (!mayHoldTrigrams(entry, trigrams)) return [];
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
  const text = getPacked(entry)?.searchText ?? known.get(entry);
  if (text !== undefined) return text;
  const { searchText } = getFacts(entry);
  known.set(entry, searchText);
  return searchText;
}
