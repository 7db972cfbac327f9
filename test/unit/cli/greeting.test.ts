import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { greet } from '../../../server/src/cli/greeting.js';

function toMessage(content: object): string {
  const body = JSON.stringify(content);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

const initialize = toMessage({ jsonrpc: '2.0', id: 7, method: 'initialize', params: { capabilities: {}, name: 'é' } });
const next = toMessage({ jsonrpc: '2.0', method: 'initialized', params: {} });

/** What the greeting answers to pieces of input, and what is then still to be read. */
async function greetWith(...pieces: readonly (string | Buffer)[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  const greeting = greet(input, output);
  for (const piece of pieces) {
    input.write(piece);
    await new Promise((resolve) => void setImmediate(resolve));
  }
  const answered = await greeting;
  const written = String(output.read() ?? '');
  let left = '';
  input.on('data', (chunk: Buffer) => (left += chunk.toString()));
  input.resume();
  await new Promise((resolve) => void input.end(resolve));
  return { answered, written, left };
}

test('the first request has its answer, and all messages are still there', async () => {
  const { answered, written, left } = await greetWith(initialize + next);
  expect(answered).toBe(7);
  expect(written).toMatch(/^Content-Length: \d+\r\n\r\n\{"jsonrpc":"2.0","id":7,"result":\{"capabilities":/);
  expect(left).toBe(initialize + next);
});

test('the message may come in pieces', async () => {
  const bytes = Buffer.from(initialize);
  const cuts = [0, 3, 19, 22, bytes.length - 3, bytes.length];
  const { answered, left } = await greetWith(...cuts.slice(1).map((end, index) => bytes.subarray(cuts[index], end)));
  expect(answered).toBe(7);
  expect(left).toBe(initialize);
});

test.each([
  toMessage({ jsonrpc: '2.0', method: 'exit' }),
  toMessage({ jsonrpc: '2.0', method: 'initialize' }),
  toMessage([]),
  'Content-Length: 3\r\n\r\nnot',
  'Content-Type: x\r\n\r\n{}',
  'x'.repeat(5000),
])('anything else is left to the program: %.60s', async (first) => {
  const { answered, written, left } = await greetWith(first);
  expect(answered).toBeUndefined();
  expect(written).toBe('');
  expect(left).toBe(first);
});
