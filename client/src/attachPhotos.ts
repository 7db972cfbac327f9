/** Attaching photos to the talks they were taken in: by time, after a look at what goes where, one undo for each file. */
import { type CancellationToken, l10n, ProgressLocation, type QuickPickItem, Uri, window, workspace } from 'vscode';
import {
  assignPhotosMethod,
  type AssignPhotosParams,
  type AssignPhotosResult,
  insertPicturesMethod,
  type InsertPicturesParams,
  namePicturesMethod,
  type NamePicturesParams,
  type NamePicturesResult,
  type PhotoTime,
  photoTimesMethod,
  type PhotoTimesParams,
  pictureEndings,
  type PlannedEdit,
} from '../../server/src/protocol.js';
import { toBase64 } from './base64.js';
import type { ClientContext } from './clientContext.js';
import { Notice } from './commandRegistry.js';
import { type FoundTalk, listTalks } from './conferenceLookups.js';
import { fileNameOf } from './noteDocuments.js';
import { confirmPhotos, type PlacedPhoto } from './photoPreview.js';
import { endingOfFile, listNames, pictureFolderOf, removeQuietly, writeNewPicture } from './pictureFiles.js';
import { applyCurrentPlan } from './plannedEdits.js';

/** Copied under the talk's name, copied under their own, or left where they are. Nothing is ever moved. */
type FileTreatment = 'rename' | 'copy' | 'link';

/** What the command can be called with, by scripts too; what is left out is asked for. */
export interface AttachRequest {
  readonly photos?: readonly Uri[];
  readonly files?: FileTreatment;
  /** `false`: those that fit a talk are attached without a question. */
  readonly preview?: boolean;
}

/** Cameras write about time at the beginning; the rest of a photo is nobody's business. */
const headLength = 256 * 1024;
/** Larger files are not read for their time. */
const maxPhotoBytes = 100 * 1024 * 1024;

export async function attachPhotos(context: ClientContext, request: AttachRequest): Promise<void> {
  const { conferences } = await context.notes.getNewest();
  if (listTalks(conferences).length === 0) {
    throw new Notice(l10n.t('There are no notes of talks yet that photos could be attached to.'));
  }
  const photos = request.photos ?? (await choosePhotos(context));
  if (photos === undefined || photos.length === 0) return;
  refuseOthers(photos);
  const placed = await placePhotos(context, photos);
  if (placed === undefined) return;
  const chosen = request.preview === false ? placed : await confirmPhotos(placed, conferences);
  const fitting = chosen?.filter(({ talk }) => talk !== undefined) ?? [];
  if (fitting.length === 0) {
    if (chosen !== undefined) void window.showInformationMessage(l10n.t('No photo was attached.'));
    return;
  }
  const files = request.files ?? (await askTreatment());
  if (files === undefined) return;
  const count = await writePhotos(context, fitting, files);
  void window.showInformationMessage(
    count === 1 ? l10n.t('1 photo was attached.') : l10n.t('{0} photos were attached.', count),
  );
}

async function choosePhotos({ places }: ClientContext): Promise<readonly Uri[] | undefined> {
  const note = places.lastNote?.document.uri;
  const folder = note === undefined ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(note, '..');
  return window.showOpenDialog({
    canSelectMany: true,
    title: l10n.t('Attach Photos'),
    openLabel: l10n.t('Attach'),
    filters: { [l10n.t('Photos')]: [...pictureEndings, ...pictureEndings.map((ending) => ending.toUpperCase())] },
    ...(folder !== undefined && { defaultUri: folder }),
  });
}

function refuseOthers(photos: readonly Uri[]): void {
  const other = photos.find((photo) => endingOfFile(photo) === undefined);
  if (other !== undefined) throw new Notice(l10n.t('{0} is no picture.', fileNameOf(other)));
}

/** Undefined where it was cancelled. */
async function placePhotos(
  context: ClientContext,
  photos: readonly Uri[],
): Promise<readonly PlacedPhoto[] | undefined> {
  const options = { location: ProgressLocation.Notification, title: l10n.t('Looking at photos...'), cancellable: true };
  const times = await window.withProgress(options, async (progress, token) => {
    const found: (readonly PhotoTime[])[] = [];
    for (const photo of photos) {
      if (token.isCancellationRequested) return undefined;
      progress.report({ message: fileNameOf(photo), increment: 100 / photos.length });
      found.push(await readTimes(context, photo, token));
    }
    return found;
  });
  if (times === undefined) return undefined;
  const note = context.places.lastNote?.document.uri.toString();
  const params: AssignPhotosParams = { photos: times, ...(note !== undefined && { uri: note }) };
  const assigned = await context.server.requestCurrent<AssignPhotosResult>(assignPhotosMethod, params);
  const talks = await mapTalks(context);
  return photos.map((uri, index) => ({
    uri,
    taken: assigned[index]?.taken,
    talk: talks.get(assigned[index]?.talk ?? ''),
  }));
}

/** The talks as they stand now, by id. */
async function mapTalks({ notes }: ClientContext): Promise<ReadonlyMap<string, FoundTalk>> {
  const { conferences } = await notes.getNewest();
  return new Map(listTalks(conferences).map((found) => [found.talk.id, found]));
}

