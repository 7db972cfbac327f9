/**
 * Our part of VS Code's Markdown preview. Note files alone are drawn otherwise; what markdown-it reads stays as it is, as
 * VS Code's outline and links are made from it too. Nothing is asked before the first preview of notes.
 */
import { commands, type Disposable, l10n, Uri, workspace } from 'vscode';
import { previewMarksMethod, type PreviewMarksParams, type PreviewMarksResult } from '../../../server/src/protocol.js';
import type { ClientContext } from '../clientContext.js';
import { isNoteDocument } from '../noteDocuments.js';
import { attendanceName } from '../talkWords.js';
import { decorateTokens } from './decorateTokens.js';
import type { MarkdownIt, MarkdownToken } from './markdownTokens.js';
import { createTalkFacts } from './talkFacts.js';

/** A preview is loaded anew where typing has changed what is drawn, once it rests: a keystroke later it would be anyhow. */
const restMilliseconds = 1000;
/** The first time nobody waits. */
const firstMilliseconds = 50;

interface Shown {
  marks: PreviewMarksResult | null | undefined;
  /** Version of the document that was asked about last. */
  asked: number | undefined;
}

export class MarkdownPreview implements Disposable {
  private readonly shown = new Map<string, Shown>();
  private readonly sources = new WeakMap<readonly MarkdownToken[], string>();
  private readonly subscriptions: readonly Disposable[];
  private readonly facts = createTalkFacts({ talkPage: l10n.t('Talk page'), attendance: attendanceName });
  private timer: TimerHandle | undefined;

  constructor(private readonly context: ClientContext) {
    this.subscriptions = [
      workspace.onDidCloseTextDocument(({ uri }) => this.shown.delete(uri.toString())),
      // A schedule may have come, with rooms and times.
      context.notes.onDidChange(() => {
        for (const uri of this.shown.keys()) void this.ask(uri);
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
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private decorate(tokens: readonly MarkdownToken[], environment: unknown): readonly MarkdownToken[] {
    const source = this.sources.get(tokens);
    const uri = readUri(environment);
    const document = workspace.textDocuments.find((each) => each.uri.toString() === uri);
    if (source === undefined || uri === undefined || document === undefined || !isNoteDocument(document)) return tokens;
    const known = this.shown.get(uri);
    // What waited to be drawn is drawn now.
    clearTimeout(this.timer);
    if (known?.asked !== document.version) void this.ask(uri, document.version);
    const marks = known?.marks;
    return marks === undefined || marks === null
      ? tokens
      : decorateTokens(tokens, source, { marks, facts: this.facts });
  }

  private async ask(uri: string, version?: number): Promise<void> {
    const known = this.shown.get(uri) ?? { marks: undefined, asked: undefined };
    this.shown.set(uri, known);
    known.asked = version ?? known.asked;
    const params: PreviewMarksParams = { uri };
    try {
      const marks = await this.context.server.request<PreviewMarksResult | null>(previewMarksMethod, params);
      const isNew = !drawsAlike(known.marks, marks);
      const isFirst = known.marks === undefined;
      known.marks = marks;
      if (isNew) this.refreshSoon(isFirst ? firstMilliseconds : restMilliseconds);
    } catch (error) {
      // Typed on meanwhile, or no server: the preview shows what it can.
      this.context.log.debug('The preview stays as it is.', error);
    }
  }

  private refreshSoon(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void commands.executeCommand('markdown.preview.refresh'), milliseconds);
  }
}

/** Whether two answers make the same preview of one text: where sections stand is found by their text. */
function drawsAlike(a: PreviewMarksResult | null | undefined, b: PreviewMarksResult | null | undefined): boolean {
  const withoutPlaces = (name: string, value: unknown): unknown => (name === 'line' ? undefined : value);
  return JSON.stringify(a, withoutPlaces) === JSON.stringify(b, withoutPlaces);
}

/** The document that VS Code renders, from its environment of a rendering. */
function readUri(environment: unknown): string | undefined {
  const { currentDocument } = (environment ?? {}) as { readonly currentDocument?: unknown };
  return currentDocument instanceof Uri ? currentDocument.toString() : undefined;
}
