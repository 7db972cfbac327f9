/** The preview of plain-text notes; Markdown has VS Code's own. */
import { type Disposable, l10n, window } from 'vscode';
import type { ClientContext } from '../clientContext.js';
import { Notice, registerCommands } from '../commandRegistry.js';
import { isNoteDocument } from '../noteDocuments.js';
import { NotesPreview } from '../preview/notesPreview.js';

export function registerPreviewCommands(context: ClientContext): Disposable {
  const open = new Map<string, NotesPreview>();
  return registerCommands(context, {
    openNotesPreview: async () => {
      const document = window.activeTextEditor?.document;
      if (document === undefined || !isNoteDocument(document)) {
        throw new Notice(l10n.t('This file holds no conference notes.'));
      }
      await context.server.start();
      const uri = document.uri.toString();
      const known = open.get(uri);
      if (known === undefined) open.set(uri, new NotesPreview(context, document, () => open.delete(uri)));
      else known.reveal();
    },
  });
}
