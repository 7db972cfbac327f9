/** The built server as a process behind pipes, with every byte of its output accounted for. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';

/** A message as it comes out of the server. */
interface Incoming {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface PipedServer {
  send(message: object): void;
  /** Asks, and gives the result; undefined where it is refused. Only for a server that lives on. */
  request(method: string, params: unknown): Promise<unknown>;
  /** Ends it by force; resolves when it is gone. */
  kill(): Promise<void>;
  /** Resolves when no request that was sent is without an answer; rejects when the server ends before. */
  answered(): Promise<void>;
  /** Closes its input and waits for its end. */
  end(): Promise<{ readonly code: number | null; readonly errors: string; readonly log: readonly string[] }>;
}

/** Where the built server is. */
const bundle = process.env['FUZZ_SERVER'] ?? path.resolve('dist/server/node.js');

/**
 * Starts the server.
 *
 * @param answer what the client says to a request of the server
 * @param options of the command line
 */
export function startPipedServer(
  answer: (method: string, params: unknown) => object,
  options: readonly string[] = [],
): PipedServer {
  const child = spawn(process.execPath, ['--max-old-space-size=400', bundle, 'lsp', '--stdio', ...options]);
  const waiting = new Map<unknown, (result: unknown) => void>();
  let asked = 0;
  const open = new Map<unknown, string>();
  const log: string[] = [];
  let errors = '';
  let fault: Error | undefined;
  let wake = (): void => undefined;
  const receive = ({ id, method, params, ...rest }: Incoming): void => {
    if (method === 'window/logMessage') log.push(String(Reflect.get(Object(params), 'message')));
    if (method !== undefined && id !== undefined) send({ id, ...answer(method, params) });
    if (method !== undefined) return;
    if (!('result' in rest) && rest.error === undefined) fault = new Error('an answer with neither result nor error');
    if (!open.delete(id)) fault = new Error(`an answer to what was not asked: ${JSON.stringify({ id, ...rest })}`);
    if ('result' in rest) waiting.get(id)?.(rest.result);
    else waiting.get(id)?.(undefined);
    waiting.delete(id);
    wake();
  };
  const send = (message: { readonly id?: unknown; readonly method?: string; readonly params?: unknown }): void => {
    if (message.method !== undefined && message.id !== undefined) open.set(message.id, message.method);
    const json = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
  };
  const read = createMessageReader(receive);
  child.stdout.on('data', (data: Buffer) => {
    try {
      read(data);
    } catch (error) {
      fault = error instanceof Error ? error : new Error(String(error));
      wake();
    }
  });
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  child.stdin.on('error', () => undefined);
  const closed = new Promise<number | null>((resolve) => void child.once('close', resolve));
  let hasEnded = false;
  void closed.then(() => {
    hasEnded = true;
    wake();
  });
  return {
    send,
    async request(method, params) {
      asked += 1;
      const id = `asked ${asked}`;
      const result = new Promise<unknown>((resolve) => void waiting.set(id, resolve));
      send({ id, method, params });
      return Promise.race([result, closed.then(() => Promise.reject(new Error(`the server ended: ${errors}`)))]);
    },
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
    async answered() {
      while (open.size > 0 && fault === undefined) {
        if (hasEnded) throw new Error(`the server ended: ${errors}`);
        await new Promise<void>((resolve) => (wake = resolve));
      }
      if (fault !== undefined) throw fault;
    },
    async end() {
      child.stdin.end();
      const code = await closed;
      if (fault !== undefined) throw fault;
      return { code, errors, log };
    },
  };
}

/** Takes bytes and gives messages; throws for bytes that are no message of the protocol. */
function createMessageReader(receive: (message: Incoming) => void): (data: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (data) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      const start = rest.toString('latin1', 0, Math.min(rest.length, 200));
      if (!'Content-Length: '.startsWith(start.slice(0, 16)) && !start.startsWith('Content-Length: ')) {
        throw new Error(`no message of the protocol: ${JSON.stringify(start)}`);
      }
      if (head < 0) return;
      const length = Number(/^Content-Length: (\d+)$/m.exec(rest.toString('latin1', 0, head))?.[1]);
      if (Number.isNaN(length)) throw new Error(`no length: ${JSON.stringify(start)}`);
      if (rest.length < head + 4 + length) return;
      const message = JSON.parse(rest.toString('utf8', head + 4, head + 4 + length)) as Incoming;
      rest = rest.subarray(head + 4 + length);
      receive(message);
    }
  };
}
