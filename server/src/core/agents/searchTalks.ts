/** Finding talks by words of title, speaker, talk code or conference, and of the notes themselves. */
import type { CancelSignal } from '../cancelSignal.js';
import type { ExportTalk } from '../export/exportModel.js';
import { foldText, readTextQuery } from '../index/searchText.js';
import { defineTool } from './agentTool.js';
import type { AgentConference, AgentWorld } from './agentWorld.js';
import {
  conferenceInput,
  createLimitInput,
  cutText,
  offsetInput,
  pageProperties,
  takePage,
  writePageEnd,
} from './pages.js';
import { createTalkReader, type ReadTalk } from './publicNotes.js';
import {
  hasWords,
  listTalks,
  type NotedTalk,
  requiredOfTalks,
  talkProperties,
  type TalkRecord,
  toTalkRecord,
  writeTalk,
} from './talkRecords.js';

interface FoundTalk extends TalkRecord {
  /** Of the notes, those that hold the words; none where title or speakers do. */
  readonly lines: readonly string[];
}

export const searchTalks = defineTool({
  name: 'search_talks',
  title: 'Search conference talks',
  description:
    "Finds talks in the user's conference notes by words of title, speaker, talk code or conference, or of the notes themselves. Without a query it lists all talks of the conferences that match. Gives facts of each talk (time, room, attendance, page) and its id for read_talk.",
  inputSchema: {
    type: 'object',
    properties: {
      query: {
        type: 'string',
        description:
          'Words that must all occur; "two words" in quotes are one. Capitals and accents make no difference',
        maxLength: 200,
      },
      conference: conferenceInput,
      attendance: {
        type: 'string',
        description: 'Only talks that the user attended, skipped, took no notes of, or wants to watch later',
        enum: ['attended', 'skipped', 'no-notes', 'watch-later', 'unknown'],
      },
      limit: createLimitInput(20, 50),
      offset: offsetInput,
    },
    additionalProperties: false,
  },
  outputSchema: {
    type: 'object',
    properties: {
      talks: {
        type: 'array',
        items: {
          type: 'object',
          properties: { ...talkProperties, lines: { type: 'array', items: { type: 'string' } } },
          required: [...requiredOfTalks, 'lines'],
        },
      },
      ...pageProperties,
    },
    required: ['talks', 'more', 'indexing'],
  },
  async answer(world, { query = '', conference, attendance, limit, offset }, signal) {
    const isWanted = ({ talk, conference: { name } }: NotedTalk): boolean =>
      hasWords(name, conference) && (attendance === undefined || talk.attendance === attendance);
    const words = readTextQuery(query);
    const source = words.length === 0 ? listAll(world) : find(world, { query, words, isWanted }, signal);
    const page = await takePage(filter(source, isWanted), { offset, limit });
    const talks = page.items.map(({ found, lines }) => ({ ...toTalkRecord(found, world.index), lines }));
    const { indexing } = world;
    const text = talks.length === 0 ? 'No talks found.' : talks.map(write).join('\n');
    return {
      text: text + writePageEnd(page, offset + talks.length, indexing),
      data: { talks, more: page.more, indexing },
    };
  },
});

interface Hit {
  readonly found: NotedTalk;
  readonly lines: readonly string[];
}

interface Wanted {
  readonly query: string;
  readonly words: readonly string[];
  readonly isWanted: (talk: NotedTalk) => boolean;
}

function listAll(world: AgentWorld): readonly Hit[] {
  return world.conferences().flatMap((conference) => listTalks(conference).map((found) => ({ found, lines: [] })));
}

async function* filter(
  hits: AsyncIterable<Hit> | Iterable<Hit>,
  isWanted: (talk: NotedTalk) => boolean,
): AsyncGenerator<Hit> {
  for await (const hit of hits) if (isWanted(hit.found)) yield hit;
}

/** More than anybody pages through. */
const mostByName = 10_000;

