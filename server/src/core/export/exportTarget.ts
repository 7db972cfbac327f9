/** What a target of exports is: one file that turns the model into text. */
import type { ExportModel } from './exportModel.js';
import type { Assets } from './pictureData.js';

export interface RenderedExport {
  readonly text: string;
  /** Pictures that should have been put in and were not there or could not be read, as written in the notes. */
  readonly missingPictures: readonly string[];
}

export interface ExportTarget {
  /** As the command line and the protocol name it. */
  readonly id: string;
  /** Of the file, without a dot. */
  readonly extension: string;
  /** Whether it takes the pictures' bytes in. */
  readonly usesPictures: boolean;
  /** A pure function: the same model and assets give the same text. */
  render(model: ExportModel, assets: Assets): RenderedExport;
}
