/** Markdown as a syntax tree that also knows where the labels and destinations of links and images stand. */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { TreePlace } from '../../text/positions.js';
import { readPlainBlocks } from './plainBlocks.js';
import { shortenProse } from './shortProse.js';

declare module 'mdast' {
  interface LinkData {
    /** The destination, without pointed brackets. */
    destination?: TreePlace;
    /** The words between the square brackets; absent where there are none. */
    label?: TreePlace;
  }
  interface ImageData {
    destination?: TreePlace;
    /** The alternative text; absent where there is none. */
    label?: TreePlace;
  }
  interface ImageReferenceData {
    label?: TreePlace;
  }
}

/**
 * Front matter is not read: before Markdown is parsed, it is cut off. (The plugin for it reads no list and no quotation
 * in a file whose first line is `---` and that has no second such line.)
 */
const processor = unified().use(remarkParse).use(remarkGfm).use(keepPlaces).freeze();

/** Reads any text. Its cost grows faster than the text, so bound the text first. */
export function parseMarkdownTree(text: string): Root {
  return readPlainBlocks(text, parseShortened) ?? parseShortened(text);
}

function parseShortened(text: string): Root {
  const short = shortenProse(text);
  return short?.restore(processor.parse(short.text)) ?? processor.parse(text);
}

/** Notes, while the tree is built, what the tree itself leaves out. */
function keepPlaces(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push({
    enter: {
      resourceDestination(token) {
        const node = this.stack.at(-1);
        if (node?.type !== 'link' && node?.type !== 'image') return;
        const isPointed = this.sliceSerialize(token).startsWith('<');
        node.data = { ...node.data, destination: isPointed ? trimPlace(token) : toPlace(token) };
      },
      labelText(token) {
        // The label collects its words apart; its node is the one below.
        const node = this.stack.at(-2);
        if (node?.type === 'link' || node?.type === 'image') node.data = { ...node.data, label: toPlace(token) };
      },
    },
  });
}

function toPlace({ start, end }: TreePlace): TreePlace {
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}

/** The place without its first and last character, which are on the line they bound. */
export function trimPlace({ start, end }: TreePlace): TreePlace {
  return toPlace({
    start: { line: start.line, column: start.column + 1 },
    end: { line: end.line, column: end.column - 1 },
  });
}
