/** All notes of the workspace as one immutable value, with look-ups over all files. */
import { type Conference, createConference } from './conference.js';
import { type Grouping, groupConferences, groupingFacts } from './groupConferences.js';
import { LookupTables, speakerKey, talkKey, type TalkPlace } from './lookupTables.js';
import type { NoteEntry, TalkEntry } from './noteEntry.js';
import { createSearchText, readQuery, searchEntry, type SearchText } from './searchTalks.js';

export type { Conference } from './conference.js';
export type { TalkPlace } from './lookupTables.js';
export type { DayEntry, FollowUpEntry, NoteEntry, TalkEntry } from './noteEntry.js';

/** All notes of the workspace. Immutable: a change gives a new value with the next revision. */
export interface NotesIndex {
  readonly revision: number;
  /** By URI, in the order in which they came. */
  readonly entries: ReadonlyMap<string, NoteEntry>;
  withNotes(entries: readonly NoteEntry[]): NotesIndex;
  withoutNote(uri: string): NotesIndex;
  /** All conferences, computed when first asked for. */
  conferences(): readonly Conference[];
  /** The conference that a note file belongs to; undefined for a file that is not in the index. */
  findConference(uri: string): Conference | undefined;
  /** Where a talk is noted, whatever the spelling of its address. */
  findTalks(link: Pick<TalkEntry, 'url' | 'event' | 'code'>): readonly TalkPlace[];
  /** Talks with this talk code (in any case), of any event. */
  findTalksByCode(code: string): readonly TalkPlace[];
  /** Talks that a speaker of this name gives. */
  findTalksBySpeaker(name: string): readonly TalkPlace[];
  /** Talks in which every word of the query occurs (title, speaker, code, conference), at most `limit`. */
  search(query: string, limit: number): readonly TalkPlace[];
}

/** The index of no notes. */
export function createNotesIndex(): NotesIndex {
  return new IndexValue({
    revision: 0,
    entries: new Map(),
    grouping: [],
    tables: new LookupTables(),
    searchTexts: new WeakMap(),
  });
}

interface IndexState {
  readonly revision: number;
  readonly entries: ReadonlyMap<string, NoteEntry>;
  /** Undefined until someone asks, or after a change that may have moved a file to another conference. */
  readonly grouping: Grouping | undefined;
  readonly tables: LookupTables;
  /** Shared by all values: an entry's text never changes. */
  readonly searchTexts: WeakMap<NoteEntry, SearchText>;
}

/** The one kind of index. What costs is computed when first asked for and kept, as the value never changes. */
class IndexValue implements NotesIndex {
  readonly revision: number;
  readonly entries: ReadonlyMap<string, NoteEntry>;
  private grouping: Grouping | undefined;
  /** Undefined once a newer value has taken it over. */
  private tables: LookupTables | undefined;
  private conferenceByUri: ReadonlyMap<string, Conference> | undefined;

  constructor(private readonly state: IndexState) {
    this.revision = state.revision;
    this.entries = state.entries;
    this.grouping = state.grouping;
    this.tables = state.tables;
  }

  // A file whose event, name and size class stay the same cannot move to another conference.
  withNotes(changed: readonly NoteEntry[]): NotesIndex {
    const entries = new Map(this.entries);
    const tables = this.takeTables();
    let keepsGrouping = true;
    for (const entry of changed) {
      const before = entries.get(entry.uri);
      keepsGrouping &&= before !== undefined && groupingFacts(before) === groupingFacts(entry);
      if (before !== undefined) tables.remove(before);
      tables.add(entry);
      entries.set(entry.uri, entry);
    }
    return this.next(entries, tables, keepsGrouping ? this.grouping : undefined);
  }

  withoutNote(uri: string): NotesIndex {
    const before = this.entries.get(uri);
    if (before === undefined) return this;
    const entries = new Map(this.entries);
    const tables = this.takeTables();
    entries.delete(uri);
    tables.remove(before);
    return this.next(entries, tables, undefined);
  }

  conferences(): readonly Conference[] {
    return [...new Set(this.getConferenceByUri().values())];
  }

  findConference(uri: string): Conference | undefined {
    return this.getConferenceByUri().get(uri);
  }

  findTalks(link: Pick<TalkEntry, 'url' | 'event' | 'code'>): readonly TalkPlace[] {
    const key = talkKey(link);
    return key === undefined ? [] : this.find('talks', key, (talk) => talkKey(talk) === key);
  }

  findTalksByCode(code: string): readonly TalkPlace[] {
    const key = code.toUpperCase();
    return this.find('codes', key, (talk) => talk.code?.toUpperCase() === key);
  }

  findTalksBySpeaker(name: string): readonly TalkPlace[] {
    const key = speakerKey(name);
    return this.find('speakers', key, ({ speakers }) => speakers.some((speaker) => speakerKey(speaker.name) === key));
  }

  // One look at the whole text of a file passes over nearly all files, which is quicker than any tree of words.
  search(query: string, limit: number): readonly TalkPlace[] {
    const words = readQuery(query);
    const found: TalkPlace[] = [];
    for (const entry of this.entries.values()) {
      found.push(...searchEntry(entry, this.getSearchText(entry), words));
      if (found.length >= limit) break;
    }
    return found.slice(0, limit);
  }

  /** The files that have the key, and of them the talks that are meant. */
  private find(
    table: 'talks' | 'codes' | 'speakers',
    key: string,
    isMeant: (talk: TalkEntry) => boolean,
  ): readonly TalkPlace[] {
    this.tables ??= this.buildTables();
    return [...this.tables.urisOf(table, key)].flatMap((uri) =>
      (this.entries.get(uri)?.talks ?? []).filter(isMeant).map((talk) => ({ uri, talk })),
    );
  }

  private getConferenceByUri(): ReadonlyMap<string, Conference> {
    this.conferenceByUri ??= this.createConferences();
    return this.conferenceByUri;
  }

  private createConferences(): ReadonlyMap<string, Conference> {
    this.grouping ??= groupConferences([...this.entries.values()]);
    const ids = new Set<string>();
    const conferences = this.grouping.map((uris) =>
      createConference(
        uris.map((uri) => this.entries.get(uri)).filter((entry) => entry !== undefined),
        ids,
      ),
    );
    return new Map(
      conferences.flatMap((conference) => conference.entries.map(({ uri }) => [uri, conference] as const)),
    );
  }

  private getSearchText(entry: NoteEntry): SearchText {
    const { searchTexts } = this.state;
    const text = searchTexts.get(entry) ?? createSearchText(entry);
    searchTexts.set(entry, text);
    return text;
  }

  private next(
    entries: ReadonlyMap<string, NoteEntry>,
    tables: LookupTables,
    grouping: Grouping | undefined,
  ): NotesIndex {
    return new IndexValue({ ...this.state, revision: this.revision + 1, entries, tables, grouping });
  }

  /** The tables leave this value: whoever still asks it has them built anew. */
  private takeTables(): LookupTables {
    const tables = this.tables ?? this.buildTables();
    this.tables = undefined;
    return tables;
  }

  private buildTables(): LookupTables {
    const tables = new LookupTables();
    for (const entry of this.entries.values()) tables.add(entry);
    return tables;
  }
}
