/**
 * `npm run bench`: our built server, VS Code's Markdown server and a floor side by side, on made-up conference notes in a
 * temporary folder, over a real pipe, every answer checked. Prints the table of docs/performance.md and writes
 * `artifacts/bench.json`.
 *
 *     node bench/main.ts [--quick] [--ours] [start|workspace|opening|typing|burst|places|exports|schedules|search ...]
 *
 * `--quick` takes fewer and smaller measures, `--ours` leaves VS Code's server out, words choose single parts.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import process from 'node:process';
import { measureOpening, measurePlaces, measureStart } from './answers.ts';
import { type Corpus, createCorpus } from './corpus.ts';
import { type Asked, Editor, type EditorDocument, type ServerName, serverNames } from './editor.ts';
import { measureExports } from './exports.ts';
import { killAll } from './lspProcess.ts';
import { judge, type Measured, type Row, toTable } from './report.ts';
import { measureImports, measureMatching } from './schedules.ts';
import { measureSearch } from './search.ts';
import { measureBurst, measureTyping, pause } from './typing.ts';
import { measureWorkspace, writeWorkspace } from './workspaceFiles.ts';

const kilobytes = 1000;
const root = path.join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const isQuick = args.includes('--quick');
const chosen = args.filter((arg) => !arg.startsWith('--'));
const servers = serverNames.filter((name) => name !== 'vscode' || !args.includes('--ours'));
/** VS Code's server needs seconds for what ours and the floor need milliseconds for: no quick run waits for that. */
const quickServers = isQuick ? servers.filter((name) => name !== 'vscode') : servers;
const scratch = mkdtempSync(path.join(tmpdir(), 'conference-notes-bench-'));

/** The parts of the run, in the order of the table. */
const parts: { readonly [name: string]: () => Promise<readonly Row[]> } = {
  start: measureStarts,
  workspace: measureFiles,
  opening: measureOpenings,
  typing: measureAllTyping,
  burst: measureBursts,
  places: measureAllPlaces,
  exports: async () => besideStart(await measureExports(scratch, { rounds: isQuick ? 1 : 5, isQuick })),
  schedules: async () =>
    besideStart([
      ...(await measureImports(scratch, { rounds: isQuick ? 1 : 5, isQuick })),
      ...(await measureMatching(scratch, { rounds: isQuick ? 1 : 9 })),
    ]),
  search: () => measureSearch(scratch, { rounds: isQuick ? 1 : 5 }),
};

/** Milliseconds that the floor needs to start on the machine that the budgets were set for. */
const startOfFloor = 24;

/** Puts the start of the floor beside work that no floor does, so that the row tells how slow the machine is. */
async function besideStart(rows: readonly Row[]): Promise<readonly Row[]> {
  const floor = await measureStart('floor', isQuick ? 5 : 15);
  return rows.map((row) =>
    row.unit === 'ms' && row.budget !== undefined && 'most' in row.budget
      ? { ...row, measured: { ...row.measured, floor }, budget: { ...row.budget, floor: startOfFloor } }
      : row,
  );
}

