/** Where an export of several files goes: a folder; what it has already is replaced only when the writer says so. */
import { type CancellationToken, commands, l10n, ProgressLocation, Uri, window } from 'vscode';
import type { ExportedFile } from '../../server/src/protocol.js';
import type { ClientContext } from './clientContext.js';
import { Notice } from './commandRegistry.js';
import { type FinishedExport, revealFile, withWarnings } from './exportText.js';
import { describePlace, isThere, writeExport } from './exportWriting.js';
import { removeQuietly } from './pictureFiles.js';

/** More names than this do not fit into a question. */
const shownNames = 12;

/** Asks for a folder, which may be one with other files; the dialog begins beside the note. */
export async function askFolder(note: Uri): Promise<Uri | undefined> {
  const [folder] =
    (await window.showOpenDialog({
      title: l10n.t('Export to Folder'),
      openLabel: l10n.t('Export Here'),
      canSelectFiles: false,
      canSelectFolders: true,
      ...(note.scheme === 'untitled' ? {} : { defaultUri: Uri.joinPath(note, '..') }),
    })) ?? [];
  return folder;
}

/** Writes the files of an export: all that were agreed on or, where one of them fails, none that is new. */
export async function saveFolder(
  context: ClientContext,
  folder: Uri,
  { result, notes }: FinishedExport,
): Promise<void> {
  const { files = [] } = result;
  if (files.length === 0) throw new Notice(l10n.t('There are no talks to export.'));
  const taken = await findTaken(folder, files);
  const own = taken.find(({ name }) => notes.some((note) => note.toString() === Uri.joinPath(folder, name).toString()));
  if (own !== undefined) {
    throw new Notice(l10n.t('{0} holds the notes themselves. Choose another folder.', own.name));
  }
  const agreed = taken.length === 0 ? files : await askAboutTaken(folder, files, taken);
  const [first] = agreed;
  if (first === undefined) return;
  // What is replaced comes last: up to then all can be taken back.
  const fresh = agreed.filter((file) => !taken.includes(file));
  const ordered = [...fresh, ...agreed.filter((file) => taken.includes(file))];
  const isWritten = await writeAll(context, folder, { ordered, fresh: new Set(fresh) });
  if (isWritten) await announce(folder, { result, first: Uri.joinPath(folder, first.name), count: agreed.length });
}

/** Each name is asked for by itself: only the disk knows which names are one to it. */
async function findTaken(folder: Uri, files: readonly ExportedFile[]): Promise<readonly ExportedFile[]> {
  const taken = await Promise.all(files.map(({ name }) => isThere(Uri.joinPath(folder, name))));
  return files.filter((_file, index) => taken[index]);
}

/** The files to write; none where the writer wants no such thing. */
async function askAboutTaken(
  folder: Uri,
  files: readonly ExportedFile[],
  taken: readonly ExportedFile[],
): Promise<readonly ExportedFile[]> {
  const detail = listNames(taken).join('\n');
  const name = describePlace(folder);
  const question =
    taken.length === 1
      ? l10n.t('1 of the files is in {0} already.', name)
      : l10n.t('{0} of {1} files are in {2} already.', taken.length, files.length, name);
  const replace = l10n.t('Replace Them');
  const keep = l10n.t('Keep Them, Write the Others');
  const buttons = taken.length === files.length ? [replace] : [replace, keep];
  const choice = await window.showWarningMessage(question, { modal: true, detail }, ...buttons);
  if (choice === replace) return files;
  return choice === keep ? files.filter((file) => !taken.includes(file)) : [];
}

interface Writing {
  readonly ordered: readonly ExportedFile[];
  /** Those that can be taken back. */
  readonly fresh: ReadonlySet<ExportedFile>;
}

/** Gives whether all were written; after a cancel or a failure the new ones are taken away again. */
async function writeAll(context: ClientContext, folder: Uri, writing: Writing): Promise<boolean> {
  const written: ExportedFile[] = [];
  const options = { location: ProgressLocation.Notification, title: l10n.t('Writing files'), cancellable: true };
  try {
    const isWhole = await window.withProgress(options, (_progress, token) =>
      writeUntilCancelled(context, folder, { ...writing, written, token }),
    );
    if (isWhole) return true;
    await takeBack(folder, written, writing.fresh);
    void window.showInformationMessage(l10n.t('The export was cancelled; nothing was written.'));
    return false;
  } catch (error) {
    throw sayWhatStays(error, await takeBack(folder, written, writing.fresh));
  }
}

interface Running extends Writing {
  /** Gets what is written. */
  readonly written: ExportedFile[];
  readonly token: CancellationToken;
}

/** Once something is replaced there is no way back, and cancelling comes too late. */
async function writeUntilCancelled(
  context: ClientContext,
  folder: Uri,
  { ordered, fresh, written, token }: Running,
): Promise<boolean> {
  for (const file of ordered) {
    if (token.isCancellationRequested && written.length <= fresh.size) return false;
    await writeExport(context, Uri.joinPath(folder, file.name), new TextEncoder().encode(file.text));
    written.push(file);
  }
  return true;
}

/** Takes away what is new; gives what stays: what was replaced, and what the disk does not let go. */
async function takeBack(
  folder: Uri,
  written: readonly ExportedFile[],
  fresh: Writing['fresh'],
): Promise<readonly ExportedFile[]> {
  const stays: ExportedFile[] = [];
  for (const file of written) {
    const uri = Uri.joinPath(folder, file.name);
    if (fresh.has(file)) await removeQuietly(uri);
    if (!fresh.has(file) || (await isThere(uri).catch(() => true))) stays.push(file);
  }
  return stays;
}

/** What went wrong, and what is in the folder now. */
function sayWhatStays(error: unknown, stays: readonly ExportedFile[]): Error {
  const reason = error instanceof Error ? error.message : String(error);
  const rest =
    stays.length === 0
      ? l10n.t('No file of this export was written.')
      : l10n.t('These files were written before that and stay: {0}.', listNames(stays).join(', '));
  return new Error(`${reason} ${rest}`, { cause: error });
}

function listNames(files: readonly ExportedFile[]): readonly string[] {
  const rest = files.length - shownNames;
  return [...files.slice(0, shownNames).map(({ name }) => name), ...(rest > 0 ? [l10n.t('and {0} more', rest)] : [])];
}

interface WrittenFolder extends Pick<FinishedExport, 'result'> {
  readonly first: Uri;
  readonly count: number;
}

async function announce(folder: Uri, { result, first, count }: WrittenFolder): Promise<void> {
  const name = describePlace(folder);
  const message =
    count === 1 ? l10n.t('1 talk was saved in {0}.', name) : l10n.t('{0} talks were saved in {1}.', count, name);
  const open = l10n.t('Open First');
  const reveal = l10n.t('Reveal');
  const choice = await window.showInformationMessage(withWarnings(message, result), open, reveal);
  if (choice === open) await commands.executeCommand('vscode.open', first);
  if (choice === reveal) await revealFile(first);
}
