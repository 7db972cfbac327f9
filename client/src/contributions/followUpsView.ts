/** The Follow-ups view: what the writer means to do later, ticked off in the notes themselves. */
import { commands, Disposable, l10n, TreeItemCheckboxState, type TreeView, window } from 'vscode';
import {
  type FollowUpNode,
  type PlanEditParams,
  planEditMethod,
  type PlannedEdit,
} from '../../../server/src/protocol.js';
import type { ClientContext } from '../clientContext.js';
import { FollowUpsProvider } from '../followUpsProvider.js';
import { type FollowUpsRow, type FollowUpsShown, listFollowUps } from '../followUpsTree.js';
import { applyCurrentPlan } from '../plannedEdits.js';
import { countFollowUps, openFollowUps } from '../talkWords.js';

/** A key of the workspace's state and the context key that menus ask. */
const shownKey = 'conferenceNotes.followUpsShown';
const filteredKey = 'conferenceNotes.followUpsFiltered';

export function registerFollowUpsView(context: ClientContext): Disposable {
  const followUps = new FollowUpsView(context);
  return Disposable.from(
    followUps,
    commands.registerCommand('conferenceNotes.hideDoneFollowUps', () => followUps.show('open')),
    commands.registerCommand('conferenceNotes.filterFollowUps', () => followUps.askFilter()),
    commands.registerCommand('conferenceNotes.clearFollowUpsFilter', () => followUps.filterBy('')),
    commands.registerCommand('conferenceNotes.showDoneFollowUps', () => followUps.show('all')),
  );
}

class FollowUpsView implements Disposable {
  private readonly provider: FollowUpsProvider;
  private readonly view: TreeView<FollowUpsRow>;
  private readonly subscriptions: readonly Disposable[];

  constructor(private readonly context: ClientContext) {
    this.provider = new FollowUpsProvider(context);
    this.view = window.createTreeView('conferenceNotes.followUps', {
      treeDataProvider: this.provider,
      showCollapseAll: true,
      // Ticking a talk or conference would say something about rows that nobody looked at.
      manageCheckboxStateManually: true,
    });
    this.subscriptions = [
      this.provider,
      this.view,
      this.provider.onDidShow(() => this.tellFilter()),
      context.notes.onDidLoad(() => this.count()),
      this.view.onDidChangeCheckboxState(({ items }) => void this.tick(items)),
    ];
    void this.show(context.extension.workspaceState.get<FollowUpsShown>(shownKey, 'all'));
  }

  async show(shown: FollowUpsShown): Promise<void> {
    this.provider.wantedFollowUps = shown;
    await this.count();
    await commands.executeCommand('setContext', shownKey, shown);
    await this.context.extension.workspaceState.update(shownKey, shown);
  }

  async askFilter(): Promise<void> {
    const prompt = l10n.t('Show follow-ups that have these words, or whose talk, speaker or conference has');
    const words = await window.showInputBox({ prompt, value: this.provider.filter });
    if (words !== undefined) await this.filterBy(words.trim());
  }

  async filterBy(words: string): Promise<void> {
    this.provider.filter = words;
    this.tellFilter();
    await commands.executeCommand('setContext', filteredKey, words !== '');
  }

  /** As in the Talks view: a message would hide the button that ends the filter. */
  private tellFilter(): void {
    const { filter, rows } = this.provider;
    this.view.message = filter === '' || rows.length === 0 ? undefined : l10n.t('Follow-ups with “{0}”', filter);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** One after the other: each edit moves the places of those below it. The rows follow when the notes have changed. */
  private async tick(items: readonly (readonly [FollowUpsRow, TreeItemCheckboxState])[]): Promise<void> {
    try {
      for (const [row, state] of items) {
        if (row.kind !== 'followUp') continue;
        const changed = await this.tickOne(row.followUp, state);
        if (!changed) this.provider.refresh();
      }
    } catch (error) {
      this.context.log.error('A follow-up could not be ticked.', error);
      this.provider.refresh();
      void window.showErrorMessage(l10n.t('The follow-up could not be changed in the notes.'));
    }
  }

  /** Gives whether the notes changed: not where the follow-up has gone since its row was drawn. */
  private tickOne({ id, uri }: FollowUpNode, state: TreeItemCheckboxState): Promise<boolean> {
    const { notes, server } = this.context;
    const done = state === TreeItemCheckboxState.Checked;
    return applyCurrentPlan(uri, async () => {
      const { conferences } = await notes.getNewest();
      const followUp = listFollowUps(conferences).find((each) => each.id === id);
      if (followUp === undefined) return null;
      const params: PlanEditParams = { kind: 'setFollowUp', uri, range: followUp.range, done };
      return server.request<PlannedEdit | null>(planEditMethod, params);
    });
  }

  /** The badge stands on the icon of the container, for both views. */
  private async count(): Promise<void> {
    const all = listFollowUps(this.context.notes.last?.conferences ?? []);
    const open = openFollowUps(all);
    this.view.badge = open === 0 ? undefined : { value: open, tooltip: countFollowUps(open) ?? '' };
    const state = all.length === 0 ? 'none' : open === 0 ? 'done' : 'open';
    await commands.executeCommand('setContext', 'conferenceNotes.followUps', state);
  }
}
