/**
 * A text's blocks, and those of its next version: only lines around a change are read again, all other blocks are the
 * same objects as before.
 */
import type { Dialect } from '../model/note.js';
import type { TextSource } from '../text/lines.js';
import type { TextChange } from '../text/positions.js';
import type { Block } from './block.js';
import type { FollowUpPhrases } from './followUps.js';
import { findFrontMatterEnd, refindFrontMatterEnd } from './frontMatter.js';
import { linesAbove, linesBelow, readCuts, type Cut, type CutStart } from './readCuts.js';
import { summarizeBlock } from './summarizeBlock.js';

/** A text and its blocks, which tile it. */
export interface CutText {
  readonly text: TextSource;
  readonly dialect: Dialect;
  /** UTF-16 offset of what follows the front matter; 0 where there is none. */
  readonly frontMatterEnd: number;
  readonly blocks: readonly Block[];
  /** What the user marks follow-ups with. */
  readonly followUpPhrases: FollowUpPhrases | undefined;
}

/** Cuts a text that nothing is known of. */
export function cutBlocks(text: TextSource, dialect: Dialect, followUpPhrases?: FollowUpPhrases): CutText {
  const blocks: Block[] = [];
  for (const cut of readCuts(text, dialect)) blocks.push(toBlock(cut, dialect, followUpPhrases));
  return { text, dialect, frontMatterEnd: findFrontMatterEnd(text, dialect), blocks, followUpPhrases };
}

/** Cuts the next version of a text; the result equals {@link cutBlocks}. */
export function recutBlocks(previous: CutText, text: TextSource, change: TextChange): CutText {
  const { dialect, followUpPhrases } = previous;
  const starts = listStarts(previous.blocks);
  const frontMatterEnd = refindFrontMatterEnd(text, dialect, {
    before: previous.frontMatterEnd,
    changeStart: change.start,
  });
  const restart =
    frontMatterEnd === previous.frontMatterEnd ? findRestart(previous.blocks, starts, change) : { block: 0 };
  const blocks = previous.blocks.slice(0, restart.block);
  const shift = change.newEnd - change.oldEnd;
  let known = restart.block;
  let linesAgreed = 0;
  for (const cut of readCuts(text, dialect, restart.from)) {
    const isBehind = cut.start >= change.newEnd;
    const oldStart = isBehind ? cut.start - shift : cut.start;
    while (known < starts.length && (starts[known] ?? 0) < oldStart) known += 1;
    const old = previous.blocks[known];
    const isUntouched = isBehind || cut.end <= change.start;
    if (old === undefined || !isUntouched || starts[known] !== oldStart || !isSameCut(old, cut)) {
      blocks.push(toBlock(cut, dialect, followUpPhrases));
      linesAgreed = 0;
      continue;
    }
    blocks.push(old);
    linesAgreed = isBehind ? linesAgreed + old.lineCount : 0;
    // From here on every line, and all that may decide on a cut above it, is as it was.
    if (linesAgreed >= linesAbove)
      return {
        text,
        dialect,
        frontMatterEnd,
        blocks: blocks.concat(previous.blocks.slice(known + 1)),
        followUpPhrases,
      };
  }
  return { text, dialect, frontMatterEnd, blocks, followUpPhrases };
}

/** Where reading begins anew: at the file's start, unless a start is given. */
interface Restart {
  readonly block: number;
  readonly from?: CutStart;
}

/**
 * The block from which on everything is cut anew. What a block is may depend on the line after it (a row of signs that
 * makes its last line a heading), and whether one starts on the lines around its start; so there is a whole block between
 * this one and the change, and enough lines above and below its start that did not change.
 *
 * @param starts offsets of the blocks before the change
 */
function findRestart(blocks: readonly Block[], starts: readonly number[], change: TextChange): Restart {
  const changed = findBlockAt(starts, change.start);
  const block = stepBack(blocks, changed - 1, linesBelow + 1);
  const context = stepBack(blocks, block, linesAbove);
  const opens = blocks[block]?.opens;
  const start = starts[block];
  if (block <= 0 || opens === undefined || start === undefined) return { block: 0 };
  return { block, from: { context: starts[Math.max(0, context)] ?? 0, start, opens } };
}

/** The last block above `block` with so many lines between the starts of the two; below 0 where there is none. */
function stepBack(blocks: readonly Block[], block: number, lineCount: number): number {
  let lines = 0;
  let index = block;
  while (index >= 0 && lines < lineCount) {
    index -= 1;
    lines += blocks[index]?.lineCount ?? 0;
  }
  return index;
}

/** Index of the block that holds the offset. */
function findBlockAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function listStarts(blocks: readonly Block[]): number[] {
  let offset = 0;
  return blocks.map((block) => {
    const start = offset;
    offset += block.length;
    return start;
  });
}

/** Whether a cut of the same text has the same extent and reason as the block. */
function isSameCut(block: Block, cut: Cut): boolean {
  return block.length === cut.end - cut.start && block.lineCount === cut.lines.length && block.opens === cut.opens;
}

function toBlock(cut: Cut, dialect: Dialect, followUpPhrases: FollowUpPhrases | undefined): Block {
  const { lines, opens, definitions } = cut;
  return {
    dialect,
    lineCount: lines.length,
    length: cut.end - cut.start,
    opens,
    contentEndLine: lines.findLastIndex(({ kind, text }) => kind !== 'ruler' && text.trim() !== ''),
    endsInRuler: lines.findLast(({ kind }) => kind !== 'blank')?.kind === 'ruler',
    endsInRow: lines.at(-1)?.kind === 'ruler' ? (lines.at(-1)?.marker ?? '') : '',
    definitions,
    summary: summarizeBlock(lines, dialect, followUpPhrases),
  };
}
