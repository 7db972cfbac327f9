/** Node's entry: the transport is the one the command line names (`--stdio`, `--node-ipc`). */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createSystemClock } from '../clock.js';
import { createConnectionLogger } from '../logger.js';
import { startServer } from '../server.js';
import { createDiskFiles } from './diskFiles.js';

/** Starts the language server on the transport named by the process's arguments. */
export function startNodeServer(): void {
  const connection = createConnection(ProposedFeatures.all);
  startServer(connection, {
    clock: createSystemClock(() => new Promise((resolve) => void setImmediate(resolve))),
    logger: createConnectionLogger(connection),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    files: createDiskFiles(),
  });
}
