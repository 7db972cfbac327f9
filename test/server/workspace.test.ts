import { expect, test } from 'vitest';
import type { ConferencesResult, DidChangeNotesParams } from '../../server/src/protocol.js';
import { fullClient, startTestServer, type TestServer } from '../support/languageServer.js';
import { createWorldFiles, worldFolder } from '../support/world.js';

const talk = (title: string, code = 'WEYYJG'): string =>
  `# Conf\n\n## ${title}\n\n<https://pretalx.com/conf/talk/${code}/>\n\nNotes.\n`;
const created = 1;
const changed = 2;
const deleted = 3;

async function talks(server: TestServer): Promise<string[]> {
  const { conferences } = await server.request<ConferencesResult>('conferenceNotes/conferences', {});
  return conferences
    .flatMap((conference) => [...conference.days.flatMap((day) => day.talks), ...conference.talks])
    .map(({ title }) => title)
    .sort();
}

const watched = (server: TestServer, uri: string, type: number): Promise<void> =>
  server.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

test('all note files of the folder are read, open or not', async () => {
  const world = `//- /a.md\n${talk('A')}//- /deep/b.txt\n${talk('B', 'ABCDEF')}//- /README.md\n# Tool\n\nInstall.\n//- /c.png\nno text\n`;
  const server = await startTestServer({ world });
  await server.indexed();
  expect(await talks(server)).toEqual(['A', 'B']);
  await server.stop();
});

test.each([
  ['utf-16le', (bytes: Buffer) => bytes],
  ['utf-16be', (bytes: Buffer) => bytes.swap16()],
] as const)('a file in %s is read as the editor opens it', async (_encoding, order) => {
  const disk = new Map([[`${worldFolder}/a.txt`, talk('Über Gezeiten')]]);
  const bytes = order(Buffer.from(`\uFEFF${talk('Über Gezeiten')}`, 'utf16le'));
  const files = { ...createWorldFiles(disk), read: async () => ({ kind: 'bytes', bytes }) as const };
  const server = await startTestServer({ files });
  await server.indexed();
  expect(await talks(server)).toEqual(['Über Gezeiten']);
  await server.stop();
});

test('an open document speaks for its file, and the file again once it is closed', async () => {
  const server = await startTestServer({ world: `//- /a.md\n${talk('On disk')}` });
  await server.indexed();
  await server.retype(server.uri, 2, talk('In the editor'));
  expect(await talks(server)).toEqual(['In the editor']);
  await watched(server, server.uri, changed);
  expect(await talks(server)).toEqual(['In the editor']);
  await closeAndRead(server);
  expect(await talks(server)).toEqual(['On disk']);
  await server.stop();
});

const closeAndRead = (server: TestServer): Promise<void> =>
  untilRead(server, () =>
    server.client.sendNotification('textDocument/didClose', { textDocument: { uri: server.uri } }),
  );

/** Waits until the server's file was read because of something. Nobody asks for the index meanwhile. */
async function untilRead(server: TestServer, act: () => Promise<void>): Promise<void> {
  const countReads = (): number => server.reads.filter((uri) => uri === server.uri).length;
  const before = countReads();
  await act();
  for (let turn = 0; turn < 5 || countReads() === before; turn += 1) {
    expect(turn).toBeLessThan(200);
    await server.request('textDocument/foldingRange', { textDocument: { uri: 'file:///none' } });
  }
}

test('a document that is opened and closed at once leaves its file where it was', async () => {
  const server = await startTestServer({ world: `//- /a.md\n${talk('On disk')}`, opens: 'nothing' });
  await server.indexed();
  void server.open(server.uri);
  await closeAndRead(server);
  expect(await talks(server)).toEqual(['On disk']);
  server.clock.advance(1000);
  expect(await talks(server)).toEqual(['On disk']);
  await server.stop();
});

