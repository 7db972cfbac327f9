/** What is in the packed extension, and what is not. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packExtension } from '../../scripts/packExtension.ts';
import { packageBudget } from '../../scripts/sizes.ts';
import { root, vsixFile } from '../support/vscodeHost/places.ts';
import { runProgram } from '../support/vscodeHost/runProgram.ts';
import { readZipEntries } from '../support/zipEntries.ts';

let bytes: Buffer;
let names: string[];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'conference-notes-package-'));
  bytes = await readFile(vsixFile);
  names = readZipEntries(bytes).map(({ name }) => name);
});

afterAll(() => rm(folder, { recursive: true }));

test('holds everything the extension needs', () => {
  expect(names).toEqual(
    expect.arrayContaining([
      'extension/package.json',
      'extension/package.nls.json',
      'extension/LICENSE.txt',
      'extension/dist/THIRD_PARTY_NOTICES.md',
      'extension/dist/client/browser.js',
      'extension/dist/client/node.js',
      'extension/dist/server/browser.js',
      'extension/dist/server/markdown.js',
      'extension/dist/server/node.js',
      'extension/dist/server/greeting.js',
      'extension/dist/server/program.js',
      'extension/images/icon.png',
      'extension/images/talks.svg',
      'extension/walkthrough/sample/lighthouse-days-2026-sample.md',
      'extension/walkthrough/sample/.conference-notes/lighthouse-days-2026.schedule.json',
    ]),
  );
});

test('holds nothing else', () => {
  const known =
    /^(extension\.vsixmanifest|\[Content_Types\]\.xml|extension\/(package(\.nls(\.[a-z-]+)?)?\.json|language-configuration\.json|LICENSE\.txt|readme\.md|changelog\.md|dist\/THIRD_PARTY_NOTICES\.md|docs\/diagnostics\.md|(dist\/(client|server)|images|l10n|snippets|styles|syntaxes|walkthrough)\/[\w.-]+|walkthrough\/(?:sample|steps)\/[\w./-]+))$/i;
  expect(names.filter((name) => !known.test(name))).toEqual([]);
  expect(names.filter((name) => /\.(map|ts|vsix)$/.test(name))).toEqual([]);
});

test('names every bundled package and its licence', async () => {
  const notice = await readFile(path.join(path.dirname(vsixFile), '../dist/THIRD_PARTY_NOTICES.md'), 'utf8');
  for (const name of ['vscode-languageclient', 'vscode-languageserver', 'minimatch']) {
    expect(notice).toMatch(new RegExp(`^## ${name} \\d`, 'm'));
  }
  expect(notice).not.toMatch(/Licence: *$/m);
});

test('is as small as promised', () => {
  expect(bytes.length).toBeLessThan(packageBudget);
});

test('is of the same bytes when built again', async () => {
  expect(await runProgram(process.execPath, ['esbuild.mjs', '--production', '--compare'], { cwd: root })).toBe('');
});

test('has the same bytes when packed again', async () => {
  const again = path.join(folder, 'again.vsix');
  await packExtension({ file: again });
  expect((await readFile(again)).equals(bytes)).toBe(true);
});
