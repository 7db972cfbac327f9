/**
 * Pictures in notes: how a pasted one is written, names for new ones, which talk a photo belongs to, which files nobody
 * names, and paths that follow when files move. All of it is loaded with the first request.
 */
import type { RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import type { CancelSignal } from '../core/cancelSignal.js';
import { findSectionAt, getSectionTitle } from '../core/model/sections.js';
import { fromBase64 } from '../core/text/base64.js';
import { lineText } from '../core/text/sourceText.js';
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
  pictureFolder,
  type PlannedEdit,
  unusedPicturesMethod,
  type UnusedPicturesResult,
  writePicturesMethod,
  type WritePicturesParams,
  type WritePicturesResult,
} from '../protocol.js';
import { parentFolder } from '../workspace/folders.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import { isInCode } from './codePlaces.js';
import type { Feature } from './feature.js';
import { createPhotoConferences } from './photoTalks.js';
import { type DocumentEdits, toWorkspaceEdit } from './workspaceEdits.js';

async function loadPictures() {
  return import('../core/pictures/index.js');
}

export const writePictures: Feature<WritePicturesParams, WritePicturesResult | null> = {
  method: writePicturesMethod,
  async handle(snapshot, { uri, position, pictures, taken }) {
    const document = snapshot.findNote(uri);
    if (document === undefined || isInCode(document, position)) return null;
    const core = await loadPictures();
    const title = findTitle(document, position.line);
    const added = pictures.flatMap((picture) => ('extension' in picture ? [{ ...picture, title }] : []));
    const names = core.namePictures(added, [...taken, ...core.findPictureNames(document)]);
    const unused = [...names];
    const manner = core.findPictureManner(document);
    const texts = pictures.map((picture, index) => {
      const path =
        'file' in picture
          ? core.toRelativePath(core.toUriKey(uri), core.toUriKey(picture.file))
          : `${pictureFolder}/${unused.shift() ?? ''}`;
      return core.writePictureSnippet(manner, { path, alt: title }, index + 1);
    });
    const before = lineText(document.source, position.line).slice(0, position.character);
    // A line with words of its own (`photo: x.png`) does not go on in another's.
    const hasOwnLine = manner.beforeAlt !== '' && manner.betweenAltAndPath === undefined;
    const start = hasOwnLine && before.trim() !== '' ? '\n' : '';
    return { names, snippet: start + texts.join(document.note.dialect === 'markdown' ? '\n\n' : '\n') };
  },
};

export const namePictures: Feature<NamePicturesParams, NamePicturesResult> = {
  method: namePicturesMethod,
  async handle(snapshot, { uri, pictures, taken }) {
    const document = await snapshot.readNote(uri);
    const core = await loadPictures();
    const titled = pictures.map(({ line, extension }) => ({
      title: document === undefined ? '' : findTitle(document, line),
      extension,
    }));
    const used = document === undefined ? [] : core.findPictureNames(document);
    return core.namePictures(titled, [...taken, ...used]);
  },
};

export const insertPictures: Feature<InsertPicturesParams, PlannedEdit | null> = {
  method: insertPicturesMethod,
  async handle(snapshot, { uri, pictures }) {
    const document = await snapshot.readNote(uri);
    if (document === undefined) return null;
    const core = await loadPictures();
    const noteKey = core.toUriKey(uri);
    const named = new Set(core.findPicturePaths(document).map(({ path }) => core.resolvePath(noteKey, path)));
    // Who attaches the same photos again gets those that are new.
    const written = pictures
      .filter(({ file }) => !named.has(core.toUriKey(file)))
      .map(({ line, file }) => ({
        line,
        path: core.toRelativePath(noteKey, core.toUriKey(file)),
        alt: findTitle(document, line),
      }));
    return { uri, version: document.version, edits: core.planPictures(document, written) };
  },
};

export const photoTimes: Feature<PhotoTimesParams, readonly PhotoTime[]> = {
  method: photoTimesMethod,
  async handle(_snapshot, { name, modified, base64 }) {
    const core = await loadPictures();
    return core.readPhotoTimes({ name, modified, head: fromBase64(base64) });
  },
};

export const assignPhotos: Feature<AssignPhotosParams, AssignPhotosResult> = {
  method: assignPhotosMethod,
  async handle(snapshot, { photos, uri }) {
    const core = await loadPictures();
    const conferences = createPhotoConferences(snapshot, uri);
    const assigned = core.assignPhotos({ photos, conferences, timeZone: snapshot.timeZone });
    return assigned.map(({ talk, taken }) => ({
      ...(talk === undefined ? {} : { talk }),
      ...(taken === undefined ? {} : { taken }),
    }));
  },
};

export const unusedPictures: Feature<unknown, UnusedPicturesResult> = {
  method: unusedPicturesMethod,
  async handle(snapshot, _params, signal) {
    const core = await loadPictures();
    const texts = await readTexts(snapshot, signal);
    const own = texts.map(({ uri }) => `${parentFolder(uri)}/${pictureFolder}`);
    const folders = new Set([...own, ...texts.flatMap(core.findPictureFolders)]);
    const files: string[] = [];
    for (const folder of folders) {
      if (signal.isCancellationRequested) return [];
      const names = (await snapshot.listFolder(folder)).filter(core.isPicturePath);
      files.push(...names.map((name) => `${folder}/${encodeURIComponent(name)}`));
    }
    return core.findUnusedPictures(files, texts);
  },
};

export const willRenameFiles: Feature<RenameFilesParams, WorkspaceEdit | null> = {
  method: 'workspace/willRenameFiles',
  async handle(snapshot, { files }, signal) {
    const edits = await planMovedPictures(snapshot, files, signal);
    return edits.length === 0 ? null : toWorkspaceEdit(snapshot.client, edits);
  },
};

/** The edits of all notes that name what moves, or that move themselves. */
export async function planMovedPictures(
  snapshot: Snapshot,
  moves: RenameFilesParams['files'],
  signal: CancelSignal,
): Promise<readonly DocumentEdits[]> {
  const core = await loadPictures();
  const moving = moves.map(({ oldUri }) => core.toUriKey(oldUri));
  const found: DocumentEdits[] = [];
  for (const { uri, text } of await readTexts(snapshot, signal)) {
    const key = core.toUriKey(uri);
    const movesItself = moving.some((old) => key === old || key.startsWith(`${old}/`));
    if (!movesItself && !core.mayName(text, moves)) continue;
    const document = await snapshot.readNote(uri);
    const edits = document === undefined ? [] : core.planMoves(document, uri, moves);
    if (document !== undefined && edits.length > 0) found.push({ document, edits });
  }
  return signal.isCancellationRequested ? [] : found;
}

/** All note files, with open ones as they stand. */
async function readTexts(snapshot: Snapshot, signal: CancelSignal): Promise<readonly { uri: string; text: string }[]> {
  const texts: { uri: string; text: string }[] = [];
  for (const uri of snapshot.index.entries.keys()) {
    if (signal.isCancellationRequested) break;
    const text = await snapshot.readText(uri);
    if (text !== undefined) texts.push({ uri, text });
  }
  return texts;
}

/** What a picture at a line shows, as far as the notes say: the talk. */
function findTitle({ note }: NoteDocument, line: number): string {
  const section = findSectionAt(note, line)?.section;
  return (section && getSectionTitle(section)) ?? '';
}
