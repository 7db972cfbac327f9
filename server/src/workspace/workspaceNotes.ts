/**
 * All notes of the workspace: the index, kept in step with the editor and the disk. Open documents are read when someone
 * asks for the index, files when they are found or change; of a file that is not open, only its entry stays.
 */
import { createNotesIndex, type NoteEntry, type NotesIndex } from '../core/index/notesIndex.js';
import { groupsAlike } from '../core/index/groupsAlike.js';
import { isSameEntry, openPackedNote, packNote } from '../core/index/packedNote.js';
import { type KnownTalks, toNoteEntry } from '../core/index/toNoteEntry.js';
import type { Note } from '../core/model/note.js';
import { parseNote } from '../core/parse/parseNote.js';
import { decodeNote } from '../core/text/decodeNote.js';
import type { Logger } from '../logger.js';
import { ByteStore } from './byteStore.js';
import type { Files } from './files.js';
import type { FolderSettings } from './folderSettings.js';
import type { NoteFiles } from './noteFiles.js';
import type { NoteStore } from './noteStore.js';
import type { OpenDocuments } from './openDocuments.js';
import type { NoteDocument } from './snapshot.js';

/** Larger files on the disk are left out, with a line in the log: 10 MB. */
export const maxNoteBytes = 10 * 1024 * 1024;

export interface WorkspaceNotesContext {
  readonly documents: OpenDocuments;
  readonly store: NoteStore;
  readonly noteFiles: NoteFiles;
  readonly settings: FolderSettings;
  readonly files: Files;
  readonly logger: Logger;
}

export class WorkspaceNotes {
  private value = createNotesIndex();
  /** Entries of files that wait to be put into the index together, as that copies its list of files. */
  private readonly waiting = new Map<string, NoteEntry>();
  private readonly bodies = new ByteStore();
  private readonly knownTalks: KnownTalks = new WeakMap();
  /** Open documents that changed since their entry was made. */
  private readonly stale = new Set<string>();
  /** What the entries of open documents were made from. */
  private readonly entered = new Map<string, Note>();

  constructor(private readonly context: WorkspaceNotesContext) {}

  /** The index with all open documents as they stand now. */
  index(): NotesIndex {
    for (const uri of this.stale) this.refresh(uri);
    this.takeWaiting();
    return this.value;
  }

  /**
   * The same for whoever asks which files make a conference: the entry of this document may be an older one where that
   * makes no difference, so that nothing is made anew with each key.
   */
  indexAround(document: NoteDocument): NotesIndex {
    const entered = this.entered.get(document.uri);
    const isFresh = entered !== undefined && groupsAlike(entered, document.note);
    for (const uri of this.stale) {
      if (uri !== document.uri || !isFresh) this.refresh(uri);
    }
    this.takeWaiting();
    return this.value;
  }

  /** A note file that is open. */
  findNote(uri: string): NoteDocument | undefined {
    const { documents, noteFiles, settings, store } = this.context;
    const open = documents.get(uri);
    return open && noteFiles.isOpenNote(uri, open.source, settings.get(uri)) ? store.read(open) : undefined;
  }

  /** Any open document, note file or not. */
  findDocument(uri: string): NoteDocument | undefined {
    const open = this.context.documents.get(uri);
    return open && this.context.store.read(open);
  }

  /** A note file, open or on the disk. */
  async readNote(uri: string): Promise<NoteDocument | undefined> {
    if (this.context.documents.get(uri) !== undefined) {
      return this.findNote(uri);
    }
    await this.context.settings.load(uri);
    const bytes = await this.readBytes(uri);
    const text = bytes && decodeNote(bytes);
    return text !== undefined && this.context.noteFiles.isNote(uri, text, this.context.settings.get(uri))
      ? this.context.store.readClosed(uri, text)
      : undefined;
  }

  /** The text of a file as it is now, open or on the disk; undefined for one that cannot be read. */
  async readText(uri: string): Promise<string | undefined> {
    const open = this.context.documents.get(uri);
    if (open !== undefined) return open.source.text;
    const bytes = await this.readBytes(uri);
    return bytes && decodeNote(bytes);
  }

  /** Says that an open document, or what decides about it, changed. */
  markStale(uri: string): void {
    this.stale.add(uri);
  }

  /** Reads a file's entry from the disk; undefined for a file that is no note file or cannot be read. */
  async readEntry(uri: string): Promise<NoteEntry | undefined> {
    await this.context.settings.load(uri);
    const bytes = await this.readBytes(uri);
    return bytes && this.toEntry(uri, bytes);
  }

  /** A file's bytes; undefined, with a line in the log where it is too large, for one that cannot be read. */
  async readBytes(uri: string): Promise<Uint8Array | undefined> {
    const content = await this.context.files.read(uri, maxNoteBytes);
    if (content.kind === 'tooLarge') {
      this.context.logger.warn(`left out, larger than ${maxNoteBytes / 1024 / 1024} MB: ${uri}`);
    }
    return content.kind === 'bytes' ? content.bytes : undefined;
  }

  /** The entry of a file that is not open, from its bytes; undefined for one that is no note file. */
  toEntry(uri: string, bytes: Uint8Array): NoteEntry | undefined {
    const text = decodeNote(bytes);
    const { noteFiles, settings } = this.context;
    if (!noteFiles.isNote(uri, text, settings.get(uri))) return undefined;
    const note = parseNote(text, { followUpPhrases: settings.followUpPhrases(uri) });
    const packed = packNote(toNoteEntry(uri, note));
    return openPackedNote({ ...packed, body: this.bodies.keep(packed.body) });
  }

  /** Takes the entry of a file that is not open; an open document speaks for itself. */
  putFile(uri: string, entry: NoteEntry | undefined): void {
    if (this.context.documents.get(uri) === undefined) {
      this.entered.delete(uri);
      this.put(uri, entry);
    }
  }

  /** A document that was closed meanwhile is left to its file. */
  private refresh(uri: string): void {
    this.stale.delete(uri);
    if (this.context.documents.get(uri) === undefined) return;
    const note = this.findNote(uri)?.note;
    if (note === undefined) this.entered.delete(uri);
    else this.entered.set(uri, note);
    this.put(uri, note && toNoteEntry(uri, note, this.knownTalks));
  }

  private put(uri: string, entry: NoteEntry | undefined): void {
    if (entry === undefined) {
      this.waiting.delete(uri);
      this.value = this.value.withoutNote(uri);
    } else if (!isSameEntry(this.waiting.get(uri) ?? this.value.entries.get(uri), entry)) {
      this.waiting.set(uri, entry);
    }
  }

  private takeWaiting(): void {
    if (this.waiting.size > 0) {
      this.value = this.value.withNotes([...this.waiting.values()]);
      this.waiting.clear();
    }
  }
}
