/** All notes of the workspace as one immutable value, with look-ups over all files. */
import { type Conference, createConference } from './conference.js';
import { type Group, type Grouping, groupConferences, groupingFacts } from './groupConferences.js';
import { LookupTables, speakerKey, talkKey, type TalkPlace } from './lookupTables.js';
import type { NoteEntry, TalkEntry } from './noteEntry.js';
import { readQuery, searchEntry, type SearchTexts } from './searchTalks.js';

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
    groups: undefined,
    tables: undefined,
    searchTexts: new WeakMap(),
    conferences: new WeakMap(),
  });
}

interface IndexState {
  readonly revision: number;
  readonly entries: ReadonlyMap<string, NoteEntry>;
  /** Undefined until someone asks, or after a change that may have moved a file to another conference. */
  readonly groups: KnownGroups | undefined;
  /** Undefined until someone asks. */
  readonly tables: LookupTables | undefined;
  /** Shared by all values: an entry's text never changes. */
  readonly searchTexts: SearchTexts;
  /** Shared by all values: what was last made of a group, to be used while its entries are the same. */
  readonly conferences: WeakMap<Group, Conference>;
}

interface KnownGroups {
  readonly all: Grouping;
  readonly byUri: ReadonlyMap<string, Group>;
}

/** The one kind of index. What costs is computed when first asked for and kept, as the value never changes. */
class IndexValue implements NotesIndex {
  readonly revision: number;
  readonly entries: ReadonlyMap<string, NoteEntry>;
  private groups: KnownGroups | undefined;
  /** Undefined until someone asks, and once a newer value has taken it over. */
  private tables: LookupTables | undefined;

  constructor(private readonly state: IndexState) {
    this.revision = state.revision;
    this.entries = state.entries;
    this.groups = state.groups;
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
      if (before !== undefined) tables?.remove(before);
      tables?.add(entry);
      entries.set(entry.uri, entry);
    }
    return this.next(entries, tables, keepsGrouping ? this.groups : undefined);
  }

  withoutNote(uri: string): NotesIndex {
    const before = this.entries.get(uri);
    if (before === undefined) return this;
    const entries = new Map(this.entries);
    const tables = this.takeTables();
    entries.delete(uri);
    tables?.remove(before);
    return this.next(entries, tables, undefined);
  }

  conferences(): readonly Conference[] {
    return this.getGroups().all.map((group) => this.getConference(group));
  }

  findConference(uri: string): Conference | undefined {
    const group = this.getGroups().byUri.get(uri);
    return group && this.getConference(group);
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

  search(query: string, limit: number): readonly TalkPlace[] {
    const wanted = readQuery(query);
    const found: TalkPlace[] = [];
    for (const entry of this.entries.values()) {
      found.push(...searchEntry(entry, wanted, this.state.searchTexts));
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

  private getGroups(): KnownGroups {
    this.groups ??= createGroups(groupConferences([...this.entries.values()]));
    return this.groups;
  }

  /** The one that was made before, by this or another value, as long as its files are the very same. */
  private getConference(group: Group): Conference {
    const { conferences } = this.state;
    const known = conferences.get(group);
    if (known?.entries.every((entry) => this.entries.get(entry.uri) === entry) === true) return known;
    const entries = group.uris.map((uri) => this.entries.get(uri)).filter((entry) => entry !== undefined);
    const conference = createConference(entries, group.id);
    conferences.set(group, conference);
    return conference;
  }

  private next(
    entries: ReadonlyMap<string, NoteEntry>,
    tables: LookupTables | undefined,
    groups: KnownGroups | undefined,
  ): NotesIndex {
    return new IndexValue({ ...this.state, revision: this.revision + 1, entries, tables, groups });
  }

  /** The tables leave this value: whoever still asks it has them built anew. */
  private takeTables(): LookupTables | undefined {
    const { tables } = this;
    this.tables = undefined;
    return tables;
  }

  private buildTables(): LookupTables {
    const tables = new LookupTables();
    for (const entry of this.entries.values()) tables.add(entry);
    return tables;
  }
}

function createGroups(all: Grouping): KnownGroups {
  return { all, byUri: new Map(all.flatMap((group) => group.uris.map((uri) => [uri, group] as const))) };
}
