/** Runs the command line in a folder of its own, in this process. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createNetwork } from '../../../server/src/fetch/boundedFetch.js';
import { runCommandLine } from '../../../server/src/cli/commandLine.js';

export interface RunOptions {
  /** Files by their path in the working folder. */
  readonly files?: { readonly [name: string]: string | Uint8Array };
  readonly input?: string;
  readonly hasColors?: boolean;
  /** The working folder; a fresh one with `files` where left out. */
  readonly folder?: string;
}

export interface Ran {
  readonly code: number;
  readonly output: string;
  readonly errors: readonly string[];
  readonly folder: string;
}

export async function runCommand(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const folder = options.folder ?? createFolder(options.files ?? {});
  const output: Buffer[] = [];
  const errors: string[] = [];
  const code = await runCommandLine(args, {
    folder,
    packageFolder: path.resolve(import.meta.dirname, '../../..'),
    isTerminal: false,
    hasColors: options.hasColors ?? false,
    network: createNetwork(async () => []),
    now: () => Date.parse('2026-05-01T12:00:00Z'),
    write: async (content) => void output.push(Buffer.from(content)),
    progress: () => undefined,
    atInterrupt: () => () => undefined,
    warn: (line) => void errors.push(line),
    readLines: async function* () {
      yield* (options.input ?? '').split('\n');
    },
    readInput: async () => new TextEncoder().encode(options.input ?? ''),
  });
  return { code, output: Buffer.concat(output).toString('utf8'), errors, folder };
}

/** A folder with these files, gone after the test. */
export function createFolder(files: { readonly [name: string]: string | Uint8Array }): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'conference-notes-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

export const note = `# FooConf 2024

Schedule: <https://fooconf.example/schedule>

## 1100 - First talk - Ada Lovelace

notes of the first

---

## 1145 - Second talk

did not attend, was tired
`;

export const readme = '# My project\n\nA library that does things.\n\n## Install\n\n`npm install`\n';
