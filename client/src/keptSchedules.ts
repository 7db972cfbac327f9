/** The folder `.conference-notes` of the workspace, where schedules are kept for everyone who has the notes. */
import { l10n, RelativePattern, Uri, window, workspace, type WorkspaceFolder } from 'vscode';
import type { ClientContext } from './clientContext.js';

const keptFolder = '.conference-notes';

/** All kept schedules of the workspace. */
export async function findKeptSchedules(): Promise<readonly Uri[]> {
  const folders = workspace.workspaceFolders ?? [];
  const patterns = folders.map((folder) => new RelativePattern(folder, `${keptFolder}/*.schedule.json`));
  return (await Promise.all(patterns.map((pattern) => workspace.findFiles(pattern, null)))).flat();
}

/** The folder to keep a schedule in: the one of the notes at hand, the only one, or the one that the user picks. */
export async function chooseFolder(context: ClientContext): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const note = context.places.lastNote?.document.uri;
  const home = note === undefined ? undefined : workspace.getWorkspaceFolder(note);
  if (folders.length === 0) {
    throw new Error(l10n.t('Open the folder of your notes first: the schedule is kept beside them.'));
  }
  return home ?? (folders.length === 1 ? folders[0] : window.showWorkspaceFolderPick());
}

/** Whether a kept schedule may be written: asked where there is one of that name, which may be of another event. */
export async function mayReplace(folder: WorkspaceFolder, fileName: string): Promise<boolean> {
  const file = Uri.joinPath(folder.uri, keptFolder, fileName);
  const isThere = (await findKeptSchedules()).some((kept) => kept.toString() === file.toString());
  if (!isThere) return true;
  const replace = l10n.t('Replace');
  const message = l10n.t('{0} is there already. Replace it?', workspace.asRelativePath(file));
  return (await window.showWarningMessage(message, { modal: true }, replace)) === replace;
}

/** Writes a kept schedule whole or not at all; gives where it stands. */
export async function writeKeptSchedule(
  context: ClientContext,
  folder: WorkspaceFolder,
  { fileName, text }: { readonly fileName: string; readonly text: string },
): Promise<Uri> {
  if (workspace.fs.isWritableFileSystem(folder.uri.scheme) === false) {
    throw new Error(l10n.t('The folder {0} cannot be written to, so the schedule was not kept.', folder.name));
  }
  const directory = Uri.joinPath(folder.uri, keptFolder);
  await workspace.fs.createDirectory(directory);
  const file = Uri.joinPath(directory, fileName);
  await context.host.writeFile(file, new TextEncoder().encode(text));
  return file;
}
