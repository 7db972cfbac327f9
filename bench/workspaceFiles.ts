/** Measures a workspace of many files: until a talk of any of them is found, the memory then, and a query. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { createCorpus } from './corpus.ts';
import { Editor, type ServerName } from './editor.ts';
import { pause } from './typing.ts';

const rareWord = 'Zanzibar';
const filesPerConference = 10;

/** The files on the disk, and how many of their talks have the rare word in their titles. */
export interface WorkspaceFiles {
  readonly folder: string;
  readonly fileCount: number;
  readonly rareTalks: number;
}

/** Writes the files: conferences of ten days, each day a file of its own. */
export function writeWorkspace(folder: string, fileCount: number, length: number): WorkspaceFiles {
  let rareTalks = 0;
  for (let file = 0; file < fileCount; file += 1) {
    const conference = `Conf ${String(Math.floor(file / filesPerConference)).padStart(4, '0')} 2031`;
    const isRare = file % 997 === 0 || file === fileCount - 1;
    const { text } = createCorpus({
      seed: file + 1,
      length,
      conference: `${conference} - Day ${(file % filesPerConference) + 1}`,
      topic: `F${String(file).padStart(5, '0')}T`,
      ...(isRare ? { rareWord } : {}),
    });
    rareTalks += isRare ? 1 : 0;
    const place = path.join(folder, conference.toLowerCase().replaceAll(' ', '-'));
    if (file % filesPerConference === 0) mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, `day-${(file % filesPerConference) + 1}.md`), text);
  }
  return { folder, fileCount, rareTalks };
}

/** What a server needed for all files. */
export interface WorkspaceTimes {
  /** Milliseconds from the process's start to the right answer: with nothing kept, and with what the last start kept. */
  readonly cold: number[];
  readonly warm: number[];
  /** Resident memory when all is read, in MB. */
  readonly megabytes: number[];
  readonly query: number[];
}

interface FoundSymbol {
  readonly name: string;
}

export async function measureWorkspace(
  server: ServerName,
  files: WorkspaceFiles,
  { cacheFolder, rounds, queries }: { readonly cacheFolder: string; readonly rounds: number; readonly queries: number },
): Promise<WorkspaceTimes> {
  const times: WorkspaceTimes = { cold: [], warm: [], megabytes: [], query: [] };
  for (let round = 0; round < rounds; round += 1) {
    rmSync(cacheFolder, { recursive: true, force: true });
    mkdirSync(cacheFolder, { recursive: true });
    const cold = new Editor({ server, folder: files.folder, cacheFolder });
    times.cold.push(await startAndFind(cold, files));
    // An answer may come before all is read, and what is kept may be written once things are quiet.
    await untilQuiet(cold);
    times.megabytes.push(cold.process.cost().megabytes);
    await cold.process.stop();
    const warm = new Editor({ server, folder: files.folder, cacheFolder });
    times.warm.push(await startAndFind(warm, files));
    await untilQuiet(warm);
    if (round === rounds - 1) times.query.push(...(await measureQueries(warm, files, queries)));
    await warm.process.stop();
  }
  return times;
}

/** Asks until all talks with the rare word are found; gives the milliseconds from the process's start. */
async function startAndFind(editor: Editor, { rareTalks }: WorkspaceFiles): Promise<number> {
  await editor.start();
  for (;;) {
    const { result } = await editor.process.request<readonly FoundSymbol[] | null>(
      'workspace/symbol',
      { query: rareWord },
      { limit: 120_000 },
    );
    const took = performance.now() - editor.process.spawned;
    if (result?.length === rareTalks) return took;
    if (took > 120_000) throw new Error(`workspace symbols: ${result?.length ?? 0} instead of ${rareTalks}`);
    await pause(10);
  }
}

/** Waits until the server has had nothing to do for a second. */
async function untilQuiet(editor: Editor): Promise<void> {
  let before = -1;
  for (let quiet = 0; quiet < 4;) {
    await pause(250);
    const now = editor.process.cost().cpuMilliseconds;
    quiet = now - before <= 10 ? quiet + 1 : 0;
    before = now;
  }
}

/** Asks for single talks by the word that only they have. */
async function measureQueries(editor: Editor, { fileCount }: WorkspaceFiles, queries: number): Promise<number[]> {
  const times: number[] = [];
  for (let query = 0; query < queries; query += 1) {
    const file = (query * 7919) % fileCount;
    const word = `F${String(file).padStart(5, '0')}T00003`;
    const { result, milliseconds } = await editor.process.request<readonly FoundSymbol[]>('workspace/symbol', {
      query: word,
    });
    if (result.length !== 1 || result[0]?.name.includes(word) !== true)
      throw new Error(`query ${word}: ${result.length} found: ${JSON.stringify(result.slice(0, 2))}`);
    times.push(milliseconds);
    await pause(5);
  }
  return times;
}
