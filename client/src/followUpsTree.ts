/** The tree of the Follow-ups view as plain values: conference > talk > follow-up, only what has follow-ups. */
import type { ConferenceNode, FollowUpNode, TalkNode } from '../../server/src/protocol.js';
import { talksOf } from './talksTree.js';

export interface FollowUpsConferenceRow {
  readonly kind: 'conference';
  readonly id: string;
  readonly conference: ConferenceNode;
  readonly parent: undefined;
  /** Those of asides stand below the talks, directly under the conference. */
  readonly children: readonly (FollowUpsTalkRow | FollowUpRow)[];
}

export interface FollowUpsTalkRow {
  readonly kind: 'talk';
  readonly id: string;
  readonly talk: TalkNode;
  readonly parent: FollowUpsConferenceRow;
  readonly children: readonly FollowUpRow[];
}

export interface FollowUpRow {
  readonly kind: 'followUp';
  readonly id: string;
  readonly followUp: FollowUpNode;
  readonly parent: FollowUpsConferenceRow | FollowUpsTalkRow;
  readonly children: readonly never[];
}

export type FollowUpsRow = FollowUpsConferenceRow | FollowUpsTalkRow | FollowUpRow;

/** Which follow-ups are shown. */
export type FollowUpsShown = 'all' | 'open';

export function createFollowUpsTree(
  conferences: readonly ConferenceNode[],
  shown: FollowUpsShown,
): readonly FollowUpsConferenceRow[] {
  return conferences.map((conference) => createConferenceRow(conference, shown)).filter(hasChildren);
}

/** Every follow-up of the conferences. */
export function listFollowUps(conferences: readonly ConferenceNode[]): readonly FollowUpNode[] {
  return conferences.flatMap((conference) => [
    ...talksOf(conference).flatMap((talk) => talk.followUps),
    ...conference.followUps,
  ]);
}

function createConferenceRow(conference: ConferenceNode, shown: FollowUpsShown): FollowUpsConferenceRow {
  const children: (FollowUpsTalkRow | FollowUpRow)[] = [];
  const row: FollowUpsConferenceRow = {
    kind: 'conference',
    id: conference.id,
    conference,
    parent: undefined,
    children,
  };
  children.push(
    ...talksOf(conference)
      .map((talk) => createTalkRow(talk, row, shown))
      .filter(hasChildren),
    ...createFollowUpRows(conference.followUps, row, shown),
  );
  return row;
}

function createTalkRow(talk: TalkNode, parent: FollowUpsConferenceRow, shown: FollowUpsShown): FollowUpsTalkRow {
  const children: FollowUpRow[] = [];
  const row: FollowUpsTalkRow = { kind: 'talk', id: talk.id, talk, parent, children };
  children.push(...createFollowUpRows(talk.followUps, row, shown));
  return row;
}

function createFollowUpRows(
  followUps: readonly FollowUpNode[],
  parent: FollowUpsConferenceRow | FollowUpsTalkRow,
  shown: FollowUpsShown,
): FollowUpRow[] {
  return followUps
    .filter((followUp) => shown === 'all' || !followUp.done)
    .map((followUp) => ({ kind: 'followUp', id: followUp.id, followUp, parent, children: [] }));
}

function hasChildren(row: FollowUpsConferenceRow | FollowUpsTalkRow): boolean {
  return row.children.length > 0;
}
