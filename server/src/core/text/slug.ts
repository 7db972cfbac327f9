/** Words as part of a file's name or of an id. */

/** Long enough to tell talks apart, short enough for old systems' paths. */
const mostLetters = 60;

/** Letters and digits of any script in lower case, joined by dashes; empty where the text has none. */
export function toSlug(text: string): string {
  const slug = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (slug.length <= mostLetters) return slug;
  const cut = Array.from(slug).slice(0, mostLetters).join('');
  // Whole words, unless there is but one.
  return cut.replace(/-[^-]*$/, '').replace(/-+$/, '') || cut;
}
