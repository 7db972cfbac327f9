/** What is read again, and what is not: counted, as times would differ from run to run. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { SymbolInformation } from 'vscode-languageserver';
import { readMarkdownInside } from '../../server/src/core/parse/inside/insideMarkdown.js';
import { startTestServer, type TestServer, type TestServerOptions } from '../support/languageServer.js';
import { createMemoryCache } from '../support/memoryCache.js';

vi.mock('../../server/src/core/parse/inside/insideMarkdown.js', { spy: true });

beforeEach(() => void vi.mocked(readMarkdownInside).mockClear());

const talk = (title: string, code: string): string =>
  `# Conf\n\n## ${title}\n\n<https://pretalx.com/conf/talk/${code}/>\n\n> Abstract.\n\nNotes.\n\n![](a.png)\n`;
const world = `//- /a.md\n${talk('First', 'WEYYJG')}//- /b.md\n${talk('Second', 'ABCDEF')}//- /README.md\n# Tool\n\nInstall.\n`;

async function start(options: TestServerOptions): Promise<TestServer> {
  const server = await startTestServer({ world, opens: 'nothing', ...options });
  await server.indexed();
  return server;
}

async function search(server: TestServer, query: string): Promise<string[]> {
  const found = await server.request<SymbolInformation[]>('workspace/symbol', { query });
  return found.map(({ name }) => name);
}

test('the first index reads every file once, and none of them with the Markdown parser', async () => {
  const server = await start({ cache: createMemoryCache().storage });
  expect(server.reads).toHaveLength(3);
  expect(await search(server, 'conf')).toEqual(['First (WEYYJG)', 'Second (ABCDEF)']);
  expect(vi.mocked(readMarkdownInside)).not.toHaveBeenCalled();
  await server.stop();
});

test('the next start reads no file', async () => {
  const { storage } = createMemoryCache();
  await (await start({ cache: storage })).stop();
  const server = await start({ cache: storage });
  expect(server.reads).toEqual([]);
  expect(await search(server, 'sec')).toEqual(['Second']);
  await server.stop();
});

test('the next start reads what changed meanwhile, and forgets what is gone', async () => {
  const { storage } = createMemoryCache();
  await (await start({ cache: storage })).stop();
  const changed = `//- /a.md\n${talk('First', 'WEYYJG')}//- /b.md\n${talk('Another', 'ABCDEF')}`;
  const server = await start({ cache: storage, world: changed });
  expect(server.reads).toEqual(['file:///world/b.md']);
  expect(await search(server, 'conf')).toEqual(['First (WEYYJG)', 'Another (ABCDEF)']);
  await server.stop();
});

test('other phrases of follow-ups, other readings', async () => {
  const { storage } = createMemoryCache();
  await (await start({ cache: storage })).stop();
  const server = await start({ cache: storage, settings: () => ({ followUps: { phrases: ['ponder'] } }) });
  expect(server.reads).toHaveLength(3);
  await server.stop();
});
