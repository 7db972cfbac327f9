import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { EditorPlaces } from './editorPlaces.js';
import type { Host } from './host.js';
import type { NotesServer } from './notesServer.js';
import type { NotesStore } from './notesStore.js';

/** What a contribution works with. */
export interface ClientContext {
  readonly extension: ExtensionContext;
  readonly host: Host;
  readonly log: LogOutputChannel;
  readonly server: NotesServer;
  readonly notes: NotesStore;
  readonly places: EditorPlaces;
}
