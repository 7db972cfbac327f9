/** The life of the language server: nothing runs until something asks. */
import { type CancellationToken, type Disposable, EventEmitter, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { didChangeNotesMethod } from '../../server/src/protocol.js';
import type { LaunchOptions, ServerState } from './host.js';

export class NotesServer implements Disposable {
  private readonly stateEmitter = new EventEmitter<ServerState>();
  private readonly notesEmitter = new EventEmitter<void>();
  private readonly fetchEmitter = new EventEmitter<string>();
  private client: Promise<BaseLanguageClient> | undefined;
  private current: ServerState = 'stopped';

  /** Fires with the new state. */
  readonly onDidChangeState = this.stateEmitter.event;
  /** Fires when talks, days or follow-ups have changed. */
  readonly onDidChangeNotes = this.notesEmitter.event;
  /** Fires with every address that is asked for a schedule. */
  readonly onWillFetch = this.fetchEmitter.event;

  constructor(private readonly options: LaunchOptions) {}

  get state(): ServerState {
    return this.current;
  }

  /** Starts the server where it does not run yet; a failed start is tried again with the next call. */
  start(): Promise<BaseLanguageClient> {
    this.client ??= this.launch();
    return this.client;
  }

  /** Sends a request, after starting the server where needed. */
  async request<Result>(method: string, params: unknown, token?: CancellationToken): Promise<Result> {
    const client = await this.start();
    return token === undefined
      ? client.sendRequest<Result>(method, params)
      : client.sendRequest<Result>(method, params, token);
  }

  /** Sends a notification to a running server; without one there is nobody to tell. */
  async notify(method: string, params: unknown): Promise<void> {
    if (this.current !== 'running') return;
    const client = await this.start();
    await client.sendNotification(method, params);
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const running = this.client;
    this.client = undefined;
    const client = await running?.catch(() => undefined);
    try {
      await client?.dispose();
    } catch (error) {
      // It had died, which must not keep the next one from starting.
      this.options.log.warn('The server could not be asked to end.', error);
    }
    this.setState('stopped');
  }

  dispose(): void {
    void this.stop();
    this.stateEmitter.dispose();
    this.notesEmitter.dispose();
    this.fetchEmitter.dispose();
  }

  private async launch(): Promise<BaseLanguageClient> {
    this.setState('starting');
    try {
      const { announceCommands, createClientOptions, serveFiles, watchState } = await import('./languageClient.js');
      const { serveFetches } = await import('./scheduleFetch.js');
      const client = await this.options.host.createClient(
        createClientOptions(this.options, () => void this.offerRestart()),
      );
      announceCommands(client);
      watchState(client, (state) => this.setState(state));
      client.onNotification(didChangeNotesMethod, () => this.notesEmitter.fire());
      serveFetches(client, this.options, (url) => this.fetchEmitter.fire(url));
      if (this.options.host.servesFiles) serveFiles(client);
      await client.start();
      this.setState('running');
      return client;
    } catch (error) {
      this.client = undefined;
      this.setState('failed');
      this.options.log.error('The server could not be started.', error);
      throw error;
    }
  }

  private async offerRestart(): Promise<void> {
    const restart = l10n.t('Restart');
    const showOutput = l10n.t('Show Output');
    const message = l10n.t(
      'Conference Notes has stopped several times within minutes and is not started again by itself. Your notes are as you wrote them.',
    );
    const choice = await window.showErrorMessage(message, restart, showOutput);
    if (choice === restart) await this.restart();
    if (choice === showOutput) this.options.log.show();
  }

  private setState(state: ServerState): void {
    if (state === this.current) return;
    this.current = state;
    this.stateEmitter.fire(state);
  }
}
