/**
 * Answers an editor's `initialize` before the program behind it is loaded, which takes several times as long as Node's own
 * start: what is announced is known beforehand. The editor goes on at once; what it sends waits in the pipe.
 */
import type { Readable, Writable } from 'node:stream';
import type { InitializeParams } from 'vscode-languageserver';
import { createInitializeResult } from '../capabilities.js';

/** The id of a request that has its answer. */
export type AnsweredId = number | string;

interface FirstMessage {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly params?: InitializeParams;
}

/** A header that is longer is none. */
const longestHeader = 4096;
const headerEnd = '\r\n\r\n';

/**
 * Reads the first message and answers it where it is `initialize`. All that was read is put back, the message included.
 *
 * @returns the id of the request that was answered; undefined where the first message is something else. An input that
 * ends before there is one leaves nothing to wait for, and the process ends.
 */
export async function greet(input: Readable, output: Writable): Promise<AnsweredId | undefined> {
  const message = await readFirstMessage(input);
  const id = message?.id;
  if (message?.method !== 'initialize' || (typeof id !== 'number' && typeof id !== 'string')) return undefined;
  const result = createInitializeResult(message.params?.capabilities ?? {});
  const body = JSON.stringify({ jsonrpc: '2.0', id, result });
  output.write(`Content-Length: ${Buffer.byteLength(body)}${headerEnd}${body}`);
  return id;
}

/** Leaves the input paused, with all bytes in it; gives nothing where it ends before. */
function readFirstMessage(input: Readable): Promise<FirstMessage | undefined> {
  return new Promise((resolve) => {
    let bytes = Buffer.alloc(0);
    const take = (chunk: Buffer): void => {
      bytes = Buffer.concat([bytes, chunk]);
      const body = findBody(bytes);
      if (body === undefined) return;
      input.off('data', take);
      input.pause();
      input.unshift(bytes);
      resolve(parse(body));
    };
    input.on('data', take);
  });
}

/** The first message's JSON, empty where there is no message to be read; undefined while it is not complete. */
function findBody(bytes: Buffer): string | undefined {
  const end = bytes.indexOf(headerEnd);
  if (end < 0) return bytes.length > longestHeader ? '' : undefined;
  const length = /^content-length: *(\d+)/im.exec(bytes.toString('latin1', 0, end))?.[1];
  if (length === undefined) return '';
  const start = end + headerEnd.length;
  return bytes.length < start + Number(length) ? undefined : bytes.toString('utf8', start, start + Number(length));
}

/** Total: what is no JSON is left to the program, which says so. */
function parse(json: string): FirstMessage | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
