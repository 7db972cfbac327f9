import { expect, test } from 'vitest';
import { startTestServer } from '../support/languageServer.js';

test('an outline of an open note file', async () => {
  const server = await startTestServer({
    world: '//- /notes.md\n# Conf 2022\n\n## A talk\n\n<https://pretalx.com/conf/talk/WEYYJG/>\n',
  });
  const symbols = await server.request('textDocument/documentSymbol', { textDocument: { uri: server.uri } });
  expect(symbols).toBeInstanceOf(Array);
  expect(await server.request('conferenceNotes/conferences', {})).toHaveProperty('conferences');
  await server.stop();
});
