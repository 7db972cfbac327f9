/** What a folder from somebody else can make the extension do. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writePage } from '../../../client/src/preview/previewPage.js';

interface Property {
  readonly scope?: string;
}

const root = path.resolve(import.meta.dirname, '../../..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: boolean } };
  readonly contributes: { readonly configuration: readonly { readonly properties: Record<string, Property> }[] };
};

/** Files of the sources that hold a pattern, by their path. */
function sourcesWith(pattern: RegExp): readonly string[] {
  const files = ['client/src', 'server/src'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { encoding: 'utf8', recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`),
  );
  expect(files.length).toBeGreaterThan(100);
  return files.filter((file) => pattern.test(readFileSync(path.join(root, file), 'utf8'))).toSorted();
}

test('a workspace cannot give consent to the network: no folder has a say in the setting', () => {
  const properties = Object.assign({}, ...manifest.contributes.configuration.map((part) => part.properties));
  expect(properties['conferenceNotes.schedule.network']).toMatchObject({ scope: 'application' });
});

/** VS Code leaves restricted settings of a folder aside only where an extension is `limited` in it, and nothing of ours is. */
test('a folder that is not trusted has a say in nothing but what is read, checked and shown', () => {
  const properties = Object.assign({}, ...manifest.contributes.configuration.map((part) => part.properties)) as Record<
    string,
    Property
  >;
  const ofFolders = Object.keys(properties).filter((name) => properties[name]?.scope !== 'application');
  expect(ofFolders.map((name) => name.slice('conferenceNotes.'.length))).toEqual([
    'files.include',
    'files.exclude',
    'outline.markdown',
    'diagnostics.enabled',
    'diagnostics.severity',
    'diagnostics.quietWhileTyping',
    'followUps.phrases',
    'codeLens.dayRecap',
    'codeLens.liveTalk',
  ]);
  expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
  const policy = readFileSync(path.join(root, 'SECURITY.md'), 'utf8');
  for (const name of ['conferenceNotes.files', 'conferenceNotes.followUps.phrases'])
    expect(policy).toContain(`\`${name}`);
});

test('the sources start no program and run no text', () => {
  expect(sourcesWith(/child_process|worker_threads/)).toEqual([]);
  // The one text that is run is the word `gc`.
  expect(sourcesWith(/node:vm/)).toEqual(['server/src/node/giveMemoryBack.ts']);
  expect(sourcesWith(/\beval\(|\bnew Function\(|\bFunction\(['"`]/)).toEqual([]);
  expect(sourcesWith(/createTerminal|executeTask|ShellExecution/)).toEqual([]);
});

test('one page alone runs scripts, and its policy knows no other script, address or frame', () => {
  expect(sourcesWith(/enableScripts: true/)).toEqual(['client/src/preview/notesPreview.ts']);
  const page = writePage({ language: 'en', title: '</title><script>', styles: ['x"y'], nonce: 'once' });
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
  expect(policy).toBe(
    "default-src 'none'; style-src 'nonce-once'; script-src 'nonce-once'; img-src data:; base-uri 'none'; form-action 'none'",
  );
  expect(page.match(/<script/g)).toHaveLength(1);
});
