/** The rows of the Talks view, in the writer's grouping and filter. */
import { type CancellationToken, type Disposable, l10n, MarkdownString, type TreeItem, workspace } from 'vscode';
import {
  linksMethod,
  type LinksParams,
  type LinksResult,
  talkCardMethod,
  type TalkCardParams,
} from '../../server/src/protocol.js';
import { cardCommands } from './cardCommands.js';
import type { ClientContext } from './clientContext.js';
import { findPlace } from './conferenceLookups.js';
import { LastLinks } from './lastLinks.js';
import { RowsProvider } from './rowsProvider.js';
import { toTalksItem } from './talkItems.js';
import { createTalksRows } from './talksRows.js';
import type { TalksGrouping, TalksRow, TalksTreeOptions } from './talksTree.js';
import { attendanceName } from './talkWords.js';

export class TalksProvider extends RowsProvider<TalksRow> {
  private options: TalksTreeOptions;
  private readonly saving: Disposable;
  private readonly links: LastLinks;

  constructor(context: ClientContext) {
    super(context, (conferences) => createTalksRows(conferences, this.options), toTalksItem);
    this.options = {
      grouping: 'day',
      filter: '',
      unnoted: 'shown',
      labels: createLabels(),
      links: { links: [], slidesWanted: [] },
    };
    this.links = new LastLinks({
      ask: (uris) => context.server.request<LinksResult>(linksMethod, { uris } satisfies LinksParams),
      fail: (error) => context.log.warn('The links stay as they were.', error),
    });
    // Links are no part of what the server tells of each change: they are asked for when the writer has saved.
    this.saving = workspace.onDidSaveTextDocument(() => this.forgetLinks());
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

  override dispose(): void {
    this.saving.dispose();
    super.dispose();
  }

  protected override async load(): Promise<readonly TalksRow[]> {
    if (this.options.grouping === 'link') await this.loadLinks();
    return super.load();
  }

  private forgetLinks(): void {
    this.links.forget();
    if (this.options.grouping === 'link') this.refresh();
  }

  private async loadLinks(): Promise<void> {
    const { conferences, revision } = await this.context.notes.getAnnounced();
    const uris = conferences.flatMap((conference) => conference.uris);
    const links = await this.links.load(uris, revision);
    this.options = { ...this.options, links };
  }

  /** The tooltip is the talk card: asked for only when somebody points at the row. */
  async resolveTreeItem(item: TreeItem, row: TalksRow, token: CancellationToken): Promise<TreeItem> {
    if (row.kind !== 'talk') return item;
    const { conferences } = await this.context.notes.getAnnounced();
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
    link: {
      slides: l10n.t('Slides'),
      code: l10n.t('Code'),
      video: l10n.t('Videos'),
      social: l10n.t('People'),
      other: l10n.t('Other links'),
      wanted: l10n.t('Slides wanted'),
    },
  };
}
