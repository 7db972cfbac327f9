/**
 * What the trees of both views have in common: rows made of the notes, drawn anew only when a reader would see it. Of very
 * many rows the top ones begin closed, as VS Code asks for each row of everything that is open.
 */
import { type Disposable, EventEmitter, type TreeDataProvider, type TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { ConferenceNode } from '../../server/src/protocol.js';
import type { ClientContext } from './clientContext.js';

/** A row of a tree; its id stays the same while the notes are edited. */
interface Row {
  readonly id: string;
  readonly parent: Row | undefined;
  readonly children: readonly Row[];
  /** Drawn closed when the reader sees it first. */
  readonly startsClosed?: boolean;
}

/** Makes the top rows; pure. */
type CreateRows<R> = (conferences: readonly ConferenceNode[]) => readonly R[];

/** Draws one row. */
type DrawRow<R> = (row: R) => TreeItem;

/**
 * How long VS Code asks for no children before its drawing counts as done, once it has asked for those of every open row:
 * longer than it gathers changes (200 ms), and hardly felt, as only a change that comes while it draws has to wait.
 */
const quietMilliseconds = 300;

/** The same while it has not asked for all: a busy machine takes its time, and rows that the reader closed are not asked for. */
const patientMilliseconds = 2_000;

/** Beyond so many rows below several top ones, these begin closed; the notes at hand open theirs. */
const mostOpenRows = 500;

export class RowsProvider<R extends Row> implements TreeDataProvider<R>, Disposable {
  private readonly changeEmitter = new EventEmitter<void>();
  private readonly showEmitter = new EventEmitter<void>();
  private readonly subscription: Disposable;
  private shown: readonly R[] | undefined;
  /** Whether what is shown has so many rows that the top ones began closed; undefined before anything was. */
  private isLong: boolean | undefined;
  private loading = 0;
  private isStale = false;
  /** Runs while VS Code draws, that is, asks for children. */
  private timer: TimerHandle | undefined;
  /** Rows drawn now whose children VS Code has yet to ask for. */
  private awaited = new Set<string>();
  /** Rows whose children it did not ask for last time: the reader has closed them, or never opened them. */
  private readonly closed = new Set<string>();
  /** Rows that began closed. */
  private readonly begun = new Set<string>();

  readonly onDidChangeTreeData = this.changeEmitter.event;

  /** Fires when {@link rows} have been drawn. */
  readonly onDidShow = this.showEmitter.event;

  constructor(
    protected readonly context: ClientContext,
    private readonly createRows: CreateRows<R>,
    private readonly drawRow: DrawRow<R>,
  ) {
    this.subscription = context.notes.onDidChange(() => void this.followNotes());
  }

  /** The top rows that the view shows now. */
  get rows(): readonly R[] {
    return this.shown ?? [];
  }

  /**
   * Draws all rows anew, once VS Code has drawn what it is drawing: rows that change while it asks for their children
   * stay behind as open and empty.
   */
  refresh(): void {
    // What was never drawn is asked for anyway; to announce a change of it would disturb just that.
    if (this.shown === undefined && this.loading === 0) return;
    this.isStale = true;
    if (this.timer === undefined && this.loading === 0) this.becomeQuiet();
  }

  /** Asking for the top rows starts the server: VS Code does so only once the view is visible. */
  async getChildren(row?: R): Promise<R[]> {
    if (row !== undefined) {
      this.awaited.delete(row.id);
      this.closed.delete(row.id);
      this.waitForQuiet();
      return [...row.children] as R[];
    }
    this.loading += 1;
    try {
      this.shown = await this.load();
      this.beginClosed(this.shown);
      this.awaited = new Set(listOpen(this.shown, this.closed));
      return [...this.shown];
    } finally {
      this.loading -= 1;
      this.waitForQuiet();
    }
  }

  getParent(row: R): R | undefined {
    return row.parent as R | undefined;
  }

  getTreeItem(row: R): TreeItem {
    const item = this.drawRow(row);
    if (this.isLong !== true || row.parent !== undefined || row.children.length === 0) return item;
    item.collapsibleState = TreeItemCollapsibleState.Collapsed;
    // VS Code remembers by the id what is closed, and the few rows that a filter leaves are to be seen.
    item.id = `${row.id} closed`;
    return item;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
    this.changeEmitter.dispose();
    this.showEmitter.dispose();
  }

  private waitForQuiet(): void {
    clearTimeout(this.timer);
    const wait = this.awaited.size === 0 ? quietMilliseconds : patientMilliseconds;
    this.timer = setTimeout(() => this.becomeQuiet(), wait);
  }

  private becomeQuiet(): void {
    this.timer = undefined;
    if (this.loading > 0) return;
    for (const id of this.awaited) this.closed.add(id);
    this.awaited.clear();
    if (!this.isStale) {
      this.showEmitter.fire();
      return;
    }
    this.isStale = false;
    this.waitForQuiet();
    this.changeEmitter.fire();
  }

  /** VS Code asks for the children of a row that begins closed only when the reader opens it. */
  private beginClosed(rows: readonly R[]): void {
    // One more row, while somebody writes, shall not close what they see.
    const most = this.isLong === false ? 2 * mostOpenRows : mostOpenRows;
    const isLong = rows.length > 1 && countRows(rows) > most;
    if (isLong !== this.isLong) {
      this.isLong = isLong;
      this.begun.clear();
      for (const { id } of rows) this.closed.delete(id);
    }
    for (const { id } of rows.filter((row) => (isLong || row.startsClosed === true) && !this.begun.has(row.id))) {
      this.begun.add(id);
      this.closed.add(id);
    }
  }

  protected async load(): Promise<readonly R[]> {
    const { conferences } = await this.context.notes.getAnnounced();
    return this.createRows(conferences);
  }

  private async followNotes(): Promise<void> {
    if (this.shown !== undefined && printVisible(await this.load()) !== printVisible(this.shown)) this.refresh();
  }
}

function countRows(rows: readonly Row[]): number {
  return rows.reduce((count, { children }) => count + 1 + countRows(children), 0);
}

/** The ids of all rows that VS Code will ask the children of. */
function listOpen(rows: readonly Row[], closed: ReadonlySet<string>): string[] {
  return rows
    .filter(({ id, children }) => children.length > 0 && !closed.has(id))
    .flatMap(({ id, children }) => [id, ...listOpen(children, closed)]);
}

/** While somebody types, places change with every line and the rows do not: what is in these fields is never seen. */
const unseen: ReadonlySet<string> = new Set(['parent', 'range', 'titleRange']);

/** Everything of the rows that a reader can see, as one string. */
function printVisible(rows: readonly Row[]): string {
  return JSON.stringify(rows, (key, value: unknown) => (unseen.has(key) ? undefined : value));
}
