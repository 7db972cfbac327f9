/**
 * Which talks somebody means who types a few letters: each word has to fit the title, a speaker, the talk code or the
 * conference, as its start, the start of a word, a part, letters in their order, or with one slip. Plain values, no VS Code.
 */
import type { FoundTalk } from './conferenceLookups.js';

export interface TalkSearch {
  /** The best first, at most `limit`; for nothing typed the conference here, then the others, each in its order. */
  find(typed: string, limit: number): readonly FoundTalk[];
}

/** What is looked into of a talk, in lower case and without accents. */
interface Candidate {
  readonly found: FoundTalk;
  readonly title: string;
  readonly speakers: string;
  readonly code: string;
  readonly conference: string;
  readonly isHere: boolean;
  /** Of title and speakers, made when somebody mistypes. */
  words?: readonly string[];
}

/**
 * @param talks in the order of the notes
 * @param here id of the conference that the reader is in: of talks that fit alike its own come first
 */
export function createTalkSearch(talks: readonly FoundTalk[], here: string | undefined): TalkSearch {
  const candidates = talks.map((found) => toCandidate(found, here));
  const inOrder = [...candidates.filter(({ isHere }) => isHere), ...candidates.filter(({ isHere }) => !isHere)];
  return {
    find(typed, limit) {
      const words = fold(typed)
        .split(/\s+/)
        .filter((word) => word !== '');
      if (words.length === 0) return inOrder.slice(0, limit).map(({ found }) => found);
      const whole = words.join(' ');
      const scored = score(inOrder, (candidate) => scoreWords(candidate, words, whole));
      // Letters in their order, and slips, only for those who would find next to nothing.
      const enough = scored.length >= fewResults || whole.length < shortestGuess;
      const all = enough ? scored : [...scored, ...guess(inOrder, scored, words)];
      return all
        .toSorted((a, b) => b.score - a.score)
        .slice(0, limit)
        .map(({ candidate }) => candidate.found);
    },
  };
}

const fewResults = 5;
const shortestGuess = 3;

interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

function toCandidate(found: FoundTalk, here: string | undefined): Candidate {
  const { talk, conference } = found;
  return {
    found,
    title: fold(talk.title),
    speakers: fold(talk.speakers.join('\n')),
    code: fold(talk.code ?? ''),
    conference: fold(conference.name),
    isHere: conference.id === here,
  };
}

/** Lower case without accents: `muller` finds Müller. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return plain.test(lower) ? lower : lower.normalize('NFD').replace(marks, '');
}

const plain = /^[ -~\n]*$/;
const marks = /[\u0300-\u036F]/g;

function score(candidates: readonly Candidate[], scoreOne: (candidate: Candidate) => number): Scored[] {
  const scored: Scored[] = [];
  for (const candidate of candidates) {
    const points = scoreOne(candidate);
    if (points > 0) scored.push({ candidate, score: points + (candidate.isHere ? herePoints : 0) });
  }
  return scored;
}

/** More than a place further on in the title counts, less than a better kind of fit. */
const herePoints = 12;

/** Zero where a word fits nowhere. */
function scoreWords(candidate: Candidate, words: readonly string[], whole: string): number {
  if (candidate.code === whole) return 1000;
  let sum = 0;
  for (const word of words) {
    const points = scoreWord(candidate, word);
    if (points === 0) return 0;
    sum += points;
  }
  const average = sum / words.length;
  if (candidate.title === whole) return average + 60;
  if (candidate.title.startsWith(whole)) return average + 40;
  return words.length > 1 && candidate.title.includes(whole) ? average + 20 : average;
}

function scoreWord({ title, speakers, code, conference }: Candidate, word: string): number {
  const inTitle = scorePart(title, word);
  if (inTitle >= startOfText) return inTitle;
  const inSpeakers = scorePart(speakers, word) * 0.95;
  const inCode = code.startsWith(word) ? startOfWord : 0;
  return Math.max(inTitle, inSpeakers, inCode, scorePart(conference, word) * 0.6);
}

const startOfText = 100;
const startOfWord = 80;
const insideWord = 40;

/** The start of the text, a word's start, or anywhere; a fit further on counts a little less. */
function scorePart(text: string, word: string): number {
  const first = text.indexOf(word);
  if (first < 0) return 0;
  if (first === 0) return startOfText;
  for (let at = first; at >= 0 && at < 400; at = text.indexOf(word, at + 1)) {
    if (!isWordSign(text.charCodeAt(at - 1))) return startOfWord - Math.min(at, 100) / 10;
  }
  return insideWord - Math.min(first, 100) / 10;
}

/** Digits and letters, of whatever script. */
function isWordSign(code: number): boolean {
  return code > 127 || (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** Talks that were not found, by letters in their order (`bldel` for Building Elegant) or with one slip in a word. */
function guess(candidates: readonly Candidate[], known: readonly Scored[], words: readonly string[]): Scored[] {
  const found = new Set(known.map(({ candidate }) => candidate));
  const letters = words.join('');
  return score(candidates, (candidate) => {
    if (found.has(candidate)) return 0;
    if (words.every((word) => fitsWithSlip(candidate, word))) return 25;
    return isSubsequence(candidate.title, letters) || isSubsequence(candidate.speakers, letters) ? 15 : 0;
  });
}

/** The letters in their order, the first one at the start of a word, and none far from the one before. */
function isSubsequence(text: string, letters: string): boolean {
  let at = text.indexOf(letters.charAt(0));
  while (at > 0 && isWordSign(text.charCodeAt(at - 1))) at = text.indexOf(letters.charAt(0), at + 1);
  if (at < 0) return false;
  for (let index = 1; index < letters.length; index += 1) {
    const next = text.indexOf(letters.charAt(index), at + 1);
    if (next < 0 || next - at > furthestLetter) return false;
    at = next;
  }
  return true;
}

const furthestLetter = 16;

function fitsWithSlip(candidate: Candidate, word: string): boolean {
  if (scoreWord(candidate, word) > 0) return true;
  if (word.length < 4) return false;
  candidate.words ??= `${candidate.title} ${candidate.speakers}`.split(/[^\p{L}\p{N}]+/u);
  return candidate.words.some((other) => isOneSlipAway(word, other));
}

/** One letter too many, too few, other, or changed with its neighbour, up to the end of what was typed. */
function isOneSlipAway(typed: string, word: string): boolean {
  if (word.length < typed.length - 1 || word.charCodeAt(0) !== typed.charCodeAt(0)) return false;
  let at = 1;
  while (at < typed.length && typed.charCodeAt(at) === word.charCodeAt(at)) at += 1;
  const rest = typed.slice(at + 1);
  const swapped = typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2);
  return word.startsWith(rest, at + 1) || word.startsWith(rest, at) || word.startsWith(typed.slice(at), at + 1)
    ? true
    : word.startsWith(swapped, at);
}
