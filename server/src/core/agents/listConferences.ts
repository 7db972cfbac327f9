/** The conferences that there are notes or a schedule of. */
import type { NotesIndex } from '../index/notesIndex.js';
import { defineTool } from './agentTool.js';
import type { AgentConference } from './agentWorld.js';
import { conferenceInput, createLimitInput, offsetInput, pageProperties, takePage, writePageEnd } from './pages.js';
import { findDate, hasWords, listTalks } from './talkRecords.js';

interface ConferenceRecord {
  readonly name: string;
  /** ISO 8601. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** In the notes. */
  readonly talks: number;
  readonly attended: number;
  /** In the schedule and not in the notes. */
  readonly unnoted: number;
  /** IANA time zone of the event. */
  readonly timeZone: string | undefined;
  readonly scheduleUrl: string | undefined;
  readonly files: readonly string[];
}

export const listConferences = defineTool({
  name: 'list_conferences',
  title: 'List conferences',
  description:
    'Lists the conferences that the user has notes or an imported schedule of, with dates, number of talks and note files.',
  inputSchema: {
    type: 'object',
    properties: {
      query: conferenceInput,
      limit: createLimitInput(50, 200),
      offset: offsetInput,
    },
    additionalProperties: false,
  },
  outputSchema: {
    type: 'object',
    properties: {
      conferences: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            name: { type: 'string' },
            from: { type: 'string', description: 'ISO 8601 date' },
            to: { type: 'string', description: 'ISO 8601 date' },
            talks: { type: 'integer', description: 'Talks in the notes', minimum: 0 },
            attended: { type: 'integer', description: 'Talks that the user attended', minimum: 0 },
            unnoted: { type: 'integer', description: 'Talks of the schedule that are not in the notes', minimum: 0 },
            timeZone: { type: 'string', description: 'IANA time zone of the event' },
            scheduleUrl: { type: 'string' },
            files: { type: 'array', items: { type: 'string' }, description: 'Note files, the first 20' },
          },
          required: ['name', 'talks', 'attended', 'unnoted', 'files'],
        },
      },
      ...pageProperties,
    },
    required: ['conferences', 'more', 'indexing'],
  },
  async answer(world, { query, limit, offset }) {
    const wanted = world.conferences().filter(({ name }) => hasWords(name, query));
    const page = await takePage(wanted, { offset, limit });
    const conferences = page.items.map((conference) => toRecord(conference, world.index));
    const { indexing } = world;
    const text = conferences.length === 0 ? 'No conferences found.' : conferences.map(write).join('\n');
    return {
      text: text + writePageEnd(page, offset + conferences.length, indexing),
      data: { conferences, more: page.more, indexing },
    };
  },
});

/** One file per talk may make many. */
const mostFiles = 20;

function toRecord(conference: AgentConference, index: NotesIndex): ConferenceRecord {
  const { name, uris, scheduleUrl, schedule } = conference;
  const talks = listTalks(conference);
  const dates = [
    ...conference.days.map(findDate),
    ...uris.map((uri) => index.entries.get(uri)?.date),
    ...(talks.length === 0 ? (schedule?.unnoted ?? []).map(({ date }) => date) : []),
  ]
    .filter((date) => date !== undefined)
    .toSorted();
  return {
    name,
    from: dates[0],
    to: dates.at(-1),
    talks: talks.length,
    attended: talks.filter(({ talk: { attendance } }) => attendance === 'attended' || attendance === 'no-notes').length,
    unnoted: schedule?.unnoted.length ?? 0,
    timeZone: schedule?.timeZone,
    scheduleUrl,
    files: uris.slice(0, mostFiles),
  };
}

function write({ name, from, to, talks, attended, unnoted }: ConferenceRecord): string {
  const dates = from === undefined ? [] : [from === to ? from : `${from} to ${to}`];
  const counts = [`${talks} talks in the notes`, `${attended} attended`];
  const rest = unnoted === 0 ? [] : [`${unnoted} only in the schedule`];
  return `- **${name}** (${[...dates, ...counts, ...rest].join(', ')})`;
}
