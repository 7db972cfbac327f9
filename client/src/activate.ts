/** What both entries share: the list of contributions, and nothing else. */
import { type ExtensionContext, window } from 'vscode';
import type { ClientContext } from './clientContext.js';
import { registerNoteDetection } from './contributions/noteDetection.js';
import { registerServerCommands } from './contributions/serverCommands.js';
import { registerTalksView } from './contributions/talksView.js';
import { EditorPlaces } from './editorPlaces.js';
import type { Host } from './host.js';
import { NotesServer } from './notesServer.js';
import { NotesStore } from './notesStore.js';
import { registerRevealSection } from './revealSection.js';

const contributions = [registerNoteDetection, registerRevealSection, registerServerCommands, registerTalksView];

/** Registers everything; starts nothing: the server comes with the first note file, view or command that needs it. */
export function activateShared(extension: ExtensionContext, host: Host): void {
  const log = window.createOutputChannel('Conference Notes', { log: true });
  const server = new NotesServer({ extension, host, log });
  const notes = new NotesStore(server);
  const places = new EditorPlaces();
  const context: ClientContext = { extension, host, log, server, notes, places };
  extension.subscriptions.push(log, server, notes, places);
  for (const register of contributions) extension.subscriptions.push(register(context));
}
