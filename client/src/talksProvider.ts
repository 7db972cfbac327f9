/** The rows of the Talks view, drawn from what the server tells. */
import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  l10n,
  MarkdownString,
  type TreeDataProvider,
  type TreeItem,
} from 'vscode';
import { talkCardMethod } from '../../server/src/protocol.js';
import type { ClientContext } from './clientContext.js';
import { toTalksItem } from './talkItems.js';
import { type ConferenceRow, createTalksTree, type TalksGrouping, type TalksRow } from './talksTree.js';
import { attendanceName } from './talkWords.js';

export class TalksProvider implements TreeDataProvider<TalksRow>, Disposable {
  private readonly changeEmitter = new EventEmitter<void>();
  private readonly showEmitter = new EventEmitter<void>();
  private readonly subscription: Disposable;
  private shownRows: readonly ConferenceRow[] = [];
  private shownGrouping: TalksGrouping = 'day';
  private shownFilter = '';

  readonly onDidChangeTreeData = this.changeEmitter.event;

  /** Fires when {@link rows} are new. */
  readonly onDidShow = this.showEmitter.event;

  constructor(private readonly context: ClientContext) {
    this.subscription = context.notes.onDidChange(() => this.changeEmitter.fire());
  }

  /** The rows that the view shows now. */
  get rows(): readonly ConferenceRow[] {
    return this.shownRows;
  }

  get filter(): string {
    return this.shownFilter;
  }

  set filter(words: string) {
    this.shownFilter = words;
    this.changeEmitter.fire();
  }

  set grouping(grouping: TalksGrouping) {
    this.shownGrouping = grouping;
    this.changeEmitter.fire();
  }

  /** Asking for the top rows starts the server: VS Code does so only once the view is visible. */
  async getChildren(row?: TalksRow): Promise<TalksRow[]> {
    if (row !== undefined) return [...row.children];
    const { conferences } = await this.context.notes.getOrNone();
    const options = { grouping: this.shownGrouping, filter: this.shownFilter, labels: createLabels() };
    this.shownRows = createTalksTree(conferences, options);
    this.showEmitter.fire();
    return [...this.shownRows];
  }

  getParent(row: TalksRow): TalksRow | undefined {
    return row.parent;
  }

  getTreeItem(row: TalksRow): TreeItem {
    return toTalksItem(row);
  }

  /** The tooltip is the talk card: asked for only when somebody points at the row. */
  async resolveTreeItem(item: TreeItem, row: TalksRow, token: CancellationToken): Promise<TreeItem> {
    if (row.kind !== 'talk') return item;
    const params = { uri: row.talk.uri, position: row.talk.titleRange.start };
    const card = await this.context.server.request<string | null>(talkCardMethod, params, token);
    if (card === null) return item;
    item.tooltip = new MarkdownString(card);
    return item;
  }

  dispose(): void {
    this.subscription.dispose();
    this.changeEmitter.dispose();
    this.showEmitter.dispose();
  }
}

function createLabels() {
  return {
    attendance: {
      attended: attendanceName('attended'),
      skipped: attendanceName('skipped'),
      'no-notes': attendanceName('no-notes'),
      'watch-later': attendanceName('watch-later'),
      unknown: attendanceName('unknown'),
    },
    noSpeaker: l10n.t('No speaker'),
  };
}
