import { lazily } from '../lazily.js';

/**
 * A table of phrases from text: one phrase between bars or line ends, so that a long table stays readable.
 *
 * @param text e.g. `keynote | opening keynote | plenary`
 */
export function phraseList(text: string): readonly string[] {
  return text
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** Words that can be asked for. */
export type WordSet = Pick<ReadonlySet<string>, 'has'>;

/** Before the words of a table that a release has packed: each begins with the number of letters it shares with the last. */
const packedMark = '+';

/** A table of single words from text, separated by white space; made when first asked, as the start needs none. */
export function wordSet(text: string): WordSet {
  const words = lazily(() => new Set(text.startsWith(packedMark) ? unpackWords(text) : listWords(text)));
  return { has: (word) => words().has(word) };
}

/** The words of both tables, of which the second is only asked for what the first has not. */
export function joinWords(first: WordSet, second: WordSet): WordSet {
  return { has: (word) => first.has(word) || second.has(word) };
}

function unpackWords(text: string): readonly string[] {
  let last = '';
  return Array.from(text.matchAll(/([A-J])([^A-J]*)/g), ([, shared = '', rest = '']) => {
    return (last = last.slice(0, shared.charCodeAt(0) - 65) + rest);
  });
}

/** The words of a text that white space separates. */
export function listWords(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
