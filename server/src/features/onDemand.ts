/** Answers that few sessions ask for: new names of speakers, talks and pictures, and pictures put into notes. */
import type { Feature } from './feature.js';
import {
  assignPhotos,
  insertPictures,
  namePictures,
  photoTimes,
  unusedPictures,
  willRenameFiles,
  writePictures,
} from './pictures.js';
import { prepareRename, rename } from './rename.js';

export const featuresOnDemand: readonly Feature[] = [
  assignPhotos,
  insertPictures,
  namePictures,
  photoTimes,
  prepareRename,
  rename,
  unusedPictures,
  willRenameFiles,
  writePictures,
];
