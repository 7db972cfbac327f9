/**
 * How alike two titles are, by words: a writer drops words, misspells them or joins them, but does not put another word
 * in the place of one. Character-wise likeness cannot tell `Intro to Rust` from `Intro to Ruby`.
 */
import { distance } from 'fastest-levenshtein';
import type { TitleWord, TitleWords } from './titleWords.js';

const misspelt = 0.9;
const badlyMisspelt = 0.6;
const joined = 1.5;
const substitutionPenalty = 0.12;

/**
 * Likeness from 0 to 1: the weight of the words that stand in both in the same order, of all; less for every word that
 * has another in its place. 1 for equal titles; two words for one (`web assembly`) count as equal. 0 too where the lengths alone
 * keep it from reaching `least`.
 */
export function getLikeness(a: TitleWords, b: TitleWords, least = 0): number {
  const total = a.total + b.total;
  if (total === 0 || (2 * Math.min(a.total, b.total)) / total < least) {
    return 0;
  }
  const matched = weighMatched(a.words, b.words);
  // What is left on both sides stands in each other's place.
  const replaced = Math.floor(Math.min(a.total, b.total) - matched + 0.3);
  return Math.max(0, (2 * matched) / total - Math.max(0, replaced) * substitutionPenalty);
}

/** The most weight of words that stand in both lists in the same order. Plain loops: matching comes here thousands of times. */
function weighMatched(a: readonly TitleWord[], b: readonly TitleWord[]): number {
  // The best weight of the first words of `a` and as many words of `b`: of all but the last two words of `a`, but the last, all.
  let beforeLast = new Float64Array(b.length + 1);
  let last = new Float64Array(b.length + 1);
  for (let row = 0; row < a.length; row += 1) {
    const here = new Float64Array(b.length + 1);
    for (let column = 0; column < b.length; column += 1) {
      const left = a[row] as TitleWord;
      const right = b[column] as TitleWord;
      const weight = (left.weight + right.weight) / 2;
      let best = Math.max(last[column + 1] ?? 0, here[column] ?? 0);
      best = Math.max(best, (last[column] ?? 0) + weight * compareWords(left, right));
      if (isJoined(a[row - 1], left, right)) best = Math.max(best, (beforeLast[column] ?? 0) + weight * joined);
      if (isJoined(b[column - 1], right, left)) best = Math.max(best, (last[column - 1] ?? 0) + weight * joined);
      here[column + 1] = best;
    }
    beforeLast = last;
    last = here;
  }
  return last[b.length] ?? 0;
}

function isJoined(first: TitleWord | undefined, second: TitleWord, whole: TitleWord): boolean {
  return (
    first !== undefined &&
    first.text.length + second.text.length === whole.text.length &&
    whole.text === first.text + second.text
  );
}

/**
 * 1 for equal words, a little less for a misspelling, more off for a bad one, 0 for different words. Short words are the
 * same or not, but for articles and the like, which say little either way.
 */
function compareWords(a: TitleWord, b: TitleWord): number {
  if (a.text === b.text) {
    return 1;
  }
  const longer = Math.max(a.text.length, b.text.length);
  const bad = longer < 5 ? 1 : Math.floor(longer * 0.4);
  const isOther = (a.isDistinct && b.isDistinct) || a.digits !== b.digits;
  const isTooShort = longer < 3 && !a.isLight && !b.isLight;
  if (isTooShort || isOther || Math.abs(a.text.length - b.text.length) > bad) {
    return 0;
  }
  // Each edit changes at most two of the letters that occur.
  if (countBits(a.letters ^ b.letters) > 2 * bad) {
    return 0;
  }
  const edits = countEdits(a.text, b.text, bad);
  return edits <= Math.max(1, Math.floor(longer / 4)) ? misspelt : edits <= bad ? badlyMisspelt : 0;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    count += 1;
  }
  return count;
}

/** Whether two texts are one slip of the keyboard apart. */
export function isSlip(a: string, b: string): boolean {
  return countEdits(a, b, 1) <= 1;
}

/** Whether two words may be one word written in two ways: at most a third of the longer one's letters are not the same. */
export function isSpelling(a: string, b: string): boolean {
  return distance(a, b) * 3 <= Math.max(a.length, b.length);
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
