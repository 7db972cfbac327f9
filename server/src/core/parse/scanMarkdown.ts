/**
 * The line scan of Markdown: CommonMark 0.31's block rules with GFM's tables and footnotes, in one pass, as the Markdown
 * reader of this project (remark) has them. It finds the structure of blocks and nothing of what stands in them.
 *
 * As in the specification, a line goes through the open containers first, may open new ones, and what is left of it goes
 * to the open leaf (paragraph, fence ...) or starts one. A paragraph may turn out to be a heading, a table's head or a
 * definition, so its lines are handed out when it ends.
 */
import type { LineKind } from './block.js';
import type { LineScanner, ScanResult, ScanStart } from './lineScanner.js';
import { codeIndent, continueContainer, openContainer, type Container } from './markdown/containers.js';
import { endsHtmlBlock, findHtmlBlock, type HtmlBlock } from './markdown/htmlBlock.js';
import {
  closesFence,
  findAtxHeading,
  findFence,
  isSetextUnderline,
  isThematicBreak,
  type Fence,
} from './markdown/leafStarts.js';
import { LineCursor, skipSpaces } from './markdown/lineCursor.js';
import { Paragraph, type ParagraphLine } from './markdown/paragraph.js';
import {
  containedKind,
  definitionLine,
  htmlLineKind,
  plainLine,
  toLine,
  type LineDetails,
} from './markdown/scannedLines.js';
import { countDelimiterCells } from './markdown/tableRows.js';

/** How many containers may stand in one another; deeper ones are read as text, which keeps every line's cost bounded. */
export const deepestNesting = 100;

/** The block that takes what is left of a line. A heading or ruler ends with its line and is never open. */
type Leaf =
  | { readonly kind: 'none' }
  | { readonly kind: 'indented' }
  | { readonly kind: 'table' }
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  | { readonly kind: 'fence'; readonly fence: Fence }
  | { readonly kind: 'html'; readonly html: HtmlBlock };

const noLeaf: Leaf = { kind: 'none' };
const byteOrderMark = '\uFEFF';

/** A scanner of Markdown lines, before which nothing is open. Front matter is not its business. */
export function createMarkdownScanner(result: ScanResult, start: ScanStart): LineScanner {
  return new MarkdownScanner(result, start);
}

class MarkdownScanner implements LineScanner {
  private readonly cursor = new LineCursor();
  private readonly containers: Container[] = [];
  private leaf: Leaf = noLeaf;
  private lineNumber = -1;

  // Of the line that is being read:
  private text = '';
  /** Number of open containers that the line goes on in. */
  private continued = 0;
  private opensContainer = false;
  /** The mark of the last list item that starts in it. */
  private itemMarker = '';

  constructor(
    private readonly result: ScanResult,
    private readonly start: ScanStart,
  ) {}

  push(text: string): void {
    this.lineNumber += 1;
    this.text = text;
    this.opensContainer = false;
    this.itemMarker = '';
    this.cursor.reset(text, this.markLength());
    this.continued = this.continueContainers();
    if (this.continueVerbatim()) return;
    this.openContainers();
    if (this.continueParagraph()) return;
    const leavesContainer = this.isLazy();
    if (leavesContainer) this.closeContainers(this.continued);
    if (this.continueLeaf()) return;
    this.startLeaf();
    // Code that ends a container by its indentation is over with its line: the next line may start any list.
    if (leavesContainer && this.leaf.kind === 'indented') this.leaf = noLeaf;
  }

  end(): void {
    this.closeLeaf();
  }

  /** Length of the byte order mark, which stands before Markdown and is none of it. */
  private markLength(): number {
    return this.start.startsFile && this.lineNumber === 0 && this.text.startsWith(byteOrderMark) ? 1 : 0;
  }

  private continueContainers(): number {
    let continued = 0;
    for (const container of this.containers) {
      if (!continueContainer(container, this.cursor)) break;
      continued += 1;
    }
    return continued;
  }

  /** Whether the line lacks the marks of an open container, of which only an open paragraph can keep it a part. */
  private isLazy(): boolean {
    return this.continued < this.containers.length && !this.opensContainer;
  }