/** Runs a measure on each server in turn; one that gives no right answer is named and left out. */
async function onEach<Value>(
  what: string,
  names: readonly ServerName[],
  measure: (server: ServerName) => Promise<Value>,
): Promise<{ readonly [name in ServerName]?: Value }> {
  const found: { [name in ServerName]?: Value } = {};
  for (const name of names) {
    try {
      found[name] = await measure(name);
    } catch (error) {
      killAll();
      console.error(`${what}, ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return found;
}

/** One list of a measure that gives several. */
function pick<Value>(
  found: { readonly [name in ServerName]?: Value },
  choose: (value: Value) => readonly number[],
): Measured {
  const entries = Object.entries(found) as [ServerName, Value][];
  return Object.fromEntries(entries.map(([name, value]) => [name, choose(value)]));
}

async function measureStarts(): Promise<readonly Row[]> {
  const measured = await onEach('start', servers, (server) => measureStart(server, isQuick ? 5 : 15));
  return [{ name: 'spawn -> initialize answered', unit: 'ms', measured, budget: { timesFloor: 2 } }];
}

async function measureFiles(): Promise<readonly Row[]> {
  const count = isQuick ? 2_000 : 10_000;
  const files = writeWorkspace(path.join(scratch, 'workspace'), count, 10 * kilobytes);
  const found = await onEach('workspace', quickServers, (server) =>
    measureWorkspace(server, files, {
      cacheFolder: path.join(scratch, `cache-${server}`),
      rounds: isQuick || server === 'vscode' ? 1 : 3,
      queries: server === 'vscode' ? 20 : 60,
    }),
  );
  rmSync(files.folder, { recursive: true });
  const name = `${count.toLocaleString('en')} files of 10 KB`;
  return [
    {
      name: `${name}: spawn -> right workspace symbol, cold`,
      unit: 'ms',
      measured: pick(found, (f) => f.cold),
      budget: { timesFloor: 8 },
    },
    { name: `${name}: the same, warm`, unit: 'ms', measured: pick(found, (f) => f.warm), budget: { timesFloor: 4 } },
    { name: `${name}: memory then`, unit: 'MB', measured: pick(found, (f) => f.megabytes), budget: { most: 300 } },
    {
      name: `${name}: workspace symbol query`,
      unit: 'ms',
      measured: pick(found, (f) => f.query),
      budget: { most: 10 },
    },
  ];
}

async function measureOpenings(): Promise<readonly Row[]> {
  const corpus = createSized(1000 * kilobytes);
  const found = await onEach('opening', servers, (server) =>
    measureOpening(server, { corpus, folder: scratch, rounds: isQuick ? 3 : server === 'vscode' ? 5 : 11 }),
  );
  return [
    { name: 'open 1 MB -> symbols', unit: 'ms', measured: pick(found, (f) => f.symbols), budget: { timesFloor: 3 } },
    {
      name: 'open 1 MB -> diagnostics',
      unit: 'ms',
      measured: pick(found, (f) => f.findings),
      budget: { timesFloor: 4 },
    },
  ];
}

const typingSizes: readonly {
  readonly name: string;
  readonly length: number;
  readonly keys: number;
  readonly most: number;
  readonly floors: { readonly [what in Asked]: number };
}[] = [
  { name: '100 KB', length: 100 * kilobytes, keys: 400, most: 1, floors: { symbols: 0.18, findings: 0.14 } },
  { name: '1 MB', length: 1000 * kilobytes, keys: 200, most: 3, floors: { symbols: 1.3, findings: 0.6 } },
  { name: '10 MB', length: 10_000 * kilobytes, keys: 60, most: 25, floors: { symbols: 14, findings: 6 } },
];

async function measureAllTyping(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { name, length, keys, most, floors } of typingSizes) {
    const corpus = createSized(length);
    const isLong = length > 2000 * kilobytes;
    const names = length > 200 * kilobytes ? quickServers : servers;
    const plan = { keys: isQuick ? keys / 4 : keys, warmUp: isLong ? 10 : 40, limit: isQuick ? 2500 : 12_000 };
    const found = await onEach(`typing in ${name}`, names, (server) =>
      inDocument(server, { corpus }, async (editor, document) => ({
        symbols: await measureTyping(editor, document, { ...plan, what: 'symbols' }),
        findings: await measureTyping(editor, document, { ...plan, what: 'findings' }),
      })),
    );
    for (const what of ['symbols', 'findings'] as const) {
      const measured = pick(found, (each) => each[what].milliseconds);
      const cpu = found.ours?.[what].cpuPerAnswer;
      const row = { name: `typing in ${name} -> ${wordFor[what]}`, unit: 'ms', measured } as const;
      rows.push({ ...row, budget: { most, floor: floors[what] }, ...(cpu === undefined ? {} : { cpu }) });
      if (length === 100 * kilobytes) {
        const { ours } = measured;
        rows.push({
          ...row,
          name: `${row.name}, slowest`,
          measured: ours === undefined ? {} : { ours },
          budget: { most: 8, of: 'p99' },
        });
      }
    }
  }
  return rows;
}

const wordFor: { readonly [what in Asked]: string } = { symbols: 'symbols', findings: 'diagnostics' };

async function measureBursts(): Promise<readonly Row[]> {
  const corpus = createSized(1000 * kilobytes);
  const found = await onEach('burst', quickServers, (server) =>
    inDocument(server, { corpus }, (editor, document) =>
      measureBurst(editor, document, { keys: 40, gap: 25, rounds: isQuick || server === 'vscode' ? 3 : 9 }),
    ),
  );
  return (['symbols', 'findings'] as const).map((what) => ({
    name: `typing in 1 MB, 40 keys 25 ms apart: last key -> ${wordFor[what]}`,
    unit: 'ms',
    measured: pick(found, (each) => each[what]),
    budget: { most: 15, floor: { symbols: 2.5, findings: 3.7 }[what] },
  }));
}

async function measureAllPlaces(): Promise<readonly Row[]> {
  const corpus = createSized(1000 * kilobytes);
  const plan = { rounds: isQuick ? 40 : 160, limit: isQuick ? 4000 : 15_000 };
  const found = await onEach('places', quickServers, (server) =>
    // In Markdown our server leaves the folding of headings to the editor: a text file shows its work.
    inDocument(server, { corpus, languageId: server === 'ours' ? 'plaintext' : 'markdown' }, (editor, document) =>
      measurePlaces(editor, document, plan),
    ),
  );
  const budgets = {
    hover: { most: 1, floor: 0.06 },
    folding: { most: 3, floor: 0.2 },
    completion: { most: 5, floor: 1.5 },
  };
  return (['hover', 'folding', 'completion'] as const).map((what) => ({
    name: `${what} in 1 MB${what === 'hover' ? '' : ' after a key'}`,
    unit: 'ms',
    measured: pick(found, (each) => each[what]),
    budget: budgets[what],
  }));
}

/** A document in a fresh server that has answered once. */
async function inDocument<Value>(
  server: ServerName,
  { corpus, languageId = 'markdown' }: { readonly corpus: Corpus; readonly languageId?: string },
  work: (editor: Editor, document: EditorDocument) => Promise<Value>,
): Promise<Value> {
  const editor = new Editor({ server, folder: scratch });
  try {
    await editor.start();
    const file = path.join(scratch, languageId === 'markdown' ? 'notes.md' : 'notes.txt');
    const document = editor.open(pathToFileURL(file).href, corpus, languageId);
    await editor.ask(document, 'symbols');
    await editor.ask(document, 'findings').catch(() => undefined);
    // Pictures may be looked for after the first report.
    await pause(600);
    return await work(editor, document);
  } finally {
    await editor.process.stop();
  }
}

function createSized(length: number): Corpus {
  return createCorpus({ seed: 5, length, conference: 'BenchConf 2031' });
}

async function main(): Promise<void> {
  const bundle = path.join(root, 'dist/server/node.js');
  if (!existsSync(bundle)) throw new Error('There is no built server: run "npm run build" first.');
  const start = performance.now();
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (chosen.length === 0 || chosen.includes(name)) rows.push(...(await measure()));
  }
  const verdicts = rows.map(judge);
  const machine = `${platform()} ${arch()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  console.log(`${toTable(verdicts)}\n\n${machine}; ${((performance.now() - start) / 1000).toFixed(0)} s`);
  mkdirSync(path.join(root, 'artifacts'), { recursive: true });
  writeFileSync(
    path.join(root, 'artifacts/bench.json'),
    `${JSON.stringify({ machine, quick: isQuick, rows: verdicts }, undefined, 2)}\n`,
  );
  if (verdicts.some(({ holds }) => holds === 'MISSED')) process.exitCode = 1;
}

try {
  await main();
} finally {
  killAll();
  rmSync(scratch, { recursive: true, force: true });
}
