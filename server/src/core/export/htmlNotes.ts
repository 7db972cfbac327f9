/** The notes of a section as HTML nodes: Markdown through remark and rehype, pictures inlined, raw HTML down to its words. */
import type { Element, ElementContent, Nodes as HtmlNodes, Root as HtmlRoot } from 'hast';
import { h } from 'hastscript';
import type { Html, Image, Link, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import remarkRehype, { type Options as RehypeOptions } from 'remark-rehype';
import { unified } from 'unified';
import { parseMarkdownTree } from '../parse/inside/markdownTree.js';
import { walkTree } from '../parse/inside/walkTree.js';
import type { ExportNotes } from './exportModel.js';
import { findHeadingLevels } from './markdownTree.js';
import type { Assets, InlinePicture } from './pictureData.js';
import { findImageTags } from './pictures.js';
import { fill } from './reportStrings.js';
import type { ReportStrings } from './strings/table.js';
import { findWrapColumn, isWrapped } from './wrapping.js';

export interface NotesInput {
  readonly notes: ExportNotes;
  /** Level of the outermost heading. */
  readonly headingLevel: number;
  /** Unique in the page: prefix of the ids of footnotes. */
  readonly id: string;
  /** What the notes are of, for pictures without alternative text. */
  readonly title: string;
  readonly assets: Assets;
  /** How a picture's file stands in the page; undefined for one that cannot. */
  readonly toPicture: (bytes: Uint8Array, uri: string) => InlinePicture | undefined;
  readonly strings: ReportStrings;
}

export interface HtmlNotes {
  readonly nodes: readonly ElementContent[];
  /** Pictures that could not be put in, as written in the notes. */
  readonly missing: readonly string[];
}

/** Renders Markdown notes. The result still goes through the page's sanitising. */
export function renderNotes(input: NotesInput): HtmlNotes {
  if (input.notes.truncated) {
    return { nodes: [h('pre.verbatim', input.notes.markdown)], missing: [] };
  }
  const missing: string[] = [];
  const toPicture = (image: PictureSource): Element => placePicture(image, input, missing);
  const tree = parseMarkdownTree(input.notes.markdown);
  for (const [heading, level] of findHeadingLevels(tree, input.headingLevel)) heading.depth = level;
  keepLineBreaks(tree, input.notes.markdown);
  const html = unified()
    .use(remarkRehype, {
      clobberPrefix: `${input.id}-`,
      footnoteLabel: input.strings.footnotes,
      footnoteLabelTagName: 'p',
      footnoteBackLabel: input.strings.backToText,
      handlers: {
        html: (_state: unknown, node: Html, parent: Parents | undefined) => toWords(node, parent, toPicture),
        link: toLink,
        image: (_state: unknown, node: Image) => toPicture({ url: node.url, alt: node.alt ?? '' }),
      },
    })
    .runSync(tree);
  tidy(html, input);
  return { nodes: html.children.filter((node) => node.type !== 'doctype'), missing };
}

/**
 * Notes are typed line by line: where a line was not wrapped by hand, its end is meant, and the page shows it. CommonMark
 * leaves the rendering of soft line breaks to the renderer.
 */
function keepLineBreaks(tree: Root, markdown: string): void {
  let wrapping: Wrapping | undefined;
  walkTree<Nodes>(tree, (node, index, parent) => {
    if (node.type !== 'text' || !node.value.includes('\n')) return undefined;
    const first = node.position?.start.line;
    if (parent === undefined || index === undefined || first === undefined) return undefined;
    const { lines, column } = (wrapping ??= readWrapping(markdown));
    const nodes = node.value.split('\n').flatMap((value, offset): PhrasingContent[] => {
      if (offset === 0) return [{ type: 'text', value }];
      const isSoft = isWrapped(lines[first + offset - 2] ?? '', lines[first + offset - 1] ?? '', column);
      return [isSoft ? { type: 'text', value: '\n' } : { type: 'break' }, { type: 'text', value }];
    });
    (parent.children as PhrasingContent[]).splice(index, 1, ...nodes);
    return index + nodes.length;
  });
}

interface Wrapping {
  /** Without what marks them as quoted. */
  readonly lines: readonly string[];
  readonly column: number | undefined;
}

function readWrapping(markdown: string): Wrapping {
  const lines = markdown.split('\n').map((line) => line.replace(/^[\s>]+/, ''));
  return { lines, column: findWrapColumn(lines) };
}

type State = Parameters<NonNullable<NonNullable<RehypeOptions['handlers']>['link']>>[0];

/** A link that leads out of the notes; one to a file beside them has no place to lead to, and only its words stay. */
function toLink(state: State, node: Link): ElementContent | ElementContent[] {
  const content = state.all(node);
  // `bit.ly/x`, typed without its scheme, is meant to lead to the web.
  const url = hostAndPath.test(node.url) ? `https://${node.url}` : node.url;
  return isOutside(url) ? h('a', { href: url, title: node.title }, content) : content;
}

const hostAndPath = /^(?:[a-z\d-]+\.)+(?!md\/|txt\/|html?\/)[a-z]{2,}\/\S/i;

/** Whether a URL leads to the web or to a mailbox. */
export function isOutside(url: string): boolean {
  return /^(?:https?|mailto):/i.test(url);
}

interface PictureSource {
  readonly url: string;
  readonly alt: string;
}

/** A picture as data; as a link where it is elsewhere; as a note in words where it is missing. */
function placePicture({ url, alt }: PictureSource, input: NotesInput, missing: string[]): Element {
  const { strings } = input;
  const uri = input.notes.pictures.find((picture) => picture.url === url)?.uri ?? url;
  const bytes = input.assets.get(uri);
  const picture = isImageData(url) ? { source: url } : bytes && input.toPicture(bytes, uri);
  if (picture !== undefined) {
    const { source, ...size } = picture;
    return h('img', { src: source, alt: alt || fill(strings.pictureFrom, input.title), ...size });
  }
  if (/^https?:/i.test(uri)) {
    const where = fill(strings.remotePicture, URL.canParse(uri) ? new URL(uri).host : uri);
    return h('a.remote-picture', { href: uri }, alt === '' ? where : `${alt} (${where})`);
  }
  missing.push(url);
  const words = bytes === undefined ? strings.missingPicture : strings.unreadablePicture;
  return h('span.missing-picture', fill(words, alt === '' ? url : `${alt} (${url})`));
}

function isImageData(url: string): boolean {
  return /^data:image\/(?:png|jpeg|gif|webp|avif|bmp);base64,[a-z0-9+/=\s]*$/i.test(url);
}

const unseen = /<!--[\s\S]*?(?:-->|$)|<(script|style|template|iframe|object|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const htmlTag = /<\/?[a-z!?][^>]*>?/gi;

/**
 * Raw HTML is not passed on, its words are: tags go, scripts and styles with all they hold; `<br>` is a line break and an
 * `<img>` a picture. A block of it becomes a paragraph.
 */
function toWords(
  { value }: Html,
  parent: Parents | undefined,
  toPicture: (image: PictureSource) => Element,
): ElementContent[] {
  const content: ElementContent[] = [];
  const source = value.replace(unseen, '');
  let done = 0;
  for (const tag of source.matchAll(htmlTag)) {
    content.push({ type: 'text', value: source.slice(done, tag.index) });
    done = tag.index + tag[0].length;
    if (/^<br\b/i.test(tag[0])) content.push(h('br'));
    content.push(...findImageTags(tag[0]).map(toPicture));
  }
  content.push({ type: 'text', value: source.slice(done) });
  const words = content.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const isBlock =
    parent !== undefined && ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);
  return isBlock && words.length > 0 ? [h('p', words)] : words;
}

/** What the renderer leaves to do: figures, boxes as signs with a name, ids that are unique in the whole page. */
function tidy(html: HtmlRoot, { id, strings, title }: NotesInput): void {
  const withoutCaption = fill(strings.pictureFrom, title);
  walkTree<HtmlNodes>(html, (node, index, parent) => {
    if (node.type !== 'element' || parent === undefined || index === undefined) return undefined;
    if (['ul', 'li', 'p'].includes(node.tagName)) delete node.properties['className'];
    if (node.properties['id'] === 'footnote-label') node.properties['id'] = `${id}-footnote-label`;
    if (node.properties['ariaDescribedBy'] !== undefined) node.properties['ariaDescribedBy'] = [`${id}-footnote-label`];
    if (node.tagName === 'input')
      parent.children[index] = toBoxSign(node.properties['checked'] === true ? 'done' : 'open', strings);
    if (node.tagName !== 'p' || !isPictureParagraph(node)) return undefined;
    const pictures = node.children.filter(isElement).filter(({ tagName }) => tagName === 'img');
    const figures = pictures.map((picture) => toFigure(picture, withoutCaption));
    parent.children.splice(index, 1, ...figures);
    return index + figures.length;
  });
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

/** A paragraph of pictures alone, on one line or on several. */
function isPictureParagraph({ children }: Element): boolean {
  const isPicture = (node: ElementContent): boolean => isElement(node) && node.tagName === 'img';
  const isBlank = (node: ElementContent): boolean =>
    isElement(node) ? node.tagName === 'br' : node.type !== 'text' || node.value.trim() === '';
  return children.some(isPicture) && children.every((node) => isPicture(node) || isBlank(node));
}

function toFigure(picture: Element, withoutCaption: string): Element {
  const alt = String(picture.properties['alt'] ?? '');
  return h('figure', picture, alt === withoutCaption ? [] : h('figcaption', { ariaHidden: 'true' }, alt));
}

/** A ticked or an empty box, said aloud as done or open. */
export function toBoxSign(state: 'done' | 'open', strings: ReportStrings): Element {
  return h('span.box', { role: 'img', ariaLabel: strings[state] }, state === 'done' ? '☑' : '☐');
}
