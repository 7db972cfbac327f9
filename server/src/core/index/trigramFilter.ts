/**
 * Which runs of three characters a text holds, as bits: most texts without a word are passed over by looking at some bits
 * instead of the text. A run may seem to be there that is not, never the other way round.
 */

/** Bits by the hash of a run of three UTF-16 units. */
export type TrigramFilter = Uint32Array;

/** Enough that a quarter of the bits is set for a file of ten talks. */
const bitCount = 2048;

/** The filter of a text. */
export function createTrigramFilter(text: string): TrigramFilter {
  const filter = new Uint32Array(bitCount / 32);
  for (const hash of listTrigrams(text)) filter[hash >> 5] = (filter[hash >> 5] ?? 0) | (1 << (hash & 31));
  return filter;
}

/** The hashes of all runs of three units; none for a shorter text. */
export function listTrigrams(text: string): readonly number[] {
  const hashes: number[] = [];
  for (let index = 2; index < text.length; index += 1) {
    const [first, second] = [text.charCodeAt(index - 2), text.charCodeAt(index - 1)];
    hashes.push((first * 961 + second * 31 + text.charCodeAt(index)) & (bitCount - 1));
  }
  return hashes;
}

/** Whether a text may hold all runs; false is sure. */
export function mayHold(filter: TrigramFilter, trigrams: readonly number[]): boolean {
  for (const hash of trigrams) {
    if (((filter[hash >> 5] ?? 0) & (1 << (hash & 31))) === 0) return false;
  }
  return true;
}
