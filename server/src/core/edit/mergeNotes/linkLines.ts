/** Lines that are nothing but a link or picture with its name. */
import type { Inside } from '../../model/note.js';
import type { MergeLine } from './mergeSource.js';

/** More words beside the link, and the line is a note. */
const mostWords = 3;

/** @param first line of the file at which the section begins that `inside` is of */
export function isLinkLine({ links, pictures }: Inside, { text, line }: MergeLine, first: number): boolean {
  const found = [...links, ...pictures].filter(({ range }) => range.start.line === line - first);
  if (found.length === 0) return false;
  const rest = found.reduce((left, { url }) => left.replaceAll(url, ' '), text).replace(/!?\[[^\]]*\]/g, ' ');
  return (rest.match(/[\p{L}\p{N}]+/gu) ?? []).length <= mostWords;
}
