/**
 * Speakers named below the header: `Presenter: Name (affiliation)`, bold lines, a line or first bullet that is a name,
 * `The first speaker was ...`. Only lines near the header count, and a bare name only before any notes.
 */
import type { Speaker } from '../model/note.js';
import type { LabelKind } from '../phrases/labels.js';
import type { ScannedLine } from './block.js';
import { toSpeaker } from './header.js';
import type { InlineLink, InlineText, Span } from './inlineText.js';
import { trimSpan } from './inlineText.js';
import { isRole } from './nameLikeness.js';
import type { PeopleReading, PersonReading } from './speakerNames.js';
import { readPeople, readPeopleLoosely } from './speakerNames.js';
import type { SpeakersBelow } from './summarizeBlock.js';

/** A line below the header. */
export interface SpeakerLine {
  readonly line: ScannedLine;
  readonly index: number;
  readonly label: LabelKind | undefined;
  /** Where the text after the label starts. */
  readonly from: number;
  /** Lines of notes above it. */
  readonly notes: number;
}

const leadIn =
  /^[\s*_-]*(?:(?:presented|given|held|talk|session|keynote|workshop|lecture|presentation|moderated|hosted|led|vorgetragen|vortrag|présenté|animé|presentado|charla)\s+(?:by|von|par|por)|by|von|par|por)\s+/iu;
