/** The lines of a Markdown tree's running text with their links, in the order of the text. */
import type { Link, LinkReference, Nodes, Parents, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { LineLink, LinkLine } from './linkNames.js';

/** A node that links, with its destination known. */
export type LinkNode = Link | LinkReference;

/** What is needed beside the tree. */
export interface PhrasingContext {
  /** URL of a reference's definition, by identifier. */
  findUrl(identifier: string): string | undefined;
  /** Nodes of the programme's text. */
  readonly abstract: ReadonlySet<Nodes>;
}

/** All lines of running text: paragraphs, headings, table cells. Links without destination are words. */
export function listLinkLines(root: Parents, context: PhrasingContext): readonly LinkLine<LinkNode>[] {
  const lines: LinkLine<LinkNode>[] = [];
  const visit = (node: Nodes, isAbstract: boolean): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      lines.push(...new LineCollector(context, isAbstract).collect(node));
    } else if ('children' in node) {
      for (const child of node.children) visit(child, isAbstract || context.abstract.has(child));
    }
  };
  visit(root, false);
  return lines;
}

class LineCollector {
  private readonly lines: LinkLine<LinkNode>[] = [];
  private line = 0;
  private links: LineLink<LinkNode>[] = [];
  private words = [''];

  constructor(
    private readonly context: PhrasingContext,
    private readonly isAbstract: boolean,
  ) {}

  collect(node: Parents): readonly LinkLine<LinkNode>[] {
    this.line = node.position?.start.line ?? 0;
    this.addAll(node);
    this.endLine();
    return this.lines;
  }

  private addAll(parent: Parents): void {
    for (const child of parent.children) this.add(child);
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

  private addLink(node: LinkNode): void {
    const url = node.type === 'link' ? findUrl(node) : this.context.findUrl(node.identifier);
    // A link to a place in the file itself leads nowhere new.
    if (url === undefined || url === '' || url.startsWith('#')) return this.addAll(node);
    const words = toString(node satisfies PhrasingContent);
    this.links.push({ words: isSameUrl(words, url) ? '' : words, url, link: node });
    this.words.push('');
    this.line += words.split('\n').length - 1;
  }

  private endLine(): void {
    const { line, links, words, isAbstract } = this;
    this.lines.push({ line, links, words, isAbstract });
    this.line += 1;
    this.links = [];
    this.words = [''];
  }
}

/** `[https://...]()` leads where it says. */
function findUrl(node: Link): string {
  if (node.url !== '') return node.url;
  const words = toString(node).trim();
  return /^https?:\/\/\S+$/.test(words) ? words : '';
}

function isSameUrl(words: string, url: string): boolean {
  const bare = (text: string): string => text.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
  return bare(words.trim()) === bare(url);
}
