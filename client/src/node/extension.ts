/** The desktop and remote entry: the server is a process of its own, spoken to over its stdin and stdout. */
import { type ExtensionContext, workspace } from 'vscode';
import { createNodeNetwork } from '../../../server/src/fetch/node/nodeNetwork.js';
import { activateShared, type ExtensionExports } from '../activate.js';
import type { Host } from '../host.js';
import { writeOrPutBack } from '../writeOrPutBack.js';
import { registerMcpServers } from './mcpServers.js';
import { writeWholeFile } from './wholeFile.js';

export function activate(context: ExtensionContext): ExtensionExports {
  const module = context.asAbsolutePath('dist/server/node.js');
  const host: Host = {
    servesFiles: false,
    // Loaded with the first note, so that opening a README costs nothing.
    async createClient(options) {
      const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
      const server = { module, args: ['lsp'], transport: TransportKind.stdio };
      return new LanguageClient('conferenceNotes', 'Conference Notes', server, options);
    },
    network: createNodeNetwork(),
    writeFile: async (uri, bytes) =>
      uri.scheme === 'file' ? writeWholeFile(uri.fsPath, bytes) : writeOrPutBack(workspace.fs, uri, bytes),
  };
  context.subscriptions.push(registerMcpServers(context));
  return activateShared(context, host);
}
