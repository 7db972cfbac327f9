/**
 * Finding words in the text of notes. Capitals and Latin accents make no difference. A file's text is not kept: a small
 * signature of its trigrams says of most files that a word cannot be in them.
 */

/** A line of a text that holds words that are looked for. */
export interface FoundLine {
  /** Zero-based. */
  readonly line: number;
  readonly text: string;
  /** How many of the words are in it. */
  readonly count: number;
}

/** The words of a query as {@link foldText} leaves them; `"two words"` are one. */
export function readTextQuery(query: string): readonly string[] {
  const words = [...query.matchAll(/"([^"]+)"?|[^\s"]+/g)].map(([whole, quoted]) => foldText(quoted ?? whole).trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

/** A text in lower case and without Latin accents. Line ends stay where they are, so that lines keep their numbers. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (!accented.test(lower)) return lower;
  return lower.normalize('NFC').replace(allAccented, (letter) => letter.normalize('NFD').charAt(0));
}

// Also marks that stand apart from their letter, as some file systems and keyboards write them.
const accented = /[\u00C0-\u024F\u1E00-\u1EFF]|\p{Mn}/u;
const allAccented = /[\u00C0-\u024F\u1E00-\u1EFF]/g;

/** The lines in which any of the words stands; none where one of the words is in no line. */
export function findLines(folded: readonly string[], words: readonly string[]): readonly Omit<FoundLine, 'text'>[] {
  const missing = new Set(words);
  const found = folded.flatMap((text, line) => {
    const here = words.filter((word) => text.includes(word));
    for (const word of here) missing.delete(word);
    return here.length === 0 ? [] : [{ line, count: here.length }];
  });
  return missing.size === 0 ? found : [];
}

/** Trigrams of a text as bits of a table (a Bloom filter with one hash). */
export type TextSignature = Uint8Array;

const smallestSignature = 64;
const largestSignature = 8192;

/** About an eighth of the text's length: few enough bytes to keep, enough for one look in a hundred to be in vain. */
export function createSignature(folded: string): TextSignature {
  let bytes = smallestSignature;
  while (bytes < largestSignature && bytes * 8 < folded.length) bytes *= 2;
  const signature = new Uint8Array(bytes);
  forTrigrams(folded, (hash) => {
    const bit = hash % (bytes * 8);
    signature[bit >> 3] = (signature[bit >> 3] ?? 0) | (1 << (bit & 7));
    return true;
  });
  return signature;
}

/** Whether all words may stand in the text; sure only where they may not. Words of one or two letters may always. */
export function mayHold(signature: TextSignature, words: readonly string[]): boolean {
  const bits = signature.length * 8;
  return words.every((word) =>
    forTrigrams(word, (hash) => {
      const bit = hash % bits;
      return ((signature[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
    }),
  );
}

/** Goes through the trigrams as long as `visit` wants; gives whether it wanted all of them. */
function forTrigrams(text: string, visit: (hash: number) => boolean): boolean {
  let first = text.charCodeAt(0);
  let second = text.charCodeAt(1);
  for (let index = 2; index < text.length; index += 1) {
    const third = text.charCodeAt(index);
    const hash = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35)) >>> 7;
    if (!visit(hash)) return false;
    first = second;
    second = third;
  }
  return true;
}
