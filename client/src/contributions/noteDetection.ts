/** Starts the server with the first note file, and tells a running one where the cursor is. */
import { Disposable, type TextDocument, workspace } from 'vscode';
import { didMoveCursorMethod, type DidMoveCursorParams } from '../../../server/src/protocol.js';
import type { ClientContext } from '../clientContext.js';
import type { EditorPlace } from '../editorPlaces.js';
import { isNoteDocument } from '../noteDocuments.js';

export function registerNoteDetection(context: ClientContext): Disposable {
  const look = (document: TextDocument): void => {
    if (context.server.state === 'stopped' && isNoteDocument(document)) void start(context);
  };
  // Not while VS Code waits for the activation: the first look compiles all that it asks.
  const firstLook = setTimeout(() => workspace.textDocuments.forEach(look), 0);
  return Disposable.from(
    new Disposable(() => clearTimeout(firstLook)),
    workspace.onDidOpenTextDocument(look),
    workspace.onDidSaveTextDocument(look),
    context.places.onDidChange((place) => {
      if (place === undefined) return;
      look(place.document);
      void tellPlace(context, place);
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

/** Also for files that are no notes: it means that the talk has been left. */
async function tellPlace(context: ClientContext, { document, line }: EditorPlace): Promise<void> {
  const params: DidMoveCursorParams = { uri: document.uri.toString(), line };
  await context.server.notify(didMoveCursorMethod, params);
}
