/** Files are written whole or not at all, and what is there already is replaced only when asked for. */
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
