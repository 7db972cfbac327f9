/** The lines of a Markdown tree's running text with their links, in the order of the text. */
import type { Link, LinkReference, Nodes, Parents } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { TreePlace } from '../../text/positions.js';
import type { LineLink, LinkLine } from './linkNames.js';
import { trimPlace } from './markdownTree.js';

/** What is needed beside the tree. */
export interface PhrasingContext {
  /** The text that the tree was read from. */
  readonly text: string;
  /** URL of a reference's definition, by identifier. */
  findUrl(identifier: string): string | undefined;
  /** Nodes of the programme's text. */
  readonly abstract: ReadonlySet<Nodes>;
}

/** All lines of running text (paragraphs, headings, table cells), each link with the place of its URL. */
export function listLinkLines(root: Parents, context: PhrasingContext): readonly LinkLine<TreePlace>[] {
  const lines: LinkLine<TreePlace>[] = [];
  const visit = (node: Nodes, isAbstract: boolean): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      for (const line of new LineCollector(context, isAbstract).collect(node)) lines.push(line);
    } else if ('children' in node) {
      for (const child of node.children) visit(child, isAbstract || context.abstract.has(child));
    }
  };
  visit(root, false);
  return lines;
}

interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Collects the lines of one block; a place in the text goes along, for the nodes that have none. */
class LineCollector {
  private readonly lines: LinkLine<TreePlace>[] = [];
  /** Last place that is known to be before the next node. */
  private point: Point = { line: 1, column: 1, offset: 0 };
  private line = 0;
  private links: LineLink<TreePlace>[] = [];
  private words = [''];

  constructor(
    private readonly context: PhrasingContext,
    private readonly isAbstract: boolean,
  ) {}

  collect(node: Parents): readonly LinkLine<TreePlace>[] {
    this.pass(node.position?.start);
    this.line = this.point.line;
    this.addAll(node);
    this.endLine();
    return this.lines;
  }

  private addAll(parent: Parents): void {
    for (const child of parent.children) {
      this.pass(child.position?.start);
      this.add(child);
      this.pass(child.position?.end);
    }
  }

  private add(node: Nodes): void {
    switch (node.type) {
      case 'text':
        return this.addText(node.value);
      case 'inlineCode':
        return this.addWords(node.value);
      case 'break':
        return this.endLine();
      case 'link':
      case 'linkReference':
        return this.addLink(node);
      default:
        return 'children' in node ? this.addAll(node) : undefined;
    }
  }

  private addText(value: string): void {
    for (const [index, part] of value.split(/\r\n|\n|\r/).entries()) {
      if (index > 0) this.endLine();
      this.addWords(part);
    }
  }

  private addWords(words: string): void {
    this.words.push((this.words.pop() ?? '') + words);
  }

  private addLink(node: Link | LinkReference): void {
    const words = toString(node);
    const url = this.findUrl(node, words);
    if (url === '') return this.addAll(node);
    const isUrl = bareUrl(words.trim()) === bareUrl(url);
    this.links.push({ words: isUrl ? '' : words, url, link: this.findUrlPlace(node, words) });
    this.words.push('');
    this.line += words.split('\n').length - 1;
  }

  /** Empty where the link leads nowhere new: to a place in the file itself, to a mail address that is just text. */
  private findUrl(node: Link | LinkReference, words: string): string {
    if (node.type === 'linkReference') return this.context.findUrl(node.identifier) ?? '';
    // `[https://...]()` leads where it says.
    if (node.url === '') return /^\s*https?:\/\/\S+\s*$/.test(words) ? words.trim() : '';
    const isPlainAddress = node.url === `mailto:${words}` && !this.startsWith(node, '<');
    return node.url.startsWith('#') || isPlainAddress ? '' : node.url;
  }

  /** Where a link's URL stands; of a reference, whose URL stands elsewhere, the whole link. */
  private findUrlPlace(node: Link | LinkReference, words: string): TreePlace {
    const place = node.position ?? this.locate(words);
    if (node.type === 'linkReference') return place;
    return node.data?.destination ?? node.data?.label ?? (this.startsWith(node, '<') ? trimPlace(place) : place);
  }

  private startsWith(node: Nodes, sign: string): boolean {
    return node.position !== undefined && this.context.text.startsWith(sign, node.position.start.offset);
  }

  /** The place of words that the tree gives no place: of bare URLs that are found in text when the tree is done. */
  private locate(words: string): TreePlace {
    const { text } = this.context;
    const found = text.indexOf(words, this.point.offset);
    if (found < 0) return { start: this.point, end: this.point };
    const before = text.slice(this.point.offset, found).split(/\r\n|\n|\r/);
    const lastLength = before.at(-1)?.length ?? 0;
    const line = this.point.line + before.length - 1;
    const column = before.length > 1 ? lastLength + 1 : this.point.column + lastLength;
    this.point = { line, column: column + words.length, offset: found + words.length };
    return { start: { line, column }, end: this.point };
  }

  private pass(
    point: { readonly line: number; readonly column: number; readonly offset?: number | undefined } | undefined,
  ): void {
    if (point?.offset !== undefined) this.point = { line: point.line, column: point.column, offset: point.offset };
  }

  private endLine(): void {
    const { line, links, words, isAbstract } = this;
    this.lines.push({ line, links, words, isAbstract });
    this.line += 1;
    this.links = [];
    this.words = [''];
  }
}

function bareUrl(text: string): string {
  return text.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
}
