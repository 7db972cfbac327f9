/** Exports of the built command line: the same bytes wherever and whenever they are written. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { exportTargets } from '../../server/src/core/export/index.js';
import { samplesFolder } from '../support/vscodeHost/places.ts';
import { runProgram } from '../support/vscodeHost/runProgram.ts';

vi.setConfig({ testTimeout: 120_000 });

const program = path.resolve(import.meta.dirname, '../../dist/server/node.js');

/** Machines as far apart as they come: clocks on both sides of the date line, one with half hours and summer time. */
const machines: readonly Readonly<Record<string, string>>[] = [
  { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' },
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'ja_JP.UTF-8', LANG: 'ja_JP.UTF-8' },
  { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8', LANG: 'de_DE.UTF-8' },
];

let folders: readonly string[];
beforeAll(() => {
  folders = machines.map((_, index) => mkdtempSync(path.join(tmpdir(), `conference-notes-${'x'.repeat(index)}`)));
  for (const folder of folders) cpSync(samplesFolder, path.join(folder, 'samples'), { recursive: true });
});
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** The export's files as written on one of the machines: name and digest. */
async function write(target: string, machine: number): Promise<readonly string[]> {
  const cwd = folders[machine] ?? '';
  const out = path.join(cwd, 'out', target);
  const notes = ['samples/pycascades-2022.md', 'samples/pycon-us-2024.txt'];
  // A name that is no folder is the file's own, so that what an export calls itself does not count.
  const to = target === 'talk-files' ? out : path.join(cwd, 'out.file');
  const args = [program, 'export', '--to', target, '--out', to, '--force', '--first-day', '2024-05-17', ...notes];
  await runProgram(process.execPath, args, { cwd, env: machines[machine] ?? {} });
  const files = target === 'talk-files' ? readdirSync(out).map((name) => path.join(out, name)) : [to];
  return files.map((file) => `${path.basename(file)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`);
}

test.each(exportTargets.map(({ id }) => id))('%s', async (target) => {
  const [first = [], ...others] = await Promise.all(machines.map((_, machine) => write(target, machine)));
  expect(first.length).toBeGreaterThan(0);
  for (const other of others) expect(other).toEqual(first);
});
