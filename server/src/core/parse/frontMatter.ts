/** YAML front matter: a `---` as the file's first line, up to the next `---`. A byte order mark may stand before it. */
import type { Dialect } from '../model/note.js';

const opening = /^\uFEFF?---[ \t]*(?=[\r\n])/;
const closing = /[\r\n]---[ \t]*(?:\r\n?|\n|$)/g;
const yamlKey = /^[\r\n]+["']?[\p{L}_][\p{L}\p{N}_ -]*["']?:(?:[ \t\r\n]|$)/u;

/**
 * UTF-16 offset of the first line after the front matter, 0 where there is none. In plain text, where a file may well
 * start with a ruler, only what starts with a key is front matter.
 */
export function findFrontMatterEnd(text: string, dialect: Dialect): number {
  const open = opening.exec(text);
  if (open === null) return 0;
  if (dialect === 'plaintext' && !yamlKey.test(text.slice(open[0].length, open[0].length + 200))) return 0;
  closing.lastIndex = open[0].length;
  return closing.test(text) ? closing.lastIndex : 0;
}
