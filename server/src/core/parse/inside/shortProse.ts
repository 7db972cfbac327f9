/**
 * Prose without markup, taken out before a text is parsed and put back into its tree. A parser looks at every sign several
 * times, and most of what people write holds nothing for it to find: one sign in the place of such a line is as good.
 *
 *   - they moved everything to Postgres in 2019    →    - ¤
 *
 * What begins a line (indentation, quotation marks, bullets, heading marks) stays, so that the blocks are the same.
 */
import type { Nodes, Root } from 'mdast';

/** A text to parse in the place of another one. */
export interface ShortenedText {
  readonly text: string;
  /** The tree of the whole text; undefined where the short one does not give it, and all has to be parsed. */
  restore(tree: Root): Root | undefined;
}

/** Stands for prose: a sign of no meaning that texts do not hold. */
const sign = '\uE000';

/** Shorter prose is not worth it. */
const leastLength = 12;

/**
 * A line of which only the beginning can be markup: indentation short of code, marks, then prose up to a last sign that is
 * neither white space nor closes a heading. Prose begins with a letter, so that it opens no block.
 */
const proseLine =
  /^((?: {0,3}>)* {0,3}(?:(?:[-+*]|\d{1,9}[.)]) {1,3}(?:\[[ xX]\] )?|#{1,6} +)?)(["'(]?[\p{L}][^\\`*_[\]<&~@|\t\0\r\n\uE000]*[^\s\\`*_[\]<&~@|#\0\uE000])$/u;

/** An address that GitHub's Markdown links by itself. */
const address = /www\.|:\//i;

/** Where prose is not prose: code until its fence is closed; raw HTML, definitions and tables until a line is blank. */
const fence = /^[\s>\-+*\d.)]*(?:`{3}|~{3})/;
const rawStart = /^[\s>\-+*\d.)]*(?:<|\[[^\]]*\]:)|<[^>]*$|\|/;

/** Undefined for a text that has hardly any prose. */
export function shortenProse(text: string): ShortenedText | undefined {
  if (text.includes(sign) || text.startsWith('\uFEFF')) return undefined;
  const lines = text.split(/(\r\n|\r|\n)/);
  const cuts = findCuts(lines);
  if (cuts.size === 0) return undefined;
  const short = lines.map((line, index) => {
    const cut = cuts.get(index / 2);
    return cut === undefined ? line : line.slice(0, cut.start) + sign;
  });
  return { text: short.join(''), restore: (tree) => restore(tree, listLineStarts(lines), cuts) };
}

/** Prose that was taken out of a line: where it starts (zero-based), and its words. */
interface Cut {
  readonly start: number;
  readonly words: string;
}

/** By line, zero-based. */
type Cuts = ReadonlyMap<number, Cut>;

/** @param lines each with its line end as the next element */
function findCuts(lines: readonly string[]): Cuts {
  const cuts = new Map<number, Cut>();
  let literal: 'fence' | 'raw' | undefined;
  for (let index = 0; index < lines.length; index += 2) {
    const line = lines[index] ?? '';
    if (fence.test(line)) {
      literal = literal === 'fence' ? undefined : 'fence';
    } else if (literal === undefined && rawStart.test(line)) {
      literal = 'raw';
    } else if (literal === 'raw' && line.trim() === '') {
      literal = undefined;
    }
    const words = literal === undefined ? proseLine.exec(line)?.[2] : undefined;
    if (words === undefined || words.length < leastLength || address.test(words)) continue;
    cuts.set(index / 2, { start: line.length - words.length, words });
  }
  return cuts;
}

/** Offsets of the lines; one more for a text that ends. */
function listLineStarts(lines: readonly string[]): readonly number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const [index, piece] of lines.entries()) {
    if (index % 2 === 0) starts.push(offset);
    offset += piece.length;
  }
  return starts;
}

type Point = NonNullable<Nodes['position']>['start'];

/** Puts the words back in the order of the text, and every place to where it is in the whole text. */
function restore(root: Root, starts: readonly number[], cuts: Cuts): Root | undefined {
  const words = [...cuts.values()].map((cut) => cut.words);
  let done = 0;
  const move = (point: Point): void => {
    const cut = cuts.get(point.line - 1);
    if (cut !== undefined && point.column > cut.start + 1) point.column += cut.words.length - 1;
    point.offset = (starts[point.line - 1] ?? 0) + point.column - 1;
  };
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.position !== undefined) {
      move(node.position.start);
      move(node.position.end);
    }
    if (node.type === 'text' && node.value.includes(sign)) {
      node.value = node.value.replaceAll(sign, () => words[done++] ?? sign);
    }
    if ('children' in node) waiting.push(...node.children.toReversed());
  }
  // A sign that came to be code, a title or a tag has not been put back.
  return done === words.length ? root : undefined;
}