  /** Fences and HTML take whole lines: nothing else starts in them. */
  private continueVerbatim(): boolean {
    const { leaf, cursor, text } = this;
    if ((leaf.kind !== 'fence' && leaf.kind !== 'html') || this.continued < this.containers.length) return false;
    if (leaf.kind === 'html') {
      if (leaf.html.end === undefined && cursor.isBlank) return false;
      this.addLine(htmlLineKind(leaf.html));
      if (endsHtmlBlock(leaf.html, text, cursor.start)) this.leaf = noLeaf;
      return true;
    }
    this.addLine('code');
    if (cursor.indent < codeIndent && closesFence(leaf.fence, text, cursor.start)) this.leaf = noLeaf;
    return true;
  }

  private openContainers(): void {
    const isOpen = this.leaf.kind === 'paragraph' || this.leaf.kind === 'indented';
    const place = { interrupts: isOpen && this.continued === this.containers.length };
    let depth = this.continued;
    while (depth < deepestNesting) {
      const opened = openContainer(this.cursor, place);
      if (opened === undefined) return;
      if (!this.opensContainer) this.closeContainers(this.continued);
      this.containers.push(opened);
      this.opensContainer = true;
      if (opened.kind === 'item') this.itemMarker = opened.marker;
      if (opened.kind === 'footnote') this.result.addDefinition({ ...opened.definition, line: this.lineNumber });
      depth += 1;
    }
  }

  private continueParagraph(): boolean {
    const { cursor, text } = this;
    if (this.leaf.kind !== 'paragraph' || cursor.isBlank) return false;
    const { paragraph } = this.leaf;
    const isIndented = cursor.indent >= codeIndent;
    if (!isIndented) {
      const isLazy = this.isLazy();
      if (!isLazy && (this.endHeading(paragraph) || this.startTable(paragraph))) return true;
      if (!isLazy && isSetextUnderline(text, cursor.start)) return false;
      if (this.interruptsParagraph()) return false;
      const html = isLazy ? findHtmlBlock(text, cursor.start) : undefined;
      if (html !== undefined) return this.endWithTag(html);
    }
    this.addParagraphLine(paragraph, { text, start: cursor.start, isIndented });
    return true;
  }

  /** Whether the line starts a leaf that may end a paragraph. */
  private interruptsParagraph(): boolean {
    const { text } = this;
    const { start } = this.cursor;
    const html = findHtmlBlock(text, start);
    return (
      (html !== undefined && html.kind !== 7) ||
      findAtxHeading(text, start) !== undefined ||
      findFence(text, start) !== undefined ||
      isThematicBreak(text, start)
    );
  }

  /** A tag alone on a lazy line starts an HTML block in the container, which stays open: so has it remark. */
  private endWithTag(html: HtmlBlock): boolean {
    this.addLine('html');
    this.closeLeaf();
    this.leaf = { kind: 'html', html };
    return true;
  }

  /** Makes the paragraph a heading when the line underlines it. */
  private endHeading(paragraph: Paragraph): boolean {
    if (!isSetextUnderline(this.text, this.cursor.start) || !paragraph.hasText) return false;
    const marker = this.text.charAt(this.cursor.start);
    this.closeParagraph(paragraph, { ...plainLine, kind: 'heading', level: marker === '=' ? 1 : 2, marker });
    this.addLine('underline', marker);
    return true;
  }

  /** Makes the paragraph's last line the head of a table when the line is the delimiter row that fits. */
  private startTable(paragraph: Paragraph): boolean {
    const cells = countDelimiterCells(this.text, this.cursor.start);
    const head = cells > 0 ? paragraph.takeTableHead(cells) : undefined;
    if (head === undefined) return false;
    this.closeParagraph(paragraph, plainLine);
    // A tag alone on its line does not end a paragraph, but a table's head does, and is then read as what it looks like.
    const html = findHtmlBlock(head.text, head.start);
    this.leaf = html === undefined ? { kind: 'table' } : { kind: 'html', html };
    const kind = html === undefined ? 'table' : 'html';
    if (this.containers.length === 0) this.result.addLine(toLine(head, { ...plainLine, kind }));
    this.addLine(kind);
    return true;
  }

