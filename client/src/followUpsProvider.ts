/** The rows of the Follow-ups view as VS Code draws them. */
import { l10n, ThemeIcon, TreeItem, TreeItemCheckboxState, TreeItemCollapsibleState } from 'vscode';
import type { ClientContext } from './clientContext.js';
import {
  createFollowUpsTree,
  type FollowUpRow,
  type FollowUpsConferenceRow,
  type FollowUpsRow,
  type FollowUpsShown,
  type FollowUpsTalkRow,
  listFollowUps,
} from './followUpsTree.js';
import { toRevealCommand } from './revealSection.js';
import { RowsProvider } from './rowsProvider.js';
import { joinParts, openFollowUps, talkIcon } from './talkWords.js';

export class FollowUpsProvider extends RowsProvider<FollowUpsRow> {
  private wanted: FollowUpsShown = 'all';
  private words = '';

  constructor(context: ClientContext) {
    super(context, (conferences) => createFollowUpsTree(conferences, this.wanted, this.words), toFollowUpsItem);
  }

  get filter(): string {
    return this.words;
  }

  set filter(words: string) {
    this.words = words;
    this.refresh();
  }

  set wantedFollowUps(wanted: FollowUpsShown) {
    this.wanted = wanted;
    this.refresh();
  }
}

function toFollowUpsItem(row: FollowUpsRow): TreeItem {
  switch (row.kind) {
    case 'conference':
      return toConferenceItem(row);
    case 'talk':
      return toTalkItem(row);
    case 'followUp':
      return toFollowUpItem(row);
  }
}

function toConferenceItem({ id, conference }: FollowUpsConferenceRow): TreeItem {
  const item = new TreeItem(conference.name, TreeItemCollapsibleState.Expanded);
  const open = l10n.t('{0} open', openFollowUps(listFollowUps([conference])));
  item.id = id;
  item.iconPath = new ThemeIcon('notebook');
  item.description = open;
  item.contextValue = 'conference';
  item.accessibilityInformation = { label: l10n.t('Conference {0}, {1}', conference.name, open) };
  return item;
}

function toTalkItem({ id, talk }: FollowUpsTalkRow): TreeItem {
  const item = new TreeItem(talk.title, TreeItemCollapsibleState.Expanded);
  const open = l10n.t('{0} open', openFollowUps(talk.followUps));
  item.id = id;
  item.iconPath = talkIcon(talk);
  item.description = joinParts(talk.speakers.join(', '), open);
  item.contextValue = 'talk';
  item.accessibilityInformation = { label: `${talk.title}, ${open}` };
  item.command = toRevealCommand(talk.id);
  return item;
}

function toFollowUpItem({ id, followUp }: FollowUpRow): TreeItem {
  const { text, done } = followUp;
  const item = new TreeItem(text, TreeItemCollapsibleState.None);
  const state = done ? l10n.t('done') : l10n.t('open');
  item.id = id;
  item.tooltip = text;
  item.contextValue = 'followUp';
  item.accessibilityInformation = { label: l10n.t('Follow-up: {0}, {1}', text, state), role: 'checkbox' };
  item.command = toRevealCommand(followUp.id);
  item.checkboxState = {
    state: done ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip: done ? l10n.t('Mark as open') : l10n.t('Mark as done'),
  };
  return item;
}
