/** What the trees of both views have in common: rows made of the notes, drawn anew only when a reader would see it. */
import { type Disposable, EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import type { ConferenceNode } from '../../server/src/protocol.js';
import type { ClientContext } from './clientContext.js';

/** A row of a tree; its id stays the same while the notes are edited. */
interface Row {
  readonly id: string;
  readonly parent: Row | undefined;
  readonly children: readonly Row[];
}

/** Makes the top rows; pure. */
type CreateRows<R> = (conferences: readonly ConferenceNode[]) => readonly R[];

/** Draws one row. */
type DrawRow<R> = (row: R) => TreeItem;

export class RowsProvider<R extends Row> implements TreeDataProvider<R>, Disposable {
  private readonly changeEmitter = new EventEmitter<void>();
  private readonly showEmitter = new EventEmitter<void>();
  private readonly subscription: Disposable;
  private shown: readonly R[] | undefined;

  readonly onDidChangeTreeData = this.changeEmitter.event;

  /** Fires when {@link rows} are new. */
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

  /** Draws all rows anew. */
  refresh(): void {
    this.changeEmitter.fire();
  }

  /** Asking for the top rows starts the server: VS Code does so only once the view is visible. */
  async getChildren(row?: R): Promise<R[]> {
    if (row !== undefined) return [...row.children] as R[];
    this.shown = await this.load();
    this.showEmitter.fire();
    return [...this.shown];
  }

  getParent(row: R): R | undefined {
    return row.parent as R | undefined;
  }

  getTreeItem(row: R): TreeItem {
    return this.drawRow(row);
  }

  dispose(): void {
    this.subscription.dispose();
    this.changeEmitter.dispose();
    this.showEmitter.dispose();
  }

  private async load(): Promise<readonly R[]> {
    const { conferences } = await this.context.notes.getOrNone();
    return this.createRows(conferences);
  }

  private async followNotes(): Promise<void> {
    if (this.shown !== undefined && printVisible(await this.load()) !== printVisible(this.shown)) this.refresh();
  }
}

/** While somebody types, places change with every line and the rows do not: what is in these fields is never seen. */
const unseen: ReadonlySet<string> = new Set(['parent', 'range', 'titleRange']);

/** Everything of the rows that a reader can see, as one string. */
function printVisible(rows: readonly Row[]): string {
  return JSON.stringify(rows, (key, value: unknown) => (unseen.has(key) ? undefined : value));
}
