/** Edits of several notes as one answer. */
import type { ClientCapabilities, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../core/text/edits.js';
import type { NoteDocument } from '../workspace/snapshot.js';

export interface DocumentEdits {
  readonly document: NoteDocument;
  readonly edits: readonly TextEdit[];
}

/** With versions where the client understands them, so that nothing is written over a later edit. */
export function toWorkspaceEdit(client: ClientCapabilities, changes: readonly DocumentEdits[]): WorkspaceEdit {
  if (client.workspace?.workspaceEdit?.documentChanges === true) {
    return {
      documentChanges: changes.map(({ document: { uri, version }, edits }) => ({
        textDocument: { uri, version },
        edits: [...edits],
      })),
    };
  }
  return { changes: Object.fromEntries(changes.map(({ document: { uri }, edits }) => [uri, [...edits]])) };
}
