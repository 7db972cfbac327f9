/** What a feature sees: the notes as they stand at one moment. */
import type { ClientCapabilities } from 'vscode-languageserver';
import type { CancelSignal } from '../core/cancelSignal.js';
import type { NotesIndex } from '../core/index/notesIndex.js';
import type { Dialect, Inside, Note, PlacedSection } from '../core/model/note.js';
import type { RuleInput, RuleRunner } from '../core/rules/runRules.js';
import type { ConferenceSchedule, KeptSchedule } from '../core/schedule/keptSchedules.js';
import type { SourceText } from '../core/text/sourceText.js';
import type { Settings } from '../settings.js';
import type { SearchSlice } from './noteSearch.js';
import type { Template } from './templates.js';

/** A note file with its text and its reading. */
export interface NoteDocument {
  readonly uri: string;
  /** The editor's version; null for a file that is not open. */
  readonly version: number | null;
  /** The editor's name for the language, whatever the dialect is; undefined for a file that is not open. */
  readonly languageId: string | undefined;
  readonly source: SourceText;
  readonly note: Note;
  /** The inside of a section, read once in the section's life. */
  readonly inside: (placed: PlacedSection) => Inside;
  /**
   * What `compute` makes of a section, computed once in the section's life, which outlasts edits elsewhere. It may look
   * at the section and its text only, so its positions are relative to the section. Always hand in the same function.
   */
  readonly derive: <Value>(placed: PlacedSection, compute: SectionComputation<Value>) => Value;
}

export type SectionComputation<Value> = (document: NoteDocument, placed: PlacedSection) => Value;

export interface Snapshot {
  readonly client: ClientCapabilities;
  /** The reader's IANA time zone. */
  readonly timeZone: string;
  /** Milliseconds since 1970 (UTC). */
  readonly now: number;
  /** All note files of the workspace; open ones as they stand in the editor. */
  readonly index: NotesIndex;
  /** The first index is not complete yet. */
  readonly indexing: boolean;
  /** While it is not: puts files in which a query finds talks into the index now, until there are `limit` such talks. */
  readAhead(query: string, limit: number, signal: CancelSignal): Promise<void>;
  /** The next slice of a search in the text of all notes; see `NoteSearch`. */
  searchNotes(query: string, next: number | undefined, signal: CancelSignal): Promise<SearchSlice>;
  /** A note file that is open in the editor; undefined for any other document, so that a README gets no answer. */
  findNote(uri: string): NoteDocument | undefined;
  /** Any open document, read as if it were a note: for users who ask for that. */
  findDocument(uri: string): NoteDocument | undefined;
  /** Any note file, read from the disk where it is not open. */
  readNote(uri: string): Promise<NoteDocument | undefined>;
  /** The text of any note file, of an open one as it stands in the editor; much cheaper than reading the note. */
  readText(uri: string): Promise<string | undefined>;
  /** The names of the files that stand directly in a folder; none where it is not there. */
  listFolder(uri: string): Promise<readonly string[]>;
  /**
   * The bytes of a picture that these notes name; undefined where it is not there, too large, or no picture by its name;
   * `outside` where it stands neither in an open folder nor, of notes outside of those, in the folder of the notes.
   */
  readPicture(uri: string, notes: readonly string[]): Promise<Uint8Array | 'outside' | undefined>;
  /** The writer's own templates for notes of a dialect. */
  readTemplates(uri: string, dialect: Dialect): Promise<readonly Template[]>;
  getSettings(uri: string): Settings;
  /** The rules, with what they remember. */
  readonly rules: RuleRunner;
  /** A note with all that the rules look at beside it. */
  getRuleInput(document: NoteDocument): RuleInput;
  /** The imported schedule of the conference that a note file belongs to, and which slots the conference's talks are. */
  scheduleOf(uri: string): ConferenceSchedule | undefined;
  /** Imported schedules that there are no notes for yet. */
  readonly unusedSchedules: readonly KeptSchedule[];
}
