/** A note file of the command line with its reading, each section's inside read once. */
import path from 'node:path';
import { detectLength, isNoteText } from '../core/detect.js';
import type { Inside, Note, PlacedSection } from '../core/model/note.js';
import { parseNote } from '../core/parse/parseNote.js';
import { readInside } from '../core/parse/readInside.js';
import type { InputFile } from './inputFiles.js';

export interface NoteFile extends InputFile {
  readonly note: Note;
  inside(placed: PlacedSection): Inside;
}

/** Whether the file's content says that it holds conference notes. */
export function isNoteFile({ name, text }: InputFile): boolean {
  return isNoteText(text.slice(0, detectLength), name === '-' ? {} : { fileName: path.basename(name) });
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
