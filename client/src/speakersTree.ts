/** The rows of the Talks view by speaker: a speaker's talks of all conferences together. */
import type { ConferenceNode, SlotNode, TalkNode } from '../../server/src/protocol.js';
import {
  type GroupRow,
  matchesFilter,
  type SlotRow,
  type TalkRow,
  talksOf,
  type TalksTreeOptions,
} from './talksTree.js';

type Item = { readonly conference: ConferenceNode } & ({ readonly talk: TalkNode } | { readonly slot: SlotNode });

/** Speakers in the order of their names, those without one last; a name in other letters is the same name. */
export function createSpeakersTree(
  conferences: readonly ConferenceNode[],
  { filter, unnoted, labels }: Pick<TalksTreeOptions, 'filter' | 'unnoted' | 'labels'>,
): readonly GroupRow[] {
  const items = conferences.flatMap((conference): readonly Item[] => [
    ...talksOf(conference).map((talk) => ({ conference, talk })),
    ...(unnoted === 'shown' ? (conference.schedule?.unnoted ?? []) : []).map((slot) => ({ conference, slot })),
  ]);
  const groups = new Map<string, { readonly label: string; readonly items: Item[] }>();
  for (const item of items.filter((each) => matchesFilter(contentOf(each), each.conference.name, filter))) {
    for (const name of contentOf(item).speakers) {
      const key = name.toLowerCase();
      const group = groups.get(key) ?? { label: name, items: [] };
      groups.set(key, group);
      group.items.push(item);
    }
  }
  const named = [...groups].toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const nameless = items.filter(
    (item) => contentOf(item).speakers.length === 0 && matchesFilter(contentOf(item), item.conference.name, filter),
  );
  return [
    ...named.map(([key, group]) => createGroupRow(`speaker/${key}`, group.label, group.items)),
    ...(nameless.length === 0 ? [] : [createGroupRow('speakers/none', labels.noSpeaker, nameless)]),
  ];
}

function contentOf(item: Item): TalkNode | SlotNode {
  return 'talk' in item ? item.talk : item.slot;
}

function createGroupRow(id: string, label: string, items: readonly Item[]): GroupRow {
  const children: (TalkRow | SlotRow)[] = [];
  const row: GroupRow = { kind: 'group', id, label, day: undefined, parent: undefined, children };
  for (const item of items) {
    const { conference } = item;
    children.push(
      'talk' in item
        ? {
            kind: 'talk',
            id: `${id}/${item.talk.id}`,
            talk: item.talk,
            from: conference.name,
            parent: row,
            children: [],
          }
        : {
            kind: 'slot',
            id: `${id}/${conference.id}/slot/${item.slot.key}`,
            slot: item.slot,
            conferenceId: conference.id,
            uri: conference.uris.at(-1),
            parent: row,
            children: [],
          },
    );
  }
  return row;
}
