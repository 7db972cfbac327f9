/**
 * Full text search: the talks in whose notes all words stand, with the lines that hold them. The client asks slice by
 * slice and shows what comes; private lines are the reader's own, so they are found.
 */
import { formatClockTime } from '../core/model/clockTime.js';
import { type FoundTalkNode, searchNotesMethod, type SearchNotesParams, type SearchNotesResult } from '../protocol.js';
import type { FoundNotes } from '../workspace/noteSearch.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { Feature } from './feature.js';

export const searchNotes: Feature<SearchNotesParams, SearchNotesResult> = {
  method: searchNotesMethod,
  async handle(snapshot, { query, next }, signal) {
    const slice = await snapshot.searchNotes(query, next, signal);
    return { ...slice, found: slice.found.map((found) => toNode(found, snapshot)) };
  },
};

function toNode({ uri, talk, lines }: FoundNotes, { index }: Snapshot): FoundTalkNode {
  const entry = index.entries.get(uri);
  const noted = talk === undefined ? undefined : entry?.talks[talk];
  return {
    uri,
    conference: index.findConference(uri)?.name ?? '',
    lines: lines.map(({ line, text }) => ({ line, text: text.slice(0, longestLine) })),
    ...(noted && {
      title: noted.title,
      kind: noted.kind,
      attendance: noted.attendance,
      speakers: noted.speakers.map(({ name }) => name),
      start: noted.start === undefined ? undefined : formatClockTime(noted.start),
    }),
  };
}

/** Somebody's paragraph on one line would fill the screen and the pipe. */
const longestLine = 2000;
