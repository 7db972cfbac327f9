/** The program behind the entry, which loads it to run it: the language server where a client wants to speak, else a command. */
import process from 'node:process';
import { describeError } from '../logger.js';
import { exitCodes } from './commandHost.js';

/** Sets the exit code of the process, and leaves the end to what is still to be written. */
async function run(args: readonly string[]): Promise<void> {
  if (args[0] === 'lsp' && args.some((arg) => /^--(?:stdio|node-ipc|socket|pipe)\b/.test(arg))) {
    const { startNodeServer } = await import('../node/main.js');
    startNodeServer(args);
    return;
  }
  const { runCommandLine } = await import('./commandLine.js');
  const { createProcessHost } = await import('./processHost.js');
  try {
    process.exitCode = await runCommandLine(args, createProcessHost());
  } catch (error) {
    process.stderr.write(`conference-notes: ${describeError(error)}\n`);
    process.exitCode = exitCodes.usage;
  }
}

void run(process.argv.slice(2));
