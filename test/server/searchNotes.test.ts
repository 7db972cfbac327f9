import { expect, test } from 'vitest';
import type { SearchNotesParams, SearchNotesResult } from '../../server/src/protocol.js';
import { startTestServer, type TestServer } from '../support/languageServer.js';

const world = `//- /a.md
# PyConf

Schedule: <https://pretalx.com/conf/schedule/>

Lanterns above.

## 11:45 Harbours by Ana Müller

<https://pretalx.com/conf/talk/WEYYJG/>

Lanterns at night.
private: the lanterns were Petrov's idea
Ropes.

## 12:30 Ropes

<https://pretalx.com/conf/talk/ABCDEF/>

Knots, and a lantern.
//- /README.md
# Tool

Lanterns.
`;

/** All that a search gives, `title: line text | ...` for each talk. */
async function search(server: TestServer, query: string): Promise<readonly string[]> {
  const found: string[] = [];
  let next: number | undefined;
  do {
    const params: SearchNotesParams = { query, ...(next !== undefined && { next }) };
    const slice = await server.request<SearchNotesResult>('conferenceNotes/searchNotes', params);
    found.push(
      ...slice.found.map(
        ({ title = '-', lines }) => `${title}: ${lines.map(({ line, text }) => `${line} ${text}`).join(' | ')}`,
      ),
    );
    ({ next } = slice);
  } while (next !== undefined);
  return found;
}

test('lines are found by talk, private ones too, in note files alone', async () => {
  const server = await startTestServer({ world, opens: 'nothing' });
  await server.indexed();
  expect(await search(server, 'LANTERNS')).toEqual([
    '-: 4 Lanterns above.',
    "Harbours: 10 Lanterns at night. | 11 private: the lanterns were Petrov's idea",
  ]);
  await server.stop();
});

test('all words have to stand in one talk; the line with most of them comes first', async () => {
  const server = await startTestServer({ world, opens: 'nothing' });
  await server.indexed();
  expect(await search(server, 'ropes lantern')).toEqual([
    "Harbours: 10 Lanterns at night. | 11 private: the lanterns were Petrov's idea | 12 Ropes.",
    'Ropes: 14 ## 12:30 Ropes | 18 Knots, and a lantern.',
  ]);
  expect(await search(server, '"at night"')).toEqual(['Harbours: 10 Lanterns at night.']);
  expect(await search(server, 'muller')).toEqual(['Harbours: 6 ## 11:45 Harbours by Ana Müller']);
  expect(await search(server, 'lanterns knots')).toEqual([]);
  expect(await search(server, ' ')).toEqual([]);
  await server.stop();
});

test('what stands in the editor counts, and what changed on the disk', async () => {
  const server = await startTestServer({ world });
  await server.indexed();
  await server.retype(server.uri, 2, server.disk.get(server.uri)!.replace('Knots', 'Bowlines'));
  expect(await search(server, 'bowlines')).toEqual(['Ropes: 18 Bowlines, and a lantern.']);
  expect(await search(server, 'knots')).toEqual([]);
  await server.client.sendNotification('textDocument/didClose', { textDocument: { uri: server.uri } });
  expect(await search(server, 'knots')).toEqual(['Ropes: 18 Knots, and a lantern.']);
  await server.stop();
});

test('the newest files come first, in slices', async () => {
  const files = Array.from(
    { length: 150 },
    (_, index) =>
      `//- /n${index}.md\n# Conf ${index}\n\n## 11:45 Talk ${index}\n\n<https://pretalx.com/conf/talk/WEYYJG/>\n\nA lantern.\n`,
  );
  const server = await startTestServer({ world: files.join(''), opens: 'nothing' });
  await server.indexed();
  const first = await server.request<SearchNotesResult>('conferenceNotes/searchNotes', { query: 'lantern' });
  expect(first.found.length).toBeLessThan(150);
  expect(first.next).toBeDefined();
  expect(await search(server, 'lantern')).toHaveLength(150);
  await server.stop();
});
