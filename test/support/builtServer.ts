/** The built server as an editor starts it: a process that speaks over its own stdin and stdout. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const root = path.join(import.meta.dirname, '../..');
const bundle = path.join(root, 'dist/server/node.js');

export interface BuiltServer {
  readonly client: ProtocolConnection;
  /** Resolves with the exit code of the process. */
  readonly exited: Promise<number | null>;
  /** What the process wrote on stderr. */
  readonly errors: () => string;
}

/** Builds the bundle where nobody has yet. */
export function buildServer(): void {
  if (!existsSync(bundle)) execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root });
}

/** Starts the bundle with `lsp --stdio` or `lsp --node-ipc`; builds it where nobody has yet. */
export function startBuiltServer(transport: 'stdio' | 'ipc'): BuiltServer {
  buildServer();
  const isStdio = transport === 'stdio';
  const child = spawn(process.execPath, [bundle, 'lsp', isStdio ? '--stdio' : '--node-ipc'], {
    stdio: isStdio ? ['pipe', 'pipe', 'pipe'] : ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr?.on('data', (data: Buffer) => (errors += data.toString()));
  const exited = new Promise<number | null>((resolve) => void child.once('exit', resolve));
  const client = isStdio ? connectStdio(child) : connectIpc(child);
  client.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => null));
  client.onRequest('client/registerCapability', () => null);
  client.listen();
  return { client, exited, errors: () => errors };
}

function connectStdio({ stdin, stdout }: ChildProcess): ProtocolConnection {
  if (stdin === null || stdout === null) {
    throw new Error('The process has no streams.');
  }
  return createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
}

function connectIpc(child: ChildProcess): ProtocolConnection {
  return createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
}
