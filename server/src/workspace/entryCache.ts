/**
 * Entries that outlive the server, so that a folder that was read once need not be read again: one cache for each
 * workspace folder. An entry holds while its file has the same size and time or, where only the time differs, the same
 * content. A cache that is broken, or that another version of the reading wrote, is as if it were not there.
 */
import type { NoteEntry } from '../core/index/noteEntry.js';
import { getPacked, openPackedNote, type PackedHead } from '../core/index/packedNote.js';
import type { FoundFile } from './files.js';

/** Where caches are kept. */
export interface CacheStorage {
  /** Names the version of the reading: entries of another one may differ. */
  readonly version: string;
  /** The bytes that were last written under the key, whole; undefined where there are none. Never rejects. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Replaces what is under the key, whole or not at all. Never rejects. */
  write(key: string, parts: Iterable<Uint8Array>): Promise<void>;
  /** A short string that differs for different contents. */
  digest(bytes: Uint8Array): string;
}

/** What is known of a file. */
export interface CachedFile {
  readonly size: number;
  /** Milliseconds since 1970 (UTC); null where the file may change once more within this time. */
  readonly mtime: number | null;
  readonly digest: string;
  /** What the settings said about its reading. */
  readonly wishes: string;
  /** Undefined for a file that is no note file. */
  readonly entry: NoteEntry | undefined;
}

/** A file that was read. */
export interface ReadFile {
  readonly uri: string;
  /** See `CachedFile`. */
  readonly mtime: number | null;
  readonly bytes: Uint8Array;
}

/** URI, size, time, digest, wishes, head, length of the body in bytes and of the search text in characters. */
type CachedRow = readonly [string, number, number | null, string, string, PackedHead | 0, number, number];

const newLine = 10;

export class EntryCache {
  private readonly files = new Map<string, CachedFile>();
  /** Whether something is known that is not kept. */
  private isChanged = false;

  private version: string;

  constructor(private readonly storage: CacheStorage) {
    this.version = storage.version;
  }

  /**
   * Reads what is kept of a workspace folder.
   *
   * @param variant names the user's own way of reading, where there is one
   */
  async load(folder: string, variant = ''): Promise<void> {
    this.version = this.storage.version + variant;
    const bytes = await this.storage.read(folder);
    try {
      const read = bytes === undefined ? [] : readCache(bytes, this.version);
      for (const [uri, file] of read) this.files.set(uri, file);
    } catch {
      // Another version's form: the files are read again.
    }
  }

  /** What is known of a file as it is on the disk now. */
  find({ uri, size, mtime }: FoundFile, wishes: string): CachedFile | undefined {
    const known = this.files.get(uri);
    return known?.size === size && known.mtime === mtime && known.wishes === wishes ? known : undefined;
  }

  /** The same for a file that was read, whatever its time. */
  findContent({ uri, bytes }: ReadFile, wishes: string): CachedFile | undefined {
    const known = this.files.get(uri);
    const isSame = known?.size === bytes.length && known.digest === this.storage.digest(bytes);
    return isSame && known.wishes === wishes ? known : undefined;
  }

  /** Keeps what a file was read as. */
  put({ uri, mtime, bytes }: ReadFile, { entry, wishes }: Pick<CachedFile, 'entry' | 'wishes'>): void {
    this.files.set(uri, { size: bytes.length, mtime, digest: this.storage.digest(bytes), wishes, entry });
    this.isChanged = true;
  }

  /** Writes what is known of the files of a folder, where that is not kept already, and forgets all of it. */
  async save(folder: string, files: readonly FoundFile[]): Promise<void> {
    const known = files.flatMap(({ uri }) => {
      const file = this.files.get(uri);
      return file === undefined ? [] : [[uri, file] as const];
    });
    const isSame = !this.isChanged && known.length === this.files.size;
    this.isChanged = false;
    this.files.clear();
    if (!isSame) await this.storage.write(folder, writeCache(known, this.version));
  }
}

/** First line: version and number of bytes of the rows; then the rows as JSON, all bodies, all search texts. */
function* writeCache(
  files: readonly (readonly [string, CachedFile])[],
  version: string,
): Generator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  const packed = files.map(([, { entry }]) => entry && getPacked(entry));
  const rows = files.map(([uri, { size, mtime, digest, wishes }], index): CachedRow => {
    const note = packed[index];
    const lengths = [note?.body.length ?? 0, note?.searchText.length ?? 0] as const;
    return [uri, size, mtime, digest, wishes, note?.head ?? 0, ...lengths];
  });
  const head = encoder.encode(JSON.stringify(rows));
  yield encoder.encode(`${JSON.stringify([version, head.length])}\n`);
  yield head;
  for (const note of packed) if (note !== undefined) yield note.body;
  for (const note of packed) if (note !== undefined) yield encoder.encode(note.searchText);
}

function readCache(bytes: Uint8Array, version: string): readonly (readonly [string, CachedFile])[] {
  const decoder = new TextDecoder();
  const rowsStart = bytes.indexOf(newLine) + 1;
  const start: unknown = JSON.parse(decoder.decode(bytes.subarray(0, rowsStart)));
  if (!Array.isArray(start) || start[0] !== version || typeof start[1] !== 'number') return [];
  let bodyStart = rowsStart + start[1];
  const rows = JSON.parse(decoder.decode(bytes.subarray(rowsStart, bodyStart))) as readonly CachedRow[];
  const bodiesEnd = rows.reduce((end, row) => end + row[6], bodyStart);
  const searchTexts = decoder.decode(bytes.subarray(bodiesEnd));
  let textStart = 0;
  return rows.map(([uri, size, mtime, digest, wishes, head, bodyLength, textLength]) => {
    const body = bytes.subarray(bodyStart, bodyStart + bodyLength);
    const searchText = searchTexts.slice(textStart, textStart + textLength);
    bodyStart += bodyLength;
    textStart += textLength;
    const entry = head === 0 ? undefined : openPackedNote({ uri, head, searchText, body });
    return [uri, { size, mtime, digest, wishes, entry }];
  });
}
