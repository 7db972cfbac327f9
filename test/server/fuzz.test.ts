/** A few sessions with the built server, the same each time; `npm run fuzz -- --target messages` holds others. */
import { expect, test } from 'vitest';
import { messagesTarget } from '../fuzz/targets.js';
import { buildServer } from '../support/builtServer.js';

/** Milliseconds for what a busy machine takes long for. */
const patient = 120_000;

test(
  'any sequence of messages is answered',
  async () => {
    buildServer();
    const seed = Number(process.env['FUZZ_SEED'] ?? 20_220_205);
    expect((await messagesTarget.run({ seed, inputs: 8 })).failure).toBeUndefined();
  },
  patient,
);
