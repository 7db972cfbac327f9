/**
 * The tree of the Talks view as plain values: conference > group > talk, where the groups are the days, or tracks or
 * attendances. By speakers the groups join all conferences (`speakersTree`), by links they hold those (`linksTree`). What
 * the schedule has and the notes do not stands among the talks. Ids are made of the server's, so that rows keep their place
 * and state when the notes are edited.
 */
import {
  type ConferenceNode,
  type DayNode,
  type LinkNode,
  type LinksResult,
  type SlidesWantedNode,
  nightEndsAt,
  type SlotNode,
  type TalkNode,
} from '../../server/src/protocol.js';

/** Whether the writer was there. */
export type Attendance = TalkNode['attendance'];

/** By speaker and by link see `talksRows`. */
export type TalksGrouping = 'day' | 'speaker' | 'track' | 'attendance' | 'link';

export interface ConferenceRow {
  readonly kind: 'conference';
  readonly id: string;
  readonly conference: ConferenceNode;
  readonly parent: undefined;
  readonly children: readonly (GroupRow | TalkRow | SlotRow)[];
  /** There is a schedule and no notes yet: all rows below are of what others may never want to see. */
  readonly startsClosed: boolean;
}

export interface GroupRow {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  /** The day it stands for, where the rows are grouped by day. */
  readonly day: DayNode | undefined;
  /** Undefined where the rows of all conferences stand together. */
  readonly parent: ConferenceRow | undefined;
  readonly children: readonly (TalkRow | SlotRow | LinkRow)[];
}

export interface TalkRow {
  readonly kind: 'talk';
  readonly id: string;
  readonly talk: TalkNode;
  /** The conference, where the rows around it are of others. */
  readonly from?: string;
  readonly parent: ConferenceRow | GroupRow;
  readonly children: readonly never[];
}

/** A talk of the schedule that is not noted yet. */
export interface SlotRow {
  readonly kind: 'slot';
  readonly id: string;
  readonly slot: SlotNode;
  readonly conferenceId: string;
  /** A note file of the conference; undefined where there is none yet. */
  readonly uri: string | undefined;
  readonly parent: ConferenceRow | GroupRow;
  readonly children: readonly never[];
}

/** The groups that links stand in; `wanted` holds slides that are still to be found. */
export type LinkGroup = LinkNode['class'] | 'wanted';

/** A link of the notes, or a line that lacks one. */
export interface LinkRow {
  readonly kind: 'link';
  readonly id: string;
  readonly group: LinkGroup;
  readonly link: LinkNode | SlidesWantedNode;
  readonly parent: GroupRow;
  readonly children: readonly never[];
}

export type TalksRow = ConferenceRow | GroupRow | TalkRow | SlotRow | LinkRow;

export interface TalksTreeOptions {
  readonly grouping: TalksGrouping;
  /** Words that must all occur in title, speakers, code or conference; empty shows everything. */
  readonly filter: string;
  /** Whether talks of the schedule that are not noted yet are among the rows. */
  readonly unnoted: 'shown' | 'hidden';
  /** Names of groups that are no names in the notes. */
  readonly labels: {
    readonly attendance: Readonly<Record<Attendance, string>>;
    readonly noSpeaker: string;
    readonly noTrack: string;
    readonly unnoted: string;
    readonly link: Readonly<Record<LinkGroup, string>>;
  };
  /** For the grouping by them. */
  readonly links: LinksResult;
}

/**
 * All rows, top rows first. Conferences and groups without a row below them are left out while a filter is set, schedules
 * without notes while talks that are not noted yet are hidden.
 */
export function createTalksTree(
  conferences: readonly ConferenceNode[],
  options: TalksTreeOptions,
): readonly ConferenceRow[] {
  const rows = conferences
    .map((conference) => createConferenceRow(conference, options))
    .filter((row) => !row.startsClosed || row.children.length > 0);
  return options.filter === '' ? rows : rows.filter((row) => row.children.length > 0);
}

/** All talks of a conference in the order of the notes. */
export function talksOf(conference: ConferenceNode): readonly TalkNode[] {
  return [...conference.talks, ...conference.days.flatMap((day) => day.talks)];
}

/** The first row of a talk; undefined where the filter leaves it out. */
export function findTalkRow(rows: readonly TalksRow[], talkId: string): TalkRow | undefined {
  for (const row of rows) {
    const isLeaf = row.kind === 'slot' || row.kind === 'link';
    const found = row.kind === 'talk' ? row : isLeaf ? undefined : findTalkRow(row.children, talkId);
    if (found?.talk.id === talkId) return found;
  }
  return undefined;
}

/** A row's content before it has a parent. */
type Item = { readonly talk: TalkNode } | { readonly slot: SlotNode };

function createConferenceRow(conference: ConferenceNode, options: TalksTreeOptions): ConferenceRow {
  const children: (GroupRow | TalkRow | SlotRow)[] = [];
  const row: ConferenceRow = {
    kind: 'conference',
    id: conference.id,
    conference,
    parent: undefined,
    children,
    startsClosed: conference.uris.length === 0,
  };
  const slots = options.unnoted === 'shown' ? (conference.schedule?.unnoted ?? []) : [];
  const shown = (item: Item): boolean =>
    matchesFilter('talk' in item ? item.talk : item.slot, conference.name, options.filter);
  const unnoted = slots.map((slot) => ({ slot })).filter(shown);
  const talks = (list: readonly TalkNode[]): readonly Item[] => list.map((talk) => ({ talk })).filter(shown);
  const groups =
    options.grouping === 'day'
      ? groupByDay(conference, { talks, unnoted })
      : groupBy(conference, [...talks(talksOf(conference)), ...unnoted], options);
  if (options.grouping === 'day') children.push(...createRows(talks(conference.talks), row, conference));
  const isFiltered = options.filter !== '';
  children.push(
    ...groups.filter(({ items }) => items.length > 0 || !isFiltered).map((group) => createGroupRow(group, row)),
  );
  return row;
}

