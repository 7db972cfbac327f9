/** A language server as a process, spoken to over its stdin and stdout, with as little work of our own as there can be. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import type { Readable, Writable } from 'node:stream';

/**
 * An answer, and the milliseconds from `since` (else from the sending of the request) until its last byte was there:
 * what the client makes of it is no cost of the server.
 */
export interface Answer<Result> {
  readonly result: Result;
  readonly milliseconds: number;
}

/** Answers a request of the server's. */
export type ClientHandler = (params: never) => unknown;

export interface LspCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: { readonly [name: string]: string };
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

interface LogMessage {
  readonly type: number;
  readonly message: string;
}

/** What servers call an error is told; the rest of what they log is their own. */
function reportError({ type, message }: LogMessage): void {
  if (type === 1) console.error(message);
}

interface Waiting {
  readonly since: number;
  readonly resolve: (answer: Answer<unknown>) => void;
  readonly reject: (error: Error) => void;
}

/** What a process has used up until now. */
export interface ProcessCost {
  /** Processor time of all its threads. */
  readonly cpuMilliseconds: number;
  /** Memory that is resident. */
  readonly megabytes: number;
}

const ticksPerSecond = 100;

const running = new Set<LspProcess>();

/** Ends by force whatever a measure that failed has left running. */
export function killAll(): void {
  for (const process of running) process.kill();
}

export class LspProcess {
  /** When the process was started, as `performance.now()`. */
  readonly spawned: number;
  private readonly child: ChildProcessByStdio<Writable, Readable, null>;
  private readonly handlers: { readonly [method: string]: ClientHandler };
  private readonly waiting = new Map<number, Waiting>();
  private chunks: Buffer[] = [];
  private received = 0;
  /** Bytes that the message now coming in takes, header included; 0 while its header is not complete. */
  private expected = 0;
  private bodyStart = 0;
  private lastId = 0;

  constructor({ command, args, env }: LspCommand, handlers: { readonly [method: string]: ClientHandler }) {
    this.handlers = handlers;
    this.spawned = performance.now();
    this.child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...env } });
    this.child.stdout.on('data', (chunk: Buffer) => this.receive(chunk));
    this.child.stdin.on('error', () => undefined);
    running.add(this);
    this.child.on('exit', () => {
      running.delete(this);
      for (const waiting of this.waiting.values()) waiting.reject(new Error('The server has ended.'));
      this.waiting.clear();
    });
  }

  /** Sends a request. Rejects with the server's error, or after `limit` milliseconds. */
  async request<Result>(
    method: string,
    params: unknown,
    { since = performance.now(), limit = 60_000 } = {},
  ): Promise<Answer<Result>> {
    this.lastId += 1;
    const id = this.lastId;
    const { promise, resolve, reject } = Promise.withResolvers<Answer<unknown>>();
    this.waiting.set(id, { since, resolve, reject });
    this.send({ jsonrpc: '2.0', id, method, params });
    const timer = setTimeout(() => {
      this.waiting.delete(id);
      this.cancel(id);
      reject(new Error(`${method}: no answer in ${limit / 1000} s`));
    }, limit);
    try {
      return (await promise) as Answer<Result>;
    } finally {
      clearTimeout(timer);
    }
  }

  /** The id of the request sent last. */
  get lastRequest(): number {
    return this.lastId;
  }

  cancel(id: number): void {
    if (this.waiting.has(id)) this.notify('$/cancelRequest', { id });
  }

  notify(method: string, params: unknown): void {
    this.send({ jsonrpc: '2.0', method, params });
  }

  /** What the process has cost so far; zeros where the system does not say so (no `/proc`). */
  cost(): ProcessCost {
    try {
      const stat = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8');
      // The name in brackets may hold spaces; user and system time are the 12th and 13th field after it.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const ticks = Number(fields[11]) + Number(fields[12]);
      const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
      const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
      return { cpuMilliseconds: (ticks * 1000) / ticksPerSecond, megabytes: kilobytes / 1024 };
    } catch {
      return { cpuMilliseconds: 0, megabytes: 0 };
    }
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  /** Ends the process the way editors do, and by force where it does not listen. */
  async stop(): Promise<void> {
    const ended = new Promise<void>((resolve) => void this.child.once('exit', () => resolve()));
    const timer = setTimeout(() => this.child.kill('SIGKILL'), 2000);
    this.request('shutdown', undefined).then(
      () => this.notify('exit', undefined),
      () => undefined,
    );
    await ended;
    clearTimeout(timer);
  }

  private send(message: object): void {
    const body = Buffer.from(JSON.stringify(message));
    this.child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.child.stdin.write(body);
  }

  private receive(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.received += chunk.length;
    while (this.readMessage()) {
      // The next message may be here already.
    }
  }

  private readMessage(): boolean {
    if (this.expected === 0 && !this.readHeader()) return false;
    if (this.received < this.expected) return false;
    const arrived = performance.now();
    const bytes = this.join();
    const message = JSON.parse(bytes.toString('utf8', this.bodyStart, this.expected)) as Message;
    const rest = bytes.subarray(this.expected);
    this.chunks = rest.length === 0 ? [] : [rest];
    this.received = rest.length;
    this.expected = 0;
    this.take(message, arrived);
    return this.received > 0;
  }

  private readHeader(): boolean {
    const bytes = this.join();
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0) return false;
    const length = /content-length: *(\d+)/i.exec(bytes.toString('latin1', 0, end))?.[1];
    this.bodyStart = end + 4;
    this.expected = this.bodyStart + Number(length);
    return true;
  }

  private join(): Buffer {
    const [first] = this.chunks;
    const bytes = this.chunks.length === 1 && first !== undefined ? first : Buffer.concat(this.chunks);
    this.chunks = [bytes];
    return bytes;
  }

  private take({ id, method, params, result, error }: Message, arrived: number): void {
    if (method !== undefined) {
      if (id !== undefined) void this.answer(id, method, params);
      else if (method === 'window/logMessage') reportError(params as LogMessage);
      return;
    }
    const waiting = this.waiting.get(Number(id));
    this.waiting.delete(Number(id));
    if (error === undefined) waiting?.resolve({ result, milliseconds: arrived - waiting.since });
    else waiting?.reject(new Error(`${error.code}: ${error.message}`));
  }

  private async answer(id: number | string, method: string, params: unknown): Promise<void> {
    const result: unknown = await this.handlers[method]?.(params as never);
    this.send({ jsonrpc: '2.0', id, result: result ?? null });
  }
}
