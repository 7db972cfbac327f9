/** One client's session, from `initialize` on: requests reach features, notifications reach the workspace. */
import {
  CancellationToken,
  type ClientCapabilities,
  type Connection,
  type DidChangeTextDocumentParams,
  type Diagnostic,
  type InitializeParams,
} from 'vscode-languageserver';
import type { Clock } from './clock.js';
import type { CancelSignal } from './core/cancelSignal.js';
import { positionAt } from './core/text/sourceText.js';
import { DiagnosticsScheduler } from './diagnosticsScheduler.js';
import { createCodeLens } from './features/codeLens.js';
import { createExecuteCommand } from './features/executeCommand.js';
import type { Feature } from './features/feature.js';
import { PreparedAnswer } from './features/preparedAnswer.js';
import { createImportSchedule } from './features/importSchedule.js';
import { guard, type GuardContext } from './guard.js';
import { createIndexProgress } from './indexProgress.js';
import { describeError, type Logger } from './logger.js';
import {
  didChangeNotesMethod,
  type DidChangeNotesParams,
  didMoveCursorMethod,
  type DidMoveCursorParams,
  fetchMethod,
  type FetchParams,
  type FetchResult,
} from './protocol.js';
import { registerWatchers } from './registrations.js';
import { UriSpelling } from './uriSpelling.js';
import type { CacheStorage } from './workspace/entryCache.js';
import type { Files } from './workspace/files.js';
import { canonicalUri } from './workspace/canonicalUris.js';
import { Workspace } from './workspace/workspace.js';

export interface SessionEnvironment {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly getTimeZone: () => string;
  /** Where the documentation pages are, if they are anywhere. */
  readonly docsUri: string | undefined;
  readonly files: Files;
  readonly cache: CacheStorage | undefined;
  readonly giveMemoryBack?: () => void;
  /** See `ServerEnvironment`. */
  readonly writesPrepared?: boolean;
}

/** Milliseconds without a change before views are told to ask again. */
const quietBeforeAnnouncement = 250;

export class Session {
  private readonly client: ClientCapabilities;
  private readonly folders: readonly string[];
  private readonly workspace: Workspace;
  private readonly diagnostics: DiagnosticsScheduler;
  private readonly guardContext: GuardContext;
  private readonly spelling = new UriSpelling();
  private announcedRevision = 0;
  private stopAnnouncement: (() => void) | undefined;
  private stopLenses: (() => void) | undefined;
  /** Something that is not in the index has changed since the last announcement. */
  private mustAnnounce = false;
  private isStopped = false;

  constructor(
    private readonly connection: Connection,
    private readonly environment: SessionEnvironment,
    params: InitializeParams,
  ) {
    this.client = params.capabilities;
    this.folders = readFolders(params).map((folder) => this.spelling.addFolder(folder));
    this.workspace = new Workspace({
      ...environment,
      client: this.client,
      folders: this.folders,
      onSurroundingsChange: () => this.surroundingsChanged(),
      onSchedulesChange: () => this.schedulesChanged(),
      pullSettings:
        this.client.workspace?.configuration === true ? (scopeUri) => this.pullSettings(scopeUri) : undefined,
    });
    this.guardContext = { ...environment, versionOf: (uri) => this.workspace.documents.get(uri)?.version };
    this.diagnostics = this.createDiagnostics();
  }

  /** What this client is offered beside the features of all clients. */
  get ownFeatures(): readonly Feature[] {
    const { connection, environment } = this;
    const fetch = (params: FetchParams, signal: CancelSignal): Promise<FetchResult> =>
      connection.sendRequest<FetchResult>(
        fetchMethod,
        params,
        CancellationToken.is(signal) ? signal : CancellationToken.None,
      );
    const codeLens = createCodeLens({
      findWrittenLine: (uri) => this.diagnostics.findTypedLine(uri),
      refreshIn: (milliseconds) => this.refreshLensesIn(milliseconds),
    });
    return [
      this.diagnostics.pull,
      codeLens,
      createImportSchedule({ fetch, now: () => environment.clock.now() }),
      createExecuteCommand((method, params) => connection.sendRequest(method, this.spelling.give(params))),
    ];
  }

  /** Registers all handlers; called once, before the answer to `initialize` is sent. */
  listen(features: readonly Feature[]): void {
    for (const feature of features) {
      this.connection.onRequest(feature.method, (params: unknown, token: CancellationToken) =>
        this.answer(feature, this.spelling.take(params), token),
      );
    }
    this.listenToDocuments();
    this.listenToWorkspace();
    this.connection.onShutdown(() => {
      this.isStopped = true;
      this.stopAnnouncement?.();
      this.stopLenses?.();
      this.diagnostics.stop();
    });
  }

