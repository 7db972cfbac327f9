import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMcpSession, type McpOffer } from '../../../../server/src/core/mcp/index.js';

const tool = {
  name: 'tides',
  title: 'Tides',
  description: 'Says when the tide is high.',
  inputSchema: { type: 'object', properties: {}, additionalProperties: false },
  outputSchema: { type: 'object', properties: {}, required: [] },
} as const;

function open(answer: McpOffer['answer'] = async () => ({ text: 'Noon.', data: { at: '12:00', by: undefined } })) {
  return createMcpSession({ version: '1.2.3', tools: [tool], answer });
}

/** What comes of a message, without what all answers have. */
async function ask(message: unknown, session = open()): Promise<unknown> {
  const line = typeof message === 'string' ? message : JSON.stringify(message);
  const said = await session.receive(line);
  return said === undefined ? undefined : JSON.parse(said);
}

const request = (id: number | string, method: string, params: object = {}) => ({ jsonrpc: '2.0', id, method, params });

test.each([
  ['2025-11-25', '2025-11-25'],
  ['2025-06-18', '2025-06-18'],
  ['2024-11-05', '2024-11-05'],
  ['1999-12-31', '2025-11-25'],
])('a client of revision %s is answered with %s', async (wanted, given) => {
  expect(await ask(request(1, 'initialize', { protocolVersion: wanted }))).toMatchObject({
    id: 1,
    result: { protocolVersion: given, capabilities: { tools: {} }, serverInfo: { version: '1.2.3' } },
  });
});

test('a tool answers with text and data', async () => {
  expect(await ask(request('a', 'tools/call', { name: 'tides', arguments: {} }))).toEqual({
    jsonrpc: '2.0',
    id: 'a',
    result: { content: [{ type: 'text', text: 'Noon.' }], structuredContent: { at: '12:00' } },
  });
});

test('a tool that cannot answer says why', async () => {
  const session = open(async () => 'No tides here.');
  expect(await ask(request(1, 'tools/call', { name: 'tides' }), session)).toMatchObject({
    result: { content: [{ text: 'No tides here.' }], isError: true },
  });
});

test.each([
  ['not JSON', -32700, null],
  ['"words"', -32600, null],
  ['{"id":1,"method":"ping"}', -32600, null],
  ['{"jsonrpc":"2.0","id":1}', -32600, 1],
  ['{"jsonrpc":"2.0","id":null,"method":"ping"}', -32600, null],
  ['{"jsonrpc":"2.0","id":1,"method":"tools/sing"}', -32601, 1],
  ['{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"__proto__"}}', -32602, 1],
  ['{"jsonrpc":"2.0","id":1,"method":"tools/call","params":[]}', -32602, 1],
  ['[]', -32600, null],
])('%s', async (line, code, id) => {
  expect(await ask(line)).toMatchObject({ id, error: { code } });
});

test.each([
  ['an empty line', ''],
  ['a notification', '{"jsonrpc":"2.0","method":"notifications/initialized"}'],
  ['an answer', '{"jsonrpc":"2.0","id":1,"result":{}}'],
])('%s is answered with nothing', async (_name, line) => {
  expect(await ask(line)).toBeUndefined();
});

test('a line that is longer than any question is not read', async () => {
  const params = { name: 'tides', arguments: { words: 'x'.repeat(1_000_000) } };
  expect(await ask(request(1, 'tools/call', params))).toMatchObject({ id: null, error: { code: -32700 } });
});

test('a list of messages is answered with a list', async () => {
  const messages = [request(1, 'ping'), { jsonrpc: '2.0', method: 'notifications/initialized' }, request(2, 'ping')];
  expect(await ask(messages)).toEqual([
    { jsonrpc: '2.0', id: 1, result: {} },
    { jsonrpc: '2.0', id: 2, result: {} },
  ]);
});

test('a question that is taken back is told so, and not answered', async () => {
  let finish = (): void => undefined;
  let isCancelled = (): boolean => false;
  const session = open((_question, signal) => {
    isCancelled = () => signal.isCancellationRequested;
    return new Promise((resolve) => {
      finish = () => resolve({ text: 'Late.', data: {} });
    });
  });
  const answer = ask(request(7, 'tools/call', { name: 'tides' }), session);
  await ask({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 7 } }, session);
  expect(isCancelled()).toBe(true);
  finish();
  expect(await answer).toBeUndefined();
});

test('any line is answered with a line of JSON or with nothing', async () => {
  const session = open();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.jsonValue().map((params) => JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params })),
      ),
      async (line) => {
        const said = await session.receive(line);
        if (said !== undefined) expect(() => void JSON.parse(said)).not.toThrow();
      },
    ),
    { numRuns: 300 },
  );
});
