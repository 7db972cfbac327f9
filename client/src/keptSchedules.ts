/** The folder `.conference-notes` of the workspace, where schedules are kept for everyone who has the notes. */
import { FileSystemError, l10n, Uri, window, workspace, type WorkspaceFolder } from 'vscode';
import type { ClientContext } from './clientContext.js';
import { Notice } from './commandRegistry.js';
import { toWriteError } from './exportWriting.js';
import { listNames } from './pictureFiles.js';

const keptFolder = '.conference-notes';

/** All kept schedules of the workspace; looked up in the folders themselves, as not every file system can be searched. */
export async function findKeptSchedules(): Promise<readonly Uri[]> {
  const homes = (workspace.workspaceFolders ?? []).map(({ uri }) => Uri.joinPath(uri, keptFolder));
  const found = homes.map(async (home) => {
    const names = (await listNames(home)).filter((name) => name.endsWith('.schedule.json'));
    return names.toSorted().map((name) => Uri.joinPath(home, name));
  });
  return (await Promise.all(found)).flat();
}

/**
 * The folder to keep a schedule in: that of a file that is named, or of the notes at hand, the only one, or the one that
 * the user picks. Rejects with what to do where there is no folder, or it cannot be written to.
 */
export async function chooseFolder(context: ClientContext, near?: string): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const note = near === undefined ? context.places.lastNote?.document.uri : Uri.parse(near, true);
  const home = note === undefined ? undefined : workspace.getWorkspaceFolder(note);
  if (folders.length === 0) {
    throw new Error(l10n.t('Open the folder of your notes first: the schedule is kept beside them.'));
  }
  const placeHolder = l10n.t('The folder of the notes that the schedule is for');
  const folder = home ?? (folders.length === 1 ? folders[0] : await window.showWorkspaceFolderPick({ placeHolder }));
  if (folder === undefined) return undefined;
  checkWritable(folder.uri);
  if (!context.host.servesFiles && folder.uri.scheme !== 'file') throw new Notice(describeForeign(folder.name));
  return folder;
}

/** A server with a disk reads nothing else, so a schedule that is kept elsewhere would never be seen. */
function describeForeign(name: string): string {
  return l10n.t(
    'Here schedules are read from folders on a disk, and {0} is on none. Open it in VS Code for the Web, or a copy on a disk.',
    name,
  );
}

/** Throws a sentence for the user where files beside this one surely cannot be written. */
export function checkWritable(file: Uri): void {
  if (workspace.fs.isWritableFileSystem(file.scheme) === false) throw new Error(describeReadOnly(file));
}

/** Where a schedule of that name is kept. */
export function toKeptFile(folder: WorkspaceFolder, fileName: string): Uri {
  return Uri.joinPath(folder.uri, keptFolder, fileName);
}

/** Whether a kept schedule may be written: asked where there is one of that name, which may be of another event. */
export async function mayReplace(file: Uri): Promise<boolean> {
  const isThere = (await findKeptSchedules()).some((kept) => kept.toString() === file.toString());
  if (!isThere) return true;
  const replace = l10n.t('Replace');
  const message = l10n.t('{0} is there already. Replace it?', workspace.asRelativePath(file));
  return (await window.showWarningMessage(message, { modal: true }, replace)) === replace;
}

/** Writes a kept schedule whole or not at all; rejects with a sentence for the user. */
export async function writeKeptSchedule(context: ClientContext, file: Uri, text: string): Promise<void> {
  try {
    await workspace.fs.createDirectory(Uri.joinPath(file, '..'));
    await context.host.writeFile(file, new TextEncoder().encode(text));
  } catch (error) {
    throw isReadOnly(error) ? new Error(describeReadOnly(file), { cause: error }) : toWriteError(file, error);
  }
}

/** VS Code has a code for what the user may not do, and none for a disk that nobody may write to. */
function isReadOnly(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isForbidden = error instanceof FileSystemError && error.code === FileSystemError.NoPermissions().code;
  return isForbidden || /\b(?:EACCES|EPERM|EROFS)\b/u.test(error.message);
}

function describeReadOnly(file: Uri): string {
  const name = workspace.getWorkspaceFolder(file)?.name ?? workspace.asRelativePath(file);
  return l10n.t(
    'The folder {0} cannot be written to, so no schedule can be kept there. Open a copy that you may change.',
    name,
  );
}
