import type { DocumentDiagnosticReport, PublishDiagnosticsParams } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { canonicalUri } from '../../server/src/workspace/canonicalUris.js';
import { startTestServer, type TestServer } from '../support/languageServer.js';

/** Nothing to complain of. */
const clean = `# Conf

Schedule: <https://pretalx.com/conf/schedule/>

## First talk

<https://pretalx.com/conf/talk/WEYYJG/>

Notes.

## Second talk

<https://pretalx.com/conf/talk/ABCDEF/>

Notes.
`;
const world = `//- /notes.md\n${clean}`;
/** The same with a talk code that pretalx never gives. */
const flawed = clean.replace('WEYYJG', 'WEYYJ6');

async function pull(server: TestServer, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return server.request('textDocument/diagnostic', { textDocument: { uri: server.uri }, previousResultId });
}

async function codes(server: TestServer): Promise<unknown[]> {
  const report = await pull(server);
  return report.kind === 'full' ? report.items.map(({ code }) => code) : [report.kind];
}

const refreshes = (server: TestServer): number =>
  server.asked.filter(({ method }) => method === 'workspace/diagnostic/refresh').length;

const place = (line: number, character: number, length: number) => ({
  start: { line, character },
  end: { line, character: character + length },
});

/** Edits as by keystrokes; the last letter of the first talk's code stands at 6:36, that of the second's at 12:36. */
const type = (
  server: TestServer,
  version: number,
  ...edits: [line: number, character: number, length: number, text: string][]
) =>
  server.client.sendNotification('textDocument/didChange', {
    textDocument: { uri: server.uri, version },
    contentChanges: edits.map(([line, character, length, text]) => ({ range: place(line, character, length), text })),
  });

const typeFlaw = (server: TestServer): Promise<void> => type(server, 2, [6, 36, 1, '6']);

