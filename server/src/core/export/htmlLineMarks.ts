/** Lines with a meaning in a card of the preview, marked where they stand: follow-ups, words on attendance. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/** A line of the notes that means something. */
export interface LineMark {
  readonly kind: 'followUp' | 'done' | 'attendance';
  /** As written. */
  readonly text: string;
}

const classes: Record<LineMark['kind'], string> = {
  followUp: 'span.follow-up',
  done: 'span.follow-up.done',
  attendance: 'span.mark',
};
/** Shorter ones are looked for as whole lines alone. */
const leastPart = 12;

const ownBlocks = new Set(['p', 'ul', 'ol', 'pre', 'blockquote', 'table', 'figure', 'div', 'details', 'hr']);

/** Wraps each line of the card's paragraphs and list items that one of the marks is about, by its words. */
export function markLines(card: Element, marks: readonly LineMark[]): void {
  const wanted = marks.map(({ kind, text }) => ({ kind, words: toWords(text.replace(lineStart, '')) }));
  visit(card, 'element', (node) => {
    if (['header', 'details', 'pre'].includes(node.tagName)) return SKIP;
    if (node.tagName !== 'p' && node.tagName !== 'li') return undefined;
    node.children = splitLines(node.children).flatMap((line) => {
      const words = line.some(isBlock) ? '' : toWords(line.map(textOf).join(''));
      const found =
        wanted.find((each) => words !== '' && each.words === words) ??
        wanted.find((each) => each.words.length >= leastPart && words.includes(each.words));
      return found === undefined ? line : wrapLine(line, classes[found.kind]);
    });
    return undefined;
  });
}

/** The mark of a list and a box, which are no words of the page. */
const lineStart = /^[\s>]*(?:(?:[-*+•–]|\d{1,9}[.)])\s+)?(?:\[[ xX]?\]\s)?/u;

/** The line's break stays outside. */
function wrapLine(line: readonly ElementContent[], selector: string): readonly ElementContent[] {
  const isBreak = (node: ElementContent): boolean => isElement(node) && node.tagName === 'br';
  return [
    h(
      selector,
      line.filter((node) => !isBreak(node)),
    ),
    ...line.filter(isBreak),
  ];
}

/** Runs of words up to a line break; what is a block of its own stands alone. */
function splitLines(nodes: readonly ElementContent[]): readonly (readonly ElementContent[])[] {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes) {
    if (isBlock(node)) lines.push([node], []);
    else lines.at(-1)?.push(node);
    if (isElement(node) && node.tagName === 'br') lines.push([]);
  }
  return lines;
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

function isBlock(node: ElementContent): boolean {
  return isElement(node) && ownBlocks.has(node.tagName);
}

function isBox({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('box');
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return isElement(node) && !isBox(node) ? node.children.map(textOf).join('') : '';
}

/** Letters and digits alone: marks of Markdown are gone from one side, and line breaks may be spaces on the other. */
function toWords(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
