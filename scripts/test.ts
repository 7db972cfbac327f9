/**
 * `npm test`: everything, in the order in which a mistake is cheapest to find. `node scripts/test.ts unit build` runs
 * single stages. Results are kept in `artifacts/`; the last line is the sum.
 */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { artifactsFolder, root } from '../test/support/vscodeHost/places.ts';

/** How many tests or checks passed and failed. */
interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** A program of the project's packages and its arguments, as in an npm script. */
type Command = readonly [string, ...string[]];

interface Stage {
  readonly name: string;
  readonly command: Command;
  /** vitest counts for itself; anything else is one check. */
  readonly counts: 'tests' | 'one';
  /** The stage without which this one cannot run. */
  readonly after?: string;
}

const stages: readonly Stage[] = [
  { name: 'format', command: ['oxfmt', '--check', '.'], counts: 'one' },
  { name: 'lint', command: ['oxlint', '--type-aware'], counts: 'one' },
  { name: 'types', command: ['tsc', '-b'], counts: 'one' },
  { name: 'unused', command: ['knip'], counts: 'one' },
  { name: 'unit', command: ['vitest', 'run', 'test/unit'], counts: 'tests' },
  { name: 'grammar', command: ['vitest', 'run', 'test/grammar'], counts: 'tests' },
  { name: 'build', command: ['node', 'esbuild.mjs', '--production', '--tests'], counts: 'one' },
  { name: 'server', command: ['vitest', 'run', 'test/server'], counts: 'tests', after: 'build' },
  { name: 'pack', command: ['node', 'scripts/package.ts', '--built'], counts: 'one', after: 'build' },
  {
    name: 'extension',
    command: ['vitest', 'run', '--config', 'test/extension/vitest.config.ts'],
    counts: 'tests',
    after: 'pack',
  },
];

const bin = path.join(root, 'node_modules/.bin');

/** Runs a program with its output on ours; gives its exit code. */
async function runVisibly(command: Command): Promise<number> {
  const [program, ...args] = command;
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` },
    shell: process.platform === 'win32',
  });
  child.on('error', reject).on('close', (code) => resolve(code ?? 1));
  return promise;
}

async function runStage(stage: Stage): Promise<Counts> {
  if (stage.counts === 'one') {
    const code = await runVisibly(stage.command);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  }
  const report = path.join(artifactsFolder, `${stage.name}.json`);
  const [program, ...args] = stage.command;
  const code = await runVisibly([program, ...args, '--reporter=default', '--reporter=json', `--outputFile=${report}`]);
  return readReport(report, code);
}

/** What vitest counted. A file that could not be loaded, or a missing report, has no failed test, but failed. */
async function readReport(report: string, code: number): Promise<Counts> {
  const text = await readFile(report, 'utf8').catch(() => '{}');
  const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(text) as Record<string, number>;
  return { passed: numPassedTests, failed: code === 0 ? numFailedTests : Math.max(numFailedTests, 1) };
}

/** Runs the stages named, or all. */
async function runStages(names: readonly string[]): Promise<Counts> {
  const chosen = stages.filter((stage) => names.length === 0 || names.includes(stage.name));
  const broken = new Set<string>();
  const table: string[] = [];
  const total = { passed: 0, failed: 0 };
  for (const stage of chosen) {
    process.stdout.write(`\n== ${stage.name}\n`);
    const started = Date.now();
    const stopped = stage.after !== undefined && broken.has(stage.after);
    const counts = stopped ? { passed: 0, failed: 1 } : await runStage(stage);
    if (counts.failed > 0) broken.add(stage.name);
    total.passed += counts.passed;
    total.failed += counts.failed;
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const result = stopped ? `not run: ${stage.after} failed` : `${counts.passed} passed, ${counts.failed} failed`;
    table.push(`${stage.name.padEnd(10)} ${seconds.padStart(6)} s  ${result}`);
  }
  process.stdout.write(`\n${table.join('\n')}\n`);
  return total;
}

await rm(artifactsFolder, { recursive: true, force: true });
await mkdir(artifactsFolder, { recursive: true });
const counts = await runStages(process.argv.slice(2));
const sum = `${counts.passed} passed, ${counts.failed} failed`;
await writeFile(path.join(artifactsFolder, 'summary.txt'), `${sum}\n`);
process.stdout.write(`\n${sum}\n`);
process.exitCode = counts.failed === 0 ? 0 : 1;