  /** The settings come first: they decide which documents are note files at all. */
  private answer(feature: Feature, params: unknown, token: CancellationToken): Promise<unknown> {
    const uri = readDocumentUri(params);
    const run = async (): Promise<unknown> => {
      await this.loadSettings(uri);
      const result = await feature.handle(this.workspace.snapshot(), params as never, token);
      if (!(result instanceof PreparedAnswer)) return this.spelling.give(result);
      return this.environment.writesPrepared === true ? result : result.toJSON();
    };
    return guard(this.guardContext, { method: feature.method, uri, run }, token);
  }

  /** A request about no document may be about all that are open. */
  private async loadSettings(uri: string | undefined): Promise<void> {
    const { documents, settings } = this.workspace;
    const uris = uri === undefined ? documents.all().map((document) => document.uri) : [uri];
    await Promise.all(uris.map((each) => settings.load(each)));
  }

  /** Documents are kept in step at once; what follows from a change waits until it is asked for, or things are quiet. */
  private listenToDocuments(): void {
    const { connection, workspace, diagnostics, spelling } = this;
    connection.onDidOpenTextDocument((params) => {
      const { textDocument } = params;
      const uri = spelling.open(textDocument.uri);
      workspace.documents.open({ textDocument: { ...textDocument, uri } });
      // From here on the file is left to the document, so who asks for the index needs its entry.
      workspace.notes.markStale(uri);
      this.inBackground('open', async () => {
        await workspace.settings.load(uri);
        diagnostics.changed(uri);
        this.noteChanged(uri);
      });
    });
    connection.onDidChangeTextDocument((params) => this.changeDocument(spelling.take(params)));
    connection.onDidSaveTextDocument(({ textDocument }) => diagnostics.stoppedTyping(canonicalUri(textDocument.uri)));
    connection.onDidCloseTextDocument(({ textDocument }) => {
      const uri = canonicalUri(textDocument.uri);
      diagnostics.closed(uri);
      spelling.close(uri);
      this.inBackground('close', async () => {
        await workspace.closeDocument(uri);
        this.announceSoon();
      });
    });
    connection.onNotification(didMoveCursorMethod, ({ uri, line }: DidMoveCursorParams) =>
      diagnostics.movedCursor(canonicalUri(uri), line),
    );
  }

  /** Nothing is read here: a keystroke costs what applying it costs. */
  private changeDocument(params: DidChangeTextDocumentParams): void {
    const { uri } = params.textDocument;
    const change = this.workspace.documents.change(params);
    const document = this.workspace.documents.get(uri);
    if (change === undefined || document === undefined) {
      return;
    }
    const { quietWhileTyping } = this.workspace.settings.get(uri).diagnostics;
    this.diagnostics.edited(uri, positionAt(document.source, change.newEnd).line, quietWhileTyping);
    this.noteChanged(uri);
  }

  /** Folders, files and settings: what comes from outside of the editor's documents. */
  private listenToWorkspace(): void {
    const { connection, workspace, client, spelling } = this;
    connection.onInitialized(() => {
      this.inBackground('watchers', () => registerWatchers(connection, client, this.environment.logger));
      this.inBackground('index', () => this.index(this.folders));
      if (client.workspace?.workspaceFolders === true) {
        connection.workspace.onDidChangeWorkspaceFolders((event) => {
          const added = event.added.map(({ uri, name }) => ({ uri: spelling.addFolder(uri), name }));
          const removed = spelling.take(event.removed);
          this.inBackground('folders', () => this.index(workspace.changeFolders({ added, removed })));
        });
      }
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      this.inBackground('watched files', async () => {
        await workspace.changeFiles(spelling.take(changes));
        this.announceSoon();
      });
    });
    connection.onDidChangeConfiguration(({ settings }: { readonly settings?: unknown }) => {
      this.inBackground('settings', () => this.changeSettings(settings));
    });
  }

  /** A client that cannot be asked sends all its settings, under our section or as they are. */
  private async changeSettings(settings: unknown): Promise<void> {
    const section = (settings as { readonly conferenceNotes?: unknown } | null | undefined)?.conferenceNotes;
    if (await this.workspace.reloadSettings(section ?? settings)) {
      await this.index(this.workspace.folders);
    }
    this.surroundingsChanged();
    this.announceSoon();
  }

