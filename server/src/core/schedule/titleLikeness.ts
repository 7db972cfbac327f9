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
  readonly words: readonly TitleWord[];
  /** Sum of the words' weights. */
  readonly total: number;
}

export interface TitleWord {
  readonly text: string;
  readonly weight: number;
  readonly isLight: boolean;
  readonly isDistinct: boolean;
  readonly digits: string;
  /** One bit per letter that occurs: words with other letters are never compared letter by letter. */
  readonly letters: number;
}

/** Takes a normalised title (see `normalizeTitle`) apart; long titles count by their first 40 words. */
export function toTitleWords(normalized: string): TitleWords {
  const words = normalized === '' ? [] : normalized.split(' ').slice(0, 40).map(toWord);
  return { words, total: words.reduce((sum, { weight }) => sum + weight, 0) };
}

function toWord(text: string): TitleWord {
  const isLight = light.has(text);
  const digits = text.replace(/[^0-9]/g, '');
  const weight = isLight ? lightWeight : digits === '' ? 1 : numberWeight;
  return { text, weight, isLight, isDistinct: distinct.has(text), digits, letters: getLetters(text) };
}

function getLetters(text: string): number {
  let letters = 0;
  for (let index = 0; index < text.length; index += 1) {
    letters |= 1 << (text.charCodeAt(index) & 31);
  }
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    count += 1;
  }
  return count;
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
  const left = a.words[i - 1];
  const right = b.words[j - 1];
  if (left === undefined || right === undefined) {
    return 0;
  }
  const weight = (left.weight + right.weight) / 2;
  const single = (table[(i - 1) * width + j - 1] ?? 0) + weight * compareWords(left, right);
  if (left.text.length < right.text.length && right.text.endsWith(left.text) && i > 1) {
    const isJoined = (a.words[i - 2]?.text ?? '') + left.text === right.text;
    return isJoined ? Math.max(single, (table[(i - 2) * width + j - 1] ?? 0) + weight * 1.5) : single;
  }
  if (right.text.length < left.text.length && left.text.endsWith(right.text) && j > 1) {
    const isJoined = (b.words[j - 2]?.text ?? '') + right.text === left.text;
    return isJoined ? Math.max(single, (table[(i - 1) * width + j - 2] ?? 0) + weight * 1.5) : single;
  }
  return single;
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

/** Whether two texts are one slip of the keyboard apart. */
export function isSlip(a: string, b: string): boolean {
  return countEdits(a, b, 1) <= 1;
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
