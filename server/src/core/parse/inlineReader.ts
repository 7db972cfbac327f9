/** Reads one line's inline markup, sign by sign; {@link readInline} is its door. */
import { pairMarks, type EmphasisMark } from './emphasisMarks.js';
import type { InlineLink, InlineSource, InlineText, Span } from './inlineText.js';

const escapable = /[!-/:-@[-`{-~]/;
const urlAt = /(?:https?:\/\/|www\.)[^\s<>"'`|\\^{}]+/y;
const angleAt = /<((?:https?:\/\/|mailto:|www\.)[^\s<>]*)>/y;
const tagAt = /<\/?[A-Za-z][^<>]*>|<!--.*?-->/y;
const bracketAt =
  /\[((?:[^[\]\\]|\\.|\[[^[\]]*\])*)\](?:\(\s*<?([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?(?:\s+["'(][^)]*)?\s*\)|\[[^\]]*\])?/y;
const orgLinkAt = /\[\[([^[\]]+)\](?:\[([^[\]]*)\])?\]/y;
const entityAt = /&(amp|lt|gt|quot|nbsp|#39|apos);/y;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
  apos: "'",
};

/** Holds what was read so far; lives for one line. */
export class InlineReader {
  private readonly characters: string[] = [];
  private readonly columns: number[] = [];
  private readonly links: InlineLink[] = [];
  private readonly marks: EmphasisMark[] = [];

  constructor(private readonly source: InlineSource) {}

  read(start: number, end: number): void {
    const markdown = this.source.dialect === 'markdown';
    const { text } = this.source;
    let at = start;
    while (at < end) {
      const character = text[at] ?? '';
      const taken = markdown ? this.readMarkdown(character, at, end) : this.readPlain(character, at, end);
      if (taken > 0) {
        at += taken;
      } else {
        this.push(character, at);
        at += 1;
      }
    }
  }

  finish(): InlineText {
    const dropped = pairMarks(this.marks);
    if (dropped.size === 0) {
      return this.toInline(this.characters.join(''), this.columns, []);
    }
    return this.withoutMarks(dropped);
  }

  private withoutMarks(dropped: ReadonlyMap<number, number>): InlineText {
    let plain = '';
    const columns: number[] = [];
    const place: number[] = [];
    const strong: Span[] = [];
    const open: number[] = [];
    for (let index = 0; index < this.characters.length; index += 1) {
      place.push(plain.length);
      const size = dropped.get(index);
      if (size === undefined) {
        plain += this.characters[index] ?? '';
        columns.push(this.columns[index] ?? 0);
      } else if (size > 0 && open.length > 0) {
        strong.push({ start: open.pop() ?? 0, end: plain.length });
      } else if (size < 0) {
        open.push(plain.length);
      }
    }
    place.push(plain.length);
    const links = this.links.map((link) => ({
      ...link,
      start: place[link.start] ?? 0,
      end: place[link.end] ?? plain.length,
    }));
    return this.toInline(plain, columns, strong, links);
  }

  private toInline(
    plain: string,
    columns: number[],
    strong: readonly Span[],
    links: readonly InlineLink[] = this.links,
  ): InlineText {
    return {
      plain,
      start: this.source.start,
      columns: [...columns, this.source.end],
      links,
      strong,
      emphasised: this.marks.length > 0 && columns.length < this.characters.length,
    };
  }

  private push(character: string, column: number): void {
    this.characters.push(character);
    this.columns.push(column);
  }

  private pushAll(start: number, end: number): void {
    for (let at = start; at < end; at += 1) {
      this.push(this.source.text[at] ?? '', at);
    }
  }

  /** Reads one construct of Markdown; gives the number of characters it took, 0 for none. */
  private readMarkdown(character: string, at: number, end: number): number {
    const { text } = this.source;
    switch (character) {
      case '\\':
        if (at + 1 < end && escapable.test(text[at + 1] ?? '')) {
          this.push(text[at + 1] ?? '', at + 1);
          return 2;
        }
        return 0;
      case '`':
        return this.readCode(at, end);
      case '*':
      case '_':
      case '~':
        return this.readMark(character, at, end);
      case '!':
        return text[at + 1] === '[' ? this.readImage(at, end) : 0;
      case '<':
        return this.readAngle(at, end);
      default:
        return this.readPlain(character, at, end);
    }
  }

  /** Constructs of both dialects: links in brackets, bare URLs, entities. */
  private readPlain(character: string, at: number, end: number): number {
    switch (character) {
      case '[':
        return this.readBracket(at, end);
      case '<':
        return this.readAngle(at, end);
      case 'h':
      case 'w':
        return this.readBareUrl(at, end);
      case '&':
        return this.readEntity(at, end);
      default:
        return 0;
    }
  }

  private readCode(at: number, end: number): number {
    const { text } = this.source;
    let size = 1;
    while (text[at + size] === '`') {
      size += 1;
    }
    const close = text.indexOf('`'.repeat(size), at + size);
    if (close < 0 || close >= end) {
      return 0;
    }
    this.pushAll(at + size, close);
    return close + size - at;
  }

  private readMark(character: string, at: number, end: number): number {
    const { text, start } = this.source;
    let size = 1;
    while (at + size < end && text[at + size] === character) {
      size += 1;
    }
    const before = at > start ? (text[at - 1] ?? ' ') : ' ';
    const after = at + size < end ? (text[at + size] ?? ' ') : ' ';
    const opens = !/\s/.test(after) && (character !== '_' || !/[\p{L}\p{N}]/u.test(before));
    const closes = !/\s/.test(before) && (character !== '_' || !/[\p{L}\p{N}]/u.test(after));
    if ((!opens && !closes) || (character === '~' && size !== 2)) {
      return 0;
    }
    this.marks.push({ character, size, index: this.characters.length, opens, closes });
    this.pushAll(at, at + size);
    return size;
  }

  private readImage(at: number, end: number): number {
    const size = matchAt(bracketAt, this.source.text, at + 1, end)?.[0].length;
    return size === undefined ? 0 : size + 1;
  }

  private readAngle(at: number, end: number): number {
    const link = matchAt(angleAt, this.source.text, at, end);
    if (link !== undefined) {
      const url = link[1] ?? '';
      const start = this.characters.length;
      this.pushAll(at + 1, at + 1 + url.length);
      this.links.push({
        start,
        end: this.characters.length,
        url,
        urlStart: at + 1,
        urlEnd: at + 1 + url.length,
        form: 'angle',
      });
      return url.length + 2;
    }
    return this.source.dialect === 'markdown' ? (matchAt(tagAt, this.source.text, at, end)?.[0].length ?? 0) : 0;
  }

  private readBracket(at: number, end: number): number {
    const { text } = this.source;
    const org = matchAt(orgLinkAt, text, at, end);
    if (org !== undefined) {
      return this.readOrgLink(org, at);
    }
    const match = matchAt(bracketAt, text, at, end);
    if (match === undefined || !match[0].endsWith(')')) {
      return this.readReference(match, at);
    }
    const start = this.characters.length;
    const label = match[1] ?? '';
    const url = match[2] ?? '';
    this.read(at + 1, at + 1 + label.length);
    const urlStart = url === '' ? at + 1 : at + label.length + 2 + match[0].slice(label.length + 2).indexOf(url);
    if (url === '') {
      this.dropLinksFrom(start);
    }
    // `[https://...]()`: the URL as link text, the target left empty.
    const target = url === '' && /^(?:https?:\/\/|www\.)\S+$/.test(label) ? label : url;
    this.links.push({
      start,
      end: this.characters.length,
      url: target,
      urlStart,
      urlEnd: urlStart + target.length,
      form: 'text',
    });
    return match[0].length;
  }

  /** `[text][ref]` and footnotes; `[text]` alone stays as written, as most of them are plain brackets. */
  private readReference(match: RegExpExecArray | undefined, at: number): number {
    if (match === undefined || this.source.dialect !== 'markdown') {
      return 0;
    }
    if (match[0].startsWith('[^')) {
      return match[0].length;
    }
    const label = match[1] ?? '';
    if (match[0].length === label.length + 2) {
      return 0;
    }
    this.read(at + 1, at + 1 + label.length);
    return match[0].length;
  }

  private readOrgLink(match: RegExpExecArray, at: number): number {
    const url = match[1] ?? '';
    const label = match[2];
    const start = this.characters.length;
    const from = label === undefined ? at + 2 : at + 4 + url.length;
    this.pushAll(from, from + (label ?? url).length);
    this.links.push({
      start,
      end: this.characters.length,
      url,
      urlStart: at + 2,
      urlEnd: at + 2 + url.length,
      form: 'text',
    });
    return match[0].length;
  }

  private readBareUrl(at: number, end: number): number {
    const { text, start } = this.source;
    if (at > start && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) {
      return 0;
    }
    const found = matchAt(urlAt, text, at, end)?.[0];
    if (found === undefined) {
      return 0;
    }
    const url = trimUrl(found);
    const from = this.characters.length;
    this.pushAll(at, at + url.length);
    this.links.push({
      start: from,
      end: this.characters.length,
      url,
      urlStart: at,
      urlEnd: at + url.length,
      form: 'bare',
    });
    return url.length;
  }

  private readEntity(at: number, end: number): number {
    const match = matchAt(entityAt, this.source.text, at, end);
    if (match === undefined || this.source.dialect !== 'markdown') {
      return 0;
    }
    this.push(entities[match[1] ?? ''] ?? '&', at);
    return match[0].length;
  }

  private dropLinksFrom(start: number): void {
    while ((this.links.at(-1)?.start ?? -1) >= start) {
      this.links.pop();
    }
  }
}

function matchAt(pattern: RegExp, text: string, at: number, end: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null || at + match[0].length > end ? undefined : match;
}

/** A URL found in running text without the punctuation of the sentence around it. */
export function trimUrl(url: string): string {
  let end = url.length;
  for (;;) {
    const last = url[end - 1] ?? '';
    if (/[.,;:!?*_'"’”»]/.test(last)) {
      end -= 1;
    } else if (last === ')' && !url.slice(0, end).includes('(')) {
      end -= 1;
    } else if (last === ']' && !url.slice(0, end).includes('[')) {
      end -= 1;
    } else {
      return url.slice(0, end);
    }
  }
}
