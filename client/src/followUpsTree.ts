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

/** @param filter words that must all occur in follow-up, talk, speakers or conference; empty shows everything */
export function createFollowUpsTree(
  conferences: readonly ConferenceNode[],
  shown: FollowUpsShown,
  filter = '',
): readonly FollowUpsConferenceRow[] {
  const words = filter.toLowerCase().split(/\s+/u);
  return conferences.map((conference) => createConferenceRow(conference, { shown, words })).filter(hasChildren);
}

/** What is shown of the follow-ups of one conference. */
interface Choice {
  readonly shown: FollowUpsShown;
  /** In lower case. */
  readonly words: readonly string[];
}

/** Every follow-up of the conferences. */
export function listFollowUps(conferences: readonly ConferenceNode[]): readonly FollowUpNode[] {
  return conferences.flatMap((conference) => [
    ...talksOf(conference).flatMap((talk) => talk.followUps),
    ...conference.followUps,
  ]);
}

function createConferenceRow(conference: ConferenceNode, choice: Choice): FollowUpsConferenceRow {
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
      .map((talk) => createTalkRow(talk, row, choice))
      .filter(hasChildren),
    ...createFollowUpRows(conference.followUps, row, { ...choice, context: conference.name }),
  );
  return row;
}

function createTalkRow(talk: TalkNode, parent: FollowUpsConferenceRow, choice: Choice): FollowUpsTalkRow {
  const children: FollowUpRow[] = [];
  const row: FollowUpsTalkRow = { kind: 'talk', id: talk.id, talk, parent, children };
  const context = [talk.title, ...talk.speakers, parent.conference.name].join('\n');
  children.push(...createFollowUpRows(talk.followUps, row, { ...choice, context }));
  return row;
}

function createFollowUpRows(
  followUps: readonly FollowUpNode[],
  parent: FollowUpsConferenceRow | FollowUpsTalkRow,
  { shown, words, context }: Choice & { readonly context: string },
): FollowUpRow[] {
  return followUps
    .filter((followUp) => shown === 'all' || !followUp.done)
    .filter(({ text }) => {
      const searched = `${text}\n${context}`.toLowerCase();
      return words.every((word) => searched.includes(word));
    })
    .map((followUp) => ({ kind: 'followUp', id: followUp.id, followUp, parent, children: [] }));
}

function hasChildren(row: FollowUpsConferenceRow | FollowUpsTalkRow): boolean {
  return row.children.length > 0;
}
