/** One talk with all that the notes and the schedule say of it, in pieces where the notes are long. */
import type { ExportTalk } from '../export/exportModel.js';
import { type AgentAnswer, defineTool } from './agentTool.js';
import type { AgentWorld } from './agentWorld.js';
import { cutText } from './pages.js';
import { createTalkReader } from './publicNotes.js';
import { Declined } from '../inputs/readInput.js';
import {
  listTalks,
  type NotedTalk,
  requiredOfTalks,
  talkProperties,
  type TalkRecord,
  toTalkRecord,
} from './talkRecords.js';

const list = { type: 'array', items: { type: 'string' } } as const;

export const readTalk = defineTool({
  name: 'read_talk',
  title: 'Read a conference talk',
  description:
    "Gives one talk of the user's conference notes: the notes themselves as Markdown, abstract, takeaways, follow-ups and links, with time, room, speakers and attendance, as notes and schedule have them. Lines that the user marked as private are left out.",
  inputSchema: {
    type: 'object',
    properties: {
      talk: {
        type: 'string',
        description: 'The id that search_talks gives, else a talk code (WEYYJG), else the exact title',
        maxLength: 2000,
      },
      offset: {
        type: 'integer',
        description: 'Character of the notes to begin with, to go on where the last answer ended',
        minimum: 0,
        maximum: 100_000_000,
        default: 0,
      },
      limit: {
        type: 'integer',
        description: 'The most characters of the notes to give',
        minimum: 200,
        maximum: 50_000,
        default: 20_000,
      },
    },
    required: ['talk'],
    additionalProperties: false,
  },
  outputSchema: {
    type: 'object',
    properties: {
      ...talkProperties,
      code: { type: 'string', description: "The talk's code in its schedule" },
      reason: { type: 'string', description: 'Why it was skipped' },
      abstract: { type: 'string', description: 'Of the programme' },
      notes: { type: 'string', description: "The user's notes, Markdown" },
      offset: { type: 'integer', description: 'The character that the notes begin with', minimum: 0 },
      length: { type: 'integer', description: 'Characters of all the notes', minimum: 0 },
      takeaways: list,
      followUps: {
        type: 'array',
        items: {
          type: 'object',
          properties: { text: { type: 'string' }, done: { type: 'boolean' } },
          required: ['text', 'done'],
        },
      },
      links: {
        type: 'array',
        items: {
          type: 'object',
          properties: { name: { type: 'string' }, url: { type: 'string' } },
          required: ['name', 'url'],
        },
      },
    },
    required: [...requiredOfTalks, 'notes', 'offset', 'length', 'takeaways', 'followUps', 'links'],
  },
  async answer(world, { talk, offset, limit }) {
    const noted = findTalk(world, talk.trim());
    const read = await createTalkReader(world)(noted.talk.uri, noted.talk.titleRange.start.line);
    if (read === undefined) throw new Declined('This talk is not in the notes any more. Search again.');
    return toAnswer(toTalkRecord(noted, world.index), read, { offset, limit });
  },
});

/** By id, talk code or exact title. Throws {@link Declined} where there is no such talk, or several. */
function findTalk(world: AgentWorld, wanted: string): NotedTalk {
  const byId = findById(world, wanted);
  if (byId !== undefined) return byId;
  const [place, ...others] = [...world.index.findTalksByCode(wanted), ...findByTitle(world, wanted)];
  if (place === undefined) {
    throw new Declined('There is no such talk in the notes. search_talks gives the ids of those that there are.');
  }
  const ids = [...new Set([place, ...others].map(({ uri, talk }) => `${uri}#${talk.id}`))];
  if (ids.length > 1) {
    throw new Declined(`There are several such talks; ask with one of these ids: ${ids.slice(0, 10).join(' ')}`);
  }
  return findById(world, ids[0] ?? '') ?? findTalk(world, '');
}

function findById(world: AgentWorld, id: string): NotedTalk | undefined {
  const conference = world.conferenceOf(id.slice(0, Math.max(0, id.lastIndexOf('#'))));
  return conference && listTalks(conference).find(({ talk }) => talk.id === id);
}

