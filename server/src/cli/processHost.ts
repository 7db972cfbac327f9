/** The process as a command's world. */
import { lookup } from 'node:dns/promises';
import process from 'node:process';
import { createNetwork } from '../fetch/boundedFetch.js';
import { type CommandHost, exitCodes } from './commandHost.js';

/** The host of the running process. A reader that goes away (`| head`) is no error: the process ends quietly. */
export function createProcessHost(): CommandHost {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(exitCodes.fine);
  });
  return {
    folder: process.cwd(),
    network: createNetwork(lookUp),
    now: () => Date.now(),
    isTerminal: process.stdout.isTTY,
    write: async (text) => {
      if (!process.stdout.write(text)) await drained();
    },
    warn: (line) => void process.stderr.write(`${line}\n`),
    readInput: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
  };
}

/** A name that has no address is one that the fetch itself will fail on. */
async function lookUp(host: string): Promise<readonly string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch {
    return [];
  }
}

function drained(): Promise<void> {
  return new Promise((resolve) => void process.stdout.once('drain', resolve));
}
