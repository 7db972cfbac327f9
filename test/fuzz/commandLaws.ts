/** What holds for any command line: an exit code, one line for each complaint, and no file touched unasked. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommandLine } from '../../server/src/cli/commandLine.js';
import { createNetwork } from '../../server/src/fetch/boundedFetch.js';
import type { CommandInput } from './commandInputs.js';
import { must } from './fuzzTarget.js';

/** Runs the command line in a folder of its own. */
export async function checkCommand({ args, files, input }: CommandInput): Promise<void> {
  const outer = await mkdtemp(path.join(tmpdir(), 'conference-notes-fuzz-'));
  // Two folders further in, so that `../..` stays in what is looked at.
  const folder = path.join(outer, 'a/b');
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, bytes] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), bytes, 'latin1');
    }
    await run({ args, files, input }, folder);
    await checkFiles(outer, { args, files, input });
  } finally {
    await rm(outer, { recursive: true, force: true });
  }
}

async function run({ args, input }: CommandInput, folder: string): Promise<void> {
  const warnings: string[] = [];
  const code = await runCommandLine(args, {
    folder,
    packageFolder: process.cwd(),
    isTerminal: false,
    hasColors: false,
    network: createNetwork(() => Promise.resolve([])),
    now: () => Date.parse('2026-05-01T12:00:00Z'),
    write: () => Promise.resolve(),
    progress: () => undefined,
    atInterrupt: () => () => undefined,
    warn: (line) => void warnings.push(line),
    readLines: async function* () {
      yield* input.split('\n');
    },
    readInput: () => Promise.resolve(new Uint8Array(Buffer.from(input, 'latin1'))),
  });
  must([0, 1, 2].includes(code), `an exit code, not ${code}`);
  must(code !== 2 || warnings.length > 0, 'a reason for a failure');
  for (const line of warnings) {
    must(
      !/\bat \S+ \(|TypeError|undefined/.test(line) || args.join(' ').includes('undefined'),
      `a line for people, not ${line}`,
    );
  }
}

/** Commands that write over what is there are told to do so. */
async function checkFiles(outer: string, { args, files }: CommandInput): Promise<void> {
  const mayWrite =
    args.some((arg) => /^(?:-o|-w|-f|--(?:out|write|fix|force|in-place))/.test(arg)) || args[0] === 'schedule';
  for (const [name, bytes] of Object.entries(files)) {
    const now = await readFile(path.join(outer, 'a/b', name), 'latin1').catch(() => undefined);
    must(mayWrite || now === bytes, `${name} as it was`);
    must(now !== undefined, `${name} still there`);
  }
  const beside = [...(await readdir(outer)), ...(await readdir(path.join(outer, 'a')))];
  must(mayWrite || beside.join() === 'a,b', `nothing written elsewhere, not ${beside.join()}`);
}
