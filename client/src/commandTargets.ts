/** What a command is about: the row it was called on, the place a talk card's link names, else the cursor. */
import type { ConferenceNode } from '../../server/src/protocol.js';
import type { ClientContext } from './clientContext.js';
import { findConferenceOf, findTalkAt, type FoundTalk, listTalks } from './conferenceLookups.js';

/** A line of a note file. */
export interface LineTarget {
  readonly uri: string;
  /** Zero-based. */
  readonly line: number;
}

/** Whether a command was called on a talk: on its row, or by a link of its card. */
export function namesTalk(argument: unknown): boolean {
  const record = asRecord(argument);
  return record !== undefined && (asRecord(record['talk']) !== undefined || typeof record['line'] === 'number');
}

/** Whether a command was called on the row of a conference. */
export function namesConference(argument: unknown): boolean {
  return asRecord(asRecord(argument)?.['conference']) !== undefined;
}

/** The line that the command is about; undefined where there is neither a row nor a note. */
export async function findLineTarget(context: ClientContext, argument: unknown): Promise<LineTarget | undefined> {
  const row = asRecord(argument);
  const talkId = asRecord(row?.['talk'])?.['id'];
  if (typeof talkId === 'string') {
    // Edits have moved the talk since its row was drawn: only its id holds.
    const { conferences } = await context.notes.getNewest();
    const talk = listTalks(conferences).find((found) => found.talk.id === talkId)?.talk;
    return talk && { uri: talk.uri, line: talk.range.start.line };
  }
  if (typeof row?.['uri'] === 'string' && typeof row['line'] === 'number')
    return { uri: row['uri'], line: row['line'] };
  const place = context.places.current;
  return place?.isNote === true ? { uri: place.document.uri.toString(), line: place.line } : undefined;
}

/** The talk that the command is about. */
export async function findTalkTarget(context: ClientContext, argument: unknown): Promise<FoundTalk | undefined> {
  const target = await findLineTarget(context, argument);
  if (target === undefined) return undefined;
  const { conferences } = await context.notes.getNewest();
  return findTalkAt(conferences, target.uri, target.line);
}

/** The conference that the command is about: of the row, else of the note that was edited last. */
export async function findConferenceTarget(
  context: ClientContext,
  argument: unknown,
): Promise<ConferenceNode | undefined> {
  const { conferences } = await context.notes.getNewest();
  const id = asRecord(asRecord(argument)?.['conference'])?.['id'];
  if (id !== undefined) return conferences.find((conference) => conference.id === id);
  const uri = (await findLineTarget(context, argument))?.uri ?? context.places.lastNote?.document.uri.toString();
  return uri === undefined ? undefined : findConferenceOf(conferences, uri);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
}
