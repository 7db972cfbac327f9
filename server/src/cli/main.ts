/**
 * Entry of the Node bundle: the `conference-notes` command, and the language server as its sub-command `lsp`. What a
 * sub-command needs is loaded with it, so that `--version` costs next to nothing.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

async function main(args: readonly string[]): Promise<void> {
  const [first] = args;
  if (first === '--version' || first === '-v') {
    process.stdout.write(`${readVersion()}\n`);
    return;
  }
  if (first === 'lsp' && !args.includes('--help') && !args.includes('-h')) {
    const { startNodeServer } = await import('../node/main.js');
    startNodeServer();
    return;
  }
  const { runCommandLine } = await import('./commandLine.js');
  const { createProcessHost } = await import('./processHost.js');
  process.exitCode = await runCommandLine(args, createProcessHost());
}

/** The package's own manifest lies two folders above the bundle, in the extension and in the npm package alike. */
function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(__dirname, '../../package.json'), 'utf8'));
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return isManifest ? String(manifest.version) : '';
}

void main(process.argv.slice(2));