const speakerWas =
  /(?:^|[.!?]\s)(?:the\s)?(?:(?:first|second|third|fourth|fifth|next|last|final|opening|closing|keynote|main)\s)?speaker\s(?:was|is)\s+([\p{Lu}][^,.;:“"(]{2,40}?)(?=\s+(?:with|who|from|talking|speaking|of)\b|[,.;:“"(])/iu;
/** `A great talk by Name about ...` as the first words. */
const talkBy =
  /^\W*(?:(?:an?|the|this|another|very|great|good|nice|interesting|first|opening|closing|lightning|ein|une?|la)\s){0,4}(?:talk|presentation|session|keynote|lecture|workshop|vortrag|conférence|charla)\s(?:given\s|held\s)?(?:by|von|par|por)\s([^\s,.;:“"(][^,.;:“"(]{2,40}?)(?=\s(?:about|on|with|who|from|at|of|über|mit|sur|avec|sobre)\s|[,.;:“"(])/i;
const inThisTalk =
  /\b[Ii]n\sthis\s(?:talk|session|presentation|workshop|keynote|tutorial)\b[,]?\s+([\p{Lu}][\p{L}'’.-]+(?:\s[\p{Lu}][\p{L}'’.-]+){1,2})\s+(?:will|shows?|describes?|presents?|explains?|explores?|discusses?|talks?|walks?|covers?)\b/u;

/** Collects the speakers of one block; lives for the reading of its body. */
export class SpeakerLines {
  private found: SpeakersBelow | undefined;
  private lastBold = -2;
  private lastLine = -2;
  private items = 0;

  /** @param adjacentLine the line right below the header */
  constructor(private readonly adjacentLine: number) {}

  /** A line passed that is no candidate. */
  pass(): void {
    this.lastBold = -2;
  }

  /** Reads one line; true where it names speakers and nothing else. */
  read(inline: InlineText, place: SpeakerLine): boolean {
    if (place.label !== undefined && place.label !== 'speaker') {
      return false;
    }
    if (place.label !== 'speaker' && !leadIn.test(inline.plain)) return this.readBare(inline, place);
    const isNamed = this.readLabelled(inline, place);
    if (!isNamed) this.readSentence(inline, place);
    return isNamed;
  }

  finish(): SpeakersBelow | undefined {
    return this.found;
  }

  private readLabelled(inline: InlineText, place: SpeakerLine): boolean {
    const from = place.label === 'speaker' ? place.from : (leadIn.exec(inline.plain)?.[0].length ?? 0);
    const span = trimSpan(inline.plain, { start: from, end: inline.plain.length });
    const people = readPeopleLoosely(inline, span);
    if (people === undefined || (place.label === undefined && people.likeness < 0.25)) {
      return false;
    }
    if (this.found?.form !== 'label') {
      this.set(inline, people, { form: 'label', place, likeness: 1 });
    } else {
      this.add(inline, people, place.index);
    }
    return true;
  }

  private readBare(inline: InlineText, place: SpeakerLine): boolean {
    const { line, notes } = place;
    const span = trimSpan(inline.plain, { start: 0, end: inline.plain.length });
    // A colon after it makes a bold line the head of what follows.
    if (span.end - span.start <= 160 && isAllBold(inline, span) && !/[:：]/.test(inline.plain[span.end - 1] ?? '')) {
      return this.readBold(inline, span, place);
    }
    if (line.kind === 'item') {
      this.items += 1;
    }
    if (this.found?.form === 'line' && this.lastLine === place.index - 1 && this.readNextName(inline, span, place)) {
      return true;
    }
    const isItem = line.kind === 'item' && line.level <= 1 && this.items <= 2 && notes < 2;
    const isLine = (line.kind === 'text' || line.kind === 'quote') && notes === 0;
    const isShort = span.end - span.start <= 90 || (isLine && isRole(inline.plain) && !/[.!?]$/.test(inline.plain));
    if (this.found === undefined && isShort && (isItem || isLine)) {
      const people = isLine ? readNameLine(inline, span) : readPeople(inline, span);
      const isOfRole = isLine && place.index === this.adjacentLine && isRoleOf(people);
      if (
        people !== undefined &&
        (people.likeness >= 0.6 || isOfRole) &&
        (isOfRole || (this.items + place.notes <= 1 && place.line.kind === 'item' && people.people.length === 1)
          ? /^@\S+$/.test(inline.plain.trim()) || !isHandle(inline, people.people[0])
          : !people.people.every((person) => isHandle(inline, person)))
      ) {
        const likeness = isHandle(inline, people.people[0]) ? 0.9 : people.likeness;
        this.set(inline, people, {
          form: isItem ? 'item' : 'line',
          place,
          likeness: isOfRole ? Math.max(likeness, 0.6) : likeness,
        });
        if (isLine) this.lastLine = place.index;
        return true;
      }
    }
    if (isItem && this.found === undefined && this.items === 1) this.readHandled(inline, place);
    this.readSentence(inline, place);
    return false;
  }

  /** `* Name (@handle) on what the talk is about`. */
  private readHandled(inline: InlineText, place: SpeakerLine): void {
    const end = inline.plain.includes('@')
      ? (/^[^@,.;:!?]{5,40}\s\(@[\w.]+\)(?=\s)/u.exec(inline.plain)?.[0].length ?? 0)
      : 0;
    const people = end === 0 ? undefined : readPeople(inline, { start: 0, end });
    if (people !== undefined && people.people.length === 1 && people.likeness >= 0.9) {
      this.set(inline, people, { form: 'item', place, likeness: people.likeness });
    }
  }

  /** `Name, Role` right below another. */
  private readNextName(inline: InlineText, span: Span, place: SpeakerLine): boolean {
    const people = place.line.kind === 'text' && span.end - span.start <= 90 ? readPeople(inline, span) : undefined;
    const [person] = people?.people ?? [];
    const isNamed = person !== undefined && person.likeness >= 0.6 && person.affiliation !== undefined;
    if (people === undefined || !isNamed || isSentence(inline.plain)) return false;
    this.add(inline, people, place.index);
    this.lastLine = place.index;
    return true;
  }

  /** Bold lines one below the other name one speaker each. */
  private readBold(inline: InlineText, span: Span, place: SpeakerLine): boolean {
    const people = readPeople(inline, span);
    const continues = this.found?.form === 'bold' && this.lastBold === place.index - 1;
    if (
      people === undefined ||
      people.likeness < (continues ? 0.15 : 0.4) ||
      (place.notes > 0 && !continues) ||
      (this.found !== undefined && !continues)
    ) {
      return false;
    }
    if (continues) {
      this.add(inline, people, place.index);
    } else {
      this.set(inline, people, { form: 'bold', place, likeness: Math.max(0.8, people.likeness) });
    }
    this.lastBold = place.index;
    return true;
  }

  /** `The first speaker was Name with ...`, `In this talk Name will ...`, `[Name](https://twitter.com/name) told ...`. */
  private readSentence(inline: InlineText, place: SpeakerLine): void {
    const isTalk = place.notes === 0 && /\s(?:by|von|par|por)\s/.test(inline.plain) && talkBy.test(inline.plain);
    const mayBe = isTalk || /peaker\s|n\sthis\s/.test(inline.plain);
    const profile = place.notes <= 1 && place.line.kind === 'text' ? inline.links.find(isProfile) : undefined;
    if (!(mayBe || profile) || this.found !== undefined || place.notes > 6) {
      return;
    }
    const match = (isTalk ? talkBy : speakerWas).exec(inline.plain) ?? inThisTalk.exec(inline.plain);
    const name = match?.[1] ?? '';
    const start = match === null ? -1 : inline.plain.indexOf(name, match.index);
    const span = start < 0 ? profile : { start, end: start + name.length };
    const people = span && readPeople(inline, span);
    if (people !== undefined && people.likeness >= 0.6) {
      this.set(inline, people, { form: 'prose', place, likeness: 0.7 });
    }
  }

  private set(
    inline: InlineText,
    people: PeopleReading,
    found: { readonly form: SpeakersBelow['form']; readonly place: SpeakerLine; readonly likeness: number },
  ): void {
    const { form, place, likeness } = found;
    this.found = {
      form,
      likeness,
      adjacent: place.index === this.adjacentLine,
      speakers: toSpeakers(inline, people, place.index),
    };
  }

  private add(inline: InlineText, people: PeopleReading, line: number): void {
    if (this.found !== undefined) {
      this.found = { ...this.found, speakers: [...this.found.speakers, ...toSpeakers(inline, people, line)] };
    }
  }
}

/** Whether a link at the start of a line leads to a person's own page. */
function isProfile({ start, url }: InlineLink): boolean {
  return start === 0 && /\b(?:(?:twitter|x)\.com|linkedin\.com\/in)\//.test(url);
}

/** A line of names; after a name with a handle anything may follow (`Erik Shafer: @faelor / erikshafer on github`). */
function readNameLine(inline: InlineText, span: Span): PeopleReading | undefined {
  if (isSentence(inline.plain)) return undefined;
  const strict = readPeople(inline, span);
  if (strict !== undefined) {
    return readPair(inline, span, strict);
  }
  const loose = /\s@\w/.test(inline.plain) ? readPeopleLoosely(inline, span) : undefined;
  return loose !== undefined && loose.people[0]?.handle !== undefined && loose.likeness >= 0.9 ? loose : undefined;
}

/** `Name from Employer showed us how to do it all by ourselves.` */
function isSentence(text: string): boolean {
  return /[.!?]$/.test(text) && text.split(' ', 9).length > 8 && !/,|\s[-–—|]\s/.test(text);
}

/** `Name - Name (Role)`: behind the dash stands another speaker, and no employer, where it surely is a name. */
function readPair(inline: InlineText, span: Span, people: PeopleReading): PeopleReading {
  const dash =
    people.people.length === 1 ? /\s[-–—]\s+(?=\p{Lu})/u.exec(inline.plain.slice(span.start, span.end)) : null;
  if (dash === null) return people;
  const first = readPeople(inline, { start: span.start, end: span.start + dash.index });
  const second = readPeople(inline, { start: span.start + dash.index + dash[0].length, end: span.end });
  return first !== undefined && second !== undefined && second.likeness >= 0.9
    ? { people: [...first.people, ...second.people], likeness: Math.min(first.likeness, second.likeness) }
    : people;
}

/** One name or handle, and what its bearer does: `Name, Role`, `@name - Role`. */
function isRoleOf(people: PeopleReading | undefined): boolean {
  const [person, other] = people?.people ?? [];
  return person !== undefined && other === undefined && isRole(person.affiliation ?? '');
}

function isHandle(inline: InlineText, person: PersonReading | undefined): boolean {
  return inline.plain[person?.name.start ?? -1] === '@';
}

function isAllBold(inline: InlineText, span: Span): boolean {
  const [first] = inline.strong;
  const last = inline.strong.at(-1);
  return first !== undefined && last !== undefined && first.start <= span.start + 1 && last.end >= span.end - 1;
}

function toSpeakers(inline: InlineText, people: PeopleReading, line: number): readonly Speaker[] {
  return people.people.map((person) => toSpeaker(inline, person, line));
}
