/** The scopes of the Markdown injection, on top of VS Code's own Markdown grammar, against snapshots. */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const snapshotProgram = path.join(root, 'node_modules/vscode-tmgrammar-test/dist/snapshot.js');
const fixtures = readdirSync(path.join(import.meta.dirname, 'fixtures')).filter((file) => file.endsWith('.md'));

test.each(fixtures)('%s', async (file) => {
  const grammar = ['--grammar', 'test/grammar/vscodeMarkdown.tmLanguage.json', '--scope', 'text.html.markdown'];
  const args = [snapshotProgram, '--config', 'package.json', ...grammar, `test/grammar/fixtures/${file}`];
  // A difference ends the program with another code; what it prints then is the message of the test.
  const run = promisify(execFile)(process.execPath, args, { cwd: root });
  const difference = await run.then(
    () => '',
    (error: { readonly stdout: string }) => error.stdout,
  );
  expect(difference).toBe('');
});
