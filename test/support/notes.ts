/** Notes for tests, made from strings. */
import { toNoteEntry } from '../../server/src/core/index/toNoteEntry.js';
import type { Dialect, Note } from '../../server/src/core/model/note.js';
import type { Schedule, Slot } from '../../server/src/core/model/schedule.js';
import { parseNote } from '../../server/src/core/parse/parseNote.js';
import { readInside } from '../../server/src/core/parse/readInside.js';
import type { NoteSchedule, PictureLookup } from '../../server/src/core/rules/ruleFacts.js';
import type { RuleInput } from '../../server/src/core/rules/runRules.js';
import { matchTalks } from '../../server/src/core/schedule/matchTalks.js';
import { toMatchableTalks } from '../../server/src/core/schedule/notedTalks.js';
import { createSlotIndex } from '../../server/src/core/schedule/slotIndex.js';
import { createSourceText } from '../../server/src/core/text/sourceText.js';
import { emptySlot } from './emptySlot.js';

/** What surrounds a note in a test; nothing where left out. */
export interface Surroundings {
  readonly dialect?: Dialect;
  readonly schedule?: Schedule;
  /** Pictures that are there, as destinations; nobody has looked where left out. */
  readonly files?: readonly string[];
  readonly severity?: RuleInput['severity'];
  readonly conference?: RuleInput['conference'];
}

/** A text read as a note, with all that rules ask for. */
export function createRuleInput(text: string, surroundings: Surroundings = {}): RuleInput {
  const { dialect, schedule, files, severity, conference } = surroundings;
  const note = parseNote(text, dialect === undefined ? {} : { dialect });
  return {
    note,
    source: createSourceText(text),
    inside: (placed) => readInside(note, placed, text),
    conference: conference ?? { others: [], isFirst: true },
    schedule: schedule && matchNote(note, schedule),
    pictures: files === undefined ? undefined : createPictures(files),
    severity: severity ?? {},
  };
}

/** The schedule of a note that is all its conference has. */
function matchNote(note: Note, schedule: Schedule): NoteSchedule {
  const index = createSlotIndex(schedule);
  const entry = toNoteEntry('file:///world/notes.md', note);
  const conference = { id: 'conference', name: 'conference', isNamed: true, scheduleUrl: undefined, entries: [entry] };
  return { schedule, index, matches: matchTalks(toMatchableTalks(conference), index) };
}

export function createPictures(files: readonly string[]): PictureLookup {
  return { exists: (url) => files.includes(url), findNear: () => files };
}

export interface ScheduleSketch {
  readonly title?: string;
  readonly url?: string;
  readonly slots: readonly Partial<Slot>[];
}

/** A schedule of one day from what matters of its slots. */
export function createSchedule({ slots, url, title }: ScheduleSketch): Schedule {
  return {
    title: title ?? 'Harbour Conf 2026',
    slug: undefined,
    version: undefined,
    url,
    timeZone: undefined,
    days: [{ index: 1, date: '2026-05-02', slots: slots.map(createSlot) }],
    rooms: [],
    undated: [],
  };
}

function createSlot(slot: Partial<Slot>): Slot {
  return { ...emptySlot, title: 'Untitled', start: '2026-05-02T09:00:00+01:00', duration: 30, ...slot };
}
