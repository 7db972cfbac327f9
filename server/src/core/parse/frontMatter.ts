/** YAML front matter: a `---` as the file's first line, up to the next `---`. A byte order mark may stand before it. */
import type { Dialect } from '../model/note.js';
import type { TextSource } from '../text/lines.js';

const opening = /^\uFEFF?---[ \t]*(?=[\r\n])/;
const closing = /[\r\n]---[ \t]*(?:\r\n?|\n|$)/g;
const yamlKey = /^[\r\n]+["']?[\p{L}_][\p{L}\p{N}_ -]*["']?:(?:[ \t\r\n]|$)/u;

/**
 * UTF-16 offset of the first line after the front matter, 0 where there is none. In plain text, where a file may well
 * start with a ruler, only what starts with a key is front matter.
 */
export function findFrontMatterEnd(text: TextSource, dialect: Dialect): number {
  if (!mayOpen(text)) return 0;
  const whole = text.slice(0, text.length);
  const open = opening.exec(whole);
  if (open === null) return 0;
  if (dialect === 'plaintext' && !yamlKey.test(whole.slice(open[0].length, open[0].length + 200))) return 0;
  closing.lastIndex = open[0].length;
  return closing.test(whole) ? closing.lastIndex : 0;
}

/**
 * The same after a change of the text that starts at an offset, without a look at all of it: what ends before the change
 * stays, and where nothing opens nothing is closed.
 *
 * @param before the end in the text before the change
 */
export function refindFrontMatterEnd(
  text: TextSource,
  dialect: Dialect,
  { before, changeStart }: { readonly before: number; readonly changeStart: number },
): number {
  // One character more: a line feed that is put in right behind would belong to the last line end.
  return before > 0 && changeStart > before ? before : findFrontMatterEnd(text, dialect);
}

function mayOpen(text: TextSource): boolean {
  const head = text.slice(0, 4);
  return head.startsWith('---') || head === '\uFEFF---';
}
