/** The desktop and remote entry: the server is a process of its own, spoken to over its stdin and stdout. */
import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { type ExtensionContext, type Uri, workspace } from 'vscode';
import { createNodeNetwork } from '../../../server/src/fetch/node/nodeNetwork.js';
import { activateShared, type ExtensionExports } from '../activate.js';
import type { Host } from '../host.js';
import { registerMcpServers } from './mcpServers.js';

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
    writeFile: writeWhole,
  };
  context.subscriptions.push(registerMcpServers(context));
  return activateShared(context, host);
}

/** Through a file beside the target: a full disk or a crash leaves the old file as it was. */
async function writeWhole(uri: Uri, bytes: Uint8Array): Promise<void> {
  if (uri.scheme !== 'file') {
    await workspace.fs.writeFile(uri, bytes);
    return;
  }
  const temporary = `${uri.fsPath}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, bytes, { flag: 'wx' });
    await rename(temporary, uri.fsPath);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
