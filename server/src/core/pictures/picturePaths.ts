/** The places of a note that name picture files: images and links in Markdown, paths and names of files in plain text. */
import type { Inside, Note, PlacedSection } from '../model/note.js';
import { createRange, type Range, shiftRange } from '../text/positions.js';
import { lineText, type SourceText } from '../text/sourceText.js';
import { isLocalPicture } from '../rules/pictures.js';
import { isPicturePath, pictureEndings } from './pictureEndings.js';

/** A note with its text. */
export interface PictureNote {
  readonly note: Note;
  readonly source: SourceText;
  readonly inside: (placed: PlacedSection) => Inside;
}

export interface PicturePath {
  /** As written. */
  readonly path: string;
  /** In the file. */
  readonly range: Range;
  /** Whether signs are encoded as URLs have them. */
  readonly isEncoded: boolean;
}

const endings = pictureEndings.join('|');

/** In the order of the text. In plain text a line may be given twice: as a whole, and by its last word. */
export function findPicturePaths({ note, source, inside }: PictureNote): readonly PicturePath[] {
  if (note.dialect === 'plaintext') {
    return Array.from({ length: note.lineCount }, (_, line) => findInLine(lineText(source, line), line)).flat();
  }
  return note.sections.flatMap((placed) => {
    const { pictures, links } = inside(placed);
    const images = pictures.map(({ url, urlRange }) => ({ url, range: urlRange }));
    const linked = links.filter(({ url }) => isPicturePath(url));
    return [...images, ...linked]
      .filter(({ url }) => isLocalPicture(url))
      .map(({ url, range }) => ({ path: url, range: shiftRange(range, placed.line), isEncoded: true }));
  });
}

/**
 * The names of the files that a note shows, without folders. A new picture takes none of them, though the file be missing: it
 * would be shown where another one was meant.
 */
export function findPictureNames(note: PictureNote): readonly string[] {
  return findPicturePaths(note).map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
}

const wholeLine = new RegExp(String.raw`^(\s*(?:[-*+>]\s+)?)(\S.*\.(?:${endings}))\s*$`, 'i');
const word = new RegExp(String.raw`[^\s"'<>()[\]|]+\.(?:${endings})(?![\w/])`, 'gi');

function findInLine(text: string, line: number): PicturePath[] {
  if (!text.includes('.')) return [];
  const whole = wholeLine.exec(text);
  const start = whole?.[1]?.length ?? 0;
  const all = [
    ...(whole?.[2] === undefined ? [] : [{ path: whole[2], start }]),
    ...[...text.matchAll(word)].map((match) => ({ path: match[0], start: match.index })),
  ];
  return all
    .filter(
      ({ path, start: at }, index) => isLocalPicture(path) && (index === 0 || path !== whole?.[2] || at !== start),
    )
    .map(({ path, start: at }) => ({
      path,
      range: createRange(line, at, line, at + path.length),
      isEncoded: text[at - 1] === '(' && text[at - 2] === ']',
    }));
}
