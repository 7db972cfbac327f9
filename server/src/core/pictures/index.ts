/** All about pictures that is seldom needed: names, paths, times of photos. Loaded when somebody asks for it. */
export { assignPhotos, type PhotoConference, type PhotoTalk } from './assignPhotos.js';
export { resolvePath, toRelativePath, toUriKey } from './fileUris.js';
export { mayName, type Move, planMoves } from './movedPictures.js';
export { type PhotoTime, readPhotoTimes } from './photoTimes.js';
export { namePictures } from './pictureNames.js';
export { isPicturePath } from './pictureEndings.js';
export { findPictureNames, findPicturePaths } from './picturePaths.js';
export { findPictureFolders, findUnusedPictures } from './unusedPictures.js';
export { findPictureManner, planPictures, writePicture, writePictureSnippet } from './writePictures.js';
