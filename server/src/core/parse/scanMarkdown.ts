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
import { LineCursor, skipSpaces, trimmedEnd } from './markdown/lineCursor.js';
import { Paragraph, type ParagraphLine } from './markdown/paragraph.js';
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

/** What the scan knows of the line it is at. */
interface LineState {
  readonly text: string;
  /** Number of open containers that the line goes on in. */
  readonly continued: number;
  opensContainer: boolean;
  /** The mark of the last list item that starts here. */
  itemMarker: string;
}

/** What a line outside of containers says of itself beyond its kind. */
interface LineDetails {
  readonly contentStart?: number;
  readonly contentEnd?: number;
  readonly level?: number;
  readonly marker?: string;
}

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

  constructor(
    private readonly result: ScanResult,
    private readonly start: ScanStart,
  ) {}

  push(text: string): void {
    this.lineNumber += 1;
    this.cursor.reset(text, this.markLength(text));
    const line = { text, continued: this.continueContainers(), opensContainer: false, itemMarker: '' };
    if (this.continueVerbatim(line)) return;
    this.openContainers(line);
    if (this.continueParagraph(line)) return;
    const leavesContainer = line.continued < this.containers.length && !line.opensContainer;
    if (leavesContainer) this.closeContainers(line.continued);
    if (this.continueLeaf(line)) return;
    this.startLeaf(line);
    // Code that ends a container by its indentation is over with its line: the next line may start any list.
    if (leavesContainer && this.leaf.kind === 'indented') this.leaf = noLeaf;
  }

  end(): void {
    this.closeLeaf();
  }

  /** Length of the byte order mark, which stands before Markdown and is none of it. */
  private markLength(text: string): number {
    return this.start.startsFile && this.lineNumber === 0 && text.startsWith(byteOrderMark) ? 1 : 0;
  }

  private continueContainers(): number {
    let continued = 0;
    for (const container of this.containers) {
      if (!continueContainer(container, this.cursor)) break;
      continued += 1;
    }
    return continued;
  }

  /** Fences and HTML take whole lines: nothing else starts in them. */
  private continueVerbatim(line: LineState): boolean {
    const { leaf, cursor } = this;
    if ((leaf.kind !== 'fence' && leaf.kind !== 'html') || line.continued < this.containers.length) return false;
    if (leaf.kind === 'html') {
      if (leaf.html.end === undefined && cursor.isBlank()) return false;
      this.addLine(line, htmlLineKind(leaf.html));
      if (endsHtmlBlock(leaf.html, line.text, cursor.index)) this.leaf = noLeaf;
      return true;
    }
    this.addLine(line, 'code');
    const isIndented = cursor.measureIndent(codeIndent) >= codeIndent;
    if (!isIndented && closesFence(leaf.fence, line.text, this.textStart(line))) this.leaf = noLeaf;
    return true;
  }

  private openContainers(line: LineState): void {
    const isOpen = this.leaf.kind === 'paragraph' || this.leaf.kind === 'indented';
    const place = { interrupts: isOpen && line.continued === this.containers.length };
    let depth = line.continued;
    while (depth < deepestNesting) {
      const opened = openContainer(this.cursor, place);
      if (opened === undefined) return;
      if (!line.opensContainer) this.closeContainers(line.continued);
      this.containers.push(opened);
      line.opensContainer = true;
      if (opened.kind === 'item') line.itemMarker = opened.marker;
      if (opened.kind === 'footnote') this.result.addDefinition({ ...opened.definition, line: this.lineNumber });
      depth += 1;
    }
  }

  private continueParagraph(line: LineState): boolean {
    if (this.leaf.kind !== 'paragraph' || this.cursor.isBlank()) return false;
    const { paragraph } = this.leaf;
    const isIndented = this.cursor.measureIndent(codeIndent) >= codeIndent;
    const isLazy = line.continued < this.containers.length;
    if (!isIndented) {
      if (!isLazy && (this.endHeading(line, paragraph) || this.startTable(line, paragraph))) return true;
      if (!isLazy && isSetextUnderline(line.text, this.textStart(line))) return false;
      if (this.interruptsParagraph(line)) return false;
      if (isLazy && findHtmlBlock(line.text, this.textStart(line)) !== undefined) return this.endWithTag(line);
    }
    this.addParagraphLine(line, { text: line.text, start: this.cursor.index, isIndented });
    return true;
  }

  /** Whether the line starts a leaf that may end a paragraph. */
  private interruptsParagraph(line: LineState): boolean {
    const start = this.textStart(line);
    const html = findHtmlBlock(line.text, start);
    return (
      (html !== undefined && html.kind !== 7) ||
      findAtxHeading(line.text, start) !== undefined ||
      findFence(line.text, start) !== undefined ||
      isThematicBreak(line.text, start)
    );
  }

  /** A tag alone on a lazy line is a whole HTML block in the container, which stays open: so has it remark. */
  private endWithTag(line: LineState): boolean {
    this.addLine(line, 'html');
    this.closeLeaf();
    return true;
  }

  /** Makes the paragraph a heading when the line underlines it. */
  private endHeading(line: LineState, paragraph: Paragraph): boolean {
    const start = this.textStart(line);
    if (!isSetextUnderline(line.text, start) || !paragraph.hasText) return false;
    const marker = line.text[start] ?? '';
    this.closeParagraph(paragraph, { kind: 'heading', details: { level: marker === '=' ? 1 : 2, marker } });
    this.addLine(line, 'underline', { marker });
    return true;
  }

  /** Makes the paragraph's last line the head of a table when the line is the delimiter row that fits. */
  private startTable(line: LineState, paragraph: Paragraph): boolean {
    const cells = countDelimiterCells(line.text, this.textStart(line));
    const head = cells > 0 ? paragraph.takeTableHead(cells) : undefined;
    if (head === undefined) return false;
    this.closeParagraph(paragraph, { kind: 'text', details: {} });
    // A tag alone on its line does not end a paragraph, but a table's head does, and is then read as what it looks like.
    const html = findHtmlBlock(head.text, skipSpaces(head.text, head.start));
    this.leaf = html === undefined ? { kind: 'table' } : { kind: 'html', html };
    const kind = html === undefined ? 'table' : 'html';
    if (this.containers.length === 0) this.addOuterLine(head, kind, {});
    this.addLine(line, kind);
    return true;
  }

  /** Indented code and tables go on line by line. */
  private continueLeaf(line: LineState): boolean {
    const { leaf, cursor } = this;
    const isIndented = cursor.measureIndent(codeIndent) >= codeIndent;
    if (leaf.kind === 'indented' && (isIndented || cursor.isBlank())) {
      this.addLine(line, cursor.isBlank() ? 'blank' : 'code');
      return true;
    }
    if (leaf.kind !== 'table' || isIndented || cursor.isBlank() || this.interruptsParagraph(line)) return false;
    if (findHtmlBlock(line.text, this.textStart(line)) !== undefined) return false;
    this.addLine(line, 'table');
    return true;
  }

  private startLeaf(line: LineState): void {
    this.closeLeaf();
    const { cursor } = this;
    const start = this.textStart(line);
    if (cursor.isBlank()) return this.addLine(line, 'blank');
    if (cursor.measureIndent(codeIndent) >= codeIndent) {
      this.leaf = { kind: 'indented' };
      return this.addLine(line, 'code');
    }
    const heading = findAtxHeading(line.text, start);
    if (heading !== undefined) return this.addLine(line, 'heading', { ...heading, marker: '#' });
    if (isThematicBreak(line.text, start)) return this.addLine(line, 'ruler', { marker: line.text[start] ?? '' });
    if (this.startVerbatim(line, start)) return undefined;
    const paragraph = new Paragraph(this.lineNumber);
    this.leaf = { kind: 'paragraph', paragraph };
    this.addParagraphLine(line, { text: line.text, start, isIndented: false });
  }

  private startVerbatim(line: LineState, start: number): boolean {
    const fence = findFence(line.text, start);
    if (fence !== undefined) {
      this.leaf = { kind: 'fence', fence };
      this.addLine(line, 'code');
      return true;
    }
    const html = findHtmlBlock(line.text, start);
    if (html === undefined) return false;
    this.leaf = endsHtmlBlock(html, line.text, start) ? noLeaf : { kind: 'html', html };
    this.addLine(line, htmlLineKind(html));
    return true;
  }

  private closeContainers(remaining: number): void {
    this.closeLeaf();
    this.containers.length = remaining;
  }

  private closeLeaf(): void {
    if (this.leaf.kind === 'paragraph') this.closeParagraph(this.leaf.paragraph, { kind: 'text', details: {} });
    this.leaf = noLeaf;
  }

  /** Hands out what the paragraph was. Inside of containers its lines are out already: their kind is the container's. */
  private closeParagraph(paragraph: Paragraph, as: { readonly kind: LineKind; readonly details: LineDetails }): void {
    this.leaf = noLeaf;
    const { definitions, lineCount } = paragraph.leadingDefinitions;
    for (const definition of definitions) this.result.addDefinition({ ...definition, line: paragraph.firstLine });
    if (this.containers.length > 0) return;
    for (const [index, paragraphLine] of paragraph.allLines.entries()) {
      if (index < lineCount) this.addOuterLine(paragraphLine, 'definition', {});
      else this.addOuterLine(paragraphLine, as.kind, as.details);
    }
  }

  private addParagraphLine(line: LineState, paragraphLine: ParagraphLine): void {
    if (this.leaf.kind === 'paragraph') this.leaf.paragraph.add(paragraphLine);
    if (this.containers.length > 0) this.addLine(line, 'text');
  }

  /** Hands out the line: as what it is, or as a line of the outermost container. */
  private addLine(line: LineState, kind: LineKind, details: LineDetails = {}): void {
    const outermost = this.containers[0];
    const start = this.cursor.index;
    if (outermost === undefined) return this.addOuterLine({ text: line.text, start }, kind, details);
    const isItem = outermost.kind === 'item' && line.itemMarker !== '';
    const isBlank = skipSpaces(line.text, 0) === line.text.length && kind === 'blank';
    const ownKind = isItem ? 'item' : containedKind(outermost, kind);
    this.addOuterLine({ text: line.text, start }, isBlank ? 'blank' : ownKind, {
      level: this.containers.length,
      marker: line.itemMarker,
    });
  }

  private addOuterLine(line: Pick<ParagraphLine, 'text' | 'start'>, kind: LineKind, details: LineDetails): void {
    const contentStart = details.contentStart ?? skipSpaces(line.text, line.start);
    this.result.addLine({
      kind,
      text: line.text,
      contentStart,
      contentEnd: details.contentEnd ?? trimmedEnd(line.text, contentStart),
      level: details.level ?? 0,
      marker: details.marker ?? '',
    });
  }

  private textStart(line: LineState): number {
    return skipSpaces(line.text, this.cursor.index);
  }
}

function htmlLineKind(html: HtmlBlock): LineKind {
  return html.kind === 2 ? 'comment' : 'html';
}

/** The kind of a line inside of a container that, by itself, would be of kind `kind`. */
function containedKind(outermost: Container, kind: LineKind): LineKind {
  if (outermost.kind === 'quote') return 'quote';
  if (outermost.kind === 'footnote') return 'definition';
  return kind === 'code' || kind === 'html' || kind === 'comment' ? kind : 'itemText';
}
