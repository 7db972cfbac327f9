/** `conference-notes mcp` as an agent's host starts it: JSON-RPC, a message a line, over the built program's own streams. */
import { spawn } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { buildServer } from '../support/builtServer.js';
import { createFolder } from '../unit/cli/runCommand.js';

const program = path.resolve(import.meta.dirname, '../../dist/server/node.js');
const notes =
  '# Conf 2022\n\n## 10:00 - Knots - Ada Marsh\n\nBowlines hold.\nprivate: anchors\n\nTODO: buy rope\n\n## 11:00 - Lamps\n\nOil.\n';

interface Answer {
  readonly id?: number;
  readonly result?: Result;
  readonly error?: { readonly code: number; readonly message: string };
}

interface Result {
  readonly protocolVersion?: string;
  readonly tools?: readonly Tool[];
  readonly content?: readonly { readonly text: string }[];
  readonly structuredContent?: { readonly talks?: readonly { readonly title: string; readonly id: string }[] };
  readonly isError?: boolean;
}

interface Tool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: { readonly additionalProperties: boolean };
  readonly outputSchema: object;
  readonly annotations: object;
}

/** An agent's host: sends, and takes the answers by their ids. */
function startServer(folder: string, ...args: readonly string[]) {
  buildServer();
  const child = spawn(process.execPath, [program, 'mcp', '--no-cache', ...args], { cwd: folder });
  onTestFinished(() => void child.kill());
  const lines: string[] = [];
  const waiting = new Map<number, (answer: Answer) => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    const answer = JSON.parse(line) as Answer;
    waiting.get(answer.id ?? 0)?.(answer);
  });
  const ended = new Promise<number | null>((resolve) => void child.once('exit', resolve));
  let id = 0;
  const send = (message: object): void => void child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const request = (method: string, params: object = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      id += 1;
      waiting.set(id, resolve);
      void ended.then((code) => reject(new Error(`ended with ${code}`)));
      send({ id, method, params });
    });
  return { child, lines, ended, send, request };
}

async function open(folder: string, ...args: readonly string[]) {
  const server = startServer(folder, ...args);
  const clientInfo = { name: 'test', version: '1' };
  const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo };
  const { result } = await server.request('initialize', params);
  server.send({ method: 'notifications/initialized' });
  const call = (name: string, input?: unknown): Promise<Answer> =>
    server.request('tools/call', { name, ...(input === undefined ? {} : { arguments: input }) });
  return { ...server, initialized: result, call };
}

test('offers tools that only read, and answers by the notes as they are on the disk at that moment', async () => {
  const folder = createFolder({ 'day 1.md': notes });
  const { initialized, request, call, child, ended, lines } = await open(folder);
  expect(initialized).toMatchObject({
    protocolVersion: '2025-06-18',
    capabilities: { tools: {} },
    serverInfo: { name: 'conference-notes' },
  });
  const { result } = await request('tools/list');
  const tools = result?.tools ?? [];
  expect(tools.map(({ name }) => name)).toEqual([
    'search_talks',
    'read_talk',
    'list_follow_ups',
    'list_conferences',
    'on_now',
  ]);
  for (const { annotations, inputSchema, outputSchema, description } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, idempotentHint: true });
    expect(inputSchema.additionalProperties).toBe(false);
    expect(outputSchema).toMatchObject({ type: 'object' });
    expect(description.length).toBeGreaterThan(80);
  }

  const found = await call('search_talks', { query: 'bowlines' });
  const [talk] = found.result?.structuredContent?.talks ?? [];
  expect(talk).toMatchObject({ title: 'Knots', id: `${pathToFileURL(path.join(folder, 'day 1.md')).href}#knots` });
  expect(found.result?.content?.[0]?.text).toContain('> Bowlines hold.');
  const read = await call('read_talk', { talk: talk?.id });
  expect(read.result?.content?.[0]?.text).toMatch(/Bowlines hold\.[^]*TODO: buy rope/u);
  expect(read.result?.content?.[0]?.text).not.toContain('anchors');

  writeFileSync(path.join(folder, 'day 2.md'), notes.replace('Knots', 'Splices'));
  const more = await call('search_talks', { query: 'bowlines' });
  expect(more.result?.structuredContent?.talks?.map(({ title }) => title).toSorted()).toEqual(['Knots', 'Splices']);
  rmSync(path.join(folder, 'day 1.md'));
  const fewer = await call('search_talks', {});
  expect(fewer.result?.structuredContent?.talks?.map(({ title }) => title)).toEqual(['Splices', 'Lamps']);

  child.stdin.end();
  expect(await ended).toBe(0);
  expect(lines.every((line) => line.startsWith('{'))).toBe(true);
  expect(readdirSync(folder)).toEqual(['day 2.md']);
});

test('says what is wrong with a question, and goes on', async () => {
  // Named as VS Code names folders, whatever they are called.
  const folder = createFolder({ '-odd notes/notes.md': notes });
  const { call, request, child, send } = await open(folder, '--', '-odd notes');
  child.stdin.write('not JSON\n{"jsonrpc":"2.0"}\n');
  send({ method: 'notifications/nobody' });
  expect((await request('resources/list')).error).toMatchObject({ code: -32601 });
  expect((await call('delete_talk', {})).error).toMatchObject({
    code: -32602,
    message: expect.stringMatching(/read_talk/u),
  });
  expect((await request('tools/call', { arguments: {} })).error).toMatchObject({ code: -32602 });
  const wrong = await call('search_talks', { limit: 'many' });
  expect(wrong.result).toMatchObject({
    isError: true,
    content: [{ text: 'The input "limit" must be a whole number from 1 to 50.' }],
  });
  expect((await call('read_talk', { talk: '../../etc/passwd' })).result?.isError).toBe(true);
  expect((await call('read_talk')).result?.content?.[0]?.text).toBe('The input "talk" is missing.');
  expect((await call('list_follow_ups')).result?.content?.[0]?.text).toContain('buy rope');
});

test('a folder that is none is told at once', async () => {
  const { ended, child } = startServer(createFolder({ 'notes.md': notes }), 'notes.md');
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  expect(await ended).toBe(2);
  expect(errors).toContain('notes.md is no folder.');
});
