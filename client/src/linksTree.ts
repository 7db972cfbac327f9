/** The rows of the Talks view by links: conference > what they lead to > link; last what the notes say about missing slides. */
import type { ConferenceNode, LinkNode, LinksResult, SlidesWantedNode } from '../../server/src/protocol.js';
import type { ConferenceRow, GroupRow, LinkGroup, LinkRow } from './talksTree.js';

/** In the order of the view. */
const linkGroups: readonly LinkGroup[] = ['slides', 'code', 'video', 'social', 'other', 'wanted'];

export interface LinksTreeOptions {
  /** Words that must all occur in name, address, talk or conference; empty shows everything. */
  readonly filter: string;
  readonly links: LinksResult;
  readonly labels: Readonly<Record<LinkGroup, string>>;
}

/** The conferences that have links. */
export function createLinksTree(
  conferences: readonly ConferenceNode[],
  options: LinksTreeOptions,
): readonly ConferenceRow[] {
  return conferences
    .map((conference) => createConferenceRow(conference, options))
    .filter(({ children }) => children.length > 0);
}

function createConferenceRow(conference: ConferenceNode, { filter, links, labels }: LinksTreeOptions): ConferenceRow {
  const children: GroupRow[] = [];
  const { id } = conference;
  const row: ConferenceRow = { kind: 'conference', id, conference, parent: undefined, children, startsClosed: false };
  const isOwn = ({ uri }: LinkNode | SlidesWantedNode): boolean => conference.uris.includes(uri);
  const own = links.links.filter(isOwn);
  const wanted = links.slidesWanted.filter(isOwn);
  for (const group of linkGroups) {
    const items = group === 'wanted' ? wanted : own.filter((link) => link.class === group);
    const shown = items.filter((item) => matches(item, conference.name, filter));
    if (shown.length > 0) children.push(createGroupRow({ group, label: labels[group] }, shown, row));
  }
  return row;
}

function createGroupRow(
  { group, label }: { readonly group: LinkGroup; readonly label: string },
  items: readonly (LinkNode | SlidesWantedNode)[],
  parent: ConferenceRow,
): GroupRow {
  const children: LinkRow[] = [];
  const id = `${parent.id}/link/${group}`;
  const row: GroupRow = { kind: 'group', id, label, day: undefined, parent, children };
  const counts = new Map<string, number>();
  for (const link of items) {
    const name = `${id}/${link.talk ?? ''}/${'url' in link ? link.url : link.text}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    children.push({ kind: 'link', id: `${name}#${count}`, group, link, parent: row, children: [] });
  }
  return row;
}

function matches(item: LinkNode | SlidesWantedNode, conference: string, filter: string): boolean {
  const own = 'url' in item ? [item.name, item.url] : [item.text];
  const text = [...own, item.talk ?? '', conference].join('\n').toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
