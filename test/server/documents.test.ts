import { CancellationTokenSource, type DocumentSymbol, LSPErrorCodes } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/languageServer.js';

const world = `//- /notes.md
# Conf 2022

## First talk

<https://pretalx.com/conf/talk/WEYYJG/>

Notes.

## Second talk

<https://pretalx.com/conf/talk/ABCDEF/>

Notes.
`;

async function outline(server: TestServer): Promise<string[]> {
  const [root] = await server.request<DocumentSymbol[]>('textDocument/documentSymbol', {
    textDocument: { uri: server.uri },
  });
  return (root?.children ?? []).map(({ name, range }) => `${range.start.line} ${name}`);
}

test('answers follow incremental changes', async () => {
  const server = await startTestServer({ world });
  expect(await outline(server)).toEqual(['2 First talk', '8 Second talk']);
  await server.client.sendNotification('textDocument/didChange', {
    textDocument: { uri: server.uri, version: 2 },
    contentChanges: [
      { range: { start: { line: 2, character: 3 }, end: { line: 2, character: 8 } }, text: 'Opening' },
      { range: { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } }, text: 'More.\n\n' },
    ],
  });
  expect(await outline(server)).toEqual(['2 Opening talk', '10 Second talk']);
  await server.stop();
});

test('an answer for a text that has moved on is not given', async () => {
  const server = await startTestServer({ world });
  const answer = outline(server);
  const failed = expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  await server.retype(server.uri, 2, world);
  await failed;
  await server.stop();
});

test('a cancelled request says so', async () => {
  const server = await startTestServer({ world });
  const source = new CancellationTokenSource();
  const answer = server.client.sendRequest(
    'textDocument/documentSymbol',
    { textDocument: { uri: server.uri } },
    source.token,
  );
  const failed = expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  source.cancel();
  await failed;
  await server.stop();
});

test('a README gets no answer', async () => {
  const server = await startTestServer({ world: '//- /README.md\n# A tool\n\nInstall it.\n\n## Usage\n\nRun it.\n' });
  const params = { textDocument: { uri: server.uri } };
  expect(await server.request('textDocument/documentSymbol', params)).toEqual([]);
  expect(await server.request('textDocument/diagnostic', params)).toMatchObject({ kind: 'full', items: [] });
  expect(await server.request('conferenceNotes/conferences', {})).toMatchObject({ conferences: [] });
  await server.stop();
});

test('a document becomes a note file by what is written in it', async () => {
  const server = await startTestServer({ world: '//- /notes.md\nHello\n' });
  expect(await server.request('conferenceNotes/conferences', {})).toMatchObject({ conferences: [] });
  await server.retype(server.uri, 2, world);
  expect(await server.request('conferenceNotes/conferences', {})).toMatchObject({
    conferences: [{ name: 'Conf 2022' }],
  });
  await server.stop();
});

test('positions count UTF-16 units, after emoji and with CRLF', async () => {
  const server = await startTestServer({
    world: '//- /notes.md\n# Conf 😀\r\n\r\n## Talk 🎉 one\r\n\r\n<https://pretalx.com/conf/talk/WEYYJG/>\r\n',
  });
  const [root] = await server.request<DocumentSymbol[]>('textDocument/documentSymbol', {
    textDocument: { uri: server.uri },
  });
  expect(root?.children?.[0]?.selectionRange).toEqual({
    start: { line: 2, character: 3 },
    end: { line: 2, character: 14 },
  });
  await server.stop();
});