/** Those that are named so come first, then those whose notes say so. */
async function* find(world: AgentWorld, wanted: Wanted, signal: CancelSignal): AsyncGenerator<Hit> {
  const findTalk = createLookup(world);
  const seen = new Set<string>();
  for (const { uri, talk } of world.index.search(wanted.query.replaceAll('"', ' '), mostByName)) {
    const found = findTalk(uri, `${uri}#${talk.id}`);
    if (found === undefined || !isNamed(found, wanted.words)) continue;
    seen.add(found.talk.id);
    yield { found, lines: [] };
  }
  for await (const found of findInText(world, wanted, signal)) {
    if (!seen.has(found.found.talk.id)) yield found;
  }
}

function isNamed({ talk, conference }: NotedTalk, words: readonly string[]): boolean {
  const named = foldText([talk.title, ...talk.speakers, talk.code ?? '', conference.name].join('\n'));
  return words.every((word) => named.includes(word));
}

/** A search in the text finds what is private, too: a talk counts where its words stand in what others may read. */
async function* findInText(world: AgentWorld, wanted: Wanted, signal: CancelSignal): AsyncGenerator<Hit> {
  const findTalk = createLookup(world);
  const readTalk = createTalkReader(world);
  let next: number | undefined;
  do {
    const slice = await world.searchNotes(wanted.query, next, signal);
    for (const { uri, talk } of slice.found) {
      const entry = talk === undefined ? undefined : world.index.entries.get(uri)?.talks[talk];
      const found = entry && findTalk(uri, `${uri}#${entry.id}`);
      if (found === undefined || !wanted.isWanted(found)) continue;
      const lines = await findPublicLines(readTalk, found, wanted.words);
      if (lines !== undefined) yield { found, lines };
    }
    next = signal.isCancellationRequested ? undefined : slice.next;
  } while (next !== undefined);
}

/** Looks talks up by file and id; a conference is looked at once. */
function createLookup(world: AgentWorld): (uri: string, id: string) => NotedTalk | undefined {
  const known = new Map<AgentConference, ReadonlyMap<string, NotedTalk>>();
  const byUri = new Map<string, AgentConference | undefined>();
  return (uri, id) => {
    if (!byUri.has(uri)) {
      const conference = world.conferenceOf(uri);
      for (const each of conference?.uris ?? [uri]) byUri.set(each, conference);
    }
    const conference = byUri.get(uri);
    if (conference === undefined) return undefined;
    const talks = known.get(conference) ?? new Map(listTalks(conference).map((noted) => [noted.talk.id, noted]));
    known.set(conference, talks);
    return talks.get(id);
  };
}

const mostLines = 3;
const longestLine = 200;

/** The lines that hold some of the words; undefined where not all of them stand in what others may read. */
async function findPublicLines(
  readTalk: ReadTalk,
  { talk, conference }: NotedTalk,
  words: readonly string[],
): Promise<readonly string[] | undefined> {
  const read = await readTalk(talk.uri, talk.titleRange.start.line);
  if (read === undefined) return undefined;
  const lines = listLines(read);
  const folded = foldText([...lines, talk.code ?? '', conference.name].join('\n'));
  if (!words.every((one) => folded.includes(one))) return undefined;
  return lines
    .filter((line) => words.some((one) => foldText(line).includes(one)))
    .slice(0, mostLines)
    .map((line) => cutText(line, longestLine));
}

function listLines({ title, speakers, abstract, notes, links, reason, room }: ExportTalk): readonly string[] {
  const parts = [
    title,
    ...speakers.map(({ name, affiliation, handle }) => [name, affiliation, handle].filter(Boolean).join(' ')),
    room ?? '',
    notes.markdown,
    abstract ?? '',
    ...links.map(({ name, url }) => `${name} ${url}`),
    reason ?? '',
  ];
  return [...new Set(parts.flatMap((part) => part.split('\n')).map((line) => line.trim()))].filter(
    (line) => line !== '',
  );
}

function write(talk: FoundTalk): string {
  return [writeTalk(talk), ...talk.lines.map((line) => `  > ${line}`)].join('\n');
}
