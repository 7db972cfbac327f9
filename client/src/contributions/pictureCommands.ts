/** Pictures in notes: pasted, dropped, attached by the time they were taken, and those that no note names. */
import {
  commands,
  Disposable,
  l10n,
  languages,
  ProgressLocation,
  type QuickPickItem,
  ThemeIcon,
  Uri,
  window,
  workspace,
} from 'vscode';
import { unusedPicturesMethod, type UnusedPicturesResult } from '../../../server/src/protocol.js';
import { attachPhotos, type AttachRequest } from '../attachPhotos.js';
import type { ClientContext } from '../clientContext.js';
import { Notice, registerCommands } from '../commandRegistry.js';
import { fileNameOf, noteLanguages } from '../noteDocuments.js';
import { pictureEditKind, PictureInsertion, pictureMimeTypes } from '../pictureInsertion.js';

export function registerPictureCommands(context: ClientContext): Disposable {
  const insertion = new PictureInsertion(context);
  const selector = noteLanguages.map((language) => ({ language, scheme: '*' }));
  return Disposable.from(
    languages.registerDocumentPasteEditProvider(selector, insertion, {
      providedPasteEditKinds: [pictureEditKind],
      pasteMimeTypes: pictureMimeTypes,
    }),
    languages.registerDocumentDropEditProvider(selector, insertion, {
      providedDropEditKinds: [pictureEditKind],
      dropMimeTypes: pictureMimeTypes,
    }),
    registerCommands(context, {
      attachPhotos: (argument, selection) => attachPhotos(context, readRequest(argument, selection)),
      findUnusedPictures: () => findUnusedPictures(context),
    }),
  );
}

/** From the explorer come the file that was clicked and all that are selected, from scripts a list or a whole request. */
function readRequest(argument: unknown, selection: unknown): AttachRequest {
  const listed = [selection, argument].find((one) => Array.isArray(one));
  if (listed !== undefined) return { photos: listed.flatMap(toUri) };
  if (argument instanceof Uri || typeof argument === 'string') return { photos: toUri(argument) };
  const { photos, files, preview } = (argument ?? {}) as Readonly<Record<string, unknown>>;
  return {
    ...(Array.isArray(photos) && { photos: photos.flatMap(toUri) }),
    ...((files === 'rename' || files === 'copy' || files === 'link') && { files }),
    ...(preview === false && { preview }),
  };
}

function toUri(value: unknown): Uri[] {
  if (value instanceof Uri) return [value];
  return typeof value === 'string' ? [Uri.parse(value, true)] : [];
}

interface UnusedItem extends QuickPickItem {
  readonly uri: Uri;
}

async function findUnusedPictures(context: ClientContext): Promise<void> {
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Looking for pictures...'),
    cancellable: true,
  };
  const found = await window.withProgress(options, (_progress, token) =>
    context.server.request<UnusedPicturesResult>(unusedPicturesMethod, {}, token),
  );
  if (found.length === 0) {
    void window.showInformationMessage(l10n.t('Every picture beside the notes is named in them.'));
    return;
  }
  const ticked = await tickUnused(found.map((uri) => Uri.parse(uri, true)));
  if (ticked.length > 0) await askAndTrash(context, ticked);
}

function tickUnused(pictures: readonly Uri[]): Promise<readonly Uri[]> {
  return new Promise((resolve) => {
    const pick = window.createQuickPick<UnusedItem>();
    const button = { iconPath: new ThemeIcon('eye'), tooltip: l10n.t('Look at It') };
    pick.title = l10n.t('Unused Pictures');
    pick.placeholder = l10n.t('Pictures that no note names. Which ones go to the trash?');
    pick.canSelectMany = true;
    pick.ignoreFocusOut = true;
    pick.items = pictures.map((uri) => ({
      label: fileNameOf(uri),
      description: workspace.asRelativePath(Uri.joinPath(uri, '..')),
      buttons: [button],
      uri,
    }));
    pick.onDidTriggerItemButton(({ item }) =>
      commands.executeCommand('vscode.open', item.uri, { preview: true, preserveFocus: true }),
    );
    pick.onDidAccept(() => {
      resolve(pick.selectedItems.map(({ uri }) => uri));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve([]);
      pick.dispose();
    });
    pick.show();
  });
}

/** Where there is no trash, nothing is deleted. */
async function askAndTrash({ log }: ClientContext, pictures: readonly Uri[]): Promise<void> {
  const [first] = pictures;
  const question =
    pictures.length === 1 && first !== undefined
      ? l10n.t('Move {0} to the trash?', fileNameOf(first))
      : l10n.t('Move {0} pictures to the trash?', pictures.length);
  const detail = pictures.length === 1 ? '' : pictures.slice(0, 10).map(fileNameOf).join('\n');
  const move = l10n.t('Move to Trash');
  if ((await window.showWarningMessage(question, { modal: true, detail }, move)) !== move) return;
  for (const picture of pictures) {
    try {
      await workspace.fs.delete(picture, { useTrash: true });
    } catch (error) {
      log.error(`${picture.toString()} could not be moved to the trash.`, error);
      const message = l10n.t('{0} could not be moved to the trash, and is still there.', fileNameOf(picture));
      throw new Notice(message, { cause: error });
    }
  }
}
