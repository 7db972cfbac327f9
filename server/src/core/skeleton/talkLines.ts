/** One talk of new notes: header, speakers, link and abstract, as lines of either dialect. */
import { writeAbstract } from '../edit/abstract.js';
import { escapeInline } from '../edit/markdownEscapes.js';
import { formatClockTime } from '../model/clockTime.js';
import type { Dialect } from '../model/note.js';
import type { PickedSlot } from './pickedSlots.js';

/**
 * The parts of a talk that are not written as people mostly do, as they would be read as something else: a title
 * (`Intro - Ada Marsh`) and names (`Acme, Inc.`) stand in quotes then, and a link behind a word.
 */
export interface Manner {
  readonly quotesTitle: boolean;
  readonly quotesNames: boolean;
  readonly labelsLink: boolean;
}

export const plainManner: Manner = { quotesTitle: false, quotesNames: false, labelsLink: false };

/** Quotes that may stand round a title: the first whose signs are not in it. */
const quotes: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
  ['「', '」'],
];

/** More names than this are a second line. */
const namesPerLine = 8;

/** `09:30 - Tides for Beginners`, without the mark of a heading. */
export function writeTitle({ title, clock }: PickedSlot, manner: Manner, dialect: Dialect): string {
  const words = toInline(manner.quotesTitle ? quote(title) : title, dialect);
  return clock === undefined ? words : `${formatClockTime(clock)} - ${words}`;
}

/** What stands below a talk's header, each part set off by an empty line before it; nothing where the slot has none. */
export function writeBelow(picked: PickedSlot, manner: Manner, dialect: Dialect): readonly string[] {
  const { url, abstract, description } = picked.slot;
  const text = abstract ?? description;
  return [
    ...writeSpeakers(picked.speakers, manner, dialect),
    ...(url === undefined ? [] : ['', writeLink(url, manner, dialect)]),
    ...(text === undefined ? [] : ['', ...writeAbstract(text)]),
  ];
}

/** A name as one item of a list of speakers. */
export function writeName(name: string, manner: Manner, dialect: Dialect): string {
  return toInline(manner.quotesNames ? quote(name) : name, dialect);
}

function writeSpeakers(names: readonly string[], manner: Manner, dialect: Dialect): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < names.length; at += namesPerLine) {
    const some = names.slice(at, at + namesPerLine).map((name) => writeName(name, manner, dialect));
    lines.push('', `${names.length === 1 ? 'Speaker' : 'Speakers'}: ${some.join(', ')}`);
  }
  return lines;
}

function writeLink(url: string, manner: Manner, dialect: Dialect): string {
  // The end of a sentence is no part of a bare URL.
  const isBare = dialect === 'plaintext' && /[\p{L}\p{N}/_=&#-]$/u.test(url);
  const link = isBare ? url : `<${url}>`;
  return manner.labelsLink ? `Talk: ${link}` : link;
}

function quote(text: string): string {
  const [open, close] = quotes.find((pair) => !pair.some((sign) => text.includes(sign))) ?? ['"', '"'];
  return open + text + close;
}

function toInline(text: string, dialect: Dialect): string {
  return dialect === 'markdown' ? escapeInline(text) : text;
}