async function readTimes(
  { server }: ClientContext,
  photo: Uri,
  token: CancellationToken,
): Promise<readonly PhotoTime[]> {
  try {
    const { size, mtime } = await workspace.fs.stat(photo);
    const bytes = size > maxPhotoBytes ? new Uint8Array() : await workspace.fs.readFile(photo);
    const base64 = toBase64(bytes.subarray(0, headLength));
    const params: PhotoTimesParams = { name: fileNameOf(photo), base64, ...(mtime > 0 && { modified: mtime }) };
    return await server.request<readonly PhotoTime[]>(photoTimesMethod, params, token);
  } catch (error) {
    if (token.isCancellationRequested) return [];
    throw new Notice(l10n.t('{0} could not be read.', workspace.asRelativePath(photo)), { cause: error });
  }
}

async function askTreatment(): Promise<FileTreatment | undefined> {
  const items: (QuickPickItem & { readonly files: FileTreatment })[] = [
    { label: `$(file-media) ${l10n.t('Copy into pictures/, named after the talks')}`, files: 'rename' },
    { label: `$(files) ${l10n.t('Copy into pictures/ under their own names')}`, files: 'copy' },
    { label: `$(link) ${l10n.t('Leave them where they are and link to them')}`, files: 'link' },
  ];
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Attach Photos'),
    placeHolder: l10n.t('What happens to the files? The originals stay in any case.'),
  });
  return picked?.files;
}

/** Gives the number of photos that were attached. */
async function writePhotos(
  context: ClientContext,
  photos: readonly PlacedPhoto[],
  files: FileTreatment,
): Promise<number> {
  // Somebody may have written on while choosing.
  const talks = await mapTalks(context);
  const byNote = new Map<string, TakenPhoto[]>();
  for (const { uri, talk } of photos.toSorted((a, b) => ((a.taken ?? '') < (b.taken ?? '') ? -1 : 1))) {
    const current = talks.get(talk?.talk.id ?? '')?.talk;
    if (current === undefined) continue;
    const line = current.range.start.line;
    byNote.set(current.uri, [...(byNote.get(current.uri) ?? []), { uri, line }]);
  }
  let count = 0;
  for (const [uri, group] of byNote) {
    const copies: Uri[] = [];
    try {
      const pictures = await provideFiles(context, { uri, group, files, copies });
      const params: InsertPicturesParams = { uri, pictures };
      const ask = () => context.server.request<PlannedEdit | null>(insertPicturesMethod, params);
      if (await applyCurrentPlan(uri, ask)) count += group.length;
    } catch (error) {
      // Without its place in the notes, nobody would know what a copy is for.
      for (const copy of copies) await removeQuietly(copy);
      throw error;
    }
  }
  return count;
}

/** A photo with the line of its talk. */
interface TakenPhoto {
  readonly uri: Uri;
  readonly line: number;
}

interface NotePhotos {
  readonly uri: string;
  readonly group: readonly TakenPhoto[];
  readonly files: FileTreatment;
  /** Gets what is written. */
  readonly copies: Uri[];
}

/** The files to link to, with their talks' lines. What is in the folder of pictures already stays there. */
async function provideFiles(
  context: ClientContext,
  { uri, group, files, copies }: NotePhotos,
): Promise<InsertPicturesParams['pictures']> {
  const folder = pictureFolderOf(Uri.parse(uri, true));
  const taken = await listNames(folder);
  const isCopied = (photo: Uri): boolean => files !== 'link' && !photo.toString().startsWith(`${folder.toString()}/`);
  const copied = group.filter((photo) => isCopied(photo.uri));
  const names = await nameCopies(context, { uri, group: copied, files, taken });
  const pictures: { line: number; file: string }[] = [];
  for (const photo of group) {
    const name = names[copied.indexOf(photo)];
    const file = name === undefined ? photo.uri : Uri.joinPath(folder, name);
    if (name !== undefined) {
      await writeNewPicture(file, await workspace.fs.readFile(photo.uri));
      copies.push(file);
    }
    pictures.push({ line: photo.line, file: file.toString() });
  }
  return pictures;
}

async function nameCopies(
  { server }: ClientContext,
  { uri, group, files, taken }: Pick<NotePhotos, 'uri' | 'group' | 'files'> & { readonly taken: readonly string[] },
): Promise<readonly string[]> {
  if (files === 'rename') {
    const pictures = group.map(({ uri: photo, line }) => ({ line, extension: endingOfFile(photo) ?? '' }));
    const params: NamePicturesParams = { uri, pictures, taken };
    return server.requestCurrent<NamePicturesResult>(namePicturesMethod, params);
  }
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return group.map((photo) => {
    const name = findFreeName(fileNameOf(photo.uri), used);
    used.add(name.toLowerCase());
    return name;
  });
}

/** `IMG_1.jpg`, else `IMG_1-2.jpg`. */
function findFreeName(name: string, used: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name.slice(0, dot)}-${number}${name.slice(dot)}`;
    if (!used.has(free.toLowerCase())) return free;
  }
}
