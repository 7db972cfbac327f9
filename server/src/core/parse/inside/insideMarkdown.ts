/** The inside of a Markdown section, out of its syntax tree. */
import type { Image, ImageReference, Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { AnchorLink, Inside, NoteLink, Picture } from '../../model/note.js';
import { toRange, type Range, type TreeOrigin, type TreePlace } from '../../text/positions.js';
import { findAbstract, toAbstractText } from './abstractBlocks.js';
import { nameLinks } from './linkNames.js';
import { parseMarkdownTree } from './markdownTree.js';
import { listLinkLines } from './phrasing.js';
import type { SectionFacts } from './sectionFacts.js';
import { walkTree } from './walkTree.js';

/** A section as the parser gets it: other text may stand before it. */
export interface SectionSource {
  /** Definitions, and then the section's Markdown from its first line that is read. */
  readonly text: string;
  /** One-based line of {@link text} from which on it is the section's. */
  readonly firstLine: number;
  readonly origin: TreeOrigin;
}

/** Reads the section; what the definitions before it make is left out. */
export function readMarkdownInside(source: SectionSource, facts: SectionFacts): Inside {
  const root = parseMarkdownTree(source.text);
  const urls = listDefinedUrls(root);
  const own: Root = { ...root, children: root.children.filter((node) => lineOf(node) >= source.firstLine) };
  const toSection = (place: TreePlace): Range => toRange(place, source.origin);
  const found = facts.isTalk ? findTalkAbstract(own, facts, toSection) : undefined;
  const findUrl = (identifier: string): string | undefined => urls.get(identifier);
  const context = { text: source.text, findUrl, abstract: new Set<Nodes>(found?.blocks) };
  const links: NoteLink[] = [];
  for (const { link, url, name } of nameLinks(listLinkLines(own, context))) {
    const range = toSection(link);
    if (!facts.isOwnLink(url, range)) links.push({ url, name, range });
  }
  return {
    abstract: found?.abstract,
    links,
    pictures: listPictures(own, urls, toSection),
    anchors: listAnchors(own, toSection),
    code: listCode(own, source.text).map(toSection),
    truncated: false,
  };
}

/** From a place in the tree to a range of the section. */
type ToSection = (place: TreePlace) => Range;

/** The abstract and the blocks that it is made of, whose words name no link. */
function findTalkAbstract(
  root: Root,
  facts: SectionFacts,
  toSection: ToSection,
): (Pick<Inside, 'abstract'> & { readonly blocks: readonly RootContent[] }) | undefined {
  const isHeaderBlock = (block: RootContent): boolean => {
    const { start, end } = toSection(placeOf(block));
    const lines = Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index);
    if (block.type === 'blockquote' || block.type === 'code') return false;
    return (
      lines.some((line) => facts.headerLines.has(line)) || toString(block).startsWith('<!--') || hasOnlyLinks(block)
    );
  };
  const found = findAbstract(root.children, isHeaderBlock);
  const first = found?.blocks[0];
  const last = found?.blocks.at(-1);
  if (found === undefined || first === undefined || last === undefined) return undefined;
  const range = { start: toSection(placeOf(first)).start, end: toSection(placeOf(last)).end };
  return { blocks: found.blocks, abstract: { text: toAbstractText(found), range } };
}

/** A line of links under the header (slides, the talk's page) does not part it from its abstract. */
function hasOnlyLinks(block: RootContent): boolean {
  return (
    block.type === 'paragraph' &&
    block.children.every((child) => child.type === 'link' || child.type === 'image' || toString(child).trim() === '')
  );
}

/** First definition of each identifier. */
function listDefinedUrls(root: Root): ReadonlyMap<string, string> {
  const urls = new Map<string, string>();
  walkTree<Nodes>(root, (node) => {
    if (node.type === 'definition' && !urls.has(node.identifier)) urls.set(node.identifier, node.url);
  });
  return urls;
}

/** Pictures; one by reference has its URL elsewhere, so all of it stands for its URL. */
function listPictures(root: Root, urls: ReadonlyMap<string, string>, toSection: ToSection): readonly Picture[] {
  const pictures: Picture[] = [];
  walkTree<Nodes>(root, (node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    const url = node.type === 'image' ? node.url : urls.get(node.identifier);
    if (url === undefined) return;
    const place = placeOf(node);
    const range = toSection(place);
    const altStart = { line: place.start.line, column: place.start.column + '!['.length };
    pictures.push({
      url,
      alt: node.alt ?? '',
      range,
      urlRange: toSection((node.type === 'image' ? node.data?.destination : undefined) ?? place),
      altRange: toSection(node.data?.label ?? { start: altStart, end: altStart }),
    });
  });
  return pictures;
}

function listAnchors(root: Root, toSection: ToSection): readonly AnchorLink[] {
  const anchors: AnchorLink[] = [];
  walkTree<Nodes>(root, (node) => {
    if (node.type === 'link' && node.url.startsWith('#') && node.data?.destination !== undefined) {
      anchors.push({ anchor: node.url.slice(1), range: toSection(node.data.destination) });
    }
  });
  return anchors;
}

function listCode(root: Root, text: string): readonly TreePlace[] {
  const places: TreePlace[] = [];
  walkTree<Nodes>(root, (node) => {
    if (node.type === 'code') places.push(withoutLineEnd(node, text));
  });
  return places;
}

/** A fence left open in a footnote takes the line end after it along, which may be the section's last character. */
function withoutLineEnd(node: Nodes, text: string): TreePlace {
  const { start, end } = placeOf(node);
  if (end.column > 1 || end.line === start.line || node.position?.end.offset !== text.length) return { start, end };
  const lastLine = text.split(/\r\n?|\n/u).at(-2) ?? '';
  return { start, end: { line: end.line - 1, column: lastLine.length + 1 } };
}

function placeOf(node: Nodes | Image | ImageReference): TreePlace {
  return node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 0;
}
