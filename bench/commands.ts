/** Runs our command line as a process of its own, and tells what it has cost. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** What commands have cost, one figure of each per run. */
export interface CommandTimes {
  readonly milliseconds: number[];
  /** Processor time of all threads, in milliseconds. */
  readonly cpu: number[];
  /** Most resident memory. */
  readonly megabytes: number[];
}

const root = path.join(import.meta.dirname, '..');

/**
 * Runs a command so many times, each in a process that has nothing in memory.
 *
 * @param check is given what the command said, and throws where the answer is not right
 */
export async function measureCommand(
  args: readonly string[],
  { rounds, check }: { readonly rounds: number; readonly check: (said: string) => void },
): Promise<CommandTimes> {
  const times: CommandTimes = { milliseconds: [], cpu: [], megabytes: [] };
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const { said, cost } = await run(args);
    times.milliseconds.push(performance.now() - start);
    check(said);
    times.cpu.push(cost.cpu);
    times.megabytes.push(cost.megabytes);
  }
  return times;
}

interface Cost {
  readonly cpu: number;
  readonly megabytes: number;
}

async function run(args: readonly string[]): Promise<{ readonly said: string; readonly cost: Cost }> {
  const program = path.join(root, 'dist/server/node.js');
  const child = spawn(
    process.execPath,
    ['--require', path.join(import.meta.dirname, 'exitCost.cjs'), program, ...args],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const [said, cost] = await Promise.all([text(child.stderr as Readable), text(child.stdio[3] as Readable)]);
  if (cost === '') throw new Error(`conference-notes ${args.join(' ')}: ${said}`);
  return { said, cost: JSON.parse(cost) as Cost };
}

/** The middle one. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
