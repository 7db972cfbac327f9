/** Measures the search for a talk among ten thousand, letter by letter: the client's list and the server's symbols. */
import { buildCore, type Core, timed, type Times } from './core.ts';
import { median } from './commands.ts';
import { createCorpus } from './corpus.ts';
import type { Row } from './report.ts';

const files = 100;
const talksPerFile = 100;
const mostPerKey = 10;
/** What somebody types, and what stands in the title that comes first; the client forgives slips and missing letters. */
const typed: readonly { readonly words: string; readonly first: RegExp; readonly isExact: boolean }[] = [
  { words: 'f042t00017', first: /^F042T00017 /, isExact: true },
  { words: 'f007t00100 practice', first: /^F007T00100 /, isExact: true },
  { words: 'zanzibar', first: /Zanzibar/, isExact: true },
  { words: 'zanzibra', first: /Zanzibar/, isExact: false },
  { words: 'znzbr', first: /Zanzibar/, isExact: false },
  { words: 'qqqqqq', first: /^$/, isExact: false },
];

/** One row for each of both, all keys of all words in it. */
export async function measureSearch(folder: string, { rounds }: { readonly rounds: number }): Promise<readonly Row[]> {
  const core = (await buildCore(folder))();
  const index = core.createNotesIndex().withNotes(createEntries(core));
  const lookup = { scheduleOf: () => undefined, now: 0, unusedSchedules: [], indexing: false };
  const talks = core.listTalks(index.conferences().map((conference) => core.toConferenceNode(conference, lookup)));
  if (talks.length !== files * talksPerFile) throw new Error(`${talks.length} talks are indexed`);
  const search = core.createTalkSearch(talks, undefined);
  const client: Times = { milliseconds: [], cpu: [] };
  const server: Times = { milliseconds: [], cpu: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const { words, first, isExact } of typed) {
      const listed = typeWords(words, client, (letters) => search.find(letters, 200));
      checkFirst(listed[0]?.talk.title, { words, first });
      const found = typeWords(words, server, (letters) => index.search(letters, 500));
      if (isExact) checkFirst(found[0]?.talk.title, { words, first });
    }
  }
  const name = 'search among 10,000 talks, a key';
  return [toRow(`${name}: Go to Talk, with slips`, client), toRow(`${name}: workspace symbols`, server)];
}

function toRow(name: string, { milliseconds, cpu }: Times): Row {
  return {
    name,
    unit: 'ms',
    measured: { ours: milliseconds },
    budget: { most: mostPerKey, orCpu: true },
    cpu: median(cpu),
  };
}

/** What is found for all letters. */
function typeWords<Found>(words: string, times: Times, find: (letters: string) => readonly Found[]): readonly Found[] {
  let found: readonly Found[] = [];
  for (let length = 1; length <= words.length; length += 1) found = timed(times, () => find(words.slice(0, length)));
  return found;
}

function checkFirst(title = '', { words, first }: { readonly words: string; readonly first: RegExp }): void {
  if (!first.test(title)) throw new Error(`${words}: found ${title === '' ? 'nothing' : title}`);
}

function createEntries(core: Core): readonly ReturnType<Core['toNoteEntry']>[] {
  return Array.from({ length: files }, (_, file) => {
    const corpus = createCorpus({
      seed: file + 1,
      // A little more than a hundred talks, which then are cut to that many.
      length: 130_000,
      conference: `Conf ${String(file).padStart(4, '0')} 2031`,
      topic: `F${String(file).padStart(3, '0')}T`,
      ...(file === 73 ? { rareWord: 'Zanzibar' } : {}),
    });
    const entry = core.toNoteEntry(`file:///notes/${file}.md`, core.parseNote(corpus.text));
    return { ...entry, talks: entry.talks.slice(0, talksPerFile) };
  });
}
