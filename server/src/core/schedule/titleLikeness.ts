/**
 * How alike two titles are, by words: a writer drops words, misspells them or joins them, but does not put another word
 * in the place of one. Character-wise likeness cannot tell `Intro to Rust` from `Intro to Ruby`.
 */
import { distance } from 'fastest-levenshtein';

const light = new Set(
  `a an the of for to in on at by with and or from your my our its is are
   der die das ein eine einer und oder fur mit von im am zu zum zur
   le la les l d de des du et ou un une en au aux pour
   el los las del y o con por para un una
   i s t`.split(/\s+/),
);
/** Words that differ by a letter or two from others of their kind, and mean something else. */
const distinct = new Set(
  `i ii iii iv v vi vii viii ix x one two three four five six seven eight nine ten first second third fourth fifth
   monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag`.split(
    /\s+/,
  ),
);
const misspelt = 0.9;
const badlyMisspelt = 0.6;
const lightWeight = 0.2;
const numberWeight = 1.5;
const substitutionPenalty = 0.12;

/** A normalised title taken apart; made once per title. */
export interface TitleWords {
  readonly words: readonly string[];
  readonly weights: readonly number[];
  readonly total: number;
}

/** Takes a normalised title (see `normalizeTitle`) apart; long titles count by their first 40 words. */
export function toTitleWords(normalized: string): TitleWords {
  const words = normalized === '' ? [] : normalized.split(' ').slice(0, 40);
  const weights = words.map(getWeight);
  return { words, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
}

function getWeight(word: string): number {
  return light.has(word) ? lightWeight : /\d/.test(word) ? numberWeight : 1;
}

/** Whether the word says next to nothing: an article, a preposition. */
export function isLightWord(word: string): boolean {
  return light.has(word);
}

/**
 * Likeness from 0 to 1: the weight of the words that stand in both in the same order, of all; less for every word that
 * has another in its place. 1 for equal titles.
 */
export function getLikeness(a: TitleWords, b: TitleWords): number {
  const width = b.words.length + 1;
  // Rows of the table of the best matched weight of the first i words of a and j of b.
  const table = new Float64Array((a.words.length + 1) * width);
  for (let i = 1; i <= a.words.length; i += 1) {
    for (let j = 1; j <= b.words.length; j += 1) {
      const skipped = Math.max(table[(i - 1) * width + j] ?? 0, table[i * width + j - 1] ?? 0);
      table[i * width + j] = Math.max(skipped, matchEnds({ a, b, i, j, width, table }));
    }
  }
  const matched = table.at(-1) ?? 0;
  // What is left on both sides stands in each other's place.
  const replaced = Math.floor(Math.min(a.total, b.total) - matched + 0.3);
  const share = a.total + b.total === 0 ? 0 : (2 * matched) / (a.total + b.total);
  return Math.max(0, share - Math.max(0, replaced) * substitutionPenalty);
}

interface TableCell {
  readonly a: TitleWords;
  readonly b: TitleWords;
  readonly i: number;
  readonly j: number;
  readonly width: number;
  readonly table: Float64Array;
}

/** The matched weight when the last words are taken for each other, alone or two for one (`web assembly`). */
function matchEnds({ a, b, i, j, width, table }: TableCell): number {
  const left = a.words[i - 1] ?? '';
  const right = b.words[j - 1] ?? '';
  const weight = ((a.weights[i - 1] ?? 0) + (b.weights[j - 1] ?? 0)) / 2;
  let best = (table[(i - 1) * width + j - 1] ?? 0) + weight * compareWords(left, right);
  if (i > 1 && left.length < right.length && (a.words[i - 2] ?? '') + left === right) {
    best = Math.max(best, (table[(i - 2) * width + j - 1] ?? 0) + weight * 1.5);
  }
  if (j > 1 && right.length < left.length && (b.words[j - 2] ?? '') + right === left) {
    best = Math.max(best, (table[(i - 1) * width + j - 2] ?? 0) + weight * 1.5);
  }
  return best;
}

/**
 * 1 for equal words, a little less for a misspelling, more off for a bad one, 0 for different words. Short words are the
 * same or not, but for articles and the like, which say little either way.
 */
function compareWords(a: string, b: string): number {
  if (a === b) {
    return 1;
  }
  const longer = Math.max(a.length, b.length);
  const bad = longer < 5 ? 1 : Math.floor(longer * 0.4);
  const isLight = light.has(a) || light.has(b);
  const isOther = (distinct.has(a) && distinct.has(b)) || getDigits(a) !== getDigits(b);
  if ((longer < 3 && !isLight) || Math.abs(a.length - b.length) > bad || isOther) {
    return 0;
  }
  const edits = countEdits(a, b, bad);
  return edits <= Math.max(1, Math.floor(longer / 4)) ? misspelt : edits <= bad ? badlyMisspelt : 0;
}

/** Whether two texts are one slip of the keyboard apart. */
export function isSlip(a: string, b: string): boolean {
  return countEdits(a, b, 1) <= 1;
}

function getDigits(word: string): string {
  return word.replace(/[^0-9]/g, '');
}

/** Letters put in, left out, replaced or swapped with their neighbour, to get from one word to the other. */
function countEdits(a: string, b: string, most: number): number {
  const edits = distance(a, b);
  // A swap costs two there: only then, and only where it may matter, count again.
  return edits < 2 || edits > 2 * most ? edits : countEditsWithSwaps(a, b);
}

function countEditsWithSwaps(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_value, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? (beforeLast[j - 2] ?? 0) + 1 : replaced;
      row.push(Math.min(replaced, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
