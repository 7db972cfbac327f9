import type { Dialect } from '../model/note.js';
import type { ScannedLine } from './block.js';

/** All that roles, talks and file facts need to know of a block, read from its lines alone. */
export interface BlockSummary {
  readonly placeholder?: never;
}

/** Reads a block's summary; a pure function of its arguments, called once for a block's life. */
export function summarizeBlock(_lines: readonly ScannedLine[], _dialect: Dialect): BlockSummary {
  return {};
}