test('a document that is typed in, saved and closed at once is what was saved', async () => {
  const server = await startTestServer({ world: `//- /a.md\n${talk('Before')}` });
  await server.indexed();
  server.clock.advance(1000);
  expect(await talks(server)).toEqual(['Before']);
  void server.retype(server.uri, 2, talk('Saved'));
  server.disk.set(server.uri, talk('Saved'));
  void server.client.sendNotification('textDocument/didSave', { textDocument: { uri: server.uri } });
  await closeAndRead(server);
  await untilRead(server, () => watched(server, server.uri, changed));
  server.clock.advance(1000);
  expect(await talks(server)).toEqual(['Saved']);
  await server.stop();
});

test('files come, change and go', async () => {
  const server = await startTestServer({ world: `//- /a.md\n${talk('A')}`, opens: 'nothing' });
  await server.indexed();
  const uri = 'file:///world/b.md';
  server.disk.set(uri, talk('B', 'ABCDEF'));
  await watched(server, uri, created);
  await turns(server);
  expect(await talks(server)).toEqual(['A', 'B']);
  server.disk.set(uri, talk('B again', 'ABCDEF'));
  await watched(server, uri, changed);
  await turns(server);
  expect(await talks(server)).toEqual(['A', 'B again']);
  server.disk.delete(uri);
  await watched(server, uri, deleted);
  await turns(server);
  expect(await talks(server)).toEqual(['A']);
  await server.stop();
});

/** Reading a file takes a few turns of the server. */
async function turns(server: TestServer): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    await server.request('conferenceNotes/status', { uri: 'file:///none', line: 0 });
  }
}

test('views are told once things are quiet, and only when talks, days or follow-ups changed', async () => {
  const server = await startTestServer({ world: `//- /a.md\n${talk('A')}` });
  await server.indexed();
  const first = server.next<DidChangeNotesParams>('conferenceNotes/didChangeNotes');
  server.clock.advance(250);
  const { revision } = await first;

  const told = (): number => server.told.filter(({ method }) => method === 'conferenceNotes/didChangeNotes').length;
  await server.retype(server.uri, 2, talk('A').replace('Notes.', 'Other words'));
  await turns(server);
  server.clock.advance(250);
  await turns(server);
  expect(told()).toBe(1);

  const second = server.next<DidChangeNotesParams>('conferenceNotes/didChangeNotes');
  await server.retype(server.uri, 3, talk('A new title'));
  await turns(server);
  server.clock.advance(200);
  await server.retype(server.uri, 4, talk('A newer title'));
  await turns(server);
  server.clock.advance(200);
  await turns(server);
  expect(told()).toBe(1);
  server.clock.advance(50);
  expect((await second).revision).toBeGreaterThan(revision);
  expect(told()).toBe(2);
  await server.stop();
});

test('a file above 10 MB is left out, with a line in the log', async () => {
  const server = await startTestServer({ world: `//- /a.md\n${talk('A')}`, opens: 'nothing' });
  await server.indexed();
  const uri = 'file:///world/huge.md';
  server.disk.set(uri, talk('Huge') + 'x'.repeat(10 * 1024 * 1024));
  await watched(server, uri, created);
  await server.until(() => server.log.some((line) => line === `warn: left out, larger than 10 MB: ${uri}`));
  expect(await talks(server)).toEqual(['A']);
  await server.stop();
});

test('folders come and go', async () => {
  const server = await startTestServer({ world: `//- /a.md\n${talk('A')}`, opens: 'nothing' });
  await server.indexed();
  server.disk.set('file:///other/b.md', talk('B', 'ABCDEF'));
  const folder = (uri: string) => ({ uri, name: uri });
  await server.client.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [folder('file:///other')], removed: [] },
  });
  await turns(server);
  expect(await talks(server)).toEqual(['A', 'B']);
  await server.client.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [], removed: [folder('file:///world')] },
  });
  await turns(server);
  expect(await talks(server)).toEqual(['B']);
  await server.stop();
});

