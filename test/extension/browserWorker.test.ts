/** The built server in a worker of a real browser: Node cannot see what only fails there. */
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/vscodeHost/chromium.ts';
import { root } from '../support/vscodeHost/places.ts';

let files: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  files = await serveBuild();
  browser = await launchChromium();
  page = await browser.newPage();
  const address = files.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  await page.goto(`http://127.0.0.1:${port}/`);
});

afterAll(async () => {
  await browser.close();
  files.close();
});

test('reads a note in a worker, from initialize to the outline', async () => {
  const note =
    '# PyCon Notes\n\n## 10:00 - Keynote - Jay Miller\n\nCommunity matters.\n\n## 1100 - Mock It\n\nTests.\n';
  const symbols = await page.evaluate(talkToServer, note);
  expect(symbols.flatMap((symbol) => [symbol.name, ...symbol.children.map((child) => child.name)])).toContain(
    'Mock It',
  );
});

interface Symbol {
  readonly name: string;
  readonly children: readonly Symbol[];
}

/** Runs in the page: speaks LSP to the worker, which takes and gives messages as plain objects. */
async function talkToServer(note: string): Promise<Symbol[]> {
  const worker = new Worker('/dist/server/browser.js', { name: `${location.origin}/dist/server/browser.js` });
  const waiting = new Map<number, (result: unknown) => void>();
  const broken = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
  });
  worker.addEventListener('message', ({ data }) => {
    // The server asks the client for its settings and files: it gets none.
    if (data.method !== undefined && data.id !== undefined)
      worker.postMessage({ jsonrpc: '2.0', id: data.id, result: null });
    else waiting.get(data.id)?.(data.result);
  });
  const request = (id: number, method: string, params: object): Promise<unknown> => {
    const answer = new Promise((resolve) => waiting.set(id, resolve));
    worker.postMessage({ jsonrpc: '2.0', id, method, params });
    return Promise.race([answer, broken]);
  };
  const uri = 'memory:/day1.md';
  const textDocument = { documentSymbol: { hierarchicalDocumentSymbolSupport: true } };
  await request(1, 'initialize', { processId: null, rootUri: null, capabilities: { textDocument } });
  worker.postMessage({ jsonrpc: '2.0', method: 'initialized', params: {} });
  const item = { uri, languageId: 'markdown', version: 1, text: note };
  worker.postMessage({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: item } });
  return (await request(2, 'textDocument/documentSymbol', { textDocument: { uri } })) as Symbol[];
}

async function serveBuild(): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith('/dist/')) {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>worker</title>');
      return;
    }
    readFile(path.join(root, path.normalize(pathname))).then(
      (bytes) => response.setHeader('content-type', 'text/javascript').end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  return server;
}
