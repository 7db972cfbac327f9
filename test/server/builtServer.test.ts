import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { ConferencesResult, ExportResult } from '../../server/src/protocol.js';
import { type BuiltServer, startBuiltServer } from '../support/builtServer.js';
import { fullClient } from '../support/languageServer.js';

const notes = '# Conf 2022\n\n## A talk\n\n<https://pretalx.com/conf/talk/WEYYJG/>\n\nNotes.\n';

/** A folder with one note file. */
async function createFolder(): Promise<{ readonly folder: string; readonly uri: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'conference notes '));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'día 1.md');
  await writeFile(file, notes);
  return { folder: pathToFileURL(folder).href, uri: pathToFileURL(file).href };
}

async function initialize({ client }: BuiltServer, folder: string): Promise<void> {
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { workspace: { configuration: true, workspaceFolders: true } },
    workspaceFolders: [{ uri: folder, name: 'notes' }],
  });
  await client.sendNotification('initialized', {});
}

async function readConferences({ client }: BuiltServer): Promise<ConferencesResult> {
  for (;;) {
    const result = await client.sendRequest<ConferencesResult>('conferenceNotes/conferences', {});
    if (!result.indexing) {
      return result;
    }
  }
}

test.each(['stdio', 'ipc'] as const)(
  'over %s: reads the disk, answers, and ends when it is told to',
  async (transport) => {
    const { folder, uri } = await createFolder();
    const server = startBuiltServer(transport);
    const { client, exited } = server;
    await initialize(server, folder);
    expect(await readConferences(server)).toMatchObject({ conferences: [{ name: 'Conf 2022', uris: [uri] }] });

    const textDocument = { uri, languageId: 'markdown', version: 1, text: notes.replace('A talk', 'My talk') };
    await client.sendNotification('textDocument/didOpen', { textDocument });
    expect(await client.sendRequest('textDocument/documentSymbol', { textDocument })).toMatchObject([
      { name: 'Conf 2022' },
      { name: 'My talk' },
    ]);
    const report = await client.sendRequest<ExportResult>('conferenceNotes/export', {
      target: 'markdown',
      uris: [uri],
    });
    expect(report.text).toContain('My talk');

    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    expect(await exited).toBe(0);
    expect(server.errors()).toBe('');
  },
);

test('the answer that comes before the program is loaded is the one that the program gives', async () => {
  const answers = await Promise.all(
    (['stdio', 'ipc'] as const).map(async (transport) => {
      const { client, exited } = startBuiltServer(transport);
      const answer = await client.sendRequest('initialize', {
        processId: null,
        rootUri: null,
        capabilities: fullClient,
      });
      await client.sendRequest('shutdown');
      await client.sendNotification('exit');
      await exited;
      return answer;
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
});

test('ends with a fault where it was not told to shut down first', async () => {
  const { folder } = await createFolder();
  const server = startBuiltServer('stdio');
  await initialize(server, folder);
  await server.client.sendNotification('exit');
  expect(await server.exited).toBe(1);
});
