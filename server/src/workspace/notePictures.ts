/**
 * The pictures that exports take in. Notes may come from others, and a report is sent on: what they name is read only if
 * it stands in a folder that its reader has opened or named, and if its name says that it is a picture of a kind that reports show.
 */
import { isShownPicture } from '../core/pictures/pictureEndings.js';
import type { Files } from './files.js';
import { fileName, isWithin } from './folders.js';

/** Larger pictures are left out of reports: 25 MB. */
const maxPictureBytes = 25 * 1024 * 1024;

/**
 * A picture's bytes; `outside` where it stands in none of the folders, itself or by a link; undefined where it is not
 * there, too large, or by its name no picture that a report can show.
 *
 * @param folders URIs
 */
export async function readNotePicture(
  files: Files,
  folders: readonly string[],
  uri: string,
): Promise<Uint8Array | 'outside' | undefined> {
  if (!URL.canParse(uri)) return undefined;
  if (!isWithin(folders, uri)) return 'outside';
  const place = uri.replace(/[?#].*$/, '');
  const content = isShownPicture(fileName(place)) ? await files.read(place, maxPictureBytes, folders) : undefined;
  if (content?.kind === 'outside') return 'outside';
  return content?.kind === 'bytes' ? content.bytes : undefined;
}
