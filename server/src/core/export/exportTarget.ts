/** What a target of exports is: one file that turns the model into text, into bytes, or into a folder of texts. */
import type { ExportModel } from './exportModel.js';
import type { Assets } from './pictureData.js';

/** A text with the name it should have: base name with extension. */
export interface ExportedFile {
  readonly name: string;
  /** Empty where the file is no text. */
  readonly text: string;
  /** What is in a file that is no text. */
  readonly bytes?: Uint8Array;
}

/** What a target could not take in, for the user to know. */
export interface ExportGaps {
  /** Pictures that should have been put in and were not there or could not be read, as written in the notes. */
  readonly missingPictures: readonly string[];
  /** Pictures that were left out as they stand outside of the folders that an export may read, as written in the notes. */
  readonly outsidePictures: readonly string[];
  /** Titles of talks without the date or time that the target needs. */
  readonly undated: readonly string[];
}

export const noGaps: ExportGaps = { missingPictures: [], outsidePictures: [], undated: [] };

export interface RenderedText extends ExportGaps {
  readonly text: string;
}

/** What a target gives that is no text. */
export interface RenderedBytes extends ExportGaps {
  readonly bytes: Uint8Array;
}

/** The targets that give one file of text, as the command line and the protocol name them. */
export type FileTargetId =
  | 'html'
  | 'markdown'
  | 'json'
  | 'csv'
  | 'icalendar'
  | 'links'
  | 'links-csv'
  | 'bookmarks'
  | 'follow-ups'
  | 'recap'
  | 'schedule';

/** The targets that give one file that is no text. */
export type BinaryTargetId = 'docx';

/** The targets that give a folder of files. */
export type FolderTargetId = 'talk-files';

interface TargetBase {
  /** Whether it takes the pictures' bytes in. */
  readonly usesPictures: boolean;
}

/** A target that gives one text. Rendering is a pure function: the same model and assets give the same text. */
export interface FileTarget extends TargetBase {
  readonly id: FileTargetId;
  readonly output: 'file';
  /** What the name of the file ends in after the notes' name, e.g. `-report.html`. */
  readonly ending: string;
  render(model: ExportModel, assets: Assets): RenderedText;
}

/** A target that gives a file that is no text. As pure as the others: the same model and assets give the same bytes. */
export interface BinaryTarget extends TargetBase {
  readonly id: BinaryTargetId;
  readonly output: 'binary';
  readonly ending: string;
  render(model: ExportModel, assets: Assets): Promise<RenderedBytes>;
}

/** A target that gives a folder of texts. */
export interface FolderTarget extends TargetBase {
  readonly id: FolderTargetId;
  readonly output: 'folder';
  render(model: ExportModel): readonly ExportedFile[];
}

export type ExportTarget = FileTarget | BinaryTarget | FolderTarget;
