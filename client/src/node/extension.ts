import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateShared } from '../activate.js';

export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server/node.js');
  activateShared(
    context,
    (options) =>
      new LanguageClient(
        'conferenceNotes',
        'Conference Notes',
        { module, args: ['lsp'], transport: TransportKind.ipc },
        options,
      ),
  );
}
