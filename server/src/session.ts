/** One client's session, from `initialize` on: requests reach features, notifications reach the workspace. */
import {
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import type { Clock } from './clock.js';
import { type CancelSignal, neverCancelled } from './core/cancelSignal.js';
import type { Feature } from './features/feature.js';
import { guard, type GuardContext } from './guard.js';
import { describeError, type Logger } from './logger.js';
import { didChangeNotesMethod, type DidChangeNotesParams } from './protocol.js';
import type { Files } from './workspace/files.js';
import { Workspace } from './workspace/workspace.js';

export interface SessionEnvironment {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly timeZone: string;
  readonly files: Files;
}

/** Milliseconds without a change before views are told to ask again. */
const quietBeforeNotify = 250;

export class Session {
  private readonly client: ClientCapabilities;
  private readonly folders: readonly string[];
  private readonly workspace: Workspace;
  private readonly guardContext: GuardContext;
  private announcedRevision = 0;
  private cancelAnnouncement: (() => void) | undefined;
  private stopped = false;

  constructor(
    private readonly connection: Connection,
    private readonly environment: SessionEnvironment,
    params: InitializeParams,
  ) {
    this.client = params.capabilities;
    this.folders = readFolders(params);
    const pull = (scopeUri: string | undefined): Promise<unknown> =>
      connection.workspace.getConfiguration({
        section: 'conferenceNotes',
        ...(scopeUri === undefined ? {} : { scopeUri }),
      });
    this.workspace = new Workspace({
      ...environment,
      client: this.client,
      folders: this.folders,
      onSurroundingsChange: () => undefined,
      pullSettings: this.client.workspace?.configuration === true ? pull : undefined,
    });
    this.guardContext = {
      ...environment,
      versionOf: (uri) => this.workspace.documents.get(uri)?.version,
    };
  }

  /** Registers all handlers; called once, before the answer to `initialize` is sent. */
  listen(features: readonly Feature[]): void {
    for (const feature of features) {
      this.connection.onRequest(feature.method, (params: unknown, token: CancellationToken) =>
        this.answer(feature, params, token),
      );
    }
    this.listenToDocuments();
    this.listenToWorkspace();
    this.connection.onShutdown(() => {
      this.stopped = true;
      this.cancelAnnouncement?.();
    });
  }

  private async answer(feature: Feature, params: unknown, token: CancellationToken): Promise<unknown> {
    const uri = documentOf(params);
    return guard(
      this.guardContext,
      {
        method: feature.method,
        uri,
        run: async () => {
          await (uri === undefined ? undefined : this.workspace.settings.load(uri));
          return feature.handle(this.workspace.snapshot(), params as never, token);
        },
      },
      token,
    );
  }

  private listenToDocuments(): void {
    const { connection, workspace } = this;
    connection.onDidOpenTextDocument((params) => {
      workspace.documents.open(params);
      this.run('open', async () => {
        await workspace.settings.load(params.textDocument.uri);
        this.noteChanged(params.textDocument.uri);
      });
    });
    connection.onDidChangeTextDocument((params) => {
      workspace.documents.change(params);
      this.noteChanged(params.textDocument.uri);
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      this.run('close', async () => {
        await workspace.closeDocument(uri);
        this.announceSoon();
      });
    });
  }

  private listenToWorkspace(): void {
    const { connection, workspace } = this;
    connection.onInitialized(() => {
      this.run('index', () => this.index(this.folders));
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      this.run('watched files', async () => {
        await workspace.changeFiles(changes);
        this.announceSoon();
      });
    });
    connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
      this.run('settings', async () => {
        await workspace.reloadSettings(settings);
        this.announceSoon();
      });
    });
    if (this.client.workspace?.workspaceFolders === true) {
      connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event }) => {
        this.run('folders', () => this.index(workspace.changeFolders(event)));
      });
    }
  }

  private async index(folders: readonly string[]): Promise<void> {
    const signal: CancelSignal = { ...neverCancelled };
    await this.workspace.indexFolders(folders, { ...signal, report: () => this.announceSoon() });
    this.announceSoon();
  }

  private noteChanged(uri: string): void {
    this.workspace.notes.markStale(uri);
    this.announceSoon();
  }

  /** Tells the client that views are out of date, once things are quiet, and only where the index really changed. */
  private announceSoon(): void {
    this.cancelAnnouncement?.();
    this.cancelAnnouncement = this.environment.clock.after(quietBeforeNotify, () => {
      const { revision } = this.workspace.notes.index();
      if (!this.stopped && revision !== this.announcedRevision) {
        this.announcedRevision = revision;
        const params: DidChangeNotesParams = { revision };
        this.run('announce', () => this.connection.sendNotification(didChangeNotesMethod, params));
      }
    });
  }

  /** Background work: nobody waits for it, so its failure goes to the log. */
  private run(what: string, work: () => Promise<void>): void {
    work().catch((error: unknown) => {
      this.environment.logger.error(`${what}: ${describeError(error)}`);
    });
  }
}

function readFolders({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === 'string' ? [rootUri] : []);
}

function documentOf(params: unknown): string | undefined {
  const { textDocument, uri } = (params ?? {}) as {
    readonly textDocument?: { readonly uri?: unknown };
    readonly uri?: unknown;
  };
  const found = textDocument?.uri ?? uri;
  return typeof found === 'string' ? found : undefined;
}
