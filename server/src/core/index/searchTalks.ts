/** Finding talks by words of their title, a speaker, their code or the conference. */
import type { NoteEntry, TalkEntry } from './noteEntry.js';
import type { TalkPlace } from './lookupTables.js';

/** What is searched of a file, in lower case: all of it at once, which passes over most files in one step. */
export interface SearchText {
  readonly whole: string;
  readonly conference: string;
  readonly talks: readonly string[];
}

/** Made once for an entry. */
export function createSearchText({ conference = '', talks }: NoteEntry): SearchText {
  const texts = talks.map(describe);
  return { whole: [conference, ...texts].join('\n').toLowerCase(), conference: conference.toLowerCase(), talks: texts };
}

/** The words of a query, in lower case. */
export function readQuery(query: string): readonly string[] {
  return query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** The file's talks in which every word occurs somewhere; with no words, all of them. */
export function searchEntry(entry: NoteEntry, text: SearchText, words: readonly string[]): readonly TalkPlace[] {
  if (!words.every((word) => text.whole.includes(word))) return [];
  return entry.talks
    .filter((_, index) => {
      const talk = text.talks[index] ?? '';
      return words.every((word) => talk.includes(word) || text.conference.includes(word));
    })
    .map((talk) => ({ uri: entry.uri, talk }));
}

function describe({ title, speakers, code }: TalkEntry): string {
  return [title, ...speakers.map(({ name }) => name), code ?? ''].join('\n').toLowerCase();
}
