/**
 * New notes from a schedule: a file with all picked talks, or one for each, ready to write in. Loaded when somebody asks
 * for it. What is written reads back as the slots it came from; see {@link createSkeleton}.
 */
import type { Dialect } from '../model/note.js';
import type { Schedule } from '../model/schedule.js';
import type { Position } from '../text/positions.js';
import { toConferenceName, toTalkFileNames } from './fileNames.js';
import { writeHeadAlone, writeNoteFile, type WrittenNote } from './noteFile.js';
import { type EventHead, findEventHead, type PickedSlot, pickSlots } from './pickedSlots.js';
import { writeFaithfully } from './readBack.js';
import { writeTalkFile } from './talkFile.js';
import { plainManner } from './talkLines.js';

/** One file in Markdown or plain text, or a folder with a Markdown file for each talk. */
export type SkeletonForm = Dialect | 'talk-files';

/** A file of new notes. */
export interface SkeletonFile {
  /** Base name with extension. */
  readonly name: string;
  /** LF line ends. */
  readonly text: string;
  /** The empty line where its first talk's notes begin. */
  readonly cursor: Position;
}

export interface Skeleton {
  /** What file or folder may be called, without extension. */
  readonly name: string;
  /** In the order of their talks. */
  readonly files: readonly SkeletonFile[];
}

/** What new notes are made from. */
export interface SkeletonRequest {
  readonly schedule: Schedule;
  /** Of the slots to write (see `toSlotKey`); all but breaks and what was cancelled where left out. */
  readonly slots?: ReadonlySet<string>;
  readonly form: SkeletonForm;
}

/**
 * Writes new notes. Every talk is read again as the editor will read it; one that would be read as something else than
 * its slot (title, speakers, time, day, link) is written in a way that leaves no doubt.
 *
 * @returns no files where no slot is left
 */
export function createSkeleton({ schedule, slots, form }: SkeletonRequest): Skeleton {
  const picked = pickSlots(schedule, slots);
  const name = toConferenceName(schedule);
  if (picked.length === 0) return { name, files: [] };
  if (form === 'talk-files') {
    const names = toTalkFileNames(picked);
    const head = findEventHead(schedule);
    const files = picked.map((slot, index) => toFile(names[index] ?? '', createTalkFile(head, slot)));
    return { name, files };
  }
  return { name, files: [toFile(toFileName(name, form), createNoteFile(schedule, picked, form))] };
}

/**
 * Notes that begin without talks: name, schedule and the day that is on or next, and the cursor below, where the first
 * talk will start.
 *
 * @param now milliseconds since 1970
 */
export function createHead(schedule: Schedule, dialect: Dialect, now: number): Skeleton {
  const name = toConferenceName(schedule);
  return { name, files: [toFile(toFileName(name, dialect), writeHeadAlone(schedule, dialect, now))] };
}

function toFileName(name: string, dialect: Dialect): string {
  return `${name}.${dialect === 'markdown' ? 'md' : 'txt'}`;
}

function createNoteFile(schedule: Schedule, picked: readonly PickedSlot[], dialect: Dialect): WrittenNote {
  const head = findEventHead(schedule);
  return writeFaithfully({
    picked,
    dialect,
    write: (manners) => writeNoteFile({ schedule, head, picked, dialect, manners }),
  });
}

function createTalkFile(head: EventHead, slot: PickedSlot): WrittenNote {
  return writeFaithfully({
    picked: [slot],
    dialect: 'markdown',
    write: ([manner = plainManner]) => writeTalkFile(head, slot, manner),
  });
}

function toFile(name: string, { text, cursorLine }: WrittenNote): SkeletonFile {
  return { name, text, cursor: { line: cursorLine, character: 0 } };
}
