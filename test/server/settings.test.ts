import { expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/languageServer.js';

const notes = '# Conf\n\n## Talk\n\n<https://pretalx.com/conf/talk/WEYYJG/>\n\nNotes.\n';

const outlineLength = async (server: TestServer): Promise<number> => {
  const symbols = await server.request<unknown[]>('textDocument/documentSymbol', { textDocument: { uri: server.uri } });
  return symbols.length;
};

test('settings change without a restart', async () => {
  let markdown = 'auto';
  const server = await startTestServer({
    world: `//- /notes.md\n${notes}`,
    settings: () => ({ outline: { markdown } }),
  });
  expect(await outlineLength(server)).toBe(1);
  markdown = 'never';
  await server.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
  expect(await outlineLength(server)).toBe(0);
  await server.stop();
});

test('in a plain-text editor the outline is the only one, whatever the setting for Markdown', async () => {
  const server = await startTestServer({
    world: `//- /notes.txt\n${notes}`,
    settings: () => ({ outline: { markdown: 'never' } }),
  });
  expect(await outlineLength(server)).toBe(1);
  await server.stop();
});

test('an outline can be had of any Markdown', async () => {
  const world = '//- /README.md\n# A tool\n\n## Usage\n\nRun it.\n';
  const server = await startTestServer({ world, settings: () => ({ outline: { markdown: 'always' } }) });
  expect(await outlineLength(server)).toBeGreaterThan(0);
  await server.stop();
});

test('bad settings are as if they were not there, and named in the log', async () => {
  const server = await startTestServer({
    world: `//- /notes.md\n${notes}`,
    settings: () => ({ outline: { markdown: 42 }, diagnostics: 'off' }),
  });
  expect(await outlineLength(server)).toBe(1);
  expect(server.log).toContain('warn: setting ignored: conferenceNotes.outline.markdown cannot be 42');
  await server.stop();
});

test('a client that cannot be asked sends its settings', async () => {
  const server = await startTestServer({ world: `//- /notes.md\n${notes}`, capabilities: {} });
  expect(await outlineLength(server)).toBe(2);
  await server.client.sendNotification('workspace/didChangeConfiguration', {
    settings: { conferenceNotes: { outline: { markdown: 'never' } } },
  });
  expect(await outlineLength(server)).toBe(0);
  await server.stop();
});

test('files can be named note files, and be left out', async () => {
  const world = '//- /diary.md\nA day.\n//- /notes.md\n' + notes;
  let files = { include: ['diary.md'], exclude: [] as string[] };
  const server = await startTestServer({ world, settings: () => ({ files }) });
  await server.indexed();
  const uris = async (): Promise<string[]> => {
    const { conferences } = await server.request<{ conferences: { uris: string[] }[] }>(
      'conferenceNotes/conferences',
      {},
    );
    return conferences.flatMap((conference) => conference.uris.map((uri) => uri.slice('file:///world/'.length))).sort();
  };
  expect(await uris()).toEqual(['diary.md', 'notes.md']);
  files = { include: [], exclude: ['notes.md'] };
  await server.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await server.indexed();
  expect(await uris()).toEqual([]);
  await server.stop();
});

test('follow-ups begin with phrases of the user, in files that are open and that are not', async () => {
  const body = (name: string) =>
    `# ${name}\n\n## Talk\n\n<https://pretalx.com/conf/talk/WEYYJG/>\n\n- Ask about ${name}.\n`;
  const world = `//- /open.md\n${body('Open')}\n//- /closed.md\n${body('Closed')}`;
  let phrases: string[] = [];
  const server = await startTestServer({ world, settings: () => ({ followUps: { phrases } }) });
  await server.indexed();
  const texts = async (): Promise<string[]> => {
    const { conferences } = await server.request<{
      conferences: { talks: { followUps: { text: string }[] }[] }[];
    }>('conferenceNotes/conferences', {});
    const talks = conferences.flatMap((conference) => conference.talks);
    return talks.flatMap(({ followUps }) => followUps.map(({ text }) => text)).sort();
  };
  expect(await texts()).toEqual([]);
  phrases = ['ask about'];
  await server.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await server.indexed();
  expect(await texts()).toEqual(['Ask about Closed', 'Ask about Open']);
  await server.stop();
});
