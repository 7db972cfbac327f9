/** The built server in a worker of a real browser: Node cannot see what only fails there. */
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOfficeDocument } from '../support/officeDocument.js';
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

const uri = 'memory:/day1.md';
const note = '# PyCon Notes\n\n## 10:00 - Keynote - Jay Miller\n\nCommunity.\n\n## 1100 - Mock It\n\nTests.\n';

test('reads a note in a worker, from initialize to the outline', async () => {
  const request = { method: 'textDocument/documentSymbol', params: { textDocument: { uri } } };
  const symbols = await page.evaluate(askWorker, { uri, note, request });
  expect(JSON.stringify(symbols)).toContain('"name":"Mock It"');
});

test('loads what an export needs on first use', async () => {
  const request = { method: 'conferenceNotes/export', params: { target: 'html', uris: [uri] } };
  const report = await page.evaluate(askWorker, { uri, note, request });
  expect(report).toMatchObject({ text: expect.stringMatching(/^<!doctype html>[^]*Mock It/i) });
});

test('a Word document needs a bundle more, and comes as base64', async () => {
  const request = { method: 'conferenceNotes/export', params: { target: 'docx', uris: [uri] } };
  const { base64, text } = (await page.evaluate(askWorker, { uri, note, request })) as { base64: string; text: string };
  expect(text).toBe('');
  expect(readOfficeDocument(Buffer.from(base64, 'base64')).paragraphs()).toContain('Heading2: Mock It');
});

/** A note that is open, and what is asked of the server then. */
interface Question {
  readonly uri: string;
  readonly note: string;
  readonly request: { readonly method: string; readonly params: object };
}

/** Runs in the page: speaks LSP to a new worker, which takes and gives messages as plain objects. */
async function askWorker({ uri, note, request: question }: Question): Promise<unknown> {
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
  const textDocument = { documentSymbol: { hierarchicalDocumentSymbolSupport: true } };
  await request(1, 'initialize', { processId: null, rootUri: null, capabilities: { textDocument } });
  worker.postMessage({ jsonrpc: '2.0', method: 'initialized', params: {} });
  const item = { uri, languageId: 'markdown', version: 1, text: note };
  worker.postMessage({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: item } });
  return request(2, question.method, question.params);
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
