/** Renaming a picture at one of its places: the file gets the name, and all notes follow. */
import * as l10n from '@vscode/l10n';
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { CancelSignal } from '../core/cancelSignal.js';
import type { PicturePath } from '../core/pictures/picturePaths.js';
import { containsPosition, type Position } from '../core/text/positions.js';
import { fileName, parentFolder } from '../workspace/folders.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import { Refusal } from './feature.js';
import { isMarkdownEditor } from './markdownEditor.js';
import { planMovedPictures } from './pictures.js';
import { toWorkspaceEdit } from './workspaceEdits.js';

/** The path at a place; undefined in a Markdown editor, which renames files itself. */
export async function findRenamablePicture(
  document: NoteDocument,
  position: Position,
): Promise<PicturePath | undefined> {
  if (isMarkdownEditor(document)) return undefined;
  const { findPicturePaths } = await import('../core/pictures/index.js');
  return findPicturePaths(document).find(({ range }) => containsPosition(range, position));
}

/** What is renamed. */
export interface PictureRename {
  /** Of the note that names the picture. */
  readonly uri: string;
  readonly picture: PicturePath;
  /** From the note; the ending stays where it has none. */
  readonly newPath: string;
}

/**
 * Throws {@link Refusal} where there is no such file, or one of the new name already. A client that asks before it moves
 * files gets the move alone: it will ask for the notes' edits then.
 */
export async function renamePicture(
  snapshot: Snapshot,
  { uri, picture, newPath }: PictureRename,
  signal: CancelSignal,
): Promise<WorkspaceEdit> {
  const { workspace } = snapshot.client;
  if (workspace?.workspaceEdit?.resourceOperations?.includes('rename') !== true) {
    throw new Refusal(l10n.t('This editor does not let files be renamed from here.'));
  }
  const [ending = ''] = /\.\w+$/.exec(picture.path) ?? [];
  const oldUri = toUri(uri, picture.path, picture.isEncoded);
  const newUri = toUri(uri, /\.\w+$/.test(newPath) ? newPath : newPath + ending, picture.isEncoded);
  if (oldUri === newUri) return {};
  if (!(await isThere(snapshot, oldUri))) throw new Refusal(l10n.t('There is no file {0}.', picture.path));
  if (await isThere(snapshot, newUri)) {
    throw new Refusal(l10n.t('{0} is there already. Choose another name.', fileName(newUri)));
  }
  const move = { kind: 'rename' as const, oldUri, newUri, options: { overwrite: false } };
  if (workspace.fileOperations?.willRename === true) return { documentChanges: [move] };
  const edits = await planMovedPictures(snapshot, [{ oldUri, newUri }], signal);
  return { documentChanges: [...(toWorkspaceEdit(snapshot.client, edits).documentChanges ?? []), move] };
}

function toUri(base: string, path: string, isEncoded: boolean): string {
  const encoded = isEncoded ? path : path.split('/').map(encodeURIComponent).join('/');
  try {
    return new URL(encoded, base).href;
  } catch {
    throw new Refusal(l10n.t('{0} is no path of a file.', path));
  }
}

async function isThere(snapshot: Snapshot, uri: string): Promise<boolean> {
  return (await snapshot.listFolder(parentFolder(uri))).includes(fileName(uri));
}
