/** What the user means to do later, by conference and talk. */
import type { ExportFollowUp } from '../export/exportModel.js';
import { defineTool } from './agentTool.js';
import type { AgentConference, AgentFollowUp, AgentWorld } from './agentWorld.js';
import {
  conferenceInput,
  createLimitInput,
  cutText,
  offsetInput,
  pageProperties,
  takePage,
  writePageEnd,
} from './pages.js';
import { createFollowUpReader, type PublicFollowUps, type ReadFollowUps } from './publicNotes.js';
import { hasWords, listTalks } from './talkRecords.js';

interface FollowUpRecord {
  readonly text: string;
  readonly done: boolean;
  readonly conference: string;
  /** Title of the talk; undefined outside of talks. */
  readonly talk: string | undefined;
  /** For `read_talk`. */
  readonly talkId: string | undefined;
  readonly uri: string;
  /** One-based. */
  readonly line: number;
}

export const listFollowUps = defineTool({
  name: 'list_follow_ups',
  title: 'List conference follow-ups',
  description:
    'Lists what the user means to do later by their conference notes (boxes, TODO lines, notes to self), with the talk it belongs to, and whether it is done. Use it for questions such as "what did I want to look up after PyCon?".',
  inputSchema: {
    type: 'object',
    properties: {
      state: { type: 'string', description: 'open where left out', enum: ['open', 'done', 'all'] },
      conference: conferenceInput,
      limit: createLimitInput(50, 200),
      offset: offsetInput,
    },
    additionalProperties: false,
  },
  outputSchema: {
    type: 'object',
    properties: {
      followUps: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            text: { type: 'string' },
            done: { type: 'boolean' },
            conference: { type: 'string' },
            talk: { type: 'string', description: 'Title of the talk; absent outside of talks' },
            talkId: { type: 'string', description: 'For read_talk' },
            uri: { type: 'string', description: 'The note file' },
            line: { type: 'integer', minimum: 1 },
          },
          required: ['text', 'done', 'conference', 'uri', 'line'],
        },
      },
      ...pageProperties,
    },
    required: ['followUps', 'more', 'indexing'],
  },
  async answer(world, { state = 'open', conference, limit, offset }) {
    const isWanted = ({ done }: AgentFollowUp): boolean => state === 'all' || done === (state === 'done');
    const conferences = world.conferences().filter(({ name }) => hasWords(name, conference));
    const page = await takePage(list(world, conferences, isWanted), { offset, limit });
    const { indexing } = world;
    const text = page.items.length === 0 ? 'No follow-ups found.' : page.items.map(write).join('\n');
    return {
      text: text + writePageEnd(page, offset + page.items.length, indexing),
      data: { followUps: page.items, more: page.more, indexing },
    };
  },
});

/** The follow-ups of a talk, or those outside of talks. */
interface Group {
  readonly conference: string;
  readonly talk?: { readonly title: string; readonly id: string };
  readonly followUps: readonly AgentFollowUp[];
}

async function* list(
  world: AgentWorld,
  conferences: readonly AgentConference[],
  isWanted: (followUp: AgentFollowUp) => boolean,
): AsyncGenerator<FollowUpRecord> {
  const read = createFollowUpReader(world);
  for (const { conference, talk, followUps } of conferences.flatMap(toGroups)) {
    if (!followUps.some(isWanted)) continue;
    for await (const followUp of leaveOutPrivate(read, followUps)) {
      const { text, done, uri, range } = followUp;
      if (!isWanted(followUp)) continue;
      yield {
        text: cutText(text),
        done,
        conference,
        talk: talk?.title,
        talkId: talk?.id,
        uri,
        line: range.start.line + 1,
      };
    }
  }
}

function toGroups(conference: AgentConference): readonly Group[] {
  const { name, followUps } = conference;
  const inTalks = listTalks(conference).map(({ talk }) => ({
    conference: name,
    talk: { title: talk.title, id: talk.id },
    followUps: talk.followUps,
  }));
  return [...inTalks, { conference: name, followUps }];
}

/** What others may read of a section's follow-ups is the same list with gaps. */
async function* leaveOutPrivate(
  read: ReadFollowUps,
  followUps: readonly AgentFollowUp[],
): AsyncGenerator<AgentFollowUp> {
  let section: PublicFollowUps | undefined;
  let rest: ExportFollowUp[] = [];
  for (const followUp of followUps) {
    const { uri, text, done, range } = followUp;
    const isHere = section?.uri === uri && section.line <= range.start.line && range.start.line <= section.endLine;
    if (!isHere) {
      section = await read(uri, range.start.line);
      rest = [...section.followUps];
    }
    if (rest[0]?.text !== text || rest[0].done !== done) continue;
    rest.shift();
    yield followUp;
  }
}

function write({ text, done, conference, talk, talkId, uri, line }: FollowUpRecord): string {
  const where = talk === undefined ? `${conference}, ${uri}:${line}` : `${conference}, ${talk}, id: ${talkId}`;
  return `- [${done ? 'x' : ' '}] ${text} (${where})`;
}
