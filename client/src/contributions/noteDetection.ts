/** Starts the server with the first note file, and tells menus and commands whether the editor shows one. */
import { commands, Disposable, type TextDocument, workspace } from 'vscode';
import type { ClientContext } from '../clientContext.js';
import { isNoteDocument } from '../noteDocuments.js';

export function registerNoteDetection(context: ClientContext): Disposable {
  const look = (document: TextDocument): void => {
    if (context.server.state === 'stopped' && isNoteDocument(document)) void start(context);
  };
  for (const document of workspace.textDocuments) look(document);
  return Disposable.from(
    workspace.onDidOpenTextDocument(look),
    workspace.onDidSaveTextDocument(look),
    context.places.onDidChange((place) => {
      if (place !== undefined) look(place.document);
      void commands.executeCommand('setContext', 'conferenceNotes.isNote', place?.isNote === true);
    }),
  );
}

/** A failed start is in the log and the language status; it must not end as an unhandled rejection. */
async function start(context: ClientContext): Promise<void> {
  try {
    await context.server.start();
  } catch (error) {
    context.log.debug('The note stays without a server.', error);
  }
}
