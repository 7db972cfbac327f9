/** Finding talks in what the server told; plain values, no VS Code. */
import type { ConferenceNode, DayNode, FollowUpNode, TalkNode } from '../../server/src/protocol.js';

/** A talk with what it belongs to. */
export interface FoundTalk {
  readonly conference: ConferenceNode;
  readonly day: DayNode | undefined;
  readonly talk: TalkNode;
}

/** Every talk of every conference, in the order of the notes. */
export function listTalks(conferences: readonly ConferenceNode[]): readonly FoundTalk[] {
  return conferences.flatMap((conference) => [
    ...conference.talks.map((talk) => ({ conference, day: undefined, talk })),
    ...conference.days.flatMap((day) => day.talks.map((talk) => ({ conference, day, talk }))),
  ]);
}

/** The talk that a line of a file is in: the last one that starts at or above it. */
export function findTalkAt(conferences: readonly ConferenceNode[], uri: string, line: number): FoundTalk | undefined {
  return talksOfFile(conferences, uri).findLast(({ talk }) => talk.range.start.line <= line);
}

/** The talks of one file, from top to bottom. */
export function talksOfFile(conferences: readonly ConferenceNode[], uri: string): readonly FoundTalk[] {
  return listTalks(conferences)
    .filter(({ talk }) => talk.uri === uri)
    .toSorted((a, b) => a.talk.range.start.line - b.talk.range.start.line);
}

/** The conferences that there are notes of: of others there is a schedule alone. */
export function listNoted(conferences: readonly ConferenceNode[]): readonly ConferenceNode[] {
  return conferences.filter(({ uris }) => uris.length > 0);
}

/** The conference that a file belongs to. */
export function findConferenceOf(conferences: readonly ConferenceNode[], uri: string): ConferenceNode | undefined {
  return conferences.find((conference) => conference.uris.includes(uri));
}

/** Where a talk, day or follow-up stands now, by its id; of a talk it is the title. */
export function findPlace(
  conferences: readonly ConferenceNode[],
  id: string,
): Pick<TalkNode, 'uri' | 'range'> | undefined {
  for (const conference of conferences) {
    const talks = [...conference.talks, ...conference.days.flatMap((day) => day.talks)];
    const talk = talks.find((each) => each.id === id);
    if (talk !== undefined) return { uri: talk.uri, range: talk.titleRange };
    const others: readonly (DayNode | FollowUpNode)[] = [
      ...conference.days,
      ...conference.followUps,
      ...talks.flatMap((each) => each.followUps),
    ];
    const found = others.find((each) => each.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}
