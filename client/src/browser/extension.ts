/** The web entry: the server is a worker, and asks the client for files. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { createNetwork } from '../../../server/src/fetch/boundedFetch.js';
import { activateShared, type ExtensionExports } from '../activate.js';
import type { Host } from '../host.js';
import { writeOrPutBack } from '../writeOrPutBack.js';

export function activate(context: ExtensionContext): ExtensionExports {
  const server = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  const host: Host = {
    servesFiles: true,
    // A page cannot look up names; the browser keeps it out of private networks itself.
    network: createNetwork(async () => []),
    async createClient(options) {
      const { LanguageClient } = await import('vscode-languageclient/browser');
      // Its name tells the worker where its further scripts lie: VS Code starts it from a blob.
      const worker = new Worker(server, { name: server });
      return new LanguageClient('conferenceNotes', 'Conference Notes', worker, options);
    },
    writeFile: (uri, bytes) => writeOrPutBack(workspace.fs, uri, bytes),
  };
  return activateShared(context, host);
}
