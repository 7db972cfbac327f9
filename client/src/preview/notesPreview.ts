/** One preview of plain-text notes beside their editor: drawn anew as one types, and scrolled along. */
import { env, l10n, type TextDocument, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { previewPageMethod, type PreviewPageParams, type PreviewPageResult } from '../../../server/src/protocol.js';
import type { ClientContext } from '../clientContext.js';
import { fileNameOf } from '../noteDocuments.js';
import { type PageMessage, writePage } from './previewPage.js';

/** Long enough for a word to be finished. Notes that take longer to draw are drawn less often. */
const restMilliseconds = 200;
const shareOfTime = 4;

export class NotesPreview {
  private readonly panel: WebviewPanel;
  private timer: TimerHandle | undefined;
  private isDrawing = false;
  private isStale = false;
  private lastDuration = 0;

  constructor(
    private readonly context: ClientContext,
    private readonly document: TextDocument,
    onClose: () => void,
  ) {
    const styles = Uri.joinPath(context.extension.extensionUri, 'styles');
    const title = l10n.t('Preview {0}', fileNameOf(document.uri));
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.panel = window.createWebviewPanel('conferenceNotes.preview', title, place, {
      enableScripts: true,
      localResourceRoots: [styles],
    });
    const { webview } = this.panel;
    const subscriptions = [
      webview.onDidReceiveMessage(() => void this.draw()),
      workspace.onDidChangeTextDocument((event) => {
        if (event.document === document && event.contentChanges.length > 0) this.drawSoon();
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (textEditor.document === document) this.send({ kind: 'scroll', line: this.topLine() });
      }),
      // A schedule may have come, with rooms and times.
      context.notes.onDidChange(() => this.drawSoon()),
      context.server.onDidChangeState((state) => {
        if (state === 'running') this.drawSoon();
      }),
    ];
    this.panel.onDidDispose(() => {
      clearTimeout(this.timer);
      for (const subscription of subscriptions) subscription.dispose();
      onClose();
    });
    webview.html = writePage({
      language: env.language,
      title,
      styles: ['talkCards.css', 'notesPage.css'].map((name) =>
        webview.asWebviewUri(Uri.joinPath(styles, name)).toString(true),
      ),
      nonce: crypto.randomUUID(),
    });
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  private drawSoon(): void {
    clearTimeout(this.timer);
    const milliseconds = Math.max(restMilliseconds, this.lastDuration * shareOfTime);
    this.timer = setTimeout(() => void this.draw(), milliseconds);
  }

  /** One drawing at a time; what changes meanwhile is drawn afterwards. */
  private async draw(): Promise<void> {
    this.isStale = true;
    if (this.isDrawing) return;
    this.isDrawing = true;
    while (this.isStale) {
      this.isStale = false;
      await this.drawOnce();
    }
    this.isDrawing = false;
  }

  private async drawOnce(): Promise<void> {
    const params: PreviewPageParams = { uri: this.document.uri.toString(), language: env.language };
    const start = Date.now();
    try {
      const page = await this.context.server.request<PreviewPageResult | null>(previewPageMethod, params);
      const html = page?.html ?? `<p>${l10n.t('This file holds no conference notes.')}</p>`;
      this.send({ kind: 'notes', html, line: this.topLine() });
    } catch (error) {
      // Typed on meanwhile: the next drawing waits already.
      this.context.log.debug('The preview stays as it is.', error);
    }
    this.lastDuration = Date.now() - start;
  }

  private send(message: PageMessage): void {
    void this.panel.webview.postMessage(message);
  }

  private topLine(): number {
    const editor = window.visibleTextEditors.find(({ document }) => document === this.document);
    return editor?.visibleRanges[0]?.start.line ?? 0;
  }
}
