/**
 * Entry of the Node bundle: the `conference-notes` command, and the language server as its sub-command `lsp`. All else is
 * in a bundle of its own, so that `--version` costs next to nothing.
 */
import process from 'node:process';
import { findPackageFolder, readVersion } from './packageFolder.js';

const [first = ''] = process.argv.slice(2);
if (['--version', '-v', '-V'].includes(first)) {
  process.stdout.write(`${readVersion(findPackageFolder(__dirname))}\n`);
} else {
  void import('./program.js');
}
