/** Node's entry: the transport is the one the command line names (`--stdio`, `--node-ipc`). */
import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createSystemClock } from '../clock.js';
import { createConnectionLogger } from '../logger.js';
import { startServer } from '../server.js';
import { getCacheFolder } from './cacheFolder.js';
import { createDiskCache } from './diskCache.js';
import { createDiskFiles } from './diskFiles.js';
import { giveMemoryBack } from './giveMemoryBack.js';
import { createStdioConnection } from './stdio.js';

/**
 * Starts the language server on the transport named by the process's arguments; `--no-cache` keeps nothing on the disk.
 *
 * @param answered the id of a request on stdin that has its answer already
 */
export function startNodeServer(args: readonly string[], answered: number | string | undefined): void {
  const isStdio = args.includes('--stdio');
  const connection = isStdio ? createStdioConnection(answered) : createConnection(ProposedFeatures.all);
  const isCached = !args.includes('--no-cache');
  startServer(connection, {
    clock: createSystemClock(() => new Promise((resolve) => void setImmediate(resolve))),
    logger: createConnectionLogger(connection),
    getTimeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    files: createDiskFiles(),
    writesPrepared: isStdio,
    giveMemoryBack,
    createCache: (storagePath) =>
      isCached ? createDiskCache(path.join(storagePath ?? getCacheFolder(), 'index')) : undefined,
  });
}
