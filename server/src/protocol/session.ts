/** What goes over at start, and where the cursor is. */

/** What the client hands the server at start (`initializationOptions`). */
export interface InitializationOptions {
  /** Folder for caches that may be thrown away; absent where there is no disk. */
  readonly storagePath?: string;
  /** Contents of the l10n bundle of the display language (`vscode.l10n.bundle`). */
  readonly l10n?: { readonly [key: string]: string | { readonly message: string; readonly comment: string[] } };
  /** The reader's IANA time zone; the event's times are never converted silently. */
  readonly timeZone?: string;
  /** Whether the client answers `readFileMethod` and `findFilesMethod` (it does where the server has no disk). */
  readonly servesFiles?: boolean;
  /** URI of the folder with the documentation pages that the codes of problems lead to; without it they lead nowhere. */
  readonly docsUri?: string;
}

/** Client to server, notification: the cursor has moved to another place; diagnostics keep quiet in the talk it is in. */
export const didMoveCursorMethod = 'conferenceNotes/didMoveCursor';
export interface DidMoveCursorParams {
  readonly uri: string;
  readonly line: number;
}
