/**
 * The schedules that are kept in the workspace's folders (`.conference-notes/NAME.schedule.json`), and which conference
 * each is of. Read in the background; a file that is broken now leaves the schedule as it was.
 */
import type { Conference, NotesIndex } from '../core/index/notesIndex.js';
import type { NoteSchedule } from '../core/rules/ruleFacts.js';
import type * as scheduleBundle from '../core/schedule/index.js';
import type { ConferenceSchedule, KeptSchedule, MatchQuestion } from '../core/schedule/keptSchedules.js';
import { isSameData } from '../core/sameData.js';
import type { Logger } from '../logger.js';
import { childUri } from './canonicalUris.js';
import type { Files } from './files.js';
import { fileName, parentFolder } from './folders.js';

/** Larger files are no schedules: 20 MB. */
export const maxScheduleBytes = 20 * 1024 * 1024;

/** Folder in a workspace folder that schedules are kept in. */
export const scheduleFolder = '.conference-notes';

/** All kept schedules at one moment; a change gives a new value with the next revision. */
export interface ScheduleStore {
  readonly revision: number;
  /** By URI. */
  readonly schedules: ReadonlyMap<string, KeptSchedule>;
}

export interface SchedulesContext {
  readonly files: Files;
  readonly logger: Logger;
  folders(): readonly string[];
  /** Called when the store has a new value. */
  onChange(): void;
}

/** The reading and matching of schedules is a bundle of its own: loaded when there is a schedule. */
type Matching = typeof scheduleBundle;

interface Matched {
  readonly conference: Conference;
  readonly question: MatchQuestion;
  readonly store: ScheduleStore;
  readonly schedule: ConferenceSchedule | undefined;
}

export class Schedules {
  private value: ScheduleStore = { revision: 0, schedules: new Map() };
  private matching: Matching | undefined;
  /** By conference id: what was found last. */
  private readonly matched = new Map<string, Matched>();
  /** One reading after the other, so that the newest content of a file wins. */
  private reading: Promise<void> = Promise.resolve();

  constructor(private readonly context: SchedulesContext) {}

  get store(): ScheduleStore {
    return this.value;
  }

  /** Reads the kept schedules of all workspace folders, and forgets those of others. */
  async load(folders: readonly string[]): Promise<void> {
    const listed = await Promise.all(folders.map((folder) => this.list(folder)));
    await this.read([...listed.flat(), ...this.value.schedules.keys()]);
  }

  /** Looks again at kept files that came, changed or went. */
  read(uris: Iterable<string>): Promise<void> {
    const wanted = new Set(uris);
    if (wanted.size > 0) {
      // Whoever asked for a reading that failed was told so.
      this.reading = this.reading.catch(() => undefined).then(() => this.readAll(wanted));
    }
    return this.reading;
  }

  /** Whether no schedule is kept. */
  get isEmpty(): boolean {
    return this.value.schedules.size === 0;
  }

  /** The schedule of the conference that a note file belongs to, with its talks matched. */
  find(index: NotesIndex, uri: string): ConferenceSchedule | undefined {
    const conference = this.isEmpty ? undefined : index.findConference(uri);
    if (conference === undefined || this.matching === undefined) {
      return undefined;
    }
    const known = this.matched.get(conference.id);
    if (known?.conference === conference && known.store === this.value) {
      return known.schedule;
    }
    const question = this.matching.toMatchQuestion(conference);
    const isSame = known?.store === this.value && isSameData(known.question, question);
    const schedule = isSame ? known.schedule : this.match(conference, known?.schedule);
    this.matched.set(conference.id, { conference, question, store: this.value, schedule });
    return schedule;
  }

  /** The kept schedules that no conference of the notes has, in the order of their files. */
  findUnused(index: NotesIndex): readonly KeptSchedule[] {
    const used = new Set(index.conferences().map(({ entries }) => this.find(index, entries[0]?.uri ?? '')?.kept));
    return [...this.value.schedules.values()]
      .filter((kept) => !used.has(kept))
      .toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** The same as the rules of one note ask for it. */
  findForNote(index: NotesIndex, uri: string): NoteSchedule | undefined {
    const found = this.find(index, uri);
    return found && { schedule: found.kept.schedule, index: found.kept.index, matches: found.matches.get(uri) ?? [] };
  }

  private match(conference: Conference, before: ConferenceSchedule | undefined): ConferenceSchedule | undefined {
    return this.matching?.matchConference(conference, [...this.value.schedules.values()], before);
  }

  private async readAll(uris: ReadonlySet<string>): Promise<void> {
    const read = new Map<string, KeptSchedule | undefined>();
    for (const uri of uris) {
      const isOurs = this.context.folders().some((folder) => isKeptIn(uri, folder));
      read.set(uri, isOurs ? await this.readOne(uri) : undefined);
    }
    const schedules = new Map([...this.value.schedules, ...read]);
    const present = [...schedules].flatMap(([uri, kept]) => (kept === undefined ? [] : [[uri, kept] as const]));
    this.value = { revision: this.value.revision + 1, schedules: new Map(present) };
    this.context.onChange();
  }

  /** Undefined for a file that is gone; what it was where it cannot be read now. */
  private async readOne(uri: string): Promise<KeptSchedule | undefined> {
    const content = await this.context.files.read(uri, maxScheduleBytes);
    if (content.kind !== 'bytes') {
      return content.kind === 'missing' ? undefined : this.keepOld(uri, 'too large');
    }
    this.matching ??= await import('../core/schedule/index.js');
    const kept = await this.matching.readKeptSchedule(uri, content.bytes);
    return kept.kind === 'kept' ? kept : this.keepOld(uri, kept.message);
  }

  private keepOld(uri: string, why: string): KeptSchedule | undefined {
    this.context.logger.warn(`schedule not read: ${uri}: ${why}`);
    return this.value.schedules.get(uri);
  }

  private async list(folder: string): Promise<readonly string[]> {
    const home = childUri(folder, scheduleFolder);
    const names = (await this.context.files.list(home)) ?? [];
    return names.filter((name) => scheduleName.test(name)).map((name) => childUri(home, name));
  }
}

const scheduleName = /^[^/]+\.schedule\.json$/;

/** Whether a file is a kept schedule by its name and folder. */
export function isKeptSchedule(uri: string): boolean {
  return fileName(parentFolder(uri)) === scheduleFolder && scheduleName.test(fileName(uri));
}

function isKeptIn(uri: string, folder: string): boolean {
  return isKeptSchedule(uri) && parentFolder(parentFolder(uri)) === folder.replace(/\/$/, '');
}
