/**
 * How much a stretch of text looks like one person's name: by its shape (capitals, particles, initials), by common given
 * names, and by words that never stand in a name.
 */
import { givenNames } from '../phrases/givenNames.js';
import { organisationWords, roleWords, titleWords } from '../phrases/titleWords.js';
import { mayHoldCjk } from './firstWord.js';

const particles = new Set(
  'van von de der den del della di da dos das do du la le les el al bin ibn ter ten op zu zum zur y e af av st. st san'.split(
    ' ',
  ),
);
const nameToken =
  /^(?:\p{Lu}[\p{Ll}\p{M}'’-]*(?:[-'’]\p{Lu}[\p{Ll}\p{M}]*)*|(?:Mc|Mac|Mc'|La|Le|De|Di|Du|Da|Van|Von|O['’]|D['’]|L['’]|Fitz|St)\p{Lu}[\p{Ll}'’-]+|\p{Lu}\.(?:-?\p{Lu}\.)*(?:\p{Lu}[\p{Ll}'’-]+)?|\p{Lu}{1,3})$/u;
const upperToken = /^\p{Lu}[\p{Lu}'’-]+$/u;
const lowerToken = /^\p{Ll}[\p{Ll}'’-]*$/u;
const honorific =
  /^(?:Dr|Prof|Mr|Mrs|Ms|Mx|Sir|Dame|Rev|Hon|Ing|Dipl|Dra|Sra|Herr|Frau|Mme|Monsieur|Madame|Maître)\.?$/u;
const suffix = /^(?:Jr|Sr|II|III|IV|PhD|Ph\.D|MD|Esq|MBA|MSc|BSc)\.?$/u;
const cjkName =
  /^(?:[\p{Script=Han}]{1,4}[\s　・]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,6}|[\p{Script=Katakana}ー]{2,10}[・=＝][\p{Script=Katakana}ー・]{2,16})(?:さん|氏|様|先生)?$/u;
/** Given names that are ordinary words too: they prove nothing beside another word. */
const wordLikeNames = new Set(
  'will may april june hope grace faith joy art rose amber jade ruby crystal drew max chase pat mark dean rich bill rob miles gene guy dale sky star ray earl ward merlin iris olive violet scarlett hunter mason harry summer autumn dawn eve penny jewel jan mar sue don ming merle destiny harmony melody june angel jasmine dart august israel jordan chad kent florence austin paris trinity heather holly lily'.split(
    ' ',
  ),
);

/** How much a stretch of text looks like one person's name, 0 to 1. */
export function nameLikeness(text: string): number {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 48) {
    return 0;
  }
  if (mayHoldCjk(trimmed) && cjkName.test(trimmed)) {
    return /(?:さん|氏|様|先生)$/u.test(trimmed) ? 0.9 : /[\s　・]/u.test(trimmed) || trimmed.length <= 4 ? 0.6 : 0.3;
  }
  const tokens = trimmed.split(/\s+/);
  const titled = honorific.test(tokens[0] ?? '');
  const core = tokens.filter(
    (token) => !/^['"‘“„].+['"’”“]$/u.test(token) && !honorific.test(token) && !suffix.test(token.replace(/,$/, '')),
  );
  if (core.length === 0 || core.length > 5 || isRole(trimmed)) {
    return 0;
  }
  const isLower = (core.length > 1 && isLowerRest(core)) || core.every((token) => lowerToken.test(token));
  const likeness = isLower ? lowerCaseLikeness(core) : capitalLikeness(core);
  return titled && likeness > 0 ? Math.max(likeness, 0.9) : likeness;
}

/** `Elijah manor`, but no `Jo van` or `Lars d`. */
function isLowerRest([, ...rest]: readonly string[]): boolean {
  return rest.every((token) => token.length > 3 && lowerToken.test(token));
}

/** `elijah manor`: taken for a name only where the first word is a known given name. */
function lowerCaseLikeness(tokens: readonly string[]): number {
  const first = (tokens[0] ?? '').toLowerCase();
  if (
    tokens.length < 2 ||
    tokens.length > 3 ||
    !givenNames.has(first) ||
    tokens.slice(1).some((token) => isTitleWord(token))
  ) {
    return 0;
  }
  return wordLikeNames.has(first) ? 0.3 : 0.75;
}

function capitalLikeness(tokens: readonly string[]): number {
  const allUpper = tokens.length > 1 && tokens.every((token) => upperToken.test(token) && token.length > 2);
  const words =
    allUpper || hasUpperSurname(tokens)
      ? tokens.map((token) => (token[0] ?? '') + token.slice(1).toLowerCase())
      : tokens;
  if (!words.every((token, index) => isNamePart(token, index, words.length))) {
    return isUpperPair(tokens) ? 0.3 : 0;
  }
  // `Der Typ, der spricht`.
  if (tokens[0] === 'Der') return 0;
  const first = (words[0] ?? '').toLowerCase().replace(/\.$/, '');
  const known = givenNames.has(first) || first.split('-').some((part) => givenNames.has(part)) || knownInner(words);
  const strange = words.slice(1).some((token) => isTitleWord(token.toLowerCase()));
  if (words.length === 1) {
    return isTitleWord(first)
      ? 0
      : known
        ? wordLikeNames.has(first)
          ? 0.25
          : 0.5
        : upperToken.test(tokens[0] ?? '')
          ? 0.1
          : 0.25;
  }
  if (strange || isTitleWord(first)) {
    return strangeLikeness(words, known && !wordLikeNames.has(first));
  }
  if (known) {
    return words.length <= 3 ? 0.95 : 0.85;
  }
  return unknownLikeness(words);
}

/** `Fabien HIEGEL`, as the French write. */
function hasUpperSurname([first = '', ...rest]: readonly string[]): boolean {
  const given = first.toLowerCase();
  return (
    rest.length > 0 &&
    givenNames.has(given) &&
    !wordLikeNames.has(given) &&
    !upperToken.test(first) &&
    rest.every(
      (token) =>
        upperToken.test(token) &&
        token.length > 2 &&
        !isTitleWord(token.toLowerCase()) &&
        !organisationWords.has(token.toLowerCase()),
    )
  );
}

/** `Ophélie COELHO`, a name that is not known: only where the file has its speakers in that place. */
function isUpperPair([first = '', last = '', ...rest]: readonly string[]): boolean {
  return (
    rest.length === 0 &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(first) &&
    last.length > 3 &&
    upperToken.test(last) &&
    ![first, last].some((word) => isTitleWord(word.toLowerCase()) || organisationWords.has(word.toLowerCase()))
  );
}

/** `Catt Small`, `Kevin Powers`: surnames that are words too. */
function strangeLikeness(words: readonly string[], known: boolean): number {
  const last = (words.at(-1) ?? '').toLowerCase();
  const odd = words.filter((token) => isTitleWord(token.toLowerCase())).length;
  const core = words.filter((token) => !particles.has(token.toLowerCase()));
  const isName =
    odd === 1 &&
    core.length === 2 &&
    !organisationWords.has(last) &&
    !words.some((token) => looksDerived(token.toLowerCase()));
  return isName ? (known ? 0.65 : 0.3) : 0;
}

function unknownLikeness(words: readonly string[]): number {
  const particle = words.some((token, index) => index > 0 && particles.has(token.toLowerCase()));
  const initial = words.some((token) => /^\p{Lu}\.$/u.test(token));
  const derived = words.some((token) => looksDerived(token.toLowerCase()));
  if (derived) {
    return particle || initial ? 0.4 : 0.2;
  }
  if (words.some((token) => organisationWords.has(token.toLowerCase()))) {
    return 0.15;
  }
  return particle || initial ? 0.8 : words.length === 2 ? 0.65 : words.length === 3 ? 0.6 : 0.3;
}

function knownInner(words: readonly string[]): boolean {
  // Family name first (`Chen Yinlin`, `van Peborgh Joaquin`) is weaker, but still a hint.
  return (
    words.length === 2 && givenNames.has((words[1] ?? '').toLowerCase()) && !isTitleWord((words[0] ?? '').toLowerCase())
  );
}

function isNamePart(token: string, index: number, count: number): boolean {
  // `Lars d`, as people call themselves on the web.
  if (index > 0 && index === count - 1 && /^\p{Ll}$/u.test(token)) return true;
  if (nameToken.test(token)) {
    // `TJ Usiyan`, but no `Redox OS`.
    return !upperToken.test(token) || (token.length <= 2 && (index === 0 || index < count - 1));
  }
  return index > 0 && index < count - 1 && particles.has(token.toLowerCase());
}

function isTitleWord(word: string): boolean {
  return titleWords.has(word) && !particles.has(word);
}

/** Endings of common nouns and verb forms, which hardly any surname has. */
function looksDerived(word: string): boolean {
  return (
    word.length > 5 &&
    /(?:tion|sion|ment|ness|ware|ology|ability|ization|isation|izing|ising|ting|ning|ring(?<!ering)|ding|ling(?<!erling)|king|ping|ful|less|ous|able|ible|ance|ence|ity|ics|ism|ship|ung|keit|heit|schaft|ción|dad|tés)s?$/.test(
      word,
    )
  );
}

const betweenWords = /[^\p{L}]+/u;
const joinedWords = /[^\p{L}-]+|-(?=in-|at-)|(?<=-in|-at)-/u;

/** Whether a stretch of text says what somebody is or does (`Vice President`, `software developer`). */
export function isRole(text: string): boolean {
  const words = /\p{L}/u.test(text) ? text.toLowerCase().split(text.includes('-') ? joinedWords : betweenWords) : [];
  return words.some(
    (word) => roleWords.has(word) || (word.includes('-') && word.split('-').some((part) => roleWords.has(part))),
  );
}

/** Whether a stretch of text is rather an employer or institution than a person. */
export function isOrganisation(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .some((word) => organisationWords.has(word));
}
