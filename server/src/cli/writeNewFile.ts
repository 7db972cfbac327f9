/** Files are written whole or not at all, and what is there already is replaced only when asked for. */
import { promises as fs } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as l10n from '@vscode/l10n';
import { type CommandHost, UsageError } from './commandHost.js';
import { type Existing, FileError, FileSet, type NewFile } from './fileSet.js';

/**
 * Writes a file beside its place and moves it there, so that nobody ever sees half of it.
 *
 * @param existing what happens to a file of that name; with `keep`, rejects with `EEXIST`
 */
export async function writeNewFile(file: NewFile, existing: Existing): Promise<void> {
  await writeSet([file], existing);
}

/**
 * Throws a {@link UsageError} where one of the places is a file that the result is made of, by whatever name or link: not even
 * `--force` may take somebody's notes.
 */
export async function refuseOwnNotes(
  places: readonly Pick<NewFile, 'file'>[],
  notes: readonly { readonly uri: string }[],
): Promise<void> {
  const own = new Set(await Promise.all(notes.map(({ uri }) => identify(fileURLToPath(uri)))));
  for (const { file } of places) {
    const identity = await identify(file);
    if (identity !== undefined && own.has(identity)) {
      throw new UsageError(l10n.t('{0} is what the result is made of, and stays: name another file.', file));
    }
  }
}

/** The same for all names of one file; undefined where there is none. */
async function identify(file: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await fs.stat(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

/** Writes all files or none. Throws a {@link UsageError} that says what to do. */
export async function writeNewFiles(files: readonly NewFile[], existing: Existing, host: CommandHost): Promise<void> {
  try {
    await writeSet(files, existing, host);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new UsageError(
      error.code === 'EEXIST'
        ? l10n.t('{0} is there already; --force replaces it.', error.file)
        : l10n.t('{0}: cannot be written ({1}).', error.file, error.code),
    );
  }
}

async function writeSet(files: readonly NewFile[], existing: Existing, host?: CommandHost): Promise<void> {
  const set = new FileSet(existing);
  const stop = host?.atInterrupt(() => set.undo());
  try {
    for (const file of files) await set.add(file);
    set.place();
    set.finish();
  } catch (error) {
    set.undo();
    throw error;
  } finally {
    stop?.();
  }
}
