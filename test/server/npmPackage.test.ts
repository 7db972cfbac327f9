/** The command line as npm installs it from the packed file, without a network. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { packNpm } from '../../scripts/packNpm.ts';

vi.setConfig({ testTimeout: 120_000 });

const root = path.resolve(import.meta.dirname, '../..');
const isWindows = process.platform === 'win32';

/** Gives the folder that the package was installed in; it is gone after the test. */
async function install(): Promise<string> {
  const tarball = await packNpm();
  const folder = mkdtempSync(path.join(tmpdir(), 'conference-notes-npm-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const args = ['install', '--offline', '--no-audit', '--no-fund', '--silent', '--prefix', folder, tarball];
  execFileSync(isWindows ? 'npm.cmd' : 'npm', args, { cwd: folder, shell: isWindows });
  return folder;
}

test('installs offline, runs, and has the pages that it names', async () => {
  const folder = await install();
  const program = path.join(folder, 'node_modules/.bin/conference-notes');
  const run = (...args: readonly string[]): string =>
    execFileSync(program, args, { cwd: path.join(root, 'samples'), encoding: 'utf8', shell: isWindows });
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  expect(run('--version')).toBe(`${version}\n`);
  expect(run('talks', '.')).toContain('Keynote - Jay Miller');
  expect(run('export', '--to', 'html', 'pycon-us-2024.txt')).toMatch(/^<!doctype html>/);
  expect(run('check', '--format', 'sarif', '--fail-on', 'never', '.')).toContain('Default severity');
  const home = path.join(folder, 'node_modules/conference-notes');
  expect(existsSync(path.join(home, 'l10n/bundle.l10n.de.json'))).toBe(true);
  const readme = readFileSync(path.join(home, 'README.md'), 'utf8');
  const links = [...readme.matchAll(/\]\((docs\/[\w.-]+)/g)].map(([, link = '']) => link);
  expect(links).toContain('docs/cli-ci.md');
  expect(links.filter((link) => !existsSync(path.join(home, link)))).toEqual([]);
});
