/** A short run over the same inputs each time; `npm run fuzz` goes on with others for as long as one likes. */
import { expect, test } from 'vitest';
import { commandsTarget, linesTarget, notesTarget, schedulesTarget } from '../../fuzz/targets.js';

/** Milliseconds for what a busy machine takes long for. */
const patient = 120_000;
const seed = Number(process.env['FUZZ_SEED'] ?? 20_220_205);

test.each([
  [notesTarget, 40],
  [linesTarget, 500],
  [schedulesTarget, 200],
  [commandsTarget, 30],
])(
  '$name',
  async (target, inputs) => {
    expect((await target.run({ seed, inputs })).failure).toBeUndefined();
  },
  patient,
);
