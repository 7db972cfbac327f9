import { PassThrough } from 'node:stream';
import {
  createConnection,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { createClientFiles } from '../../server/src/browser/clientFiles.js';
import { neverCancelled } from '../../server/src/core/cancelSignal.js';
import type { Files } from '../../server/src/workspace/files.js';

/** The server's files, answered by a client. */
function connect(answer: (client: MessageConnection) => void): Files {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  answer(client);
  client.listen();
  server.listen();
  return createClientFiles(server);
}

test('bytes come as base64', async () => {
  const files = connect((client) => {
    client.onRequest('conferenceNotes/readFile', ({ uri }: { uri: string }) =>
      uri === 'vscode-vfs://github/a/b.md' ? Buffer.from('día 😀').toString('base64') : null,
    );
  });
  const content = await files.read('vscode-vfs://github/a/b.md', 100);
  expect(content.kind === 'bytes' && new TextDecoder().decode(content.bytes)).toBe('día 😀');
  expect(await files.read('vscode-vfs://github/a/gone.md', 100)).toEqual({ kind: 'missing' });
});

test('the files of one folder, of all that the client found', async () => {
  const files = connect((client) => {
    client.onRequest('conferenceNotes/findFiles', () => ({
      files: ['a/x.md', 'ab/y.md'].map((path) => ({ uri: `vscode-vfs://github/${path}`, size: 1, mtime: 2 })),
    }));
  });
  expect(await files.find('vscode-vfs://github/a', neverCancelled)).toEqual([
    { uri: 'vscode-vfs://github/a/x.md', size: 1, mtime: 2 },
  ]);
});

test('names in a folder', async () => {
  const files = connect((client) => {
    client.onRequest('conferenceNotes/listFolder', ({ uri }: { uri: string }) =>
      uri.endsWith('/pictures') ? ['a.png'] : null,
    );
  });
  expect(await files.list('vscode-vfs://github/a/pictures')).toEqual(['a.png']);
  expect(await files.list('vscode-vfs://github/a/gone')).toBeUndefined();
});

test('a client that does not answer has no files', async () => {
  const files = connect(() => undefined);
  expect(await files.read('file:///a.md', 100)).toEqual({ kind: 'missing' });
  expect(await files.find('file:///', neverCancelled)).toEqual([]);
  expect(await files.list('file:///')).toBeUndefined();
});
