/**
 * Reads many files into the index without standing in anyone's way: a few reads at a time, and a turn for the event loop
 * whenever a slice of time is used up. Whoever searches meanwhile is served first.
 */
import type { Clock } from '../clock.js';
import type { CancelSignal } from '../core/cancelSignal.js';
import type { NoteEntry } from '../core/index/noteEntry.js';
import { decodeNote } from '../core/text/decodeNote.js';
import type { FoundFile } from './files.js';

export interface IndexerContext {
  readonly clock: Clock;
  /** A file's bytes; undefined for one that cannot be read. Never rejects. */
  read(file: FoundFile): Promise<Uint8Array | undefined>;
  /** Takes in a file that was read, and gives its entry if it is a note file. */
  take(file: FoundFile, bytes: Uint8Array | undefined): NoteEntry | undefined;
}

/** Tells the user how far the index is. */
export interface IndexProgress extends CancelSignal {
  report(done: number, total: number): void;
}

/** What somebody searches for. */
export interface FileSearch {
  /** Words in lower case that all occur in the text of a file that is wanted. */
  readonly words: readonly string[];
  /** Told of every note file that was taken in for it; gives whether that is enough. */
  readonly accept: (entry: NoteEntry) => 'enough' | 'more';
  /** Whether there is something to answer with by now: only then a search ends before its time. */
  readonly hasFound: () => boolean;
}

const parallelReads = 16;
const sliceMilliseconds = 8;
/** A word that stands in every file must not hold up an answer for the time of the whole index. */
const mostSearchMilliseconds = 1500;

export class Indexer {
  /** By URI, in the order of reading. */
  private readonly waiting = new Map<string, FoundFile>();
  private readonly reading = new Set<Promise<void>>();
  private readonly searches = new Set<Promise<void>>();
  private sliceStart: number;

  constructor(private readonly context: IndexerContext) {
    this.sliceStart = context.clock.now();
  }

  /** Takes in all files, in order; gives up early when cancelled. A file that waits already is read once. */
  async run(files: readonly FoundFile[], progress: IndexProgress): Promise<void> {
    const mine = files.filter(({ uri }) => !this.waiting.has(uri));
    for (const file of mine) this.waiting.set(file.uri, file);
    let done = 0;
    await this.goThrough(mine, async (file) => {
      while (this.searches.size > 0) await Promise.all(this.searches);
      if (progress.isCancellationRequested) return 'stop';
      if (this.waiting.delete(file.uri)) await this.takeIn(file);
      done += 1;
      await this.rest(() => progress.report(done, files.length));
      return 'go on';
    });
    for (const { uri } of mine) this.waiting.delete(uri);
    await Promise.all(this.reading);
  }

  /** Takes in, of the files that wait, those whose text has all words; others wait on. */
  async search(search: FileSearch, signal: CancelSignal): Promise<void> {
    if (this.waiting.size === 0 && this.reading.size === 0) return;
    const work = this.searchAll(search, signal);
    this.searches.add(work);
    try {
      await work;
      await Promise.all(this.reading);
    } finally {
      this.searches.delete(work);
    }
  }

  private async searchAll({ words, accept, hasFound }: FileSearch, signal: CancelSignal): Promise<void> {
    const { clock } = this.context;
    const start = clock.now();
    let isDone = false;
    await this.goThrough([...this.waiting.values()], async (file) => {
      const isLate = clock.now() - start > mostSearchMilliseconds;
      isDone ||= signal.isCancellationRequested || (isLate && hasFound());
      if (isDone) return 'stop';
      const bytes = this.waiting.has(file.uri) ? await this.context.read(file) : undefined;
      if (bytes !== undefined && hasWords(bytes, words) && this.waiting.delete(file.uri)) {
        const entry = this.context.take(file, bytes);
        isDone ||= entry !== undefined && accept(entry) === 'enough';
      }
      await this.rest(() => undefined);
      return 'go on';
    });
  }

  private async takeIn(file: FoundFile): Promise<void> {
    const work = this.context.read(file).then((bytes) => void this.context.take(file, bytes));
    this.reading.add(work);
    try {
      await work;
    } finally {
      this.reading.delete(work);
    }
  }

  private async goThrough(
    files: readonly FoundFile[],
    visit: (file: FoundFile) => Promise<'go on' | 'stop'>,
  ): Promise<void> {
    let next = 0;
    const work = async (): Promise<void> => {
      for (let file = files[next]; file !== undefined; file = files[next]) {
        next += 1;
        if ((await visit(file)) === 'stop') return;
      }
    };
    await Promise.all(Array.from({ length: parallelReads }, work));
  }

  /** Lets others in when the slice is used up. */
  private async rest(beforehand: () => void): Promise<void> {
    const { clock } = this.context;
    if (clock.now() - this.sliceStart < sliceMilliseconds) return;
    beforehand();
    await clock.nextTurn();
    this.sliceStart = clock.now();
  }
}

function hasWords(bytes: Uint8Array, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = decodeNote(bytes).toLowerCase();
  return words.every((word) => text.includes(word));
}
