import type { Dialect } from '../model/note.js';
import type { ScannedLine } from './block.js';

/**
 * Whether a plain line may be a bare talk header, so that a block starts there. Looks at no more than three lines above
 * and two below, which is what the cut sets aside for it.
 */
export function isHeaderCandidate(_lines: readonly ScannedLine[], _index: number, _dialect: Dialect): boolean {
  return false;
}
