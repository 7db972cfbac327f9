/**
 * Files that are put in their places together: each is written beside its place first, and when one of them cannot be
 * moved there, those before it are taken back and what they replaced returns.
 */
import { linkSync, promises as fs, renameSync, rmdirSync, rmSync, type Stats, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** A file to write: absolute path and what is in it; a text is written as UTF-8. */
export interface NewFile {
  readonly file: string;
  readonly content: string | Uint8Array;
  /**
   * What a link at this place is: the file that it leads to, unless `replaced`. That is for names which the user has not
   * chosen: a link that somebody put there must not lead the writing anywhere else.
   */
  readonly link?: 'replaced';
}

/** What happens to a file that is there: with `keep` the whole set fails with `EEXIST`. */
export type Existing = 'keep' | 'replace';

/** What the system says where a disk knows no second name for a file. */
const noLinks: ReadonlySet<unknown> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EXDEV',
  'EMLINK',
  'EINVAL',
]);

/** A file that waits beside its place. */
interface Draft {
  readonly draft: string;
  readonly place: string;
  readonly isNew: boolean;
}

export class FileSet {
  private readonly drafts: Draft[] = [];
  private readonly placed: string[] = [];
  /** What was replaced, by its place. */
  private readonly kept = new Map<string, string>();
  private readonly folders: string[] = [];
  private names = 0;

  constructor(private readonly existing: Existing) {}

  /** Writes the file beside its place; nobody sees it there yet. Rejects with a {@link FileError}. */
  async add(file: NewFile): Promise<void> {
    try {
      await this.addDraft(file);
    } catch (error) {
      throw new FileError(file.file, error);
    }
  }

  /** Moves all files into their places, and waits for nothing between them. Throws a {@link FileError}. */
  place(): void {
    for (const draft of this.drafts) {
      try {
        this.placeDraft(draft);
      } catch (error) {
        throw new FileError(draft.place, error);
      }
    }
  }

  private async addDraft({ file, content, link }: NewFile): Promise<void> {
    const place = link === 'replaced' ? file : await fs.realpath(file).catch(() => file);
    const stats = await findStats(() => (link === 'replaced' ? fs.lstat(place) : fs.stat(place)));
    if (stats?.isDirectory() === true) throw createError('EISDIR');
    // A pipe or `/dev/null` has no place to move to, and nothing that could be lost.
    if (stats?.isFile() === false && !stats.isSymbolicLink()) return fs.writeFile(place, content);
    if (stats !== undefined && this.existing === 'keep') throw createError('EEXIST');
    await this.makeFolder(path.dirname(place));
    const draft = this.createName(place);
    this.drafts.push({ draft, place, isNew: stats === undefined });
    // What takes the place of something must be on the disk before that goes; waiting for it takes long.
    const replacing = stats === undefined ? {} : { ...(stats.isFile() && { mode: stats.mode }), flush: true };
    return fs.writeFile(draft, content, { flag: 'wx', ...replacing });
  }

  private placeDraft({ draft, place, isNew }: Draft): void {
    if (this.existing === 'keep') {
      moveToFree(draft, place);
    } else {
      if (!isNew && this.drafts.length > 1) this.keepOld(place);
      renameSync(draft, place);
    }
    if (isNew) this.placed.push(place);
  }

  /** Ends the work: what is left beside the places goes. */
  finish(): void {
    for (const { draft } of this.drafts) rmSync(draft, { force: true });
    for (const old of this.kept.values()) rmSync(old, { force: true });
  }

  /** Makes everything what it was before. Waits for nothing, so that an interrupted program can still do it. */
  undo(): void {
    for (const place of this.placed) rmSync(place, { force: true });
    for (const [place, old] of this.kept) {
      renameSync(old, place);
      // Where both are one file, moving it does nothing.
      rmSync(old, { force: true });
    }
    this.kept.clear();
    this.finish();
    for (const folder of this.folders) {
      try {
        rmdirSync(folder);
      } catch {
        // Somebody else put something there meanwhile.
      }
    }
  }

  private keepOld(place: string): void {
    const old = this.createName(place);
    try {
      linkSync(place, old);
    } catch (error) {
      if (!noLinks.has(codeOf(error))) throw error;
      renameSync(place, old);
    }
    this.kept.set(place, old);
  }

  /** Remembers the folders that were not there, the innermost first. */
  private async makeFolder(folder: string): Promise<void> {
    const first = await fs.mkdir(folder, { recursive: true });
    if (first === undefined) return;
    for (let made = folder; made.length >= first.length; made = path.dirname(made)) this.folders.push(made);
  }

  private createName(place: string): string {
    this.names += 1;
    return path.join(path.dirname(place), `.conference-notes-${process.pid}-${this.names}.tmp`);
  }
}

/** A link, unlike a move, fails where a file has come up meanwhile; where there are no links, an empty file takes the place. */
function moveToFree(draft: string, place: string): void {
  try {
    linkSync(draft, place);
  } catch (error) {
    if (!noLinks.has(codeOf(error))) throw error;
    writeFileSync(place, '', { flag: 'wx' });
    renameSync(draft, place);
  }
}

/** What went wrong with one of the files. */
export class FileError extends Error {
  override readonly name = 'FileError';

  constructor(
    readonly file: string,
    override readonly cause: unknown,
  ) {
    super(file);
  }

  /** The system's name for it, such as `EEXIST`. */
  get code(): string {
    const code = codeOf(this.cause);
    return typeof code === 'string' ? code : String(this.cause);
  }
}

function createError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

async function findStats(ask: () => Promise<Stats>): Promise<Stats | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
