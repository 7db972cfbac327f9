/** The web worker's entry. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createSystemClock } from '../clock.js';
import { createConnectionLogger } from '../logger.js';
import { startServer } from '../server.js';
import { createClientFiles } from './clientFiles.js';

const worker = self as unknown as Worker;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));

startServer(connection, {
  clock: createSystemClock(createTurns()),
  logger: createConnectionLogger(connection),
  getTimeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  files: createClientFiles(connection),
  // The client's storage would have to be asked for and written through messages: reading the notes again costs as much.
  createCache: () => undefined,
});

/** Turns of the event loop by messages to oneself: timers are held back by 4 ms once they nest. */
function createTurns(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    });
}
