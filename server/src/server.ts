import { type Connection, TextDocumentSyncKind } from 'vscode-languageserver';

/** What the server is given by the place it runs in. */
export interface ServerEnvironment {
  /** `node` reads the disk itself; `browser` asks the client. */
  readonly platform: 'node' | 'browser';
}

/** Wires a server to a connection and starts listening. */
export function startServer(connection: Connection, _environment: ServerEnvironment): void {
  connection.onInitialize(() => ({
    capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, documentSymbolProvider: true },
    serverInfo: { name: 'Conference Notes' },
  }));
  connection.onDocumentSymbol(() => []);
  connection.listen();
}
