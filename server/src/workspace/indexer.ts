/**
 * Reads many files into the index without standing in anyone's way: a few reads at a time, and a turn for the event loop
 * whenever a slice of time is used up.
 */
import type { Clock } from '../clock.js';
import type { CancelSignal } from '../core/cancelSignal.js';
import type { NoteEntry } from '../core/index/notesIndex.js';

/** Where a file's entry comes from. A cache that survives the server would be one more of these around the disk's. */
export type EntrySource = (uri: string) => Promise<NoteEntry | undefined>;

export interface IndexRun {
  readonly uris: readonly string[];
  readonly source: EntrySource;
  readonly clock: Clock;
  take(uri: string, entry: NoteEntry | undefined): void;
  report(done: number, total: number): void;
}

const parallelReads = 16;
const sliceMilliseconds = 8;

/** Takes in all files, in order; gives up early when cancelled. */
export async function runIndex(run: IndexRun, signal: CancelSignal): Promise<void> {
  let next = 0;
  let done = 0;
  let sliceStart = run.clock.now();
  const work = async (): Promise<void> => {
    for (let uri = run.uris[next]; uri !== undefined && !signal.isCancellationRequested; uri = run.uris[next]) {
      next += 1;
      run.take(uri, await run.source(uri));
      done += 1;
      if (run.clock.now() - sliceStart >= sliceMilliseconds) {
        run.report(done, run.uris.length);
        await run.clock.nextTurn();
        sliceStart = run.clock.now();
      }
    }
  };
  await Promise.all(Array.from({ length: parallelReads }, work));
}
