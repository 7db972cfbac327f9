import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { createDiskFiles } from '../../server/src/node/diskFiles.js';
import type { ConferencesResult, ExportResult } from '../../server/src/protocol.js';
import { canonicalUri } from '../../server/src/workspace/canonicalUris.js';
import { fullClient, startTestServer, type TestServer, type TestServerOptions } from '../support/languageServer.js';

const notes = (title = 'Tides'): string =>
  `# Conf 2022\n\nSchedule: <https://pretalx.com/conf/schedule/>\n\n## ${title}\n\n<https://pretalx.com/conf/talk/WEYYJG/>\n\nNotes.\n`;

/** As RFC 3986 and Neovim have it: what need not be encoded is not. */
const spellLoosely = (uri: string): string =>
  uri.replace(/%(?:21|27|28|29|2A|26|3D|2B|40|3A|2C|3B)/g, (sign) => decodeURIComponent(sign));
/** The URI of a path, by client. */
const spellings = {
  vscode: (file: string): string => canonicalUri(pathToFileURL(file).href),
  neovim: (file: string): string => spellLoosely(canonicalUri(pathToFileURL(file).href)),
  node: (file: string): string => pathToFileURL(file).href,
};

/** Of the files, as the client names them, and of their talks. */
async function see(server: TestServer): Promise<readonly [uris: readonly string[], titles: readonly string[]]> {
  const { conferences } = await server.request<ConferencesResult>('conferenceNotes/conferences', {});
  const talks = conferences.flatMap(({ days, talks: rest }) => [...days.flatMap((day) => day.talks), ...rest]);
  return [conferences.flatMap(({ uris }) => uris), talks.map(({ title }) => title)];
}

async function createFolder(file: string): Promise<{ readonly folder: string; readonly path: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'conference notes (1) '));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), notes());
  return { folder, path: path.join(folder, file) };
}

const names = [
  'a.md',
  'notes (1).md',
  "PyCon (DE)/it's * great!.md",
  'Übersicht & más.md',
  'C# = 100% + 50%25.md',
  '日本語/メモ.md',
  'a;b,c@d$e[f]{g}~h^i`j.md',
];

test.each(names.flatMap((name) => (['vscode', 'neovim', 'node'] as const).map((client) => [name, client] as const)))(
  '%s, as %s spells it, is one file',
  async (name, client) => {
    const made = await createFolder(name);
    const spell = spellings[client];
    const [folder, uri] = [spell(made.folder), spell(made.path)];
    const server = await startTestServer({ folder, files: createDiskFiles() });
    await server.indexed();
    expect((await see(server))[1]).toEqual(['Tides']);
    await server.open(uri, notes('Knots'));
    expect(await see(server)).toEqual([[uri], ['Knots']]);
    const { text } = await server.request<ExportResult>('conferenceNotes/export', { target: 'markdown', uris: [uri] });
    expect(text.match(/^## .*/gm)).toEqual(['## Knots']);
    await server.retype(uri, 2, notes('Sails'));
    expect(await see(server)).toEqual([[uri], ['Sails']]);
    const before = server.reads.length;
    await server.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await server.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    await server.until(() => server.reads.length >= before + 2);
    await server.indexed();
    expect((await see(server))[1]).toEqual(['Tides']);
    await server.stop();
  },
);

const drives: readonly (readonly [folder: string, file: string])[] = [
  ['file:///C:/n', 'file:///C:/n/a.md'],
  ['file:///c%3A/n', 'file:///c%3A/n/a.md'],
  ['file:///C%3A/n', 'file:///c:/n/a.md'],
  ['file:///c:/n', 'file:///C%3A/n/a.md'],
];

/** A disk with one file, whatever its drive is called. */
const oneFile = (text: string): TestServerOptions['files'] => ({
  read: (uri) =>
    Promise.resolve(
      decodeURIComponent(uri).toLowerCase() === 'file:///c:/n/a.md'
        ? { kind: 'bytes', bytes: new TextEncoder().encode(text) }
        : { kind: 'missing' },
    ),
  find: (folder) => Promise.resolve([{ uri: `${folder}/a.md`, size: text.length, mtime: -10_000 }]),
  list: () => Promise.resolve([]),
});

test.each(drives)('the drive of %s is that of %s', async (folder, uri) => {
  const server = await startTestServer({ folder, files: oneFile(notes()) });
  await server.indexed();
  expect(await see(server)).toEqual([[`${folder}/a.md`], ['Tides']]);
  await server.open(uri, notes());
  expect(await see(server)).toEqual([[uri], ['Tides']]);
  expect(server.asked.find(({ method }) => method === 'workspace/configuration')?.params).toMatchObject({
    items: [{ scopeUri: folder }],
  });
  await server.stop();
});

test('edits and problems name a document as the editor does', async () => {
  const { textDocument, ...others } = fullClient;
  const { diagnostic: _, ...pushed } = textDocument ?? {};
  const server = await startTestServer({
    world: '',
    opens: 'nothing',
    capabilities: { ...others, textDocument: pushed },
  });
  await server.indexed();
  const uri = 'file:///world/notes (1).md';
  const told = server.next<{ uri: string }>('textDocument/publishDiagnostics');
  await server.open(uri, `${notes()}\n## Tides - Ann Lee\n\n<https://pretalx.com/conf/talk/WEYYJG/>\n`);
  await server.request('textDocument/foldingRange', { textDocument: { uri } });
  server.clock.advance(1000);
  expect((await told).uri).toBe(uri);
  const edit = await server.request<WorkspaceEdit>('textDocument/rename', {
    textDocument: { uri },
    position: { line: 10, character: 12 },
    newName: 'Bo Lee',
  });
  expect(JSON.stringify(edit)).toContain(JSON.stringify(uri));
  expect(JSON.stringify(edit)).not.toContain('%28');
  await server.stop();
});