  /** Indented code and tables go on line by line. */
  private continueLeaf(): boolean {
    const { leaf, cursor } = this;
    const isIndented = cursor.indent >= codeIndent;
    if (leaf.kind === 'indented' && (isIndented || cursor.isBlank)) {
      this.addLine(cursor.isBlank ? 'blank' : 'code');
      return true;
    }
    if (leaf.kind !== 'table' || isIndented || cursor.isBlank || this.interruptsParagraph()) return false;
    if (findHtmlBlock(this.text, cursor.start) !== undefined) return false;
    this.addLine('table');
    return true;
  }

  private startLeaf(): void {
    this.closeLeaf();
    const { cursor, text } = this;
    if (cursor.isBlank) return this.addLine('blank');
    if (cursor.indent >= codeIndent) {
      this.leaf = { kind: 'indented' };
      return this.addLine('code');
    }
    if (this.startHeading() || this.startVerbatim()) return undefined;
    if (isThematicBreak(text, cursor.start)) return this.addLine('ruler', text.charAt(cursor.start));
    const paragraph = new Paragraph(this.lineNumber);
    this.leaf = { kind: 'paragraph', paragraph };
    this.addParagraphLine(paragraph, { text, start: cursor.start, isIndented: false });
  }

  private startHeading(): boolean {
    const heading = findAtxHeading(this.text, this.cursor.start);
    if (heading === undefined) return false;
    if (this.containers.length > 0) this.addLine('heading');
    else this.result.addLine({ kind: 'heading', text: this.text, ...heading, marker: '#' });
    return true;
  }

  private startVerbatim(): boolean {
    const { text } = this;
    const { start } = this.cursor;
    const fence = findFence(text, start);
    const html = fence === undefined ? findHtmlBlock(text, start) : undefined;
    if (fence !== undefined) {
      this.leaf = { kind: 'fence', fence };
      this.addLine('code');
    } else if (html !== undefined) {
      this.leaf = endsHtmlBlock(html, text, start) ? noLeaf : { kind: 'html', html };
      this.addLine(htmlLineKind(html));
    }
    return fence !== undefined || html !== undefined;
  }

  private closeContainers(remaining: number): void {
    this.closeLeaf();
    this.containers.length = remaining;
  }

  private closeLeaf(): void {
    if (this.leaf.kind === 'paragraph') this.closeParagraph(this.leaf.paragraph, plainLine);
    this.leaf = noLeaf;
  }

  /** Hands out what the paragraph was. Inside of containers its lines are out already: their kind is the container's. */
  private closeParagraph(paragraph: Paragraph, as: LineDetails): void {
    this.leaf = noLeaf;
    const { definitions, lineCount } = paragraph.leadingDefinitions;
    for (const definition of definitions) this.result.addDefinition({ ...definition, line: paragraph.firstLine });
    if (this.containers.length > 0) return;
    for (const line of paragraph.lines.slice(0, lineCount)) this.result.addLine(toLine(line, definitionLine));
    for (const line of paragraph.lines.slice(lineCount)) this.result.addLine(toLine(line, as));
  }

  private addParagraphLine(paragraph: Paragraph, line: ParagraphLine): void {
    paragraph.add(line);
    if (this.containers.length > 0) this.addLine('text');
  }

  /** Hands out the line that is being read: as what it is, or as a line of the outermost container. */
  private addLine(kind: LineKind, marker = ''): void {
    const { text, itemMarker } = this;
    const outermost = this.containers[0];
    const place = { text, start: this.cursor.start };
    if (outermost === undefined) {
      this.result.addLine(toLine(place, { kind, level: 0, marker }));
      return;
    }
    const level = this.containers.length;
    const isItem = outermost.kind === 'item' && itemMarker !== '';
    const isBlank = kind === 'blank' && skipSpaces(text, 0) === text.length;
    const ownKind = isItem ? 'item' : containedKind(outermost, kind);
    this.result.addLine(toLine(place, { kind: isBlank ? 'blank' : ownKind, level, marker: itemMarker }));
  }
}
