/** The pictures of notes in Markdown: images, and `<img>` tags in raw HTML. */
import type { Nodes } from 'mdast';
import { parseMarkdownTree } from '../parse/inside/markdownTree.js';
import { walkTree } from '../parse/inside/walkTree.js';
import { spanOf, type Span } from './markdownTree.js';
import { removeSpans } from './sectionBody.js';

/** A picture as written, and the span of its whole source. */
export interface WrittenPicture extends Span {
  readonly url: string;
  readonly alt: string;
}

/** In order. References are expected to be spelled out. */
export function findPictures(markdown: string): readonly WrittenPicture[] {
  const pictures: WrittenPicture[] = [];
  if (!/!\[|<img\s/i.test(markdown)) return pictures;
  walkTree<Nodes>(parseMarkdownTree(markdown), (node) => {
    const { start, end } = spanOf(node);
    if (node.type === 'image') pictures.push({ start, end, url: node.url, alt: node.alt ?? '' });
    if (node.type === 'html') {
      const tags = findImageTags(markdown.slice(start, end));
      pictures.push(...tags.map((tag) => ({ ...tag, start: start + tag.start, end: start + tag.end })));
    }
  });
  return pictures;
}

/** The same notes without their pictures. */
export function removePictures(markdown: string): string {
  return removeSpans(markdown, findPictures(markdown));
}

/** The `<img>` tags of raw HTML that name a picture; spans are those of the given text. */
export function findImageTags(html: string): readonly WrittenPicture[] {
  return [...html.matchAll(/<img\s[^>]*>/gi)].flatMap(({ 0: tag, index }) => {
    const url = readAttribute(tag, 'src');
    const alt = readAttribute(tag, 'alt') ?? '';
    return url === undefined ? [] : [{ start: index, end: index + tag.length, url, alt }];
  });
}

function readAttribute(tag: string, name: string): string | undefined {
  const match = new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))`, 'i').exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}
