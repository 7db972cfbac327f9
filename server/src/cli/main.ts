/**
 * Entry of the Node bundle: the `conference-notes` command, and the language server as its sub-command `lsp`. All else is
 * in a bundle of its own, so that `--version` costs next to nothing.
 */
import * as nodeModule from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { getCacheFolder } from '../node/cacheFolder.js';
import type { AnsweredId } from './greeting.js';
import { findPackageFolder, readVersion } from './packageFolder.js';

const args = process.argv.slice(2);
if (['--version', '-v', '-V'].includes(args[0] ?? '')) {
  process.stdout.write(`${readVersion(findPackageFolder(__dirname))}\n`);
} else {
  void start();
}

async function start(): Promise<void> {
  const answered = args[0] === 'lsp' && args.includes('--stdio') ? await greetEditor() : undefined;
  if (!args.includes('--no-cache')) keepCompiled();
  const { run } = await import('./program.js');
  await run(args, answered);
}

/** An editor that leaves before it has said anything ends the server. */
async function greetEditor(): Promise<AnsweredId | undefined> {
  const leave = (): void => process.exit(1);
  process.stdin.once('end', leave);
  const { greet } = await import('./greeting.js');
  const answered = await greet(process.stdin, process.stdout);
  process.stdin.off('end', leave);
  return answered;
}

/** Compiling the program is a third of its start. Node before 22.1 has no cache for that. */
function keepCompiled(): void {
  const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: (folder: string) => unknown };
  enableCompileCache?.(path.join(getCacheFolder(), 'compiled'));
}
