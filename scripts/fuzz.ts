/**
 * `npm run fuzz -- --minutes 5`: gives the product any input for a while and reports what does not hold, with the smallest
 * input that shows it. `--target notes` tries one part alone, `--seed 42` the inputs of one seed again. `--giants` tries
 * inputs of up to 20 MB instead, `--target WORDS` those whose name has them. Ends with 1 where something failed.
 */
import { execFileSync, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { root } from '../test/support/vscodeHost/places.ts';

/** An input that takes longer is taken for one that never ends. */
const longestSilence = 120_000;
const mostMegabytes = 1500;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    target: { type: 'string' },
    seed: { type: 'string' },
    giants: { type: 'boolean' },
  },
});

async function bundle(): Promise<string> {
  const name = values.giants === true ? 'runGiants' : 'runTargets';
  const outfile = path.join(root, `out/fuzz/${name}-${process.pid}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [`test/fuzz/${name}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Packages that are written for Node only load parts of it by `require`.
    banner: {
      js: "import { createRequire as createBundleRequire } from 'node:module'; const require = createBundleRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return outfile;
}

/** A copy of the built server: a build meanwhile must not take it away. Builds it where nobody has yet. */
async function copyServer(): Promise<string> {
  const folder = path.join(root, `out/fuzz/server-${process.pid}`);
  const built = path.join(root, 'dist/server');
  if (!existsSync(path.join(built, 'node.js'))) execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root });
  await cp(built, folder, { recursive: true });
  return folder;
}

/** Runs it, with an eye on what it says it is at; gives its exit code. */
async function watch(file: string, server: string): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const { minutes = '1', target = '', seed } = values;
  const args = values.giants === true ? [target] : [minutes, target, ...(seed === undefined ? [] : [seed])];
  const child = fork(file, args, {
    execArgv: [`--max-old-space-size=${mostMegabytes}`],
    env: { ...process.env, FUZZ_SERVER: path.join(server, 'node.js') },
  });
  let at = 'nothing yet';
  let silence: NodeJS.Timeout | undefined;
  const listen = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      process.stdout.write(`\nno end after ${longestSilence / 1000} s: ${at}\n`);
      child.kill('SIGKILL');
    }, longestSilence);
  };
  listen();
  child.on('message', (message) => {
    at = `--target ${Reflect.get(Object(message), 'target')} --seed ${Reflect.get(Object(message), 'seed')}`;
    listen();
  });
  child.on('close', (code) => {
    clearTimeout(silence);
    if (code !== 0 && code !== 1) process.stdout.write(`\nthe process ended at ${at}\n`);
    resolve(code === 0 ? 0 : 1);
  });
  return promise;
}

const [file, server] = await Promise.all([bundle(), copyServer()]);
try {
  process.exitCode = await watch(file, server);
} finally {
  await Promise.all([file, server].map((made) => rm(made, { recursive: true, force: true })));
}
