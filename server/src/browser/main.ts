/** The web worker's entry. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../server.js';

const worker = self as unknown as Worker;
startServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
  platform: 'browser',
});
