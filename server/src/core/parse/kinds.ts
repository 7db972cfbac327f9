/** What sort of session a title names, from the word tables of all languages. */
import type { TalkKind } from '../model/note.js';
import { afterKind, kindWords } from '../phrases/kindWords.js';

/** A kind, and whether the title says nothing else (`Keynote`), which is how speakers come after `:` or `-`. */
export interface KindReading {
  readonly kind: TalkKind;
  readonly whole: boolean;
}

const kindOf: ReadonlyMap<string, TalkKind> = new Map(
  kindWords.toReversed().flatMap(({ kind, words }) => words.map((word) => [word, kind] as const)),
);
const longestKind = Math.max(...[...kindOf.keys()].map((word) => word.split(' ').length));
const anyKindWord = new Set([...kindOf.keys()].flatMap((word) => word.split(/[^\p{L}&-]+/u)));
/** What a kind may begin and end with: titles that do neither need no look at longer stretches. */
const firstWords = new Set([...kindOf.keys()].map((word) => word.split(' ')[0]));
const lastWords = new Set([...kindOf.keys()].map((word) => word.split(' ').at(-1)));
const cjkKinds = [...kindOf.keys()].filter((word) => /[\u3040-\u30ff\u4e00-\u9fff]/u.test(word));

/** Reads the kind of a title, undefined for an ordinary talk. */
export function readKind(title: string): KindReading | undefined {
  const text = title
    .toLowerCase()
    .replace(/[“”"«»「」*_`]/g, '')
    .trim();
  const whole = kindOf.get(text.replace(/[\s:!.]+$/, '').replace(/\s*(?:#?\d+|[iv]+)$/, ''));
  if (whole !== undefined) {
    return { kind: whole, whole: true };
  }
  // Most titles hold no word of any kind.
  if (
    !text.split(/[^\p{L}&-]+/u).some((word) => anyKindWord.has(word)) &&
    !/[\u3040-\u30ff\u4e00-\u9fff]/u.test(text)
  ) {
    return undefined;
  }
  const [head = ''] = text.split(/\s*[:：|]\s*|\s+[-–—]+\s+|\s*[(（]/);
  const bracket = /[(（]([^()（）]+)[)）]\s*$/u.exec(text)?.[1]?.trim() ?? '';
  const kind = edgeKind(head, /[:：]\s/.test(text)) ?? kindOf.get(bracket) ?? cjkKind(text);
  return kind === undefined ? undefined : { kind, whole: false };
}

/**
 * A kind word at the end of a stretch (`MS Booth`), or at its start before what says which (`Closing Remarks Day 1`), as
 * any other word there is the subject (`Panel data`). Single words only in short ones, and those that are verbs or
 * everyday words, too, only beside one other (`Opening the black box` is a talk).
 */
function edgeKind(text: string, hasSubtitle: boolean): TalkKind | undefined {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  if (!firstWords.has(words[0] ?? '') && !lastWords.has(words.at(-1) ?? '')) return undefined;
  for (let size = Math.min(longestKind, words.length); size > 0; size -= 1) {
    const first = words.slice(0, size).join(' ');
    const last = words.slice(-size).join(' ');
    const edges = [
      ...(isBeforeSubject(first, words.slice(size), hasSubtitle) ? [] : [first]),
      ...(hasSubtitle && everyday.has(last) && size < words.length ? [] : [last]),
    ];
    const found = edges.filter(
      (edge) => kindOf.has(edge) && words.length <= (size > 1 ? 99 : everyday.has(edge) ? 2 : 4),
    );
    const [best] = found.map((edge) => kindOf.get(edge)).toSorted((a, b) => rank(a) - rank(b));
    if (best !== undefined) {
      return best;
    }
  }
  return undefined;
}

/** Whether the words behind a kind are what the talk is about. */
function isBeforeSubject(kind: string, rest: readonly string[], hasSubtitle: boolean): boolean {
  const [next = ''] = rest;
  // `Welcome to the jungle` welcomes nobody.
  if (kind === 'welcome to') return hasSubtitle || (rest.length > 1 && !event.test(rest.join(' ')));
  if (next === '' || /^[@#&+\d]|^[ivx]+$|^\W+$/.test(next)) return false;
  const named = kindOf.get(kind);
  return named !== 'keynote' && named !== 'lightning' && !afterKind.has(next);
}

const event = /\d{4}|conf|con\b|summit|days?\b|camp|devroom|fest|meetup|track|event/;

function rank(kind: TalkKind | undefined): number {
  return kindWords.findIndex((entry) => entry.kind === kind);
}

const everyday = new Set(
  'opening closing welcome social stand break training party pause pausa networking reception lunch dinner ouverture accueil apertura cierre eröffnung abschluss'.split(
    ' ',
  ),
);

function cjkKind(text: string): TalkKind | undefined {
  const word = cjkKinds.find(
    (candidate) =>
      text.endsWith(candidate) ||
      // A word in katakana goes on in `デモクラシー`.
      (text.startsWith(candidate) &&
        !(/[ァ-ヺー]$/.test(candidate) && /^[ァ-ヺー]/.test(text.slice(candidate.length)))),
  );
  return word === undefined ? undefined : kindOf.get(word);
}
