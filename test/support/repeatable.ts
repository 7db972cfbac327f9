import fc from 'fast-check';

/** Every run of the suite tries the same inputs; `FUZZ_SEED` chooses others, to look for what these do not show. */
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 20_220_205) });
