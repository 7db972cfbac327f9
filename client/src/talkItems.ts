/** Rows of the Talks view as VS Code draws them. */
import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { ConferenceNode } from '../../server/src/protocol.js';
import { toRevealCommand, toRevealPlace } from './revealSection.js';
import { findFeedbackPage } from './talkPages.js';
import {
  type ConferenceRow,
  type GroupRow,
  type LinkRow,
  type SlotRow,
  type TalkRow,
  type TalksRow,
  talksOf,
} from './talksTree.js';
import {
  countFollowUps,
  countLinks,
  countTalks,
  describeTalk,
  joinParts,
  openFollowUps,
  sayTalk,
  talkIcon,
} from './talkWords.js';

/** Rows whose URIs have this scheme are drawn in the colour of what is off. */
export const unnotedScheme = 'conference-notes-unnoted';

export function toTalksItem(row: TalksRow): TreeItem {
  switch (row.kind) {
    case 'conference':
      return toConferenceItem(row);
    case 'group':
      return toGroupItem(row);
    case 'talk':
      return toTalkItem(row);
    case 'slot':
      return toSlotItem(row);
    case 'link':
      return toLinkItem(row);
  }
}

function toConferenceItem(row: ConferenceRow): TreeItem {
  const { id, conference } = row;
  const item = new TreeItem(conference.name, TreeItemCollapsibleState.Expanded);
  const description = describeConference(conference);
  item.id = id;
  item.iconPath = new ThemeIcon(row.startsClosed ? 'calendar' : 'notebook');
  item.description = description;
  item.contextValue = [
    row.startsClosed ? 'planned' : 'conference',
    ...(conference.scheduleUrl === undefined ? [] : ['schedule']),
    ...(conference.schedule === undefined ? [] : ['kept']),
  ].join(' ');
  item.accessibilityInformation = { label: l10n.t('Conference {0}, {1}', conference.name, description) };
  if (row.startsClosed) item.collapsibleState = TreeItemCollapsibleState.Collapsed;
  return item;
}

function describeConference(conference: ConferenceNode): string {
  if (conference.uris.length === 0) {
    return joinParts(countTalks(conference.schedule?.unnoted.length ?? 0), l10n.t('not noted yet'));
  }
  const talks = talksOf(conference);
  const followUps = [...conference.followUps, ...talks.flatMap((talk) => talk.followUps)];
  return joinParts(countTalks(talks.length), countFollowUps(openFollowUps(followUps)));
}

function toGroupItem({ id, label, day, children }: GroupRow): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
  const isLinks = children[0]?.kind === 'link';
  const description = isLinks ? countLinks(children.length) : countTalks(children.length);
  item.id = id;
  item.description = description;
  item.contextValue = day === undefined ? 'group' : 'day';
  item.accessibilityInformation = { label: `${label}, ${description}` };
  if (day !== undefined) {
    item.iconPath = new ThemeIcon('calendar');
    item.tooltip = joinParts(label, day.date);
    item.command = toRevealCommand(day.id);
  }
  return item;
}

/** The tooltip is left to `resolveTreeItem`, as it costs a request. */
function toTalkItem({ id, talk, from }: TalkRow): TreeItem {
  const item = new TreeItem(talk.title, TreeItemCollapsibleState.None);
  const words = ['talk'];
  if (talk.url !== undefined) words.push('page');
  if (findFeedbackPage(talk) !== undefined) words.push('feedback');
  if (talk.takeaways === 'possible' || talk.takeaways === 'expected') words.push('noTakeaways');
  item.id = id;
  item.iconPath = talkIcon(talk);
  item.description = joinParts(from, describeTalk(talk));
  item.contextValue = words.join(' ');
  item.accessibilityInformation = { label: from === undefined ? sayTalk(talk) : `${sayTalk(talk)}, ${from}` };
  item.command = toRevealCommand(talk.id);
  return item;
}

const linkIcons: Record<LinkRow['group'], string> = {
  slides: 'file-pdf',
  code: 'code',
  video: 'device-camera-video',
  social: 'person',
  other: 'link',
  wanted: 'search',
};

/** A click shows the line in the notes; the page opens by the button of the row. */
function toLinkItem({ id, group, link }: LinkRow): TreeItem {
  const hasPage = 'url' in link;
  const name = hasPage ? link.name : link.text;
  const item = new TreeItem(name, TreeItemCollapsibleState.None);
  item.id = id;
  item.iconPath = new ThemeIcon(linkIcons[group]);
  item.tooltip = hasPage ? link.url : link.text;
  item.contextValue = hasPage ? 'link' : 'wanted';
  item.accessibilityInformation = { label: link.talk === undefined ? name : `${name}, ${link.talk}` };
  item.command = toRevealPlace(link);
  if (link.talk !== undefined) item.description = link.talk;
  return item;
}

/** What is not noted yet is dimmed: its icon here, its name by {@link unnotedScheme}. */
function toSlotItem({ id, slot }: SlotRow): TreeItem {
  const item = new TreeItem(slot.title, TreeItemCollapsibleState.None);
  const description = joinParts(slot.start, slot.speakers.join(', '), slot.room);
  item.id = id;
  item.iconPath = new ThemeIcon('circle-large-outline', new ThemeColor('disabledForeground'));
  item.resourceUri = Uri.from({ scheme: unnotedScheme, path: `/${slot.key}` });
  item.description = description;
  item.tooltip = joinParts(slot.title, description, slot.track);
  item.contextValue = slot.url === undefined ? 'slot' : 'slot page';
  item.accessibilityInformation = { label: l10n.t('{0}, {1}, not noted yet', slot.title, description) };
  return item;
}