interface Group {
  readonly id: string;
  readonly label: string;
  readonly day: DayNode | undefined;
  readonly items: readonly Item[];
}

function createGroupRow({ id, label, day, items }: Group, parent: ConferenceRow): GroupRow {
  const children: (TalkRow | SlotRow)[] = [];
  const row: GroupRow = { kind: 'group', id, label, day, parent, children };
  children.push(...createRows(items, row, parent.conference));
  return row;
}

/** A talk may stand in several groups, hence the group in the id. */
function createRows(
  items: readonly Item[],
  parent: ConferenceRow | GroupRow,
  conference: ConferenceNode,
): (TalkRow | SlotRow)[] {
  const isShared = parent.kind === 'group' && parent.day === undefined;
  const toId = (id: string): string => (isShared ? `${parent.id}/${id}` : id);
  return items.map((item) =>
    'talk' in item
      ? { kind: 'talk', id: toId(item.talk.id), talk: item.talk, parent, children: [] }
      : {
          kind: 'slot',
          id: toId(`${conference.id}/slot/${item.slot.key}`),
          slot: item.slot,
          conferenceId: conference.id,
          uri: conference.uris.at(-1),
          parent,
          children: [],
        },
  );
}

/** The days of the notes, each with what it had beside; then the days of the schedule that the notes do not have. */
function groupByDay(
  { id, days }: ConferenceNode,
  {
    talks,
    unnoted,
  }: {
    readonly talks: (list: readonly TalkNode[]) => readonly Item[];
    readonly unnoted: readonly { readonly slot: SlotNode }[];
  },
): readonly Group[] {
  const dates = new Set(unnoted.map(({ slot }) => slot.date ?? ''));
  const slotsOn = (date: string | undefined): readonly Item[] => unnoted.filter(({ slot }) => slot.date === date);
  const noted = days.map((day): Group => {
    const date = day.scheduleDate ?? day.date;
    const isFirst = date !== undefined && dates.delete(date);
    const items = isFirst ? mergeByStart(talks(day.talks), slotsOn(date)) : talks(day.talks);
    return { id: day.id, label: day.label, day, items };
  });
  const others = [...dates].map((date): Group => {
    const items = slotsOn(date === '' ? undefined : date);
    return { id: `${id}/date/${date}`, label: date, day: undefined, items };
  });
  return [...noted, ...others];
}

/** The talks keep the order of the notes; a slot stands before the first talk that starts later. */
function mergeByStart(talks: readonly Item[], slots: readonly Item[]): readonly Item[] {
  const merged = [...talks];
  for (const slot of slots) {
    const start = orderOf(slot);
    const at = merged.findIndex((item) => start !== undefined && (orderOf(item) ?? 0) > start);
    merged.splice(at < 0 ? merged.length : at, 0, slot);
  }
  return merged;
}

/** Minutes after the midnight that the day begins with: 00:30 comes after 23:00. */
function orderOf(item: Item): number | undefined {
  const start = 'talk' in item ? item.talk.start : item.slot.start;
  if (start === undefined) return undefined;
  const minutes = Number(start.slice(0, 2)) * 60 + Number(start.slice(3));
  return minutes < nightEndsAt ? minutes + 24 * 60 : minutes;
}

const attendanceOrder: readonly Attendance[] = ['attended', 'no-notes', 'watch-later', 'skipped', 'unknown'];

/** Groups in the order of their first row; those without a name of their own last. */
function groupBy(
  conference: ConferenceNode,
  items: readonly Item[],
  { grouping, labels }: TalksTreeOptions,
): readonly Group[] {
  const groups = new Map<string, Item[]>();
  const rest = labels.noTrack;
  if (grouping === 'attendance') {
    for (const state of attendanceOrder) groups.set(labels.attendance[state], []);
  }
  for (const item of items) {
    for (const name of findGroupNames(item, grouping, labels)) groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  const unnamed = items.filter((item) => findGroupNames(item, grouping, labels).length === 0);
  if (unnamed.length > 0) groups.set(rest, [...(groups.get(rest) ?? []), ...unnamed]);
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([label, members]) => ({
      id: `${conference.id}/${grouping}/${label}`,
      label,
      day: undefined,
      items: members,
    }));
}

function findGroupNames(item: Item, grouping: TalksGrouping, labels: TalksTreeOptions['labels']): readonly string[] {
  const { track } = 'talk' in item ? item.talk : item.slot;
  if (grouping === 'track') return track === undefined ? [] : [track];
  return ['talk' in item ? labels.attendance[item.talk.attendance] : labels.unnoted];
}

/** Whether all words of a filter occur in what names a talk. */
export function matchesFilter(talk: TalkNode | SlotNode, conference: string, filter: string): boolean {
  if (filter === '') return true;
  const text = [talk.title, ...talk.speakers, talk.code ?? '', conference].join('\n').toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
