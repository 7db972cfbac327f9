/** The conferences as the server last told them: asked for once per change, whoever asks. */
import { type Disposable, EventEmitter } from 'vscode';
import { type ConferencesResult, conferencesMethod } from '../../server/src/protocol.js';
import type { NotesServer } from './notesServer.js';

const nothing: ConferencesResult = { revision: 0, conferences: [], indexing: false };

export class NotesStore implements Disposable {
  private readonly changeEmitter = new EventEmitter<void>();
  private readonly subscriptions: readonly Disposable[];
  private readonly loadEmitter = new EventEmitter<ConferencesResult>();
  private current: Promise<ConferencesResult> | undefined;
  private known: ConferencesResult | undefined;

  /** Fires when what {@link get} answers may have changed. */
  readonly onDidChange = this.changeEmitter.event;

  /** Fires with every new answer. */
  readonly onDidLoad = this.loadEmitter.event;

  constructor(private readonly server: NotesServer) {
    this.subscriptions = [
      server.onDidChangeNotes(() => this.forget()),
      server.onDidChangeState((state) => {
        // After a failed start nobody asks again by himself: asking would start it, fail, and go on for ever.
        if (state === 'running' || state === 'stopped') this.forget();
      }),
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
    try {
      const result = await this.server.request<ConferencesResult>(conferencesMethod, {});
      this.known = result;
      this.loadEmitter.fire(result);
      return result;
    } catch (error) {
      this.current = undefined;
      throw error;
    }
  }

  private forget(): void {
    this.current = undefined;
    this.changeEmitter.fire();
  }
}
