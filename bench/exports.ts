/** Measures exports by the command line: a thousand talks, each target's talks counted in what it has written. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { measureCommand, median } from './commands.ts';
import { type Corpus, createCorpus } from './corpus.ts';
import type { Row } from './report.ts';

const talks = 1000;
const conference = 'BenchConf 2031';

/** Counts the talks in a report; a binary one only shows that it is there. */
const targets: { readonly [target: string]: ((report: string) => number) | 'binary' } = {
  html: (report) => count(report, /<header class="talk-head"/g),
  markdown: (report) => count(report, /^### /gm),
  docx: 'binary',
  json: (report) => count(report, /"kind": ?"talk"/g),
  csv: (report) => count(report, new RegExp(`^${conference},`, 'gm')),
};

const mostMilliseconds = 2000;
const mostMegabytes = 300;

/** One row per target (HTML alone where it is to be quick), and one for the memory that HTML takes. */
export async function measureExports(
  folder: string,
  { rounds, isQuick }: { readonly rounds: number; readonly isQuick: boolean },
): Promise<readonly Row[]> {
  const notes = path.join(folder, 'thousand.md');
  writeFileSync(notes, createThousand().text);
  const rows: Row[] = [];
  for (const [target, countTalks] of Object.entries(targets)) {
    if (isQuick && target !== 'html') continue;
    const out = path.join(folder, `thousand.${target}`);
    const times = await measureCommand(['export', '--to', target, '--force', '--out', out, notes], {
      rounds,
      check: () => checkReport(out, countTalks),
    });
    const name = `export of 1,000 talks to ${target}`;
    const budget = target === 'html' ? { most: mostMilliseconds, orCpu: true } : undefined;
    rows.push({ name, unit: 'ms', measured: { ours: times.milliseconds }, budget, cpu: median(times.cpu) });
    if (target !== 'html') continue;
    const memory = { name: `${name}: memory`, unit: 'MB', measured: { ours: times.megabytes } } as const;
    rows.push({ ...memory, budget: { most: mostMegabytes } });
  }
  return rows;
}

function createThousand(): Corpus {
  for (let length = 1_200_000; ; length += 1000) {
    const corpus = createCorpus({ seed: 5, length, conference });
    if (corpus.talks >= talks) return corpus;
  }
}

function checkReport(file: string, countTalks: (typeof targets)[string] | undefined): void {
  const bytes = readFileSync(file);
  const isRight =
    typeof countTalks === 'function'
      ? countTalks(bytes.toString('utf8')) === talks
      : bytes.length > 100_000 && bytes.toString('latin1', 0, 2) === 'PK';
  if (!isRight) throw new Error(`${file} has not ${talks} talks`);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
