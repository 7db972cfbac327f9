/**
 * The documents that the editor has open, kept in step by incremental changes. Nothing is read here: a document is its
 * text, its version and the change since whoever asks has last looked.
 */
import type { DidChangeTextDocumentParams, DidOpenTextDocumentParams } from 'vscode-languageserver';
import type { TextChange } from '../core/text/positions.js';
import { createSourceText, mergeChanges, replaceRange, type SourceText } from '../core/text/sourceText.js';

export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly source: SourceText;
  /** Grows with every open, so that two lives of one file are told apart though their versions are equal. */
  readonly opened: number;
}

export class OpenDocuments {
  private readonly documents = new Map<string, OpenDocument>();
  private readonly changes = new Map<string, TextChange>();
  private openings = 0;

  get(uri: string): OpenDocument | undefined {
    return this.documents.get(uri);
  }

  /** All open documents, the newest opened first. */
  all(): readonly OpenDocument[] {
    return [...this.documents.values()].sort((a, b) => b.opened - a.opened);
  }

  open({ textDocument: { uri, languageId, version, text } }: DidOpenTextDocumentParams): void {
    this.openings += 1;
    this.changes.delete(uri);
    this.documents.set(uri, { uri, languageId, version, source: createSourceText(text), opened: this.openings });
  }

  /** Applies the changes in order; gives the change as one, or undefined where the document is not open. */
  change({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): TextChange | undefined {
    const document = this.documents.get(uri);
    if (document === undefined) {
      return undefined;
    }
    let source = document.source;
    let whole: TextChange | undefined;
    for (const contentChange of contentChanges) {
      const next =
        'range' in contentChange
          ? replaceRange(source, contentChange.range, contentChange.text)
          : replaceAll(source, contentChange.text);
      source = next.source;
      whole = whole === undefined ? next.change : mergeChanges(whole, next.change);
    }
    this.documents.set(uri, { ...document, version, source });
    this.remember(uri, whole);
    return whole;
  }

  close(uri: string): void {
    this.documents.delete(uri);
    this.changes.delete(uri);
  }

  /** The change since the last call for this document, and forgets it; undefined where there was none. */
  takeChange(uri: string): TextChange | undefined {
    const change = this.changes.get(uri);
    this.changes.delete(uri);
    return change;
  }

  private remember(uri: string, change: TextChange | undefined): void {
    const before = this.changes.get(uri);
    if (change !== undefined) {
      this.changes.set(uri, before === undefined ? change : mergeChanges(before, change));
    }
  }
}

function replaceAll(source: SourceText, text: string): { source: SourceText; change: TextChange } {
  return {
    source: createSourceText(text),
    change: { start: 0, oldEnd: source.length, newEnd: text.length },
  };
}
