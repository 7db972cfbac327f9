import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateShared } from '../activate.js';

export function activate(context: ExtensionContext): void {
  const server = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  const startWorker = (): Promise<Worker> => Promise.resolve(new Worker(server, { name: server }));
  activateShared(context, (options) => new LanguageClient('conferenceNotes', 'Conference Notes', startWorker, options));
}
