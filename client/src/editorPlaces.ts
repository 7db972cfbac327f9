/** Where the cursor is: told once it rests, and only when it has come to another line or document. */
import {
  type Disposable,
  EventEmitter,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { FollowedLine } from './followLine.js';
import { isNoteDocument } from './noteDocuments.js';

/** A line of an open document. */
export interface DocumentLine {
  readonly document: TextDocument;
  /** Zero-based. */
  readonly line: number;
}

/** Where a cursor is. */
export interface EditorPlace extends DocumentLine {
  readonly isNote: boolean;
}

/** Long enough for a held arrow key to tell one place only, short enough to feel immediate. */
const restMilliseconds = 80;

export class EditorPlaces implements Disposable {
  private readonly emitter = new EventEmitter<EditorPlace | undefined>();
  private readonly subscriptions: Disposable[];
  private timer: TimerHandle | undefined;
  private place: EditorPlace | undefined;
  /** Where the cursor is, as long as it has not come to rest there. */
  private moving: DocumentLine | undefined;
  private note: { readonly document: TextDocument; readonly followed: FollowedLine } | undefined;

  /** Fires with the new place; undefined without a text editor. */
  readonly onDidChange = this.emitter.event;

  constructor() {
    this.subscriptions = [
      window.onDidChangeActiveTextEditor(() => this.schedule()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor) this.schedule();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('conferenceNotes.files')) this.schedule();
      }),
      workspace.onDidChangeTextDocument((event) => this.follow(event)),
      workspace.onDidCloseTextDocument((document) => {
        if (this.note?.document === document) this.note = undefined;
      }),
    ];
    this.schedule();
  }

  /** The place of the cursor now, without waiting for it to rest. */
  get current(): EditorPlace | undefined {
    const editor = window.activeTextEditor;
    return editor === undefined ? undefined : placeOf(editor);
  }

  /** The place in a note: of the cursor, else where it was last in an open note. */
  get lastNote(): EditorPlace | undefined {
    const place = this.current;
    if (place?.isNote === true) return place;
    return this.note && { document: this.note.document, line: this.note.followed.line, isNote: true };
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
    this.emitter.dispose();
  }

  /** Notes that are out of sight change, too: another window writes in them. */
  private follow({ document, contentChanges }: TextDocumentChangeEvent): void {
    if (this.note?.document === document) this.note.followed.follow(contentChanges);
  }

  private keepNote({ document, line }: DocumentLine): void {
    this.note = { document, followed: new FollowedLine(document, line) };
  }

  private schedule(): void {
    const editor = window.activeTextEditor;
    // Who leaves a note at once has been at that line all the same.
    const left = this.moving?.document === editor?.document ? undefined : this.moving;
    if (left?.document.isClosed === false && isNoteDocument(left.document)) this.keepNote(left);
    this.moving = editor && lineOf(editor);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(), restMilliseconds);
  }

  private tell(): void {
    const place = this.current;
    this.moving = undefined;
    if (place?.isNote === true) this.keepNote(place);
    if (samePlace(place, this.place)) return;
    this.place = place;
    this.emitter.fire(place);
  }
}

function placeOf(editor: TextEditor): EditorPlace {
  return { ...lineOf(editor), isNote: isNoteDocument(editor.document) };
}

function lineOf({ document, selection }: TextEditor): DocumentLine {
  return { document, line: selection.active.line };
}

function samePlace(a: EditorPlace | undefined, b: EditorPlace | undefined): boolean {
  return a?.document === b?.document && a?.line === b?.line && a?.isNote === b?.isNote;
}
