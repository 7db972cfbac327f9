/** Pictures and photos. */
import type { PhotoTime } from '../core/pictures/photoTimes.js';
import type { Position } from '../core/text/positions.js';

export { pictureEndings } from '../core/pictures/pictureEndings.js';

/** Name of the folder beside a note file that new pictures go to. */
export const pictureFolder = 'pictures';

/** Client to server, request: how pictures are written at a place, or null in code. Nothing is written. */
export const writePicturesMethod = 'conferenceNotes/writePictures';
export interface WritePicturesParams {
  readonly uri: string;
  readonly position: Position;
  /** A file that is there by its URI, a new one by its ending (with the dot), to be given a name in {@link pictureFolder}. */
  readonly pictures: readonly ({ readonly file: string } | { readonly extension: string })[];
  /** Names of the files in {@link pictureFolder}. */
  readonly taken: readonly string[];
}
export interface WritePicturesResult {
  /** Names of the new files, in order. */
  readonly names: readonly string[];
  /** What is written, as a snippet. */
  readonly snippet: string;
}

/** Client to server, request: names for new pictures in {@link pictureFolder} of a note file, by the talk at a line. */
export const namePicturesMethod = 'conferenceNotes/namePictures';
export interface NamePicturesParams {
  readonly uri: string;
  readonly pictures: readonly { readonly line: number; readonly extension: string }[];
  /** Names of the files in {@link pictureFolder}. */
  readonly taken: readonly string[];
}
export type NamePicturesResult = readonly string[];

/** Client to server, request: the edit that adds pictures at the end of talks' notes, as `PlannedEdit`, or null. */
export const insertPicturesMethod = 'conferenceNotes/insertPictures';
export interface InsertPicturesParams {
  readonly uri: string;
  /** `line` of the talk, `file` as URI. */
  readonly pictures: readonly { readonly line: number; readonly file: string }[];
}

/** Client to server, request: when a photo was taken, by all that says so. */
export const photoTimesMethod = 'conferenceNotes/photoTimes';
export interface PhotoTimesParams {
  /** Base name. */
  readonly name: string;
  /** Milliseconds since 1970 (UTC) of the file's last change. */
  readonly modified?: number;
  /** The first bytes of the file. */
  readonly base64: string;
}
export type { PhotoTime };

/** Client to server, request: in which talk each photo was taken, one answer each, in order. */
export const assignPhotosMethod = 'conferenceNotes/assignPhotos';
export interface AssignPhotosParams {
  /** What {@link photoTimesMethod} gave for each. */
  readonly photos: readonly (readonly PhotoTime[])[];
  /** A note file: its conference comes first. */
  readonly uri?: string;
}
export type AssignPhotosResult = readonly {
  /** Id of the talk (`TalkNode`); absent where the photo fits none. */
  readonly talk?: string;
  /** `YYYY-MM-DDTHH:MM:SS` on the event's clocks; absent where nothing tells. */
  readonly taken?: string;
}[];

/** Client to server, request: pictures in the folders of notes' pictures that no note names, as URIs. */
export const unusedPicturesMethod = 'conferenceNotes/unusedPictures';
export type UnusedPicturesResult = readonly string[];