test('a report is not sent twice', async () => {
  const server = await startTestServer({ world: `//- /notes.md\n${flawed}` });
  const first = await pull(server);
  expect(first).toMatchObject({ kind: 'full', items: [{ code: 'malformed-talk-code', source: 'conference-notes' }] });
  expect(await pull(server, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
  await server.retype(server.uri, 2, clean);
  expect(await pull(server, first.resultId)).toMatchObject({ kind: 'full', items: [] });
  await server.stop();
});

test('the talk being typed in gets nothing new until the cursor leaves it', async () => {
  const server = await startTestServer({ world });
  expect(await codes(server)).toEqual([]);
  await typeFlaw(server);
  expect(await codes(server)).toEqual([]);
  await server.client.sendNotification('conferenceNotes/didMoveCursor', { uri: server.uri, line: 9 });
  expect(await codes(server)).toEqual([]);
  await server.client.sendNotification('conferenceNotes/didMoveCursor', { uri: server.uri, line: 14 });
  expect(await codes(server)).toEqual(['malformed-talk-code']);
  server.clock.advance(250);
  await server.until(() => refreshes(server) === 1);
  await server.stop();
});

test('or until the cursor is in another file', async () => {
  const server = await startTestServer({ world });
  await typeFlaw(server);
  expect(await codes(server)).toEqual([]);
  await server.client.sendNotification('conferenceNotes/didMoveCursor', { uri: 'file:///program.ts', line: 9 });
  expect(await codes(server)).toEqual(['malformed-talk-code']);
  await server.stop();
});

test('or until it is saved', async () => {
  const server = await startTestServer({ world });
  await typeFlaw(server);
  expect(await codes(server)).toEqual([]);
  await server.client.sendNotification('textDocument/didSave', { textDocument: { uri: server.uri } });
  expect(await codes(server)).toEqual(['malformed-talk-code']);
  await server.stop();
});

test('or until it is quiet for as long as the setting says', async () => {
  const server = await startTestServer({ world, settings: () => ({ diagnostics: { quietWhileTyping: 5 } }) });
  expect(await codes(server)).toEqual([]);
  await typeFlaw(server);
  expect(await codes(server)).toEqual([]);
  server.clock.advance(4999);
  expect(await codes(server)).toEqual([]);
  server.clock.advance(1);
  expect(await codes(server)).toEqual(['malformed-talk-code']);
  await server.stop();
});

test('without that wish, it is checked at once', async () => {
  const server = await startTestServer({ world, settings: () => ({ diagnostics: { quietWhileTyping: 0 } }) });
  expect(await codes(server)).toEqual([]);
  await typeFlaw(server);
  expect(await codes(server)).toEqual(['malformed-talk-code']);
  await server.stop();
});

test('what the talk had before it was typed in stays', async () => {
  const server = await startTestServer({ world: `//- /notes.md\n${flawed}` });
  expect(await codes(server)).toEqual(['malformed-talk-code']);
  await type(server, 2, [8, 0, 0, 'More. ']);
  expect(await codes(server)).toEqual(['malformed-talk-code']);
  await server.stop();
});

test('other talks are checked meanwhile', async () => {
  const server = await startTestServer({ world });
  expect(await codes(server)).toEqual([]);
  await type(server, 2, [12, 36, 1, '6'], [8, 0, 0, 'More. ']);
  expect(await codes(server)).toEqual([]);
  await type(server, 3, [8, 0, 6, '']);
  expect(await codes(server)).toEqual(['malformed-talk-code']);
  await server.stop();
});

test('they can be switched off, and on again', async () => {
  let enabled = false;
  const server = await startTestServer({
    world: `//- /notes.md\n${flawed}`,
    settings: () => ({ diagnostics: { enabled } }),
  });
  expect(await codes(server)).toEqual([]);
  enabled = true;
  await server.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
  expect(await codes(server)).toEqual(['malformed-talk-code']);
  server.clock.advance(250);
  await server.until(() => refreshes(server) > 0);
  await server.stop();
});

test.each(['slide.png', 'IMG_0001.HEIC', 'scan.tif'])(
  '%s is seen when it comes, and the client is asked to look again',
  async (path) => {
    const server = await startTestServer({ world: `//- /notes.md\n${clean.replace('Notes.', `![slide](<${path}>)`)}` });
    await codes(server);
    server.clock.advance(250);
    await server.until(() => refreshes(server) === 1);
    expect(await codes(server)).toEqual(['missing-picture']);
    const uri = canonicalUri(`file:///world/${path}`);
    server.disk.set(uri, '');
    await server.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: 1 }],
    });
    await codes(server);
    server.clock.advance(250);
    await server.until(() => refreshes(server) === 2);
    expect(await codes(server)).toEqual([]);
    await server.stop();
  },
);

const published = (server: TestServer): unknown[] =>
  server.told
    .filter(({ method }) => method === 'textDocument/publishDiagnostics')
    .map(({ params }) => {
      const { version, diagnostics } = params as PublishDiagnosticsParams;
      return [version, ...diagnostics.map(({ code }) => code)];
    });

test('a client that does not pull is sent each report once things are quiet, and only if it is another', async () => {
  const server = await startTestServer({ world: `//- /notes.md\n${flawed}`, capabilities: {} });
  await server.indexed();
  const first = server.next('textDocument/publishDiagnostics');
  server.clock.advance(250);
  await first;
  expect(published(server)).toEqual([[1, 'malformed-talk-code']]);

  await server.retype(server.uri, 2, `${flawed}\nMore.\n`);
  await server.indexed();
  server.clock.advance(250);
  await server.indexed();
  expect(published(server)).toHaveLength(1);

  const second = server.next('textDocument/publishDiagnostics');
  await server.retype(server.uri, 3, clean);
  await server.indexed();
  server.clock.advance(250);
  await second;
  expect(published(server)).toEqual([[1, 'malformed-talk-code'], [3]]);
  await server.stop();
});

test('problems of a document that is closed are taken back', async () => {
  const server = await startTestServer({ world: `//- /notes.md\n${flawed}`, capabilities: {} });
  await server.indexed();
  const first = server.next('textDocument/publishDiagnostics');
  server.clock.advance(250);
  await first;
  const second = server.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
  await server.client.sendNotification('textDocument/didClose', { textDocument: { uri: server.uri } });
  expect((await second).diagnostics).toEqual([]);
  await server.stop();
});
