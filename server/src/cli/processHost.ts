/** The process as a command's world. */
import process from 'node:process';
import { createInterface } from 'node:readline';
import * as l10n from '@vscode/l10n';
import { createNodeNetwork } from '../fetch/node/nodeNetwork.js';
import { type CommandHost, exitCodes } from './commandHost.js';
import { findPackageFolder } from './packageFolder.js';
import { ProgressLine } from './progressLine.js';

/** The host of the running process. A reader that goes away (`| head`) is no error: the process ends quietly. */
export function createProcessHost(): CommandHost {
  const { stdout, stderr } = process;
  stdout.on('error', endWithoutOutput);
  stderr.on('error', () => undefined);
  const progress = new ProgressLine(stderr, () => Date.now());
  return {
    folder: process.cwd(),
    packageFolder: findPackageFolder(__dirname),
    network: createNodeNetwork(),
    now: () => Date.now(),
    hasColors: takesColors(stdout.isTTY, process.env),
    isTerminal: stdout.isTTY,
    write: async (content) => {
      if (stdout.isTTY) progress.clear();
      if (!stdout.write(content)) await drained();
    },
    warn: (line) => {
      progress.clear();
      stderr.write(`${line}\n`);
    },
    progress: (line) => progress.show(line),
    atInterrupt,
    readLines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    readInput: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
  };
}

/** As https://no-color.org and https://force-color.org have it; what is forced wins. */
export function takesColors(isTerminal: boolean, env: { readonly [name: string]: string | undefined }): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: none, TERM: terminal } = env;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return isTerminal && (none === undefined || none === '') && terminal !== 'dumb';
}

function endWithoutOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(exitCodes.fine);
  process.stderr.write(`conference-notes: ${l10n.t('the output cannot be written ({0}).', error.code ?? '')}\n`);
  process.exit(exitCodes.usage);
}

/** The signal then does what it does to a program that does not listen. */
function atInterrupt(clean: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = (): void => {
    for (const signal of signals) process.off(signal, end);
  };
  const end = (signal: NodeJS.Signals): void => {
    stop();
    clean();
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, end);
  return stop;
}

function drained(): Promise<void> {
  return new Promise((resolve) => void process.stdout.once('drain', resolve));
}
