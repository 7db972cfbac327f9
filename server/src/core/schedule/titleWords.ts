/** Titles taken apart into words, with what comparing them needs of each. */

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
/** Words of headings that stand over many things, and are a title only when they are the whole of one. */
const generic = new Set(
  `introduction intro overview summary conclusion conclusions questions q a qa agenda notes note keynote keynotes panel workshop
   workshops tutorial tutorials talk talks session sessions demo demos opening closing welcome remarks break lunch links resources
   references follow up todo misc background motivation outline discussion thoughts takeaways day one two three first second
   speaker speakers lightning poster posters announcements update updates news plenary sponsor sponsors community meeting`.split(
    /\s+/,
  ),
);
const lightWeight = 0.2;
const numberWeight = 1.5;
const mostWords = 40;

/** A normalised title taken apart; made once per title. */
export interface TitleWords {
  readonly words: readonly TitleWord[];
  /** Sum of the words' weights. */
  readonly total: number;
  /** All but the light words, joined. */
  readonly heavy: string;
  /** Number of words that not every programme has. */
  readonly telling: number;
}

export interface TitleWord {
  readonly text: string;
  readonly weight: number;
  /** Says next to nothing: an article, a preposition. */
  readonly isLight: boolean;
  /** Is never a misspelling of another distinct word: `one`, `sunday`. */
  readonly isDistinct: boolean;
  readonly digits: string;
  /** One bit per letter that occurs: words with other letters are never compared letter by letter. */
  readonly letters: number;
}

/** Takes a normalised title (see `normalizeTitle`) apart; long titles count by their first 40 words. */
export function toTitleWords(normalized: string): TitleWords {
  const words = normalized === '' ? [] : normalized.split(' ').slice(0, mostWords).map(toWord);
  let total = 0;
  let heavy = '';
  let telling = 0;
  for (const { text, weight, isLight, digits } of words) {
    total += weight;
    heavy += isLight ? '' : text;
    telling += isLight || text === digits || generic.has(text) ? 0 : 1;
  }
  return { words, total, heavy, telling };
}

function toWord(text: string): TitleWord {
  const isLight = light.has(text);
  const digits = /[0-9]/.test(text) ? text.replace(/[^0-9]/g, '') : '';
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

/** Whether the word says next to nothing: an article, a preposition. */
export function isLightWord(word: string): boolean {
  return light.has(word);
}
