/** Which pictures beside notes are named nowhere. In doubt a picture is used. */
import { encodePath, resolvePath, toUriKey } from './fileUris.js';
import { pictureEndings } from './pictureEndings.js';

/** A note file's text. */
export interface NamingText {
  readonly uri: string;
  readonly text: string;
}

/**
 * The files that no text names, by their whole path from the text, or by their name alone, be it in an image, in HTML, in a
 * comment or in prose.
 *
 * @param files URIs
 */
export function findUnusedPictures(files: readonly string[], texts: readonly NamingText[]): readonly string[] {
  const readable = texts.map(({ uri, text }) => ({ key: toUriKey(uri), text: text.normalize('NFC') }));
  return files.filter((file) => !readable.some(({ key, text }) => names(key, text, toUriKey(file))));
}

const folderPattern = new RegExp(
  String.raw`(?<![^\s()<>"'[\]=|])([^\s()<>"'[\]=|:]+)\/[^\s()<>"'[\]=|/]+\.(?:${pictureEndings.join('|')})\b`,
  'gi',
);

/** The folders below the note's own that its text names pictures in, as URIs. What lies elsewhere may be for others. */
export function findPictureFolders({ uri, text }: NamingText): readonly string[] {
  const home = uri.slice(0, uri.lastIndexOf('/') + 1);
  const paths = new Set([...text.matchAll(folderPattern)].map((match) => match[1] ?? ''));
  return [...paths].flatMap((path) => {
    try {
      const folder = new URL(path, home).href;
      return folder.startsWith(home) && folder.length > home.length ? [folder.replace(/\/$/, '')] : [];
    } catch {
      return [];
    }
  });
}

function names(noteKey: string, text: string, fileKey: string): boolean {
  const name = fileKey.slice(fileKey.lastIndexOf('/') + 1);
  const spellings = new Set([name, encodePath(name), encodeURIComponent(name), encodeURI(name)]);
  return [...spellings].some((spelling) => {
    for (let at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1)) {
      if (leadsTo(noteKey, text.slice(Math.max(0, at - 300), at), { spelling, fileKey })) return true;
    }
    return false;
  });
}

/** Whether what stands before a name leads to this file and not to another of the same name. */
function leadsTo(
  noteKey: string,
  before: string,
  { spelling, fileKey }: { spelling: string; fileKey: string },
): boolean {
  const [folder = ''] = /[^\s()<>"'[\]=|]*$/.exec(before) ?? [];
  // `xa.png` is not `a.png`.
  if (folder !== '' && /[\p{L}\p{N}_-]$/u.test(folder)) return false;
  if (!folder.includes('/')) return true;
  return resolvePath(noteKey, folder + spelling) === fileKey;
}
