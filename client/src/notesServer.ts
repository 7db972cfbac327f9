/** The life of the language server: nothing runs until something asks. */
import { type CancellationToken, type Disposable, EventEmitter, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { didChangeNotesMethod } from '../../server/src/protocol.js';
import { askCurrent, movedOn } from './currentAnswers.js';
import type { LaunchOptions, ServerState } from './host.js';
import { createRestartLimit } from './restartLimit.js';

/** One process or worker of the server. */
interface Life {
  /** `dead` also while it was starting. */
  state: 'starting' | 'up' | 'dead';
}

export class NotesServer implements Disposable {
  private readonly stateEmitter = new EventEmitter<ServerState>();
  private readonly notesEmitter = new EventEmitter<void>();
  private readonly fetchEmitter = new EventEmitter<string>();
  private client: Promise<BaseLanguageClient> | undefined;
  private current: ServerState = 'stopped';
  private mayRestart = createRestartLimit(Date.now);

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

  /**
   * Starts the server where it does not run yet; a failed start is tried again with the next call. One that has died too
   * often rejects until {@link restart}.
   */
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

  /** The same for a command, whose question is asked again where the text that it is about changes meanwhile. */
  async requestCurrent<Result>(method: string, params: unknown, token?: CancellationToken): Promise<Result> {
    const answer = await askCurrent(() => this.request<Result>(method, params, token));
    if (answer === movedOn) throw createMovedOnError();
    return answer;
  }

  /** Sends a notification to a running server; without one there is nobody to tell. */
  async notify(method: string, params: unknown): Promise<void> {
    if (this.current !== 'running') return;
    try {
      const client = await this.start();
      await client.sendNotification(method, params);
    } catch (error) {
      this.options.log.debug('The server has gone before it could be told.', error);
    }
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const running = this.client;
    this.client = undefined;
    this.mayRestart = createRestartLimit(Date.now);
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
    const life: Life = { state: 'starting' };
    try {
      const client = await this.createClient(() => this.followDeath(life));
      await client.start();
      if (!hasDied(life)) {
        life.state = 'up';
        this.setState('running');
        return client;
      }
    } catch (error) {
      if (!hasDied(life)) {
        this.client = undefined;
        this.setState('failed');
        this.options.log.error('The server could not be started.', error);
        throw error;
      }
    }
    return this.launchAgain();
  }

  private async createClient(onDeath: () => void): Promise<BaseLanguageClient> {
    const { announceCommands, createClientOptions, quieten, serveFiles } = await import('./languageClient.js');
    const { serveFetches } = await import('./scheduleFetch.js');
    const client = await this.options.host.createClient(createClientOptions(this.options, onDeath));
    quieten(client);
    announceCommands(client);
    client.onNotification(didChangeNotesMethod, () => this.notesEmitter.fire());
    serveFetches(client, this.options, (url) => this.fetchEmitter.fire(url));
    if (this.options.host.servesFiles) serveFiles(client);
    return client;
  }

  /** Says nothing of a server that comes back: the writer lost nothing. */
  private followDeath(life: Life): void {
    const wasUp = life.state === 'up';
    life.state = 'dead';
    this.options.log.warn('The server has died.');
    // Of one that was starting, its launch takes care.
    if (!wasUp) return;
    this.client = this.launchAgain();
    // Whoever waits for it is told; nobody may be waiting.
    this.client.catch(() => undefined);
  }

  private async launchAgain(): Promise<BaseLanguageClient> {
    if (this.mayRestart()) return this.launch();
    this.setState('failed');
    const message = l10n.t(
      'Conference Notes has stopped several times within minutes and is not started again by itself. Your notes are as you wrote them.',
    );
    void this.offerRestart(message);
    throw new Error(message);
  }

  private async offerRestart(message: string): Promise<void> {
    const restart = l10n.t('Restart');
    const showOutput = l10n.t('Show Output');
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

/** For the writer of a text that kept changing. */
export function createMovedOnError(): Error {
  return new Error(l10n.t('The notes kept changing, so nothing was written. Please try again.'));
}

/** Asked anew after every wait. */
function hasDied({ state }: Life): boolean {
  return state === 'dead';
}
