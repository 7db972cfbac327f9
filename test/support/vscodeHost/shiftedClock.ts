/**
 * Another time of day for the programs of a VS Code: what they ask the machine's clock is shifted, by a script that Node
 * loads before them. Timers run as ever.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { VsCodeServerOptions } from './vscodeServer.ts';

export interface ShiftedClock {
  /** How VS Code is started with it. */
  readonly start: Required<Pick<VsCodeServerOptions, 'env' | 'nodeArguments'>>;
  /** Sets the time, from which on it goes on as usual; ISO 8601 with an offset. */
  set(time: string): Promise<void>;
  dispose(): Promise<void>;
}

/** @param timeZone IANA zone of the machine, for what runs in that VS Code */
export async function createShiftedClock(start: string, timeZone: string): Promise<ShiftedClock> {
  const folder = await mkdtemp(path.join(tmpdir(), 'conference-notes-clock-'));
  const file = path.join(folder, 'shift');
  const script = path.join(folder, 'clock.cjs');
  const set = async (time: string): Promise<void> => {
    // Whole or not at all, as somebody may be reading.
    await writeFile(`${file}.part`, String(Date.parse(time) - Date.now()));
    await rename(`${file}.part`, file);
  };
  await set(start);
  const read = readFileSync(path.join(import.meta.dirname, 'shiftClock.cjs'), 'utf8');
  await writeFile(
    script,
    read.replace('SHIFT_FILE', () => JSON.stringify(file)),
  );
  return {
    start: { nodeArguments: ['--require', script], env: { TZ: timeZone } },
    set,
    dispose: () => rm(folder, { recursive: true }),
  };
}
