/** Endings of picture files, without dots: the one list of them. */

/** What browsers show, and so what a report can show. */
const shown: readonly string[] = ['png', 'jpg', 'jpeg', 'jpe', 'gif', 'svg', 'webp', 'avif', 'bmp'];

/** All of them, with those that only cameras, scanners and their programs show. */
export const pictureEndings: readonly string[] = [...shown, 'heic', 'heif', 'tif', 'tiff'];

const endingsOf = (endings: readonly string[]): RegExp => new RegExp(`\\.(?:${endings.join('|')})(?:[?#].*)?$`, 'i');
const ofPicture = endingsOf(pictureEndings);
const ofShown = endingsOf(shown);

/** Whether a name, path or URL names a picture. */
export function isPicturePath(path: string): boolean {
  return ofPicture.test(path);
}

/** Whether a name, path or URL names a picture that a report can show. */
export function isShownPicture(path: string): boolean {
  return ofShown.test(path);
}
