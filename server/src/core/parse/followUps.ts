/** Reads what the writer means to do later: boxes, labels, phrases, and questions left open with `??`. */
import { lazily } from '../lazily.js';
import type { FollowUp } from '../model/note.js';
import { broadLabels, followUpLabels, followUpLabelWords, followUpStarts, japaneseWord } from '../phrases/followUps.js';
import { createRange } from '../text/positions.js';
import type { ScannedLine } from './block.js';

const labels = followUpLabels.join('|');
const donePattern = /^done:\s/i;
const box = /^\[([ xX]?)\](?!\(|\[|:)\s*(?:[-–—]\s+)?(?=\S)/;
const colon = String.raw`(?:\*\*|__|[*_])?\s*(?:[:：](?:\*\*|__|[*_])?|\s[-–—]+\s)\s*`;
const labelStart = String.raw`^(?:\*\*|__|[*_])?`;
const label = new RegExp(String.raw`${labelStart}(?:${labels})${colon}(?=\S)`, 'iu');
const broadLabel = lazily(
  () =>
    new RegExp(
      broadLabels.map((broad) => `${labelStart}(?:${broad.label})${colon}(?=${broad.before})`).join('|'),
      'iu',
    ),
);
const googled =
  /^google\s(?!(?:ai|at|chrome|cloud|docs|drive|maps|play|research|search|sheets|tables?|time|uses|has|is|was)\b)[^.:;]{3,60}$/;
const todoWord = /^(?:TODO|FIXME)\b[\s:–—-]*(?=\S)/;
/** One pattern for each first word, as one of all beginnings takes long to compile. */
const startsByWord = lazily(() => {
  const words = new Set(followUpStarts.flatMap((start) => start.words));
  return new Map([...words].map((word) => [word, createStart(word)] as const));
});
const bracketed = /[(（]([^()（）]{4,160})[)）][\s.!]*$/u;
const lastSentence = /(?<=[.!?]\s+)(?=\S)[^.!?]{6,100}[.!]?\s*$/u;
const closingPhrase = /^(?:requires|needs)\smore\s(?:research|reading|investigation)\b/iu;

/** Beginnings of a line that the user takes for follow-ups, beside those that everybody does. */
export type FollowUpPhrases = RegExp;

/** Phrases as the user writes them, in any case; undefined where there are none. The same phrases may give another value. */
export function createFollowUpPhrases(phrases: readonly string[]): FollowUpPhrases | undefined {
  const words = phrases.map((phrase) => phrase.trim()).filter((phrase) => phrase !== '');
  const escaped = words.map((phrase) =>
    phrase.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`),
  );
  return words.length === 0 ? undefined : new RegExp(`^(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

/** Reads the follow-ups of one line of prose or list; code, quotations and headings are never asked. */
export function readFollowUps(line: ScannedLine, lineIndex: number, phrases?: FollowUpPhrases): readonly FollowUp[] {
  const text = line.text.slice(line.contentStart, line.contentEnd);
  if (text.length > 1000) {
    return [];
  }
  const place = { line: lineIndex, column: line.contentStart };
  return (
    readBox(text, place) ??
    readWhole(text, place) ??
    readOwn(text, place, phrases) ??
    readBracketed(text, place) ??
    readClosing(text, place) ??
    []
  );
}

/** Reads a bullet below a heading such as `To look up`: all of it is to be done. */
export function readListedTask(line: ScannedLine, lineIndex: number): readonly FollowUp[] {
  const text = line.text.slice(line.contentStart, line.contentEnd);
  const done = donePattern.exec(text)?.[0].length ?? 0;
  const isEmpty = text.length > 1000 || !/[\p{L}\p{N}]/u.test(text.slice(done));
  const found = { text: text.slice(done), form: 'phrase', done, from: 0, to: text.length } as const;
  return isEmpty ? [] : [createFollowUp(found, { line: lineIndex, column: line.contentStart })];
}

interface Place {
  readonly line: number;
  readonly column: number;
}

function readBox(text: string, place: Place): readonly FollowUp[] | undefined {
  const match = box.exec(text);
  if (match === null) {
    return undefined;
  }
  const { line, column } = place;
  const inner = (match[1] ?? '').length;
  return [
    {
      text: cleanEnd(text.slice(match[0].length)),
      done: /x/i.test(match[1] ?? ''),
      form: 'box',
      range: createRange(line, column, line, column + text.trimEnd().length),
      boxRange: createRange(line, column + 1, line, column + 1 + inner),
    },
  ];
}

/** The word that a text begins with, emphasis aside, in lower case; empty where it begins with none. */
function readFirstWord(text: string): string {
  const word = /^[*_]*([\p{L}'’]+(?:-\p{L}+)*)/u.exec(text.slice(0, 32))?.[1]?.toLowerCase() ?? '';
  return /^[\u3040-\u30ff\u4e00-\u9fff]/.test(word) ? japaneseWord : word;
}

/** The label that a text begins with, up to what it is about. */
function readLead(text: string, word: string): string | undefined {
  if (!followUpLabelWords.has(word)) return undefined;
  const isMarked = /[:：–—]|-\s/.test(text);
  return (isMarked ? (label.exec(text) ?? broadLabel().exec(text))?.[0] : undefined) ?? todoWord.exec(text)?.[0];
}

/** Whether a text begins as follow-ups without a label do. */
function isStart(text: string, word: string): boolean {
  // In small letters it is the verb: `google Kalman filters`.
  return (word === 'google' && googled.test(text)) || (startsByWord().get(word)?.test(text) ?? false);
}

function createStart(word: string): RegExp {
  const patterns = followUpStarts.filter(({ words }) => words.includes(word)).map(({ pattern }) => pattern);
  return new RegExp(`^(?:${patterns.join('|')})`, 'iu');
}

/** A line that is a follow-up from its first character on. */
function readWhole(text: string, place: Place): readonly FollowUp[] | undefined {
  const done = donePattern.exec(text)?.[0].length ?? 0;
  const rest = text.slice(done);
  const word = readFirstWord(rest);
  const lead = readLead(rest, word);
  if (lead !== undefined) {
    return [
      createFollowUp(
        {
          text: rest.slice(lead.length),
          form: /^note|self|memo|notiz an|note à|note pour|nota|自分/iu.test(lead) ? 'phrase' : 'label',
          done,
          from: 0,
          to: text.length,
        },
        place,
      ),
    ];
  }
  if (isStart(rest, word)) {
    return [createFollowUp({ text: rest, form: 'phrase', done, from: 0, to: text.length }, place)];
  }
  return rest.endsWith('??') && rest.length > 3 && rest.length < 200
    ? [createFollowUp({ text: rest, form: 'question', done, from: 0, to: text.length }, place)]
    : undefined;
}

/** `... (look up more details)` at the end of a line. */
function readBracketed(text: string, place: Place): readonly FollowUp[] | undefined {
  // Most lines end in no bracket: then nothing is searched.
  const match = /[)）][\s.!]*$/u.test(text.slice(-4)) ? bracketed.exec(text) : null;
  if (match === null) return undefined;
  const inner = match[1] ?? '';
  const done = donePattern.exec(inner)?.[0].length ?? 0;
  const rest = inner.slice(done);
  const word = readFirstWord(rest);
  const lead = readLead(rest, word);
  if (lead === undefined && !isStart(rest, word)) {
    return undefined;
  }
  const from = match.index + 1;
  return [
    createFollowUp(
      {
        text: rest.slice(lead?.length ?? 0),
        form: lead === undefined ? 'phrase' : 'label',
        done,
        from,
        to: from + inner.length,
      },
      place,
    ),
  ];
}

/** A line that begins as the user says that follow-ups do. */
function readOwn(text: string, place: Place, phrases: FollowUpPhrases | undefined): readonly FollowUp[] | undefined {
  if (phrases === undefined) return undefined;
  const done = donePattern.exec(text)?.[0].length ?? 0;
  const rest = text.slice(done);
  return phrases.test(rest)
    ? [createFollowUp({ text: rest, form: 'phrase', done, from: 0, to: text.length }, place)]
    : undefined;
}

/** `... without blocking thread.  Requires more research.` */
function readClosing(text: string, place: Place): readonly FollowUp[] | undefined {
  const match = / more /i.test(text) ? lastSentence.exec(text) : null;
  return match === null || !closingPhrase.test(match[0])
    ? undefined
    : [createFollowUp({ text: match[0], form: 'phrase', done: 0, from: match.index, to: text.length }, place)];
}

interface Found {
  readonly text: string;
  readonly form: FollowUp['form'];
  /** Length of the `done: ` before it. */
  readonly done: number;
  readonly from: number;
  readonly to: number;
}

function createFollowUp(found: Found, place: Place): FollowUp {
  const { line, column } = place;
  const start = column + found.from;
  return {
    text: cleanEnd(found.text),
    done: found.done > 0,
    form: found.form,
    range: createRange(line, start, line, column + found.to),
    ...(found.done > 0 ? { doneRange: createRange(line, start, line, start + found.done) } : {}),
  };
}

function cleanEnd(text: string): string {
  return text
    .trim()
    .replace(/^\*\*|\*\*$/g, '')
    .replace(/(?<=[\p{L})])\.$/u, '');
}
