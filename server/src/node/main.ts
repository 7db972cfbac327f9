/** Node's entry: the transport is the one the command line names (`--stdio`, `--node-ipc`). */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../server.js';

/** Starts the language server on the transport named by the process's arguments. */
export function startNodeServer(): void {
  startServer(createConnection(ProposedFeatures.all), { platform: 'node' });
}
