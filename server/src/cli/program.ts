/** The program behind the entry, which loads it to run it: the language server where a client wants to speak, else a command. */
import process from 'node:process';
import * as l10n from '@vscode/l10n';
import { describeError } from '../logger.js';
import { exitCodes } from './commandHost.js';
import type { AnsweredId } from './greeting.js';
import { chooseLanguage, loadTranslations } from './language.js';
import { findPackageFolder } from './packageFolder.js';

/**
 * Sets the exit code of the process, and leaves the end to what is still to be written.
 *
 * @param answered the id of the editor's `initialize` where it has its answer already
 */
export async function run(args: readonly string[], answered: AnsweredId | undefined): Promise<void> {
  if (args[0] === 'lsp' && speaksProtocol(args)) {
    const { startNodeServer } = await import('../node/main.js');
    startNodeServer(args, answered);
    return;
  }
  speakLanguage(args);
  const { createProcessHost, runCommandLine } = await import('./commandLine.js');
  try {
    process.exitCode = await runCommandLine(args, createProcessHost());
  } catch (error) {
    process.stderr.write(`conference-notes: ${describeError(error)}\n`);
    process.exitCode = exitCodes.usage;
  }
}

function speakLanguage(args: readonly string[]): void {
  const language = chooseLanguage(args, process.env);
  if (language === undefined) return;
  const contents = loadTranslations(findPackageFolder(__dirname), language);
  if (contents !== undefined) l10n.config({ contents: { ...contents } });
}

/** Whether the arguments say how a client is spoken with; a port or name that is none is told by the command itself. */
function speaksProtocol(args: readonly string[]): boolean {
  return /(?:^| )--(?:stdio|node-ipc|socket[= ]\d+|pipe[= ][^-\s].*)(?: |$)/.test(args.join(' '));
}
