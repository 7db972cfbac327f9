/** HTML nodes inside of a paragraph as runs of a Word document: words, links, code, pictures, footnote marks. */
import type { Element, ElementContent } from 'hast';
import { FootnoteReferenceRun, ImageRun, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { DocumentPicture } from '../pictureData.js';
import type { DocumentParts } from './documentParts.js';
import { contentSize } from './docxStyles.js';

/** How words look, from the elements they stand in. */
export type RunStyle = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'superScript' | 'style' | 'color'>;

export interface RunContext {
  readonly parts: DocumentParts;
  /** Writes the footnote that a mark leads to: its number; undefined where there is none. */
  readonly findFootnote: (href: string) => number | undefined;
}

// What XML cannot hold: most control characters, half of a surrogate pair, two code points that are none.
const noXml = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** A text as a document can hold it. */
export function toWords(text: string): string {
  return text.replace(noXml, '');
}

export function toRun(text: string, style: RunStyle = {}): ParagraphChild {
  return new TextRun({ ...style, text: toWords(text) });
}

/** Words that lead to the web, where the URL does. */
export function toLinkRuns(parts: DocumentParts, url: string | undefined, text: string): readonly ParagraphChild[] {
  if (url === undefined || !/^(?:https?|mailto):/i.test(url)) return [toRun(text)];
  return [parts.toLink(toWords(url), [toRun(text, { style: 'Hyperlink' })])];
}

/** The runs of inline nodes; blocks among them give their words. */
export function toRuns(
  nodes: readonly ElementContent[],
  context: RunContext,
  style: RunStyle = {},
): readonly ParagraphChild[] {
  return nodes.flatMap((node, index) => {
    if (node.type === 'text') return textRuns(node.value, style, isBreak(nodes[index - 1]));
    return node.type === 'element' ? elementRuns(node, context, style) : [];
  });
}

/** White space at the start of a line, and around a line break of the source, is layout. */
function textRuns(value: string, style: RunStyle, startsLine: boolean): readonly ParagraphChild[] {
  const text = value.replace(/\s*\n\s*/g, ' ');
  const shown = startsLine ? text.trimStart() : text;
  return shown === '' ? [] : [toRun(shown, style)];
}

function isBreak(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'br';
}

function elementRuns(element: Element, context: RunContext, style: RunStyle): readonly ParagraphChild[] {
  const { tagName, children, properties } = element;
  const inside = (more: RunStyle): readonly ParagraphChild[] => toRuns(children, context, { ...style, ...more });
  switch (tagName) {
    case 'em':
      return inside({ italics: true });
    case 'strong':
    case 'th':
      return inside({ bold: true });
    case 'del':
      return inside({ strike: true });
    case 'code':
      return inside({ style: 'CodeText' });
    case 'br':
      return [new TextRun({ break: 1 })];
    case 'a':
      return linkRuns(element, context, style);
    case 'img':
      return toPictureRuns(element, context.parts);
    case 'sup':
      return properties['dataFootnoteRef'] === undefined ? inside({}) : inside({ superScript: true });
    default:
      return inside({});
  }
}

function linkRuns({ properties, children }: Element, context: RunContext, style: RunStyle): readonly ParagraphChild[] {
  const href = String(properties['href'] ?? '');
  if (properties['dataFootnoteBackref'] !== undefined) return [];
  if (properties['dataFootnoteRef'] !== undefined) {
    const number = context.findFootnote(href);
    return number === undefined ? [] : [new FootnoteReferenceRun(number)];
  }
  if (!/^(?:https?|mailto):/i.test(href)) return toRuns(children, context, style);
  return [context.parts.toLink(toWords(href), toRuns(children, context, { ...style, style: 'Hyperlink' }))];
}

/** A picture no wider and no higher than fits a page well, with its alternative text. */
export function toPictureRuns({ properties }: Element, parts: DocumentParts): readonly ParagraphChild[] {
  const alt = toWords(String(properties['alt'] ?? ''));
  const picture = parts.findPicture(String(properties['src'] ?? ''));
  if (picture === undefined) return alt === '' ? [] : [toRun(alt)];
  const id = parts.nextPictureId();
  const { type, bytes, turn, isMirrored } = picture;
  return [
    new ImageRun({
      type,
      data: bytes,
      altText: { id, name: `Picture ${id}`, description: alt },
      transformation: {
        ...fitSize(picture),
        ...(turn === 0 ? {} : { rotation: turn }),
        ...(isMirrored ? { flip: { horizontal: true } } : {}),
      },
    }),
  ];
}

/** Pixels at 96 to the inch, before the picture is turned. Small pictures keep their size. */
function fitSize({ width, height, turn }: DocumentPicture): { readonly width: number; readonly height: number } {
  const isUpright = turn === 0 || turn === 180;
  const [across, down] = isUpright ? [width, height] : [height, width];
  const scale = Math.min(1, contentSize.width / across, contentSize.height / down);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
