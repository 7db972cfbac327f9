/** The Talks view: conference > day > talk, in the writer's grouping and filter, following the cursor. */
import { commands, Disposable, env, l10n, ThemeColor, type TreeView, Uri, window } from 'vscode';
import type { ClientContext } from '../clientContext.js';
import { findTalkAt } from '../conferenceLookups.js';
import { ScheduleDrop } from '../scheduleDrop.js';
import { unnotedScheme } from '../talkItems.js';
import { TalksProvider } from '../talksProvider.js';
import { findTalkRow, type TalksGrouping, type TalksRow, type TalksTreeOptions } from '../talksTree.js';

/** Each is a key of the workspace's state and the context key that menus ask. */
const groupingKey = 'conferenceNotes.talksGrouping';
const followingKey = 'conferenceNotes.talksFollowCursor';
const filteredKey = 'conferenceNotes.talksFiltered';
const unnotedKey = 'conferenceNotes.talksUnnoted';

export function registerTalksView(context: ClientContext): Disposable {
  const talks = new TalksView(context);
  return Disposable.from(
    talks,
    window.registerFileDecorationProvider({ provideFileDecoration: dimUnnoted }),
    commands.registerCommand('conferenceNotes.groupTalksByDay', () => talks.groupBy('day')),
    commands.registerCommand('conferenceNotes.groupTalksBySpeaker', () => talks.groupBy('speaker')),
    commands.registerCommand('conferenceNotes.groupTalksByAttendance', () => talks.groupBy('attendance')),
    commands.registerCommand('conferenceNotes.groupTalksByTrack', () => talks.groupBy('track')),
    commands.registerCommand('conferenceNotes.groupTalksByLink', () => talks.groupBy('link')),
    commands.registerCommand('conferenceNotes.openLink', openLink),
    commands.registerCommand('conferenceNotes.showUnnotedTalks', () => talks.showUnnoted('shown')),
    commands.registerCommand('conferenceNotes.hideUnnotedTalks', () => talks.showUnnoted('hidden')),
    commands.registerCommand('conferenceNotes.followCursor', () => talks.follow('always')),
    commands.registerCommand('conferenceNotes.unfollowCursor', () => talks.follow('never')),
    commands.registerCommand('conferenceNotes.filterTalks', () => talks.askFilter()),
    commands.registerCommand('conferenceNotes.clearTalksFilter', () => talks.filterBy('')),
  );
}

function dimUnnoted({ scheme }: Uri): { readonly color: ThemeColor } | undefined {
  return scheme === unnotedScheme ? { color: new ThemeColor('disabledForeground') } : undefined;
}

async function openLink(row: TalksRow): Promise<void> {
  if (row.kind === 'link' && 'url' in row.link) await env.openExternal(Uri.parse(row.link.url));
}

type Following = 'always' | 'never';
type Unnoted = TalksTreeOptions['unnoted'];

class TalksView implements Disposable {
  private readonly provider: TalksProvider;
  private readonly view: TreeView<TalksRow>;
  private readonly subscriptions: readonly Disposable[];
  private following: Following = 'always';
  /** The row that was revealed last: a row is revealed once, so that the writer may scroll away from it. */
  private revealed: string | undefined;

  constructor(private readonly context: ClientContext) {
    this.provider = new TalksProvider(context);
    this.view = window.createTreeView('conferenceNotes.talks', {
      treeDataProvider: this.provider,
      showCollapseAll: true,
      dragAndDropController: new ScheduleDrop(context),
    });
    this.subscriptions = [
      this.provider,
      this.view,
      context.places.onDidChange(() => void this.reveal()),
      this.provider.onDidShow(() => this.tellFilter()),
      this.provider.onDidShow(() => void this.reveal()),
      this.view.onDidChangeVisibility(() => {
        this.revealed = undefined;
        void this.reveal();
      }),
    ];
    const state = context.extension.workspaceState;
    void this.groupBy(state.get<TalksGrouping>(groupingKey, 'day'));
    void this.showUnnoted(state.get<Unnoted>(unnotedKey, 'shown'));
    void this.follow(state.get<Following>(followingKey, 'always'));
  }

  async groupBy(grouping: TalksGrouping): Promise<void> {
    this.provider.grouping = grouping;
    await this.remember(groupingKey, grouping);
  }

  async showUnnoted(unnoted: Unnoted): Promise<void> {
    this.provider.unnoted = unnoted;
    await this.remember(unnotedKey, unnoted);
  }

  async follow(following: Following): Promise<void> {
    this.following = following;
    this.revealed = undefined;
    await this.remember(followingKey, following);
    await this.reveal();
  }

  async askFilter(): Promise<void> {
    const prompt = l10n.t('Show talks whose title, speaker, code or conference has these words');
    const words = await window.showInputBox({ prompt, value: this.provider.filter });
    if (words !== undefined) await this.filterBy(words.trim());
  }

  async filterBy(words: string): Promise<void> {
    // The talk of the cursor is to be seen again when all talks are.
    if (words === '') this.revealed = undefined;
    this.provider.filter = words;
    this.tellFilter();
    await commands.executeCommand('setContext', filteredKey, words !== '');
  }

  /** A view with a message has no welcome: where nothing is left, that has the button that ends the filter. */
  private tellFilter(): void {
    const { filter, rows } = this.provider;
    this.view.message = filter === '' || rows.length === 0 ? undefined : l10n.t('Talks with “{0}”', filter);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Selects the talk of the cursor without taking the focus; a hidden view stays hidden. */
  private async reveal(): Promise<void> {
    if (this.following === 'never' || !this.view.visible) return;
    const { conferences } = await this.context.notes.getAnnounced();
    // To reveal a row of a view that was hidden meanwhile takes away what the reader went to: an answer of the window comes
    // after all that it had to tell before, the end of the view's visibility too.
    await commands.executeCommand('setContext', followingKey, this.following);
    const place = this.context.places.current;
    if (!this.view.visible || place?.isNote !== true) return;
    const talk = findTalkAt(conferences, place.document.uri.toString(), place.line)?.talk;
    const row = talk && findTalkRow(this.provider.rows, talk.id);
    if (row === undefined || row.id === this.revealed) return;
    this.revealed = row.id;
    try {
      await this.view.reveal(row, { select: true, focus: false });
    } catch (error) {
      // The view was being drawn anew: its next rows try again.
      this.revealed = undefined;
      this.context.log.debug('The row of the cursor could not be shown.', error);
    }
  }

  private async remember(key: string, value: string): Promise<void> {
    await commands.executeCommand('setContext', key, value);
    await this.context.extension.workspaceState.update(key, value);
  }
}
