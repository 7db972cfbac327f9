/** A note file of the command line with its reading, each section's inside read once. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as l10n from '@vscode/l10n';
import { detectLength, isNoteText } from '../core/detect.js';
import type { Inside, Note, PlacedSection } from '../core/model/note.js';
import { parseNote } from '../core/parse/parseNote.js';
import { readInside } from '../core/parse/readInside.js';
import type { CommandHost } from './commandHost.js';
import { type InputFile, readInputFiles } from './inputFiles.js';

export interface NoteFile extends InputFile {
  readonly note: Note;
  inside(placed: PlacedSection): Inside;
}

/** Whether the file's content says that it holds conference notes. */
export function isNoteFile({ name, uri, text }: InputFile): boolean {
  return isNoteText(
    text.slice(0, detectLength),
    name === '-' ? {} : { path: fileURLToPath(uri).split(path.sep).join('/') },
  );
}

export function readNote(file: InputFile): NoteFile {
  const note = parseNote(file.text);
  const insides = new Map<PlacedSection, Inside>();
  return {
    ...file,
    note,
    inside: (placed) => {
      const inside = insides.get(placed) ?? readInside(note, placed, file.text);
      insides.set(placed, inside);
      return inside;
    },
  };
}

/** Note files, and whether something that was named could not be read. */
export interface ReadNotes {
  readonly notes: readonly NoteFile[];
  readonly failed: number;
}

/** Reads all note files that the arguments name. Who names another file is told that it is left out. */
export async function readNotes(args: readonly string[], host: CommandHost): Promise<ReadNotes> {
  const notes: NoteFile[] = [];
  const { failed } = await readInputFiles(args, host, async (file) => {
    if (isNoteFile(file)) notes.push(readNote(file));
    else if (file.isNamed) host.warn(describeNoNotes(file));
  });
  return { notes, failed };
}

export function describeNoNotes({ name }: InputFile): string {
  return l10n.t('{0}: no conference notes, left out.', name);
}
