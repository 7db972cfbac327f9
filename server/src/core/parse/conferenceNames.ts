/** Reads an event's name: how likely a title is one, and the name without `Notes`, day, place and the like. */
import { conferenceEndings, conferenceWords, notesWords } from '../phrases/conferenceWords.js';
import { notAfterLatin, notBeforeLatin } from './latinWords.js';
import type { Span } from './inlineText.js';
import { trimSpan } from './inlineText.js';
import { readDayMark } from './dayMarks.js';

const words = new RegExp(`${notAfterLatin}(?:${conferenceWords.join('|')})${notBeforeLatin}`, 'i');
const cjkWords = /カンファレンス|勉強会|会議|大会|シンポジウム|サミット|フェス/u;
const endings = new RegExp(`(?<=\\p{L}{2})(?:${conferenceEndings.join('|')})(?=$|[^\\p{L}])`, 'u');
const year = /(?:^|[^\d])(?:19|20)\d\d(?=$|[^\d])|['’]\d\d(?=$|[^\d])/u;
/** A cheap look before the tables: one of these stands in every name of an event that they know. */
const mayBeEvent =
  /(?:19|20)\d\d|['’]\d\d|con|camp|summit|fest|expo|meet|days?|forum|webinar|symposi|simposio|kongress|tagung|tage|treffen|messe|journ|rencontre|colloq|salon|jornada|congr|encuentro|fosdem|wwdc|world|cascades|vember|hackathon|retreat|group|usergroup|not[eai]|mitschrift|apuntes|resum|résum|compte|summary|report|recap|highlight|takeaway|minutes|links|zusammen|bericht|カンファ|勉強|会|シンポ|サミット|フェス|メモ|ノート|レポート|まとめ/i;
const notesAtEnd = new RegExp(
  `[\\s:–—-]+(?:(?:my|personal|talk|session|conference|meeting|trip|event)\\s+)*(?:${notesWords.join('|')})(?:(?:\\s+(?:and|&|und|et|y)\\s+|\\s*[/+]\\s*)(?:my\\s+)?(?:${notesWords.join('|')}))*$`,
  'iu',
);
const notesAtStart = new RegExp(
  `^(?:my\\s+|personal\\s+|meine\\s+|mes\\s+|mis\\s+)?(?:${notesWords.join('|')})\\s+(?:from|on|for|of|about|at|vom|von|zur|zum|zu|der|du|de la|de|des|del|sobre)\\s+(?:the\\s+|la\\s+|el\\s+)?|^(?:${notesWords.join('|')})\\s*[:–—-]\\s+`,
  'iu',
);
const namesNothing = new RegExp(
  `^(?:${notesWords.join('|')}|conferences?|meetups?|konferenzen?|conférences?|conferencias?)$`,
  'iu',
);
const aside =
  /^(?:remote|online|virtual|hybrid|in[- ]person|live|notes|(?:19|20)\d\d|digital|day|notizen|en ligne|en línea)$/iu;
const place = /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+)?$/u;

/** How much a title looks like the name of an event, 0 to 1. */
export function conferenceLikeness(title: string): number {
  if (title.length > 110 || /[?!]$/.test(title) || !mayBeEvent.test(title)) {
    return 0;
  }
  const hasWord = words.test(title) || endings.test(title) || cjkWords.test(title);
  const hasYear = year.test(title);
  const hasNotes = notesAtEnd.test(title) || notesAtStart.test(title);
  const endsInYear = /(?:(?:19|20)\d\d|['’]\d\d)\s*$/u.test(title);
  return Math.min(1, (hasWord ? 0.5 : 0) + (hasYear ? (endsInYear || hasWord ? 0.4 : 0.2) : 0) + (hasNotes ? 0.5 : 0));
}

/** The event's name in a title, cleaned; empty where nothing is left (`Notes`). */
export function findConferenceName(title: string): Span {
  const full = trimSpan(title, { start: 0, end: title.length });
  const lead = notesAtStart.exec(title.slice(full.start, full.end))?.[0].length ?? 0;
  let span = withoutNotes(title, { start: full.start + lead, end: full.end });
  for (let turn = 0; turn < 5; turn += 1) {
    const shorter = withoutLastPart(title, span);
    if (shorter === undefined) {
      break;
    }
    span = withoutNotes(title, shorter);
  }
  const name = title.slice(span.start, span.end);
  return namesNothing.test(name) ? { start: span.start, end: span.start } : span;
}

function withoutNotes(title: string, span: Span): Span {
  const match = notesAtEnd.exec(title.slice(span.start, span.end));
  return match === null ? span : trimSpan(title, { start: span.start, end: span.start + match.index });
}

/** Takes off `- Day 1`, `- remote`, `| Place`, `(online)`, `, City, Country`, a date. */
function withoutLastPart(title: string, span: Span): Span | undefined {
  const text = title.slice(span.start, span.end);
  const bracket = /\s*[(（]([^()（）]*)[)）]$/u.exec(text);
  if (bracket !== null && (aside.test((bracket[1] ?? '').trim()) || readDayMark(bracket[1] ?? '') !== undefined)) {
    return { start: span.start, end: span.start + bracket.index };
  }
  const match = /^(.*\S)(\s+[-–—|·:]+\s+|\s*\|\s*|[,:]\s+)(.+?)$/su.exec(text);
  if (match === null) {
    return undefined;
  }
  const [, head = '', mark = '', tail = ''] = match;
  const isPlace = (mark.includes('|') && place.test(tail)) || (mark.startsWith(',') && place.test(tail));
  const isDropped =
    aside.test(tail.trim()) ||
    readDayMark(tail) !== undefined ||
    isPlace ||
    /^\d{1,2}(?:st|nd|rd|th)?\s*[-–]\s*\d/u.test(tail);
  return isDropped && head.length > 2 ? { start: span.start, end: span.start + head.length } : undefined;
}
