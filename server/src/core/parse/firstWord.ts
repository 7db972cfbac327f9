/**
 * Cheap looks at a text's ends, before patterns that take long to compile and to try: nearly all headers and lines show by
 * their first word or last sign that none of them fits. Signs beyond ASCII leave that open, as languages differ.
 */

/**
 * The ASCII letters that a text begins with, in lower case: empty where it begins with another ASCII sign. Undefined where a
 * sign beyond ASCII stands first, or right behind them.
 */
export function firstAsciiWord(text: string): string | undefined {
  let end = 0;
  while (isAsciiLetter(text.charCodeAt(end))) end += 1;
  return text.charCodeAt(end) > 127 ? undefined : text.slice(0, end).toLowerCase();
}

/** Whether a text may begin with one of the words, which are lower case; undefined stands for a word that is not known. */
export function mayBeginWith(words: ReadonlySet<string>, text: string): boolean {
  const word = firstAsciiWord(text);
  return word === undefined || words.has(word);
}

/** Whether the text holds signs beyond those of Latin, Greek, Cyrillic and other alphabets: Chinese and Japanese ones do. */
export function mayHoldCjk(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) >= 0x2e80) return true;
  }
  return false;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
