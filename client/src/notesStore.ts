/** The conferences as the server last told them: asked for once per change, whoever asks. */
import { type Disposable, EventEmitter } from 'vscode';
import { type ConferencesResult, conferencesMethod } from '../../server/src/protocol.js';
import type { ServerState } from './host.js';
import type { NotesServer } from './notesServer.js';

const nothing: ConferencesResult = { revision: 0, conferences: [], indexing: false };

export class NotesStore implements Disposable {
  private readonly changeEmitter = new EventEmitter<void>();
  private readonly loadEmitter = new EventEmitter<ConferencesResult>();
  private readonly subscriptions: readonly Disposable[];
  private current: Promise<ConferencesResult> | undefined;
  private known: ConferencesResult | undefined;
  /** Questions that have no answer yet. */
  private underWay = 0;

  /** Fires when what {@link get} answers may have changed. */
  readonly onDidChange = this.changeEmitter.event;

  /** Fires with every new answer. */
  readonly onDidLoad = this.loadEmitter.event;

  constructor(private readonly server: NotesServer) {
    this.subscriptions = [
      server.onDidChangeNotes(() => this.forget()),
      server.onDidChangeState((state) => this.followServer(state)),
    ];
  }

  /** The newest answer that has come; undefined before the first. */
  get last(): ConferencesResult | undefined {
    return this.known;
  }

  /** All conferences, from a server that is started for it; rejects where the server cannot be started. */
  get(): Promise<ConferencesResult> {
    this.current ??= this.ask();
    return this.current;
  }

  /** The same, but no conferences where the server cannot be started: for views, whose welcome text says what to do. */
  async getOrNone(): Promise<ConferencesResult> {
    try {
      return await this.get();
    } catch {
      return nothing;
    }
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.changeEmitter.dispose();
    this.loadEmitter.dispose();
  }

  private async ask(): Promise<ConferencesResult> {
    this.underWay += 1;
    try {
      const result = await this.server.request<ConferencesResult>(conferencesMethod, {});
      this.known = result;
      this.loadEmitter.fire(result);
      return result;
    } catch (error) {
      this.current = undefined;
      throw error;
    } finally {
      this.underWay -= 1;
    }
  }

  /**
   * A question that is under way waits for this very start, and its answer will be new. After a failed start nobody
   * asks again by himself: asking would start the server, fail, and go on for ever.
   */
  private followServer(state: ServerState): void {
    if (state === 'stopped' || (state === 'running' && this.underWay === 0)) this.forget();
  }

  private forget(): void {
    this.current = undefined;
    this.changeEmitter.fire();
  }
}
