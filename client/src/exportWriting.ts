/** Writing files: whole or not at all, with a sentence where it cannot be done. */
import { FileSystemError, l10n, type Uri, workspace } from 'vscode';
import type { ClientContext } from './clientContext.js';

/** Throws a sentence for the user. */
export async function writeExport({ host, log }: ClientContext, file: Uri, bytes: Uint8Array): Promise<void> {
  try {
    await host.writeFile(file, bytes);
  } catch (error) {
    log.error(`${file.toString()} could not be written.`, error);
    throw toWriteError(file, error);
  }
}

/** A sentence for the user about a file that could not be written. */
export function toWriteError(file: Uri, error: unknown): Error {
  return new Error(l10n.t('{0} could not be written: {1}', describePlace(file), describeFailure(error)), {
    cause: error,
  });
}

/** What a file or folder is called in a message: the way from the open folder, or the open folder's own name. */
export function describePlace(place: Uri): string {
  const open = workspace.workspaceFolders?.find(({ uri }) => uri.toString() === place.toString());
  return open?.name ?? workspace.asRelativePath(place);
}

/** Whether something stands at a place. What cannot be looked at may be there: that is for the user to know. */
export async function isThere(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}

/** By the codes of Node and of VS Code's file systems. */
function describeFailure(error: unknown): string {
  switch (findCode(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'NoPermissions':
      return l10n.t('you may not write there. Choose another folder.');
    case 'EROFS':
      return l10n.t('the disk is read-only. Choose another folder.');
    case 'ENOSPC':
    case 'EDQUOT':
      return l10n.t('the disk is full. Make room on it and try again.');
    case 'ENOENT':
    case 'ENOTDIR':
    case 'FileNotFound':
    case 'FileNotADirectory':
      return l10n.t('the folder is not there or takes no files. Choose another folder.');
    case 'EISDIR':
    case 'FileIsADirectory':
      return l10n.t('there is a folder of that name.');
    case 'EEXIST':
    case 'FileExists':
      return l10n.t('there is a file of that name already.');
    case 'Unavailable':
      return l10n.t('the file system does not answer. Try again later.');
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** Errors that came through VS Code have the system's code in their message alone, in the web sometimes VS Code's too. */
function findCode(error: unknown): unknown {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const text = String(message);
  const ofSystem = /\b(?:EACCES|EPERM|EROFS|ENOSPC|EDQUOT|ENOENT|ENOTDIR|EISDIR|EEXIST)\b/u.exec(text);
  const ofVsCode = /\w+(?= \(FileSystemError\))/u.exec(text);
  return (ofSystem ?? ofVsCode)?.[0] ?? code;
}
