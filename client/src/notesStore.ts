/**
 * The conferences as the server tells them. Views take the answer that they share until the server says that there is another;
 * commands act on the notes as they are at this moment, whose latest keystrokes the server does not announce one by one.
 */
import { type Disposable, EventEmitter, type TextDocument, workspace } from 'vscode';
import { type ConferencesResult, conferencesMethod } from '../../server/src/protocol.js';
import type { ServerState } from './host.js';
import { noteLanguages } from './noteDocuments.js';
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
  /** A document was opened, closed or changed since the current question was asked. */
  private isOutdated = false;

  /** Fires when the server says that talks, days or follow-ups have changed. */
  readonly onDidChange = this.changeEmitter.event;

  /** Fires with every new answer. */
  readonly onDidLoad = this.loadEmitter.event;

  constructor(private readonly server: NotesServer) {
    this.subscriptions = [
      server.onDidChangeNotes(() => this.forget()),
      server.onDidChangeState((state) => this.followServer(state)),
      workspace.onDidOpenTextDocument((document) => this.noteChange(document)),
      workspace.onDidCloseTextDocument((document) => this.noteChange(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.noteChange(document)),
    ];
  }

  /** The newest answer that has come; undefined before the first. */
  get last(): ConferencesResult | undefined {
    return this.known;
  }

  /**
   * All conferences as the notes are now, for commands, from a server that is started for it; rejects where the server
   * cannot be started.
   */
  getNewest(): Promise<ConferencesResult> {
    if (this.isOutdated) this.current = undefined;
    return this.getShared();
  }

  /**
   * All conferences as the server last announced them, for views: also after it has died; none where it cannot be started.
   */
  async getAnnounced(): Promise<ConferencesResult> {
    try {
      return await this.getShared();
    } catch {
      return this.known ?? nothing;
    }
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.changeEmitter.dispose();
    this.loadEmitter.dispose();
  }

  private getShared(): Promise<ConferencesResult> {
    if (this.current !== undefined) return this.current;
    const asked = this.ask();
    this.current = asked;
    asked.catch(() => {
      if (this.current === asked) this.current = undefined;
    });
    return asked;
  }

  private async ask(): Promise<ConferencesResult> {
    this.underWay += 1;
    this.isOutdated = false;
    try {
      const result = await this.server.request<ConferencesResult>(conferencesMethod, {});
      this.known = result;
      this.loadEmitter.fire(result);
      return result;
    } finally {
      this.underWay -= 1;
    }
  }

  private noteChange({ languageId }: TextDocument): void {
    if (noteLanguages.includes(languageId)) this.isOutdated = true;
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
