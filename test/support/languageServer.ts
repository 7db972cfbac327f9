/**
 * A client and our server in one process, joined by a pair of streams, so that everything goes through the real
 * protocol. Whoever waits for a notification makes the promise before the action.
 */
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createMessageConnection,
  type InitializeResult,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Logger } from '../../server/src/logger.js';
import { startServer } from '../../server/src/server.js';
import type { CacheStorage } from '../../server/src/workspace/entryCache.js';
import type { Files } from '../../server/src/workspace/files.js';
import { createTestClock, type TestClock } from './testClock.js';
import { createWorld, createWorldFiles, type World, worldFolder } from './world.js';

export interface TestServerOptions {
  /** See {@link createWorld}; the cursor's file (else the first) is open, if `opens` does not say otherwise. */
  readonly world?: string;
  readonly opens?: 'nothing';
  /** A folder's URI, and the files to read it from, in the place of the world. */
  readonly folder?: string;
  readonly files?: Files;
  /** What reading a file takes of the clock. */
  readonly millisecondsPerRead?: number;
  readonly capabilities?: ClientCapabilities;
  /** The section `conferenceNotes`, by scope. */
  readonly settings?: (scopeUri: string | undefined) => unknown;
  readonly initializationOptions?: unknown;
  /** What an earlier server kept, and keeps again. */
  readonly cache?: CacheStorage;
}

export interface TestServer {
  readonly client: MessageConnection;
  readonly clock: TestClock;
  readonly initialized: InitializeResult;
  readonly world: World;
  /** The disk, to change. */
  readonly disk: Map<string, string>;
  readonly log: readonly string[];
  /** URIs of the files that the server read from the disk, in order. */
  readonly reads: readonly string[];
  /** URI of the open file. */
  readonly uri: string;
  request<Result>(method: string, params: unknown): Promise<Result>;
  open(uri: string, text?: string): Promise<void>;
  /** Replaces the whole text of an open document. */
  retype(uri: string, version: number, text: string): Promise<void>;
  /** What the server asked the client for, in order. */
  readonly asked: readonly { readonly method: string; readonly params: unknown }[];
  /** What the server told the client without being asked, in order. */
  readonly told: readonly { readonly method: string; readonly params: unknown }[];
  /** The next notification of this method; to be asked for before the action. */
  next<Params>(method: string): Promise<Params>;
  /** Lets the server work, turn by turn, until the condition holds; fails when it never does. */
  until(condition: () => boolean): Promise<void>;
  /** Waits for the first index. */
  indexed(): Promise<void>;
  stop(): Promise<void>;
}

/** A client that can do everything that we ask for. */
export const fullClient: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    documentSymbol: { hierarchicalDocumentSymbolSupport: true, labelSupport: true },
    diagnostic: { dynamicRegistration: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
    rename: { prepareSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      resolveSupport: { properties: ['edit'] },
      dataSupport: true,
    },
  },
  window: { workDoneProgress: true },
};

/** Starts a server over the world and opens its first file. Unexpected errors fail the test through `stop`. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const world = createWorld(options.world ?? '');
  const disk = new Map(world.files);
  const clock = createTestClock();
  const log: string[] = [];
  const reads: string[] = [];
  const files = options.files ?? createWorldFiles(disk);
  const read: Files['read'] = async (readUri, maxBytes) => {
    reads.push(readUri);
    const content = await files.read(readUri, maxBytes);
    clock.advance(options.millisecondsPerRead ?? 0);
    return content;
  };
  const client = connect({ clock, logger: createListLogger(log), files: { ...files, read }, cache: options.cache });
  const asked: TestServer['asked'][number][] = [];
  answerClientRequests(client, options, asked);
  const notifications = listenToNotifications(client);
  client.listen();
  const initialized = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? fullClient,
    workspaceFolders: [{ uri: options.folder ?? worldFolder, name: 'world' }],
    initializationOptions: options.initializationOptions,
  });
  const request = <Result>(method: string, params: unknown): Promise<Result> =>
    client.sendRequest<Result>(method, params);
  const open = (uri: string, text = disk.get(uri) ?? ''): Promise<void> =>
    client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: uri.endsWith('.md') ? 'markdown' : 'plaintext', version: 1, text },
    });
  const uri = world.cursor?.uri ?? [...world.files.keys()][0] ?? `${worldFolder}/notes.md`;
  if (options.world !== undefined && options.opens !== 'nothing') {
    await open(uri);
  }
  await client.sendNotification('initialized', {});
  return {
    client,
    clock,
    initialized,
    world,
    disk,
    log,
    reads,
    uri,
    request,
    open,
    retype: (changed, version, text) =>
      client.sendNotification('textDocument/didChange', {
        textDocument: { uri: changed, version },
        contentChanges: [{ text }],
      }),
    asked,
    told: notifications.told,
    next: notifications.next,
    until: (condition) => takeTurns(client, () => Promise.resolve(condition())),
    indexed: () =>
      takeTurns(client, async () => {
        const { indexing } = await client.sendRequest<{ indexing: boolean }>('conferenceNotes/conferences', {});
        return !indexing;
      }),
    stop: async () => {
      await client.sendRequest('shutdown');
      client.dispose();
      const errors = log.filter((line) => line.startsWith('error'));
      if (errors.length > 0) {
        throw new Error(errors.join('\n'));
      }
    },
  };
}

interface ServerParts {
  readonly clock: TestClock;
  readonly logger: Logger;
  readonly files: Files;
  readonly cache: CacheStorage | undefined;
}

function connect({ clock, logger, files, cache }: ServerParts): MessageConnection {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, {
    clock,
    logger,
    getTimeZone: () => 'Europe/Berlin',
    files,
    createCache: () => cache,
  });
  return createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
}

function answerClientRequests(
  client: MessageConnection,
  { settings }: TestServerOptions,
  asked: TestServer['asked'][number][],
): void {
  const answer = (method: string, result: (params: { items: readonly { scopeUri?: string }[] }) => unknown): void => {
    client.onRequest(method, (params) => {
      asked.push({ method, params });
      return result(params);
    });
  };
  answer('workspace/configuration', ({ items }) => items.map(({ scopeUri }) => settings?.(scopeUri) ?? null));
  answer('client/registerCapability', () => null);
  answer('window/workDoneProgress/create', () => null);
  answer('workspace/diagnostic/refresh', () => null);
}

/** A turn is a round trip: whatever was on its way has arrived then. */
async function takeTurns(client: MessageConnection, isDone: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await isDone()) {
      return;
    }
    await client.sendRequest('conferenceNotes/status', { uri: 'file:///none', line: 0 });
  }
  throw new Error('It never came to that.');
}

function createListLogger(log: string[]): Logger {
  const write = (level: string) => (message: string) => void log.push(`${level}: ${message}`);
  return { error: write('error'), warn: write('warn'), info: write('info'), trace: write('trace') };
}

interface Notifications {
  readonly told: { method: string; params: unknown }[];
  readonly next: <Params>(method: string) => Promise<Params>;
}

function listenToNotifications(client: MessageConnection): Notifications {
  const told: Notifications['told'] = [];
  const waiting = new Map<string, (params: unknown) => void>();
  client.onNotification((method, params) => {
    told.push({ method, params });
    waiting.get(method)?.(params);
    waiting.delete(method);
  });
  client.onUnhandledProgress((params) => void told.push({ method: '$/progress', params }));
  const next = <Params>(method: string): Promise<Params> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No ${method} came.`)), 20_000);
      waiting.set(method, (params) => {
        clearTimeout(timer);
        resolve(params as Params);
      });
    });
  return { told, next };
}