  /** Told in any case when it is done, as views show until then that they wait. */
  private async index(folders: readonly string[]): Promise<void> {
    const progress = createIndexProgress(this.connection, this.client, () => this.isStopped);
    try {
      await this.workspace.indexFolders(folders, progress);
    } finally {
      progress.done();
      this.announceSoon('always');
    }
  }

  /** The entry is made anew only when someone asks for the index. */
  private noteChanged(uri: string): void {
    this.workspace.notes.markStale(uri);
    this.announceSoon();
  }

  /** Settings, pictures or schedules: any open document may have other problems now. */
  private surroundingsChanged(): void {
    this.diagnostics.surroundingsChanged(this.workspace.documents.all().map(({ uri }) => uri));
  }

  /** Nobody types schedules, and who has just imported one may go on with it at once: this waits for no quiet. */
  private schedulesChanged(): void {
    this.surroundingsChanged();
    this.mustAnnounce = true;
    this.announce();
    if (this.client.workspace?.inlayHint?.refreshSupport === true) {
      this.inBackground('inlay hints', () => this.connection.sendRequest('workspace/inlayHint/refresh'));
    }
  }

  /** Tells the client that views are out of date, once things are quiet, and only where the index really changed. */
  private announceSoon(when: 'changed' | 'always' = 'changed'): void {
    this.stopAnnouncement?.();
    this.mustAnnounce ||= when === 'always';
    this.stopAnnouncement = this.environment.clock.after(quietBeforeAnnouncement, () => this.announce());
  }

  private announce(): void {
    const { revision } = this.workspace.notes.index();
    if (revision !== this.announcedRevision || this.mustAnnounce) {
      this.announcedRevision = revision;
      this.mustAnnounce = false;
      const params: DidChangeNotesParams = { revision };
      this.inBackground('announce', () => this.connection.sendNotification(didChangeNotesMethod, params));
    }
  }

  /** Lenses change with the time alone, too; a closed note asks for none, so the timer ends with it. */
  private refreshLensesIn(milliseconds: number): void {
    this.stopLenses?.();
    if (this.client.workspace?.codeLens?.refreshSupport !== true) return;
    this.stopLenses = this.environment.clock.after(milliseconds, () =>
      this.inBackground('code lenses', () => this.connection.sendRequest('workspace/codeLens/refresh')),
    );
  }

  /** A client that can ask for problems is sent none, as it would show them twice. */
  private createDiagnostics(): DiagnosticsScheduler {
    const { connection, client, environment, workspace } = this;
    const publish = (uri: string, version: number | undefined, diagnostics: Diagnostic[]): void =>
      this.inBackground('publish', () =>
        connection.sendDiagnostics(
          this.spelling.give({ uri, diagnostics, ...(version === undefined ? {} : { version }) }),
        ),
      );
    const canRefresh = client.workspace?.diagnostics?.refreshSupport === true;
    return new DiagnosticsScheduler({
      clock: environment.clock,
      docsUri: environment.docsUri,
      snapshot: () => workspace.snapshot(),
      publish: client.textDocument?.diagnostic === undefined ? publish : undefined,
      onQuiet: () => this.refreshLensesIn(quietBeforeAnnouncement),
      refresh: () =>
        canRefresh
          ? this.inBackground('refresh', () => connection.sendRequest('workspace/diagnostic/refresh'))
          : undefined,
    });
  }

  private pullSettings(scopeUri: string | undefined): Promise<unknown> {
    const scope = scopeUri === undefined ? {} : { scopeUri };
    return this.connection.workspace.getConfiguration(this.spelling.give({ section: 'conferenceNotes', ...scope }));
  }

  /** Nobody waits for this work, so its failure goes to the log. */
  private inBackground(what: string, work: () => Promise<unknown>): void {
    work().catch((error: unknown) => {
      if (!this.isStopped) {
        this.environment.logger.error(`${what}: ${describeError(error)}`);
      }
    });
  }
}

function readFolders({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === 'string' ? [rootUri] : []);
}

/** The document that a request is about, by the shapes that LSP and our own requests have. */
function readDocumentUri(params: unknown): string | undefined {
  const shape = (params ?? {}) as { readonly textDocument?: { readonly uri?: unknown }; readonly uri?: unknown };
  const uri = shape.textDocument?.uri ?? shape.uri;
  return typeof uri === 'string' ? uri : undefined;
}
