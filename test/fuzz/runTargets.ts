/**
 * Tries inputs until time is up, in a process that `scripts/fuzz.ts` watches. It says what it is at before every input, so
 * that an input that never ends, or ends the process, is known by its seed.
 *
 *   runTargets MINUTES [TARGET] [SEED]
 */
import process from 'node:process';
import type { FuzzWatch } from './fuzzTarget.js';
import { fuzzTargets } from './targets.js';

const [minutes = '1', name, chosenSeed] = process.argv.slice(2);
const targets = fuzzTargets.filter((target) => name === undefined || name === '' || target.name === name);
const end = Date.now() + Number(minutes) * 60_000;

/** Milliseconds of CPU that an input may cost: a start, and so much for each character. */
const fixedMilliseconds = 2000;
const millisecondsPerCharacter = 2;

interface Tally {
  inputs: number;
  failures: number;
  slowest: number;
}

const tallies = new Map<string, Tally>(targets.map((target) => [target.name, { inputs: 0, failures: 0, slowest: 0 }]));

/** Holds every input's cost against its size; says where the process is. */
function createWatch(target: string, seed: number, tally: Tally): FuzzWatch {
  let started = process.cpuUsage();
  return {
    begins() {
      started = process.cpuUsage();
      process.send?.({ target, seed });
    },
    ends(size) {
      const { user, system } = process.cpuUsage(started);
      const milliseconds = (user + system) / 1000;
      tally.inputs += 1;
      tally.slowest = Math.max(tally.slowest, milliseconds / (size + 1000));
      const most = fixedMilliseconds + size * millisecondsPerCharacter;
      if (milliseconds > most) throw new Error(`took ${Math.round(milliseconds)} ms of CPU for ${size} characters`);
    },
  };
}

async function runSeed(seed: number): Promise<void> {
  for (const target of targets) {
    const tally = tallies.get(target.name) ?? { inputs: 0, failures: 0, slowest: 0 };
    const { failure } = await target.run({ seed, inputs: target.perSeed }, createWatch(target.name, seed, tally));
    if (failure === undefined) continue;
    tally.failures += 1;
    process.exitCode = 1;
    process.stdout.write(
      `\n${target.name}: ${failure}\nAgain: npm run fuzz -- --target ${target.name} --seed ${seed}\n`,
    );
  }
}

if (chosenSeed !== undefined) await runSeed(Number(chosenSeed));
else while (Date.now() < end) await runSeed(Math.floor(Math.random() * 2 ** 31));

for (const [target, { inputs, failures, slowest }] of tallies) {
  process.stdout.write(
    `${target}: ${inputs} inputs, ${failures} seeds with failures, ${slowest.toFixed(2)} ms of CPU per character at most\n`,
  );
}
process.disconnect?.();
