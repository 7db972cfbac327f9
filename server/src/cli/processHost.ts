/** The process as a command's world. */
import process from 'node:process';
import type { CommandHost } from './commandHost.js';

/** The host of the running process. */
export function createProcessHost(): CommandHost {
  const closed = watchOutput();
  return {
    folder: process.cwd(),
    isTerminal: process.stdout.isTTY,
    write: async (text) => {
      if (closed.isClosed || process.stdout.write(text)) return;
      await Promise.race([nextEvent('drain'), closed.promise]);
    },
    warn: (line) => void process.stderr.write(`${line}\n`),
    readInput: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
  };
}

function nextEvent(name: 'drain'): Promise<void> {
  return new Promise((resolve) => void process.stdout.once(name, resolve));
}

/** A reader that goes away (`| head`) is no error: what it does not want is not written. */
function watchOutput(): { isClosed: boolean; readonly promise: Promise<void> } {
  let resolve: () => void = () => undefined;
  const state = { isClosed: false, promise: new Promise<void>((done) => (resolve = done)) };
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    state.isClosed = true;
    resolve();
  });
  return state;
}
