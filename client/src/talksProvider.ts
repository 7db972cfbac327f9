/** The rows of the Talks view, in the writer's grouping and filter. */
import { type CancellationToken, l10n, MarkdownString, type TreeItem } from 'vscode';
import { talkCardMethod, type TalkCardParams } from '../../server/src/protocol.js';
import { cardCommands } from './cardCommands.js';
import type { ClientContext } from './clientContext.js';
import { findPlace } from './conferenceLookups.js';
import { RowsProvider } from './rowsProvider.js';
import { toTalksItem } from './talkItems.js';
import { createTalksTree, type TalksGrouping, type TalksRow, type TalksTreeOptions } from './talksTree.js';
import { attendanceName } from './talkWords.js';

export class TalksProvider extends RowsProvider<TalksRow> {
  private options: TalksTreeOptions;

  constructor(context: ClientContext) {
    super(context, (conferences) => createTalksTree(conferences, this.options), toTalksItem);
    this.options = { grouping: 'day', filter: '', unnoted: 'shown', labels: createLabels() };
  }

  get filter(): string {
    return this.options.filter;
  }

  set filter(filter: string) {
    this.options = { ...this.options, filter };
    this.refresh();
  }

  set grouping(grouping: TalksGrouping) {
    this.options = { ...this.options, grouping };
    this.refresh();
  }

  set unnoted(unnoted: TalksTreeOptions['unnoted']) {
    this.options = { ...this.options, unnoted };
    this.refresh();
  }

  /** The tooltip is the talk card: asked for only when somebody points at the row. */
  async resolveTreeItem(item: TreeItem, row: TalksRow, token: CancellationToken): Promise<TreeItem> {
    if (row.kind !== 'talk') return item;
    const { conferences } = await this.context.notes.getOrNone();
    const place = findPlace(conferences, row.talk.id);
    if (place === undefined) return item;
    const params: TalkCardParams = { uri: place.uri, position: place.range.start };
    const card = await this.context.server.request<string | null>(talkCardMethod, params, token);
    if (card !== null) item.tooltip = toTooltip(card);
    return item;
  }
}

function toTooltip(card: string): MarkdownString {
  const tooltip = new MarkdownString(card);
  tooltip.isTrusted = { enabledCommands: cardCommands };
  return tooltip;
}

function createLabels(): TalksTreeOptions['labels'] {
  return {
    attendance: {
      attended: attendanceName('attended'),
      skipped: attendanceName('skipped'),
      'no-notes': attendanceName('no-notes'),
      'watch-later': attendanceName('watch-later'),
      unknown: attendanceName('unknown'),
    },
    noSpeaker: l10n.t('No speaker'),
    noTrack: l10n.t('No track'),
    unnoted: l10n.t('not noted yet'),
  };
}
