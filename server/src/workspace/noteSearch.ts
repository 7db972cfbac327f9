/**
 * Looking for words in the text of all notes, the newest files first. A search goes on in slices, so that results come
 * while it works, nobody waits for it, and one that is no longer wanted just ends. Of a file that was looked into, a
 * signature is kept, which passes over nearly all files the next time.
 */
import type { Clock } from '../clock.js';
import type { CancelSignal } from '../core/cancelSignal.js';
import type { NoteEntry, NotesIndex } from '../core/index/notesIndex.js';
import {
  createSignature,
  findLines,
  foldText,
  type FoundLine,
  mayHold,
  readTextQuery,
  type TextSignature,
} from '../core/index/searchText.js';

export interface NoteSearchContext {
  readonly clock: Clock;
  index(): NotesIndex;
  isIndexing(): boolean;
  /** When a file was changed, as far as it is known; an open document is the newest. */
  changedAt(uri: string): number;
  isOpen(uri: string): boolean;
  /** The text as it is now; undefined for a file that is gone. */
  readText(uri: string): Promise<string | undefined>;
}

/** What one file has to give: the lines of a talk, or of what stands outside of all talks. */
export interface FoundNotes {
  readonly uri: string;
  /** Index into the entry's talks. */
  readonly talk: number | undefined;
  /** The best first; those that are as good in their order. */
  readonly lines: readonly FoundLine[];
}

export interface SearchSlice {
  readonly found: readonly FoundNotes[];
  /** Files looked at, and how many there are. */
  readonly done: number;
  readonly total: number;
  /** To be handed in for the next slice; undefined at the end. */
  readonly next: number | undefined;
}

interface Search {
  readonly id: number;
  readonly words: readonly string[];
  readonly waiting: string[];
  readonly seen: Set<string>;
  /** How many of the waiting files were looked at. */
  at: number;
}

const parallelReads = 16;
const turnMilliseconds = 8;
const sliceMilliseconds = 60;
/** After so many talks a slice ends, however quick it was. */
const talksOfSlice = 60;
const linesOfTalk = 3;
/** So many searches go on side by side: one of a person, others of agents. */
const mostSearches = 4;

export class NoteSearch {
  private readonly signatures = new Map<string, TextSignature>();
  /** By their id, the oldest first. */
  private readonly searches = new Map<number, Search>();
  private lastId = 0;

  constructor(private readonly context: NoteSearchContext) {}

  /** Says that a file has changed or gone. */
  forget(uri: string): void {
    this.signatures.delete(uri);
  }

  /**
   * The next slice of a search.
   *
   * @param next what the slice before gave; undefined to begin
   */
  async search(query: string, next: number | undefined, signal: CancelSignal): Promise<SearchSlice> {
    const search = this.searches.get(next ?? 0) ?? this.begin(query);
    const found = await this.work(search, signal);
    this.addNew(search);
    const isDone = search.words.length === 0 || (search.at >= search.waiting.length && !this.context.isIndexing());
    if (isDone) this.searches.delete(search.id);
    return { found, done: search.at, total: search.waiting.length, next: isDone ? undefined : search.id };
  }

  private begin(query: string): Search {
    this.lastId += 1;
    const search = { id: this.lastId, words: readTextQuery(query), waiting: [], seen: new Set<string>(), at: 0 };
    this.searches.set(search.id, search);
    const [oldest = 0] = this.searches.keys();
    if (this.searches.size > mostSearches) this.searches.delete(oldest);
    this.addNew(search);
    return search;
  }

  /** Takes in the files that the index has and the search does not know. */
  private addNew({ waiting, seen }: Search): void {
    const { entries } = this.context.index();
    if (entries.size === seen.size) return;
    const fresh = [...entries.keys()].filter((uri) => !seen.has(uri));
    const times = new Map(fresh.map((uri) => [uri, this.context.changedAt(uri)]));
    fresh.sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0));
    for (const uri of fresh) seen.add(uri);
    waiting.push(...fresh);
  }

  private async work(search: Search, signal: CancelSignal): Promise<readonly FoundNotes[]> {
    const { clock } = this.context;
    const found: (readonly FoundNotes[])[] = [];
    const start = clock.now();
    let turnStart = start;
    let count = 0;
    const reader = async (): Promise<void> => {
      while (count < talksOfSlice && clock.now() - start < sliceMilliseconds && !signal.isCancellationRequested) {
        const position = search.at;
        const uri = search.words.length === 0 ? undefined : search.waiting[position];
        if (uri === undefined) return;
        search.at += 1;
        const notes = await this.searchFile(uri, search.words);
        if (notes.length > 0) found[position] = notes;
        count += notes.length;
        if (clock.now() - turnStart < turnMilliseconds) continue;
        await clock.nextTurn();
        turnStart = clock.now();
      }
    };
    await Promise.all(Array.from({ length: parallelReads }, reader));
    // In the order of the files, whichever was read first.
    return found.flat();
  }

  private async searchFile(uri: string, words: readonly string[]): Promise<readonly FoundNotes[]> {
    const entry = this.context.index().entries.get(uri);
    const known = this.context.isOpen(uri) ? undefined : this.signatures.get(uri);
    if (entry === undefined || (known !== undefined && !mayHold(known, words))) return [];
    const text = await this.context.readText(uri);
    if (text === undefined) return [];
    const folded = foldText(text);
    if (known === undefined && !this.context.isOpen(uri)) this.signatures.set(uri, createSignature(folded));
    return words.every((word) => folded.includes(word)) ? findNotes(entry, { text, folded }, words) : [];
  }
}

function findNotes(
  entry: NoteEntry,
  { text, folded }: { readonly text: string; readonly folded: string },
  words: readonly string[],
): readonly FoundNotes[] {
  const lines = text.split(lineEnd);
  const foldedLines = folded.split(lineEnd);
  return toPieces(entry, lines.length).flatMap(({ talk, line, endLine }) => {
    const found = findLines(foldedLines.slice(line, endLine + 1), words)
      .toSorted((a, b) => b.count - a.count)
      .slice(0, linesOfTalk)
      .map((one) => ({ line: line + one.line, count: one.count, text: lines[line + one.line] ?? '' }));
    return found.length === 0 ? [] : [{ uri: entry.uri, talk, lines: found }];
  });
}

const lineEnd = /\r\n|\r|\n/;

interface Piece {
  readonly talk: number | undefined;
  readonly line: number;
  readonly endLine: number;
}

/** The talks of a file and what stands before, between and after them. */
function toPieces({ talks }: NoteEntry, lineCount: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  for (const [talk, { line, endLine }] of talks.entries()) {
    if (line > next) pieces.push({ talk: undefined, line: next, endLine: line - 1 });
    pieces.push({ talk, line, endLine });
    next = endLine + 1;
  }
  if (next < lineCount) pieces.push({ talk: undefined, line: next, endLine: lineCount - 1 });
  return pieces;
}
