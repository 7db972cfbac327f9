/** What differs between desktop and web: the entries hand it in, and nothing else in the client asks where it runs. */
import type { ExtensionContext, LogOutputChannel, Uri } from 'vscode';
import type { FetchEnvironment } from '../../server/src/fetch/boundedFetch.js';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

export interface Host {
  /** Makes a client for this host's server; the module of the server is not touched before the client is started. */
  createClient(options: LanguageClientOptions): Promise<BaseLanguageClient>;
  /** Whether the server has no file system and asks the client for files. */
  readonly servesFiles: boolean;
  /** The network, for commands that the user has allowed to ask it. */
  readonly network: FetchEnvironment;
  /** Writes a file whole or not at all: on a disk beside the target first and then in its place. */
  writeFile(uri: Uri, bytes: Uint8Array): Promise<void>;
}

export type ServerState = 'stopped' | 'starting' | 'running' | 'failed';

/** What starting the server takes. */
export interface LaunchOptions {
  readonly extension: ExtensionContext;
  readonly host: Host;
  readonly log: LogOutputChannel;
}
