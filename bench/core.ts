/** Parts of the server and the client that are measured in this process, bundled as the build does. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import type * as coreEntry from './coreEntry.ts';

/** See `coreEntry.ts`. */
export type Core = typeof coreEntry;

/** Builds the parts and gives a way to load them: each time anew, so that none of the code has run before. */
export async function buildCore(folder: string): Promise<() => Core> {
  const outfile = path.join(folder, 'core.cjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, 'coreEntry.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
  const load = createRequire(import.meta.url);
  return () => {
    Reflect.deleteProperty(load.cache, outfile);
    return load(outfile) as Core;
  };
}

/** What a step has taken. */
export interface Times {
  readonly milliseconds: number[];
  readonly cpu: number[];
}

/** Does something and adds what it took. */
export function timed<Value>(times: Times, work: () => Value): Value {
  const before = process.cpuUsage();
  const start = performance.now();
  const value = work();
  times.milliseconds.push(performance.now() - start);
  const { user, system } = process.cpuUsage(before);
  times.cpu.push((user + system) / 1000);
  return value;
}
