/**
 * The tree of the Talks view as plain values: conference > group > talk, where the groups are the days, or speakers or
 * attendances. Ids are made of the server's, so that rows keep their place and state when the notes are edited.
 */
import type { ConferenceNode, DayNode, TalkNode } from '../../server/src/protocol.js';

/** Whether the writer was there. */
export type Attendance = TalkNode['attendance'];

export type TalksGrouping = 'day' | 'speaker' | 'attendance';

export interface ConferenceRow {
  readonly kind: 'conference';
  readonly id: string;
  readonly conference: ConferenceNode;
  readonly parent: undefined;
  readonly children: readonly (GroupRow | TalkRow)[];
}

export interface GroupRow {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  /** The day it stands for, where the rows are grouped by day. */
  readonly day: DayNode | undefined;
  readonly parent: ConferenceRow;
  readonly children: readonly TalkRow[];
}

export interface TalkRow {
  readonly kind: 'talk';
  readonly id: string;
  readonly talk: TalkNode;
  readonly parent: ConferenceRow | GroupRow;
  readonly children: readonly never[];
}

export type TalksRow = ConferenceRow | GroupRow | TalkRow;

export interface TalksTreeOptions {
  readonly grouping: TalksGrouping;
  /** Words that must all occur in title, speakers, code or conference; empty shows everything. */
  readonly filter: string;
  /** Names of groups that are no names in the notes. */
  readonly labels: { readonly attendance: Readonly<Record<Attendance, string>>; readonly noSpeaker: string };
}

/** All rows, top rows first; conferences and groups without a row below them are left out while a filter is set. */
export function createTalksTree(
  conferences: readonly ConferenceNode[],
  options: TalksTreeOptions,
): readonly ConferenceRow[] {
  const rows = conferences.map((conference) => createConferenceRow(conference, options));
  return options.filter === '' ? rows : rows.filter((row) => row.children.length > 0);
}

/** All talks of a conference in the order of the notes. */
export function talksOf(conference: ConferenceNode): readonly TalkNode[] {
  return [...conference.talks, ...conference.days.flatMap((day) => day.talks)];
}

/** The first row of a talk; undefined where the filter leaves it out. */
export function findTalkRow(rows: readonly TalksRow[], talkId: string): TalkRow | undefined {
  for (const row of rows) {
    const found = row.kind === 'talk' ? row : findTalkRow(row.children, talkId);
    if (found?.talk.id === talkId) return found;
  }
  return undefined;
}

function createConferenceRow(conference: ConferenceNode, options: TalksTreeOptions): ConferenceRow {
  const children: (GroupRow | TalkRow)[] = [];
  const row: ConferenceRow = { kind: 'conference', id: conference.id, conference, parent: undefined, children };
  const shows = (talk: TalkNode): boolean => matches(talk, conference.name, options.filter);
  if (options.grouping === 'day') {
    children.push(...createTalkRows(conference.talks.filter(shows), row));
    for (const day of conference.days) {
      const talks = day.talks.filter(shows);
      if (talks.length > 0 || options.filter === '') {
        children.push(createGroupRow({ id: day.id, label: day.label, day, talks }, row));
      }
    }
    return row;
  }
  for (const [label, talks] of groupTalks(talksOf(conference).filter(shows), options)) {
    const id = `${conference.id}/${options.grouping}/${label}`;
    children.push(createGroupRow({ id, label, day: undefined, talks }, row));
  }
  return row;
}

interface Group {
  readonly id: string;
  readonly label: string;
  readonly day: DayNode | undefined;
  readonly talks: readonly TalkNode[];
}

function createGroupRow({ id, label, day, talks }: Group, parent: ConferenceRow): GroupRow {
  const children: TalkRow[] = [];
  const row: GroupRow = { kind: 'group', id, label, day, parent, children };
  children.push(...createTalkRows(talks, row));
  return row;
}

/** A talk of two speakers has two rows, hence the group in the id. */
function createTalkRows(talks: readonly TalkNode[], parent: ConferenceRow | GroupRow): TalkRow[] {
  const isShared = parent.kind === 'group' && parent.day === undefined;
  return talks.map((talk) => ({
    kind: 'talk',
    id: isShared ? `${parent.id}/${talk.id}` : talk.id,
    talk,
    parent,
    children: [],
  }));
}

const attendanceOrder: readonly Attendance[] = ['attended', 'no-notes', 'watch-later', 'skipped', 'unknown'];

function groupTalks(
  talks: readonly TalkNode[],
  { grouping, labels }: TalksTreeOptions,
): Iterable<readonly [string, readonly TalkNode[]]> {
  if (grouping === 'attendance') {
    return attendanceOrder
      .map((state) => [labels.attendance[state], talks.filter((talk) => talk.attendance === state)] as const)
      .filter(([, members]) => members.length > 0);
  }
  const groups = new Map<string, TalkNode[]>();
  const add = (name: string, talk: TalkNode): void => {
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [talk]);
    else group.push(talk);
  };
  for (const talk of talks) for (const speaker of talk.speakers) add(speaker, talk);
  for (const talk of talks) if (talk.speakers.length === 0) add(labels.noSpeaker, talk);
  return groups;
}

function matches(talk: TalkNode, conference: string, filter: string): boolean {
  if (filter === '') return true;
  const text = [talk.title, ...talk.speakers, talk.code ?? '', conference].join('\n').toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
