/**
 * A client and our server in one process, joined by a pair of streams, so that everything goes through the real
 * protocol. Whoever waits for a notification makes the promise before the action.
 */
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Logger } from '../../server/src/logger.js';
import { startServer } from '../../server/src/server.js';
import { createTestClock, type TestClock } from './testClock.js';
import { createWorld, createWorldFiles, type World, worldFolder } from './world.js';

export interface TestServerOptions {
  /** See {@link createWorld}; the cursor's file (else the first) is open. */
  readonly world?: string;
  readonly capabilities?: ClientCapabilities;
  /** The section `conferenceNotes`, by scope. */
  readonly settings?: (scopeUri: string | undefined) => unknown;
  readonly initializationOptions?: unknown;
}

export interface TestServer {
  readonly client: ProtocolConnection;
  readonly clock: TestClock;
  readonly initialized: InitializeResult;
  readonly world: World;
  /** The disk, to change. */
  readonly disk: Map<string, string>;
  readonly log: readonly string[];
  /** URI of the open file. */
  readonly uri: string;
  request<Result>(method: string, params: unknown): Promise<Result>;
  open(uri: string, text?: string): Promise<void>;
  /** Replaces the whole text of an open document. */
  retype(uri: string, version: number, text: string): Promise<void>;
  /** The next notification or request of this method; to be asked for before the action. */
  next<Params>(method: string): Promise<Params>;
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
  const client = connect({ clock, logger: createListLogger(log), disk });
  answerClientRequests(client, options);
  client.listen();
  const initialized = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? fullClient,
    workspaceFolders: [{ uri: worldFolder, name: 'world' }],
    initializationOptions: options.initializationOptions,
  });
  const request = <Result>(method: string, params: unknown): Promise<Result> =>
    client.sendRequest<Result>(method, params);
  const open = (uri: string, text = disk.get(uri) ?? ''): Promise<void> =>
    client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: uri.endsWith('.md') ? 'markdown' : 'plaintext', version: 1, text },
    });
  const uri = world.cursor?.uri ?? [...world.files.keys()][0] ?? `${worldFolder}/notes.md`;
  if (options.world !== undefined) {
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
    uri,
    request,
    open,
    retype: (changed, version, text) =>
      client.sendNotification('textDocument/didChange', {
        textDocument: { uri: changed, version },
        contentChanges: [{ text }],
      }),
    next: (method) => nextMessage(client, method),
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
  readonly disk: ReadonlyMap<string, string>;
}

function connect({ clock, logger, disk }: ServerParts): ProtocolConnection {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, { clock, logger, timeZone: 'Europe/Berlin', files: createWorldFiles(disk) });
  return createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
}

function answerClientRequests(client: ProtocolConnection, { settings }: TestServerOptions): void {
  client.onRequest('workspace/configuration', ({ items }: { items: readonly { scopeUri?: string }[] }) =>
    items.map(({ scopeUri }) => settings?.(scopeUri) ?? null),
  );
  client.onRequest('client/registerCapability', () => null);
  client.onRequest('window/workDoneProgress/create', () => null);
  client.onRequest('workspace/diagnostic/refresh', () => null);
}

function createListLogger(log: string[]): Logger {
  const write = (level: string) => (message: string) => void log.push(`${level}: ${message}`);
  return { error: write('error'), warn: write('warn'), info: write('info'), trace: write('trace') };
}

function nextMessage<Params>(client: ProtocolConnection, method: string): Promise<Params> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No ${method} came.`)), 5000);
    const listener = client.onNotification(method, (params: Params) => {
      clearTimeout(timer);
      listener.dispose();
      resolve(params);
    });
  });
}
