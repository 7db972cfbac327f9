import type { TextChange } from './positions.js';

const chunkLength = 4096;

/** The smallest single change that makes one text of the other; empty (at the end) where they are equal. */
export function findChange(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  const start = countSame(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const behind = countSame(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
  );
  return { start, oldEnd: before.length - behind, newEnd: after.length - behind };
}

/** The largest count up to `limit` for which all spans below it are the same: in large steps, then halving the step. */
function countSame(limit: number, isSame: (from: number, to: number) => boolean): number {
  let count = 0;
  let step = chunkLength;
  while (step >= 1 && count < limit) {
    const next = Math.min(limit, count + step);
    if (isSame(count, next)) count = next;
    else if (step === 1) break;
    else step >>= 1;
  }
  return count;
}
