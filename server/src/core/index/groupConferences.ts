/**
 * Which note files make one conference: those that share an event (by talk links, schedule or name), and the files about
 * one talk or one day in one folder, as long as no two of them name different events. Any other file is its own.
 */
import { readTalkUrl } from '../parse/talkLinks.js';
import { baseName, findEvent, folderOf } from './conference.js';
import type { NoteEntry } from './noteEntry.js';

/** Lists of URIs, in the order of their first file. */
export type Grouping = readonly (readonly string[])[];

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
  return {
    uri,
    event: findEvent([entry]) ?? (scheduleUrl === undefined ? undefined : findScheduleEvent(scheduleUrl)),
    schedule: scheduleUrl === undefined ? undefined : normalizeUrl(scheduleUrl),
    name: conference === undefined ? undefined : normalizeName(conference),
    isSmall: entry.talks.length <= 1 || entry.days.length === 1 || namesDay(baseName(uri)),
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

/** Sets of files that grow together. */
class Groups {
  private readonly facts: readonly FileFacts[];
  /** Group of each file, by index; all members of a group hold the same array. */
  private readonly members: number[][];

  constructor(entries: readonly NoteEntry[]) {
    this.facts = entries.map(readFacts);
    this.members = entries.map((_, index) => [index]);
  }

  /** Joins files of the same key. Two events that are known to differ stay apart: PyCon is held every year. */
  joinBy(key: (facts: FileFacts) => string | undefined): void {
    const firstByKey = new Map<string, number[]>();
    this.facts.forEach((facts, index) => {
      const value = key(facts);
      if (value === undefined) return;
      const others = firstByKey.get(value) ?? [];
      firstByKey.set(value, [...others, index]);
      const partner = others.find((other) => this.mayJoin(other, index));
      if (partner !== undefined) this.join(partner, index);
    });
  }

  /** Files about one talk or one day belong to the folder's event, where the folder has only one. */
  joinFolders(): void {
    const byFolder = new Map<string, number[]>();
    this.facts.forEach(({ uri, isSmall }, index) => {
      if (isSmall) byFolder.set(folderOf(uri), [...(byFolder.get(folderOf(uri)) ?? []), index]);
    });
    for (const files of byFolder.values()) {
      const named = new Set(files.filter((index) => this.namesEvent(index)).map((index) => this.members[index]));
      const [first] = files;
      if (named.size > 1 || first === undefined) continue;
      for (const index of files) this.join(first, index);
    }
  }

  toGrouping(): Grouping {
    return [...new Set(this.members)].map((group) => group.map((index) => this.facts[index]?.uri ?? ''));
  }

  private namesEvent(index: number): boolean {
    const group = this.members[index] ?? [];
    return group.some((member) => {
      const facts = this.facts[member];
      return facts?.event !== undefined || facts?.schedule !== undefined || facts?.name !== undefined;
    });
  }

  private mayJoin(a: number, b: number): boolean {
    const [eventsA, eventsB] = [this.eventsOf(a), this.eventsOf(b)];
    return eventsA.size === 0 || eventsB.size === 0 || [...eventsA].some((event) => eventsB.has(event));
  }

  private eventsOf(index: number): ReadonlySet<string> {
    const events = (this.members[index] ?? []).map((member) => this.facts[member]?.event);
    return new Set(events.filter((event) => event !== undefined));
  }

  private join(a: number, b: number): void {
    const [into, from] = [this.members[a], this.members[b]];
    if (into === undefined || from === undefined || into === from) return;
    for (const index of from) {
      into.push(index);
      this.members[index] = into;
    }
  }
}
