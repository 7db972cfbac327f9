/** HTML blocks of notes as paragraphs and tables of a Word document. */
import type { Element, ElementContent } from 'hast';
import {
  AlignmentType,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { DocumentParts, ListInstance } from './documentParts.js';
import { type RunContext, toPictureRuns, toRun, toRuns, toWords } from './docxRuns.js';
import { deepestListLevel, indentOf, tableBorders, tableHeadFill } from './docxStyles.js';

export type Block = Paragraph | Table;

/** Where a block stands: in which quotation, and how deep in lists. */
interface Place extends RunContext {
  readonly isQuoted: boolean;
  /** Of the list around; -1 outside of any. */
  readonly level: number;
}

/** The paragraphs of an item: its first carries the bullet, the number or the box. */
type Mark = ListInstance | 'box' | undefined;

const blockNames = /^(?:p|h[1-6]|ul|ol|blockquote|pre|table|hr|figure|div|section)$/;

/** The blocks of notes that were rendered as HTML. */
export function toBlocks(nodes: readonly ElementContent[], parts: DocumentParts): readonly Block[] {
  const findFootnote = createFootnotes(nodes, parts);
  return flowBlocks(nodes, { parts, findFootnote, isQuoted: false, level: -1 });
}

/** A footnote becomes the document's own; one that is referred to twice, is there twice, as each has one mark. */
function createFootnotes(nodes: readonly ElementContent[], parts: DocumentParts): RunContext['findFootnote'] {
  const list = nodes.filter(isElement).find(({ properties }) => properties['dataFootnotes'] !== undefined);
  const items = list?.children.filter(isElement).flatMap(({ children }) => children.filter(isElement)) ?? [];
  const inner: RunContext = { parts, findFootnote: () => undefined };
  return (href) => {
    const item = items.find(({ properties }) => `#${String(properties['id'])}` === href);
    if (item === undefined) return undefined;
    const blocks = item.children
      .filter(isElement)
      .filter(({ properties }) => properties['dataFootnoteBackref'] === undefined);
    return parts.addFootnote(blocks.flatMap((block) => toFootnoteParagraphs(block, inner)));
  };
}

/** A footnote holds paragraphs alone: what would be a table is words in one. */
function toFootnoteParagraphs(block: Element, context: RunContext): readonly Paragraph[] {
  const blocks = flowBlocks([block], { ...context, isQuoted: false, level: -1 });
  const paragraphs = blocks.filter((each) => each instanceof Paragraph);
  return paragraphs.length === blocks.length
    ? paragraphs
    : [new Paragraph({ children: toRuns(block.children, context) })];
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

function isBlock(node: ElementContent): node is Element {
  return isElement(node) && blockNames.test(node.tagName);
}

/** Blocks, and runs of inline nodes between them as paragraphs. Only the first takes the mark of a list's item. */
function flowBlocks(nodes: readonly ElementContent[], place: Place, mark?: Mark): readonly Block[] {
  const blocks: Block[] = [];
  let inline: ElementContent[] = [];
  const nextMark = (): Mark => (blocks.length === 0 ? mark : undefined);
  const endInline = (): void => {
    const runs = toRuns(trimNodes(inline), place);
    if (runs.length > 0) blocks.push(toParagraph(runs, place, nextMark()));
    inline = [];
  };
  for (const node of nodes) {
    if (isBlock(node)) {
      endInline();
      blocks.push(...elementBlocks(node, place, nextMark()));
    } else {
      inline.push(node);
    }
  }
  endInline();
  return blocks;
}

/** Without the white space between blocks, and without the box of a task, which is the item's mark. */
function trimNodes(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const isBlank = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';
  const first = nodes.findIndex((node) => !isBlank(node));
  return first === -1 ? [] : nodes.slice(first, nodes.findLastIndex((node) => !isBlank(node)) + 1);
}

function elementBlocks(element: Element, place: Place, mark: Mark): readonly Block[] {
  const { tagName, children, properties } = element;
  switch (tagName) {
    case 'p':
      return [toParagraph(toRuns(children, place), place, mark)];
    case 'ul':
    case 'ol':
      return listBlocks(element, place);
    case 'blockquote':
      return flowBlocks(children, { ...place, isQuoted: true }, mark);
    case 'pre':
      return [codeBlock(element, place)];
    case 'table':
      return [tableBlock(element, place), new Paragraph({ style: 'Gap' })];
    case 'hr':
      return [new Paragraph({ style: 'Ruler' })];
    case 'figure':
      return figureBlocks(element, place);
    case 'section':
      return properties['dataFootnotes'] === undefined ? flowBlocks(children, place, mark) : [];
    default:
      return /^h[1-6]$/.test(tagName)
        ? [new Paragraph({ heading: toHeading(Number(tagName[1])), children: [...toRuns(children, place)] })]
        : flowBlocks(children, place, mark);
  }
}

/** The style of a heading by its level, from 1. */
export function toHeading(level: number): (typeof HeadingLevel)[keyof typeof HeadingLevel] {
  const { HEADING_1, HEADING_2, HEADING_3, HEADING_4, HEADING_5, HEADING_6 } = HeadingLevel;
  return [HEADING_1, HEADING_2, HEADING_3, HEADING_4, HEADING_5][level - 1] ?? HEADING_6;
}

function toParagraph(children: readonly ParagraphChild[], place: Place, mark: Mark): Paragraph {
  return new Paragraph({ ...layoutOf(place, mark), children: [...children] });
}

/** Style, indent and number of a paragraph. */
function layoutOf({ isQuoted, level }: Place, mark: Mark): IParagraphOptions {
  const style = level < 0 ? (isQuoted ? 'Quote' : undefined) : isQuoted ? 'ListQuote' : 'ListParagraph';
  const depth = Math.min(level, deepestListLevel);
  return {
    ...(style === undefined ? {} : { style }),
    ...(mark !== undefined && mark !== 'box' ? { numbering: { ...mark, level: depth } } : {}),
    ...(level >= 0 && mark === 'box' ? { indent: indentOf(depth) } : {}),
    ...(level >= 0 && mark === undefined ? { indent: { left: indentOf(depth).left } } : {}),
  };
}

function listBlocks({ tagName, children, properties }: Element, place: Place): readonly Block[] {
  const start = Number(properties['start'] ?? 1);
  const instance =
    tagName === 'ol'
      ? place.parts.startList(Number.isSafeInteger(start) ? start : 1)
      : { reference: 'bullets', instance: 0 };
  const inner = { ...place, level: place.level + 1 };
  return children.filter(isElement).flatMap((item) => {
    const isTask = findBox(item) !== undefined;
    return flowBlocks(isTask ? withTabAfterBox(item) : item.children, inner, isTask ? 'box' : instance);
  });
}

/** The box that a task begins with: in the item, or in its first paragraph. */
function findBox({ children }: Element): Element | undefined {
  const first = trimNodes(children)[0];
  if (first === undefined || !isElement(first)) return undefined;
  return isBox(first) ? first : first.tagName === 'p' ? findBox(first) : undefined;
}

function isBox(node: ElementContent): boolean {
  return (
    isElement(node) &&
    String(node.properties['className'] ?? '')
      .split(/[\s,]/)
      .includes('box')
  );
}

/** The box hangs before the text, as a bullet does. */
function withTabAfterBox({ children }: Element): readonly ElementContent[] {
  const [first, ...rest] = trimNodes(children);
  if (first === undefined) return [];
  if (isElement(first) && first.tagName === 'p') {
    return [{ ...first, children: [...withTabAfterBox(first)] }, ...rest];
  }
  const [next, ...others] = rest;
  const trimmed =
    next?.type === 'text' ? [{ ...next, value: next.value.trimStart() }] : next === undefined ? [] : [next];
  return [first, { type: 'text', value: '\t' }, ...trimmed, ...others];
}

function codeBlock(element: Element, { level }: Place): Paragraph {
  const lines = toWords(textOf(element)).replace(/\n$/, '').split('\n');
  const indent = level >= 0 ? { indent: { left: indentOf(level).left } } : {};
  const children = lines.map((text, index) => new TextRun({ text, ...(index === 0 ? {} : { break: 1 }) }));
  return new Paragraph({ style: 'Code', ...indent, children });
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return isElement(node) ? node.children.map(textOf).join('') : '';
}

/** A picture on its own, kept together with its words. */
function figureBlocks({ children }: Element, { parts }: Place): readonly Block[] {
  const elements = children.filter(isElement);
  const caption = elements.find(({ tagName }) => tagName === 'figcaption');
  const picture = elements.filter(({ tagName }) => tagName === 'img').flatMap((each) => toPictureRuns(each, parts));
  return [
    new Paragraph({ style: 'Picture', keepNext: caption !== undefined, children: picture }),
    ...(caption === undefined ? [] : [new Paragraph({ style: 'Caption', children: [toRun(textOf(caption))] })]),
  ];
}

function tableBlock(element: Element, place: Place): Table {
  const rows = descendants(element, 'tr').map((row) => row.children.filter(isElement));
  const columns = Math.max(1, ...rows.map((cells) => cells.length));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: tableBorders,
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: true,
          tableHeader: index === 0,
          children: Array.from({ length: columns }, (_, column) => toCell(cells[column], place)),
        }),
    ),
  });
}

function descendants(element: Element, name: string): readonly Element[] {
  return element.children
    .filter(isElement)
    .flatMap((child) => (child.tagName === name ? [child] : descendants(child, name)));
}

function toCell(cell: Element | undefined, place: Place): TableCell {
  const align = String(cell?.properties['align'] ?? '');
  const alignment = align === 'right' ? AlignmentType.RIGHT : align === 'center' ? AlignmentType.CENTER : undefined;
  const isHead = cell?.tagName === 'th';
  const children = cell === undefined ? [] : toRuns(cell.children, place, isHead ? { bold: true } : {});
  return new TableCell({
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(isHead ? { shading: { fill: tableHeadFill } } : {}),
    children: [new Paragraph({ style: 'TableText', ...(alignment && { alignment }), children: [...children] })],
  });
}