test.each(['untitled:Untitled-1', 'file:///elsewhere/a.md'])(
  '%s, in no folder, leaves the index with its tab',
  async (uri) => {
    const server = await startTestServer({ world: `//- /a.md\n${talk('A')}`, opens: 'nothing' });
    await server.indexed();
    server.disk.set('file:///elsewhere/a.md', talk('Unsaved', 'ABCDEF'));
    await server.open(uri, talk('Unsaved', 'ABCDEF'));
    await turns(server);
    expect(await talks(server)).toEqual(['A', 'Unsaved']);
    await server.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await turns(server);
    expect(await talks(server)).toEqual(['A']);
    await server.stop();
  },
);

test('a client without folders has what it opens', async () => {
  const server = await startTestServer({
    world: `//- /a.md\n${talk('A')}`,
    capabilities: { ...fullClient, workspace: {} },
  });
  expect(await talks(server)).toEqual(['A']);
  await server.stop();
});

const manyFiles = Array.from({ length: 400 }, (_, index) => `//- /${index}.md\n${talk(`Talk ${index}`)}`).join('');

const progress = (server: TestServer): { kind: string; percentage?: number }[] =>
  server.told
    .filter(({ method }) => method === '$/progress')
    .map(({ params }) => (params as { value: { kind: string } }).value);

test('a first index that takes a while shows how far it is', async () => {
  const server = await startTestServer({ world: manyFiles, opens: 'nothing', millisecondsPerRead: 5 });
  await server.indexed();
  await server.until(() => progress(server).at(-1)?.kind === 'end');
  expect(progress(server)[0]).toMatchObject({ kind: 'begin', title: 'Reading conference notes', cancellable: true });
  expect(progress(server).filter(({ kind }) => kind === 'report').length).toBeGreaterThan(0);
  expect(await talks(server)).toHaveLength(400);
  await server.stop();
});

test('and can be cancelled', async () => {
  const server = await startTestServer({ world: manyFiles, opens: 'nothing', millisecondsPerRead: 5 });
  await server.until(() => server.asked.some(({ method }) => method === 'window/workDoneProgress/create'));
  const { params } = server.asked.find(({ method }) => method === 'window/workDoneProgress/create')!;
  await server.client.sendNotification('window/workDoneProgress/cancel', params);
  await server.indexed();
  expect((await talks(server)).length).toBeLessThan(400);
  await server.stop();
});

test('a first index that is done at once shows nothing', async () => {
  const server = await startTestServer({ world: `//- /a.md\n${talk('A')}`, opens: 'nothing' });
  await server.indexed();
  expect(server.asked.filter(({ method }) => method === 'window/workDoneProgress/create')).toEqual([]);
  await server.stop();
});

test('a document that has just been opened is found, though the client has not told its settings yet', async () => {
  const server = await startTestServer({ world: `//- /a.md\n${talk('Tides')}` });
  const find = (query: string): Promise<readonly { name: string }[]> =>
    server.request<readonly { name: string }[]>('workspace/symbol', { query });
  expect(await find('tides')).toMatchObject([{ name: 'Tides' }]);
  void server.open('file:///elsewhere/b.md', talk('Knots', 'ABCDEF'));
  expect(await find('knots')).toMatchObject([{ name: 'Knots' }]);
  await server.stop();
});

test('a search during the first index goes on while it has found nothing', async () => {
  const titles = [...Array.from({ length: 40 }, () => 'Tides'), 'Knots'];
  const world = titles.map((title, index) => `//- /${index}.md\n${talk(title)}`).join('');
  const server = await startTestServer({ world, opens: 'nothing', millisecondsPerRead: 400 });
  const found = await server.request<readonly { name: string }[]>('workspace/symbol', { query: 'knots' });
  expect(found).toMatchObject([{ name: 'Knots' }]);
  await server.stop();
});
