/** Writing pictures into notes as this note writes them. */
import { escapeInline } from '../edit/markdownEscapes.js';
import { findSectionIndex } from '../edit/separation.js';
import { createInsertion, getLineBreak, getLineEnd, type TextEdit } from '../text/edits.js';
import { lineText } from '../text/sourceText.js';
import { encodePath } from './fileUris.js';
import { findPicturePaths, type PictureNote } from './picturePaths.js';

/** A picture as it is to be written. */
export interface WrittenPicture {
  /** From the note, not encoded. */
  readonly path: string;
  /** What it shows. */
  readonly alt: string;
}

/** How a picture stands on its line: what is around the alternative text, if there is any, and the path. */
export interface PictureManner {
  readonly beforeAlt: string;
  /** Undefined where only the path is written. */
  readonly betweenAltAndPath: string | undefined;
  readonly afterPath: string;
}

const markdownManner: PictureManner = { beforeAlt: '![', betweenAltAndPath: '](', afterPath: ')' };
const bareManner: PictureManner = { beforeAlt: '', betweenAltAndPath: undefined, afterPath: '' };
/** More words around a path are a sentence about that one picture, not a manner. */
const longestFrame = 16;

/** Markdown has one manner. Plain text goes on as its last picture stands (`photo: IMG_1.jpg`), else with bare paths. */
export function findPictureManner(note: PictureNote): PictureManner {
  if (note.note.dialect === 'markdown') return markdownManner;
  const last = findPicturePaths(note).at(-1);
  if (last === undefined) return bareManner;
  const text = lineText(note.source, last.range.start.line);
  const before = text.slice(0, last.range.start.character);
  const after = text.slice(last.range.end.character).trimEnd();
  if (/!\[[^\]]*\]\($/.test(before)) return markdownManner;
  const isFrame = before.length + after.length <= longestFrame && after.length <= 2 && /^\S*\s?$/.test(before);
  return isFrame ? { beforeAlt: before, betweenAltAndPath: undefined, afterPath: after } : bareManner;
}

/** A picture on a line of its own. */
export function writePicture(manner: PictureManner, { path, alt }: WrittenPicture): string {
  const { beforeAlt, betweenAltAndPath, afterPath } = manner;
  return betweenAltAndPath === undefined
    ? beforeAlt + path + afterPath
    : beforeAlt + escapeInline(alt) + betweenAltAndPath + encodePath(path) + afterPath;
}

/** A picture as snippet (LSP 3.17): the alternative text is selected, to be typed over. */
export function writePictureSnippet(manner: PictureManner, { path, alt }: WrittenPicture, stop: number): string {
  const escape = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
  const { beforeAlt, betweenAltAndPath, afterPath } = manner;
  if (betweenAltAndPath === undefined) return escape(writePicture(manner, { path, alt }));
  const end = escape(betweenAltAndPath + encodePath(path) + afterPath);
  return `${escape(beforeAlt)}\${${stop}:${escape(escapeInline(alt))}}${end}`;
}

/**
 * Adds pictures at the end of sections' notes, a paragraph each in Markdown, a line each in plain text.
 *
 * @param pictures with a line of their section (zero-based, in the file)
 */
export function planPictures(
  target: PictureNote,
  pictures: readonly (WrittenPicture & { readonly line: number })[],
): readonly TextEdit[] {
  const { note, source } = target;
  const manner = findPictureManner(target);
  const lineBreak = getLineBreak(source);
  const bySection = new Map<number, string[]>();
  for (const picture of pictures) {
    const index = findSectionIndex(note, picture.line);
    bySection.set(index, [...(bySection.get(index) ?? []), writePicture(manner, picture)]);
  }
  const isMarkdown = note.dialect === 'markdown';
  const pictureLines = new Set(isMarkdown ? [] : findPicturePaths(target).map(({ range }) => range.start.line));
  return [...bySection].map(([index, lines]) => {
    const placed = note.sections[index];
    if (placed === undefined) return createInsertion({ line: 0, character: 0 }, lines.join(lineBreak) + lineBreak);
    const lastLine = placed.line + placed.section.contentEndLine;
    const between = lineBreak.repeat(isMarkdown ? 2 : 1);
    const first = lineBreak.repeat(pictureLines.has(lastLine) ? 1 : 2);
    return createInsertion(getLineEnd(source, lastLine), first + lines.join(between));
  });
}
