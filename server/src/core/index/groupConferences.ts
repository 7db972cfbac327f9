/**
 * Which note files make one conference: those that share an event (by talk links, schedule or name), and the files about
 * one talk or one day in one folder, as long as no two of them name different events. Any other file is its own.
 */
import { readTalkUrl } from '../parse/talkLinks.js';
import { baseName, folderOf } from './conference.js';
import { findMostCommon, getFacts } from './entryFacts.js';
import type { NoteEntry } from './noteEntry.js';

/** The files of one conference. */
export interface Group {
  /** Stable across edits and unique: the event that most files are of, else the first URI by its letters. */
  readonly id: string;
  readonly uris: readonly string[];
}

/** In the order of their first file. */
export type Grouping = readonly Group[];

/** Groups all files; depends on their {@link groupingFacts} and nothing else. */
export function groupConferences(entries: readonly NoteEntry[]): Grouping {
  const groups = new Groups(entries);
  groups.joinBy(({ event }) => event);
  groups.joinBy(({ schedule }) => schedule);
  groups.joinBy(({ name }) => name);
  groups.joinFolders();
  return groups.toGrouping();
}

/** All that the grouping looks at in one file, as one string: equal facts, equal grouping. */
export function groupingFacts(entry: NoteEntry): string {
  const { event, schedule, name, isSmall } = readFacts(entry);
  return [event, schedule, name, isSmall].join('\n');
}

interface FileFacts {
  readonly uri: string;
  readonly event: string | undefined;
  readonly schedule: string | undefined;
  readonly name: string | undefined;
  /** About one talk or one day. */
  readonly isSmall: boolean;
}

function readFacts(entry: NoteEntry): FileFacts {
  const { uri, scheduleUrl, conference } = entry;
  const { event, talkCount, dayCount } = getFacts(entry);
  return {
    uri,
    event: event ?? (scheduleUrl === undefined ? undefined : findScheduleEvent(scheduleUrl)),
    schedule: scheduleUrl === undefined ? undefined : normalizeUrl(scheduleUrl),
    name: conference === undefined ? undefined : normalizeName(conference),
    isSmall: talkCount <= 1 || dayCount === 1 || namesDay(baseName(uri)),
  };
}

/** A schedule's page names its event where talks' pages stand beside it, as pretalx has it. */
function findScheduleEvent(url: string): string | undefined {
  return readTalkUrl(url.replace(/\/schedule\/?$/, '/talk/AAAAAA/'))?.event;
}

/** `day-2`, `2022-05-03 notes`. */
function namesDay(fileName: string): boolean {
  return /(?:^|[^a-z])(?:day|tag|jour|d[ií]a)[ _-]?\d{1,2}(?!\d)|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/i.test(fileName);
}

function normalizeUrl(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

function normalizeName(name: string): string | undefined {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
  return words === '' ? undefined : words;
}

/** Files that were found to belong together. */
interface Team {
  readonly files: number[];
  readonly events: Set<string>;
  namesEvent: boolean;
}

/** Sets of files that grow together. */
class Groups {
  private readonly facts: readonly FileFacts[];
  /** Team of each file, by index; all members of a team hold the same object. */
  private readonly teams: Team[];

  constructor(entries: readonly NoteEntry[]) {
    this.facts = entries.map(readFacts);
    this.teams = this.facts.map(({ event, schedule, name }, index) => ({
      files: [index],
      events: new Set(event === undefined ? [] : [event]),
      namesEvent: event !== undefined || schedule !== undefined || name !== undefined,
    }));
  }

  /** Joins files of the same key. Two events that are known to differ stay apart: PyCon is held every year. */
  joinBy(key: (facts: FileFacts) => string | undefined): void {
    const filesByKey = new Map<string, number[]>();
    this.facts.forEach((facts, index) => {
      const value = key(facts);
      if (value === undefined) return;
      const others = filesByKey.get(value) ?? [];
      filesByKey.set(value, others);
      const partner = others.find((other) => this.mayJoin(other, index));
      // One file of every team is enough to find it again.
      if (partner === undefined) others.push(index);
      else this.join(partner, index);
    });
  }

  /** Files about one talk or one day belong to the folder's event, where the folder has only one. */
  joinFolders(): void {
    const byFolder = new Map<string, number[]>();
    this.facts.forEach(({ uri, isSmall }, index) => {
      if (!isSmall) return;
      const folder = folderOf(uri);
      const files = byFolder.get(folder) ?? [];
      byFolder.set(folder, files);
      files.push(index);
    });
    for (const files of byFolder.values()) {
      const teams = new Set(files.map((index) => this.teams[index]));
      const named = [...teams].filter((team) => team?.namesEvent);
      const [first] = files;
      if (named.length > 1 || first === undefined) continue;
      for (const index of files) this.join(first, index);
    }
  }

  toGrouping(): Grouping {
    const taken = new Set<string>();
    return [...new Set(this.teams)].map(({ files }) => {
      const facts = files.toSorted((a, b) => a - b).map((index) => this.facts[index]);
      const uris = facts.map((file) => file?.uri ?? '');
      const event = findMostCommon(facts.map((file) => file?.event));
      const id = event === undefined || taken.has(event) ? findFirst(uris) : event;
      taken.add(id);
      return { id, uris };
    });
  }

  private mayJoin(a: number, b: number): boolean {
    const [first, second] = [this.teams[a], this.teams[b]];
    if (first === undefined || second === undefined || first === second) return true;
    return (
      first.events.size === 0 || second.events.size === 0 || [...second.events].some((event) => first.events.has(event))
    );
  }

  /** The smaller team goes over, so that joining thousands costs little more than going over them. */
  private join(a: number, b: number): void {
    const [first, second] = [this.teams[a], this.teams[b]];
    if (first === undefined || second === undefined || first === second) return;
    const [into, from] = first.files.length >= second.files.length ? [first, second] : [second, first];
    for (const index of from.files) {
      into.files.push(index);
      this.teams[index] = into;
    }
    for (const event of from.events) into.events.add(event);
    into.namesEvent ||= from.namesEvent;
  }
}

function findFirst(uris: readonly string[]): string {
  return uris.reduce((first, uri) => (uri < first ? uri : first), uris[0] ?? '');
}
