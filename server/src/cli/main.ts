/**
 * Entry of the Node bundle: the `conference-notes` command, and the language server as its sub-command `lsp`. All else is
 * in a bundle of its own, so that `--version` costs next to nothing.
 */
import * as nodeModule from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { getCacheFolder } from '../node/cacheFolder.js';
import { findPackageFolder, readVersion } from './packageFolder.js';

const args = process.argv.slice(2);
if (['--version', '-v', '-V'].includes(args[0] ?? '')) {
  process.stdout.write(`${readVersion(findPackageFolder(__dirname))}\n`);
} else {
  if (!args.includes('--no-cache')) keepCompiled();
  void import('./program.js');
}

/** Compiling the program is a third of its start. Node before 22.1 has no cache for that. */
function keepCompiled(): void {
  const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: (folder: string) => unknown };
  enableCompileCache?.(path.join(getCacheFolder(), 'compiled'));
}