function findByTitle({ index }: AgentWorld, title: string): ReturnType<AgentWorld['index']['search']> {
  if (title === '') return [];
  return index.search(title, 1000).filter(({ talk }) => talk.title.toLowerCase() === title.toLowerCase());
}

function toAnswer(
  facts: TalkRecord,
  read: ExportTalk,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): AgentAnswer {
  const { markdown } = read.notes;
  const notes = cutNotes(markdown, offset, limit);
  const data = { ...facts, ...describe(read), notes, offset, length: markdown.length };
  return { text: write(data), data };
}

/** Many talks' worth of each; who wrote more finds it in the notes. */
const mostOfEach = 200;

function describe({ code, reason, takeaways, followUps, links, speakers, abstract }: ExportTalk) {
  return {
    code,
    reason: reason && cutText(reason),
    speakers: speakers.map(({ name, affiliation }) => (affiliation === undefined ? name : `${name} (${affiliation})`)),
    abstract: abstract && cutNotes(abstract, 0, longestAbstract),
    takeaways: takeaways.slice(0, mostOfEach).map((text) => cutText(text)),
    followUps: followUps.slice(0, mostOfEach).map(({ text, done }) => ({ text: cutText(text), done })),
    links: links.slice(0, mostOfEach).map(({ name, url }) => ({ name: cutText(name), url })),
  };
}

const longestAbstract = 5000;

/** Ends with a line where one ends in the second half; no character is cut in two. */
function cutNotes(text: string, offset: number, limit: number): string {
  if (offset + limit >= text.length) return text.slice(offset);
  const lineEnd = text.lastIndexOf('\n', offset + limit - 1);
  const end = lineEnd > offset + limit / 2 ? lineEnd + 1 : offset + limit;
  const isHalf = /[\uD800-\uDBFF]/.test(text[end - 1] ?? '');
  return text.slice(offset, isHalf ? end - 1 : end);
}

interface TalkAnswer extends TalkRecord {
  readonly reason: string | undefined;
  readonly abstract: string | undefined;
  readonly notes: string;
  readonly offset: number;
  readonly length: number;
  readonly takeaways: readonly string[];
  readonly followUps: readonly { readonly text: string; readonly done: boolean }[];
  readonly links: readonly { readonly name: string; readonly url: string }[];
}

function write(talk: TalkAnswer): string {
  const { title, conference, day, date, start, end, room, track, speakers, attendance, reason, url } = talk;
  const time = start === undefined ? undefined : end === undefined ? start : `${start}-${end}`;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Conference', conference],
    ['Day', [day, date].filter((each) => each !== undefined).join(', ')],
    ['Time', time],
    ['Room', room],
    ['Track', track],
    ['Speakers', speakers.join(', ')],
    ['Attendance', reason === undefined ? attendance : `${attendance} (${reason})`],
    ['Page', url],
    ['Notes in', `${talk.uri}:${talk.line}`],
  ];
  const known = facts.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`- ${name}: ${value}`]));
  return [
    `# ${title}`,
    known.join('\n'),
    ...chapter('Abstract', talk.abstract ?? ''),
    ...chapter('Takeaways', talk.takeaways.map((one) => `- ${one}`).join('\n')),
    ...chapter('Follow-ups', talk.followUps.map(({ text, done }) => `- [${done ? 'x' : ' '}] ${text}`).join('\n')),
    ...chapter('Links', talk.links.map(({ name, url: link }) => `- ${name}: ${link}`).join('\n')),
    ...chapter('Notes', talk.notes.trim() === '' && talk.offset === 0 ? 'There are none.' : talk.notes),
    ...writeRest(talk),
  ].join('\n\n');
}

function chapter(title: string, text: string): readonly string[] {
  return text === '' ? [] : [`## ${title}\n\n${text}`];
}

function writeRest({ notes, offset, length }: TalkAnswer): readonly string[] {
  const end = offset + notes.length;
  return end < length ? [`There is more of the notes: ask again with offset ${end}.`] : [];
}
