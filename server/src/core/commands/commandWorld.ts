/** What commands act on: the notes, and the editor that called. */
import type { NotesIndex } from '../index/notesIndex.js';
import type { Position, Range } from '../text/positions.js';

/** An edit of one note file, as the server plans it. */
export interface CommandPlan {
  readonly uri: string;
  /** The document version the edits are for. */
  readonly version: number | null;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  /** Where the cursor goes afterwards. */
  readonly cursor?: Position;
  /** There is one edit, and its text is a snippet. */
  readonly isSnippet?: true;
}

export interface StartingTalk {
  readonly key: string;
  /** It is in the notes already: the place of its title. */
  readonly place?: { readonly uri: string; readonly line: number };
}

export interface CommandSlots {
  readonly slots: readonly { readonly key: string; readonly title: string; readonly room: string | undefined }[];
  /** What may be about to begin. */
  readonly starting: readonly StartingTalk[];
}

/** What an export gives: a text, else the bytes of one file (base64), else the files of a folder. */
export interface CommandExport {
  readonly text: string;
  readonly base64?: string;
  readonly files?: readonly object[];
  readonly suggestedName: string;
  readonly warnings: readonly string[];
}

/** What the editor may be asked for. */
export interface EditorAbilities {
  readonly appliesEdits: boolean;
  /** Edits name the version that they are for. */
  readonly takesVersions: boolean;
  readonly takesSnippets: boolean;
  readonly createsFiles: boolean;
  readonly showsDocuments: boolean;
}

export interface CommandWorld {
  readonly index: NotesIndex;
  /** Seconds after midnight on the reader's clock. */
  readonly clockSeconds: number;
  readonly editor: EditorAbilities;
  /** The plan of an edit (`conferenceNotes/planEdit`); null where the file is no note file. */
  plan(kind: string, params: object): Promise<CommandPlan | null>;
  /** The same for a conversion, with what it would lose. */
  convert(params: object): Promise<(CommandPlan & { readonly losses: readonly object[] }) | null>;
  export(params: object): Promise<CommandExport>;
  findSlots(uri: string, line: number): Promise<CommandSlots | null>;
  /** What agents are told. */
  ask(tool: string, input: unknown): Promise<object>;
  /** A request to the editor. */
  send(method: string, params: object): Promise<unknown>;
}
