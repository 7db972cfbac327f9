/** Tries each giant in turn and prints what each step costs; `runGiants NAME` those whose names hold it. */
import process from 'node:process';
import { checkGiantSchedule, noteSteps } from './giantLaws.js';
import { giantNotes, giantSchedules } from './giants.js';

const [part = ''] = process.argv.slice(2);

async function measure(name: string, size: number, work: () => void | Promise<void>): Promise<string> {
  process.send?.({ target: 'giants', seed: name });
  const before = process.cpuUsage();
  try {
    await work();
  } catch (error) {
    process.exitCode = 1;
    return `FAILED ${error instanceof Error ? (error.stack ?? error.message).slice(0, 400) : String(error)}`;
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  if (seconds > 5 + (20 * size) / 1e6) process.exitCode = 1;
  return `${seconds.toFixed(1)} s`;
}

for (const { name, create } of giantNotes.filter((giant) => giant.name.includes(part))) {
  const text = create();
  const costs: string[] = [];
  for (const [step, work] of Object.entries(noteSteps)) {
    costs.push(`${step} ${await measure(`${name}, ${step}`, text.length, () => work(text))}`);
  }
  process.stdout.write(`${name}: ${costs.join(', ')}\n`);
}
for (const { name, create } of giantSchedules.filter((giant) => giant.name.includes(part))) {
  const text = create();
  process.stdout.write(`${name}: ${await measure(name, text.length, () => checkGiantSchedule(text))}\n`);
}
process.disconnect?.();
