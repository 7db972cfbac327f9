/**
 * The note files of the workspace's folders: found, taken from the cache where nothing changed, else read, the newest
 * first. A search does not wait for all of them.
 */
import type { Clock } from '../clock.js';
import type { NoteEntry } from '../core/index/noteEntry.js';
import { readQuery, searchEntry } from '../core/index/searchTalks.js';
import type { CancelSignal } from '../core/cancelSignal.js';
import { type CacheStorage, EntryCache } from './entryCache.js';
import type { Files, FoundFile } from './files.js';
import type { FolderSettings } from './folderSettings.js';
import { Indexer, type IndexProgress } from './indexer.js';
import type { NoteFiles } from './noteFiles.js';
import type { OpenDocuments } from './openDocuments.js';
import type { WorkspaceNotes } from './workspaceNotes.js';

export interface FolderIndexContext {
  readonly files: Files;
  readonly clock: Clock;
  readonly settings: FolderSettings;
  readonly noteFiles: NoteFiles;
  readonly documents: OpenDocuments;
  readonly notes: WorkspaceNotes;
  /** Undefined where nothing can be kept. */
  readonly cache: CacheStorage | undefined;
}

/** How many files were looked at, and how many of them read. */
export interface IndexedFiles {
  readonly found: number;
  readonly read: number;
}

/** What was found in a folder. */
interface FolderFiles {
  readonly folder: string;
  readonly files: readonly FoundFile[];
  readonly cache: EntryCache | undefined;
  /** Those that have to be read. */
  readonly unknown: readonly FoundFile[];
}

/** A file that changed so shortly before it was read may change again within the same unit of its time. */
const uncertainMilliseconds = 2000;

export class FolderIndex {
  private readonly indexer: Indexer;
  /** By the file that is being read. */
  private readonly caches = new WeakMap<FoundFile, EntryCache>();
  /** When each file was changed (milliseconds since 1970), as it was found. */
  private readonly changeTimes = new Map<string, number>();
  private finding: Promise<unknown> = Promise.resolve();

  constructor(private readonly context: FolderIndexContext) {
    this.indexer = new Indexer({
      clock: context.clock,
      read: async ({ uri }) => {
        await context.settings.load(uri);
        return this.isLeftOut(uri) ? undefined : context.notes.readBytes(uri);
      },
      take: (file, bytes) => this.take(file, bytes),
    });
  }

  /** Takes in all note files of the folders that are not open. */
  async addFolders(folders: readonly string[], progress: IndexProgress): Promise<IndexedFiles> {
    const finding = Promise.all(folders.map((folder) => this.findFiles(folder, progress)));
    this.finding = finding.catch(() => undefined);
    const found = await finding;
    const unknown = found.flatMap((one) => one.unknown);
    await this.addFiles(unknown, progress);
    for (const { folder, files, cache } of found) await cache?.save(folder, files);
    return { found: found.reduce((sum, { files }) => sum + files.length, 0), read: unknown.length };
  }

  /** Takes in single files, the newest first. Open documents are left out: they speak for themselves. */
  addFiles(files: readonly FoundFile[], progress: IndexProgress): Promise<void> {
    for (const { uri, mtime } of files) this.changeTimes.set(uri, mtime);
    const closed = files.filter(({ uri }) => this.context.documents.get(uri) === undefined);
    return this.indexer.run(
      closed.toSorted((a, b) => b.mtime - a.mtime),
      progress,
    );
  }

  /** When a file was changed, in milliseconds since 1970; a file that no folder holds is the newest. */
  changedAt(uri: string): number {
    return this.changeTimes.get(uri) ?? Number.MAX_SAFE_INTEGER;
  }

  /** Takes in, of the files that wait to be read, those in which a query finds talks, until there are `limit`. */
  async search(query: string, limit: number, signal: CancelSignal): Promise<void> {
    await this.finding;
    const wanted = readQuery(query);
    const known = new WeakMap();
    let count = 0;
    const accept = (entry: NoteEntry): 'enough' | 'more' => {
      count += searchEntry(entry, wanted, known).length;
      return count < limit ? 'more' : 'enough';
    };
    await this.indexer.search({ words: wanted.words, accept, hasFound: () => count > 0 }, signal);
  }

  /** The files of a folder, and of them those that have to be read: the others are in the index then. */
  private async findFiles(folder: string, signal: CancelSignal): Promise<FolderFiles> {
    const loadSettings = this.context.settings.load(`${folder}/`);
    const cache = this.context.cache && new EntryCache(this.context.cache);
    const [files] = await Promise.all([
      this.context.files.find(folder, signal),
      // What marks follow-ups decides about what was kept.
      loadSettings.then(() => cache?.load(folder, this.context.settings.followUpPhrases(`${folder}/`)?.source)),
    ]);
    for (const { uri, mtime } of files) this.changeTimes.set(uri, mtime);
    if (cache === undefined) return { folder, files, cache, unknown: files };
    const unknown = files.filter((file) => !this.takeKnown(file, cache));
    for (const file of unknown) this.caches.set(file, cache);
    return { folder, files, cache, unknown };
  }

  private takeKnown(file: FoundFile, cache: EntryCache): boolean {
    const known = this.isLeftOut(file.uri) ? undefined : cache.find(file, this.readWishes(file.uri));
    if (known !== undefined) this.context.notes.putFile(file.uri, known.entry);
    return known !== undefined;
  }

  private take(file: FoundFile, bytes: Uint8Array | undefined): NoteEntry | undefined {
    const { notes } = this.context;
    const entry = bytes && this.toEntry(file, bytes);
    notes.putFile(file.uri, entry);
    return entry;
  }

  private toEntry(file: FoundFile, bytes: Uint8Array): NoteEntry | undefined {
    const { notes, clock } = this.context;
    const cache = this.caches.get(file);
    if (cache === undefined) return notes.toEntry(file.uri, bytes);
    const wishes = this.readWishes(file.uri);
    const isCertain = clock.now() - file.mtime > uncertainMilliseconds;
    const read = { uri: file.uri, mtime: isCertain ? file.mtime : null, bytes };
    const known = cache.findContent(read, wishes);
    const entry = known === undefined ? notes.toEntry(file.uri, bytes) : known.entry;
    cache.put(read, { entry, wishes });
    return entry;
  }

  /** All that the settings say about how a file is read: equal strings, equal readings. */
  private readWishes(uri: string): string {
    const settings = this.context.settings.get(uri);
    const isIncluded = this.context.noteFiles.isIncluded(uri, settings);
    return [isIncluded ? 'included' : '', ...settings.followUps.phrases].join('\n');
  }

  private isLeftOut(uri: string): boolean {
    return this.context.noteFiles.isExcluded(uri, this.context.settings.get(uri));
  }
}
