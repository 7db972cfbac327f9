/** Titles in the form in which they are compared: what writers of notes leave out or change is gone. */

/** Letters that no decomposition turns into their plain form. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
]);

/**
 * Lower case without accents, markup, emoji and punctuation, words one space apart; `&` is `and`, but for `Q&A`. `C++` and `C#` keep
 * their sign in words, being names of something else than `C`.
 */
export function normalizeTitle(title: string): string {
  const lower = title.toLowerCase();
  // Most titles are ASCII, and matching normalises thousands.
  if (/^[a-z0-9 ,.:;!?'"()-]*$/.test(lower)) {
    return lower.replace(/[^a-z0-9]+/g, ' ').trim();
  }
  return lower
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, (letter) => plainLetters.get(letter) ?? letter)
    .replace(/\b([a-z])\+\+/g, '$1plusplus')
    .replace(/\b([a-z])#/g, '$1sharp')
    .replace(/\b(\p{L})\s?&\s?(\p{L})\b/gu, '$1$2')
    .replaceAll('&', ' and ')
    .replace(/[`*_]+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])[`*]+/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const kinds =
  'keynote|opening keynote|closing keynote|invited talk|talk|session|workshop|tutorial|panel|panel discussion|lightning talks?|plenary|presentation|vortrag|er[öo]ffnungsvortrag|podiumsdiskussion|conf[ée]rence|atelier|table ronde|charla|ponencia|taller|mesa redonda|基調講演|講演|招待講演|demo|sponsor workshop';
const label = new RegExp(`^\\s*(?:(?:day|track|tag|room)\\s+\\d{1,2}|${kinds})(?:\\s+\\d{1,2})?\\s*[:：|–—-]\\s*`, 'i');
const mark = /^\s*(?:\[[^\]]{1,30}\]|\(?(?:cancell?ed|sold out|amendment|update[d]?|new)\)?\s*[:!–—-])\s*/i;
const leadingTime =
  /^\s*\d{1,2}(?:[:.h]?\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*[–—-]\s*\d{1,2}(?:[:.h]?\d{2})?\s*(?:[ap]\.?m\.?)?)?\s*[:|–—-]\s+/i;

/**
 * The title without what is put before it: Markdown heading signs, a time, `Keynote:`, `[SOLD OUT]`, `CANCELLED:`.
 */
export function stripLabels(title: string): string {
  const bare = title.replace(/^[#\s]+/, '').replace(/!?\[([^\]]{1,300})\]\([^)\s]{0,2000}\)/g, '$1');
  return bare.replace(leadingTime, '').replace(mark, '').replace(label, '').trim() || bare.trim();
}

/** A title cut in two at one of its separators. */
export interface TitleCut {
  readonly main: string;
  readonly tail: string;
}

const longestCut = 400;

/**
 * The ways to cut a title at a colon, dash, bar, opening parenthesis, question mark or `by`: subtitles and speakers stand
 * behind these. At most six.
 */
export function cutTitle(title: string): readonly TitleCut[] {
  const cuts: TitleCut[] = [];
  for (const match of title
    .slice(0, longestCut)
    .matchAll(/\s*[:：|(（]\s*|\s+[–—-]+\s+|\s*[—–]\s*|[?!]\s+|\.\s+|,?\s+by\s+/gi)) {
    const main = title.slice(0, match.index).trim();
    const tail = title.slice(match.index + match[0].length).trim();
    // A parenthesis in the middle belongs to the words round it.
    const isInside = /[(（]/.test(match[0]) && !/[)）]\s*$/.test(title);
    if (main !== '' && tail !== '' && !isInside && cuts.length < 6) {
      cuts.push({ main, tail });
    }
  }
  return cuts;
}
