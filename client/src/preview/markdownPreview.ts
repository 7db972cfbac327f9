/**
 * Our part of VS Code's Markdown preview. Note files alone are drawn otherwise; what markdown-it reads stays as it is, as
 * VS Code's outline and links are made from it too. A server that runs is asked when notes come into sight, as VS Code does
 * not wait for an answer.
 */
import { commands, type Disposable, l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import { previewMarksMethod, type PreviewMarksParams, type PreviewMarksResult } from '../../../server/src/protocol.js';
import type { ClientContext } from '../clientContext.js';
import { isNoteDocument } from '../noteDocuments.js';
import { attendanceName } from '../talkWords.js';
import { decorateTokens } from './decorateTokens.js';
import type { MarkdownIt, MarkdownToken } from './markdownTokens.js';
import { ShownNotes } from './shownNotes.js';
import { createTalkFacts } from './talkFacts.js';

/** Larger notes are asked about when they are drawn, and not before. */
const maxPreparedLines = 20_000;

export class MarkdownPreview implements Disposable {
  private readonly shown: ShownNotes;
  private readonly sources = new WeakMap<readonly MarkdownToken[], string>();
  private readonly subscriptions: readonly Disposable[];
  private readonly facts = createTalkFacts({ talkPage: l10n.t('Talk page'), attendance: attendanceName });

  constructor({ server, notes, log }: ClientContext) {
    this.shown = new ShownNotes({
      ask: async (uri) => {
        const params: PreviewMarksParams = { uri };
        try {
          return await server.request<PreviewMarksResult | null>(previewMarksMethod, params);
        } catch (error) {
          log.debug('The preview stays as it is.', error);
          throw error;
        }
      },
      refresh: () => void commands.executeCommand('markdown.preview.refresh'),
    });
    this.subscriptions = [
      workspace.onDidCloseTextDocument(({ uri }) => this.shown.forget(uri.toString())),
      // A schedule may have come, with rooms and times.
      notes.onDidChange(() => this.shown.askAgain()),
      server.onDidChangeState((state) => {
        if (state !== 'running') return;
        this.shown.askAgain();
        for (const { document } of window.visibleTextEditors) this.prepare(document);
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor !== undefined && server.state === 'running') this.prepare(editor.document);
      }),
    ];
  }

  /** What VS Code's Markdown support calls with its markdown-it. */
  extendMarkdownIt(markdown: MarkdownIt): MarkdownIt {
    const { sources } = this;
    markdown.core.ruler.push('conference_notes', ({ src, tokens }) => void sources.set(tokens, src));
    const { renderer } = markdown;
    const render = renderer.render.bind(renderer);
    renderer.render = (tokens, options, environment) =>
      render(this.decorate(tokens, environment), options, environment);
    return markdown;
  }

  dispose(): void {
    this.shown.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private prepare(document: TextDocument): void {
    const { languageId, lineCount, uri } = document;
    if (languageId !== 'markdown' || lineCount > maxPreparedLines || !isNoteDocument(document)) return;
    this.shown.prepare(uri.toString());
  }

  private decorate(tokens: readonly MarkdownToken[], environment: unknown): readonly MarkdownToken[] {
    const source = this.sources.get(tokens);
    const uri = readUri(environment);
    const document = workspace.textDocuments.find((each) => each.uri.toString() === uri);
    if (source === undefined || uri === undefined || document === undefined || !isNoteDocument(document)) return tokens;
    const marks = this.shown.draw(uri, document.version);
    return marks === undefined ? tokens : decorateTokens(tokens, source, { marks, facts: this.facts });
  }
}

/** The document that VS Code renders, from its environment of a rendering. */
function readUri(environment: unknown): string | undefined {
  const { currentDocument } = (environment ?? {}) as { readonly currentDocument?: unknown };
  return currentDocument instanceof Uri ? currentDocument.toString() : undefined;
}
