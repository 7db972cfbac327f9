/** Blocks that Markdown lets run to the end of the text: in a report, others' notes and lists come after it. */
import type { RootContent } from 'mdast';
import { parseMarkdownTree } from '../parse/inside/markdownTree.js';
import { closesFence, findFence } from '../parse/markdown/leafStarts.js';
import { spanOf } from './markdownTree.js';

/** A line that begins like a fence or HTML: parsing is dear, and most notes have neither. */
const mayStayOpen = /^ {0,3}(?:`{3}|~{3}|<[!?a-z])/im;

/** What ends a block of HTML (CommonMark 4.6, kinds 1 to 5), by how it begins; blank lines do not. */
const htmlEnds: readonly (readonly [begin: RegExp, end: RegExp, closing: string])[] = [
  [/^<!--/, /-->/, '-->'],
  [/^<\?/, /\?>/, '?>'],
  [/^<!\[CDATA\[/, /\]\]>/, ']]>'],
  [/^<![a-z]/i, />/, '>'],
];
const rawTag = /^<(script|pre|style|textarea)(?=[\s>]|$)/i;
const rawTagEnd = /<\/(?:script|pre|style|textarea)>/i;

/**
 * The Markdown with a fence, comment or raw HTML at its end closed, as whoever wrote it meant the text alone. Blocks in
 * lists and quotes end with these.
 */
export function closeLastBlock(markdown: string): string {
  if (!mayStayOpen.test(markdown)) return markdown;
  const last = parseMarkdownTree(markdown).children.at(-1);
  const closing = last === undefined ? undefined : findClosing(last, markdown);
  return closing === undefined ? markdown : `${markdown}\n${closing}`;
}

function findClosing(node: RootContent, markdown: string): string | undefined {
  const { start, end } = spanOf(node);
  const source = markdown.slice(start, end);
  if (node.type === 'code') {
    const fence = findFence(source, 0);
    if (fence === undefined) return undefined;
    const last = /\n *([^\n]*)$/.exec(source)?.[1];
    const isClosed = last !== undefined && closesFence(fence, last, 0);
    return isClosed ? undefined : String.fromCharCode(fence.sign).repeat(fence.length);
  }
  if (node.type !== 'html') return undefined;
  const raw = rawTag.exec(source)?.[1];
  if (raw !== undefined) return rawTagEnd.test(source) ? undefined : `</${raw}>`;
  const kind = htmlEnds.find(([begin]) => begin.test(source));
  return kind === undefined || kind[1].test(source) ? undefined : kind[2];
}
