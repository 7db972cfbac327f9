/**
 * Where a talk or a speaker is noted, by key. The tables belong to the newest index value and go over to the next one with
 * the change applied, so that a keystroke costs one file; an older value that is still asked builds its own.
 */
import type { NoteEntry, TalkEntry } from './noteEntry.js';

/** A talk and the file it stands in. */
export interface TalkPlace {
  readonly uri: string;
  readonly talk: TalkEntry;
}

export class LookupTables {
  private readonly talks = new Map<string, Set<string>>();
  private readonly codes = new Map<string, Set<string>>();
  private readonly speakers = new Map<string, Set<string>>();

  add(entry: NoteEntry): void {
    this.change(entry, (table, key) => {
      const uris = table.get(key) ?? new Set();
      table.set(key, uris.add(entry.uri));
    });
  }

  remove(entry: NoteEntry): void {
    this.change(entry, (table, key) => {
      const uris = table.get(key);
      if (uris?.delete(entry.uri) === true && uris.size === 0) table.delete(key);
    });
  }

  urisOf(kind: 'talks' | 'codes' | 'speakers', key: string): ReadonlySet<string> {
    return this[kind].get(key) ?? new Set();
  }

  private change(entry: NoteEntry, apply: (table: Map<string, Set<string>>, key: string) => void): void {
    for (const talk of entry.talks) {
      const key = talkKey(talk);
      if (key !== undefined) apply(this.talks, key);
      if (talk.code !== undefined) apply(this.codes, talk.code.toUpperCase());
      for (const { name } of talk.speakers) apply(this.speakers, speakerKey(name));
    }
  }
}

/** The same for all spellings of a talk's address; undefined for a talk without one. */
export function talkKey({ url, event, code }: Pick<TalkEntry, 'url' | 'event' | 'code'>): string | undefined {
  if (event !== undefined && code !== undefined) return `${event.toLowerCase()} ${code.toUpperCase()}`;
  return url
    ?.replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}

/** Names are one when letters, accents and spacing look the same; `Dr.` and case make no difference. */
export function speakerKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^(?:(?:dr|prof|mr|mrs|ms)\.?\s+)+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
