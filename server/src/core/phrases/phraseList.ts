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

/** A table of single words from text, separated by white space. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
