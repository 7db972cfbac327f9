/** Markdown made new: from trees and plain words to source text. The writer's own Markdown is never sent through here. */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';

const writer = remark()
  .use(remarkGfm, { firstLineBlank: false })
  .data('settings', { bullet: '-', rule: '-', emphasis: '_', fences: true, listItemIndent: 'one' })
  .freeze();

/** A tree as Markdown, with a final line end; empty for an empty tree. */
export function toMarkdownText(tree: Root): string {
  const markdown = writer.stringify(tree);
  // An ampersand needs its backslash only where it would start a character reference: `D&I` and `Q&A` read better plain.
  return markdown.replace(/\\&(?!#?\w+;)/g, '&');
}

/** One block as Markdown, without a final line end. */
export function toMarkdownBlock(node: RootContent): string {
  return toMarkdownText({ type: 'root', children: [node] }).trimEnd();
}

/** Words as Markdown that shows exactly them, for the middle of a line. */
export function escapeWords(words: string): string {
  // A leading and a trailing word keep signs such as `#` or `1.` from counting as the start of a line.
  return toMarkdownBlock(toParagraph([{ type: 'text', value: `x ${words.replace(/\s+/g, ' ')} x` }])).slice(2, -2);
}

/** A link with words. */
export function writeLink(words: string, url: string): string {
  return toMarkdownBlock(toParagraph([{ type: 'link', url, children: [{ type: 'text', value: words }] }]));
}

/** A heading of plain words. */
export function writeHeading(words: string, level: number): string {
  return `${'#'.repeat(Math.min(6, level))} ${escapeWords(words)}`;
}

function toParagraph(children: PhrasingContent[]): RootContent {
  return { type: 'paragraph', children };
}
