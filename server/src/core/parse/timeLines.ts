/** Times on a line of their own below a header, or after a label. */
import { readLeadingTime, readWholeTime, type TimeReading } from './clockTimes.js';
import type { InlineText, Span } from './inlineText.js';

/** A time and its characters in the line's plain text. */
export interface TimeLine {
  readonly time: TimeReading;
  readonly span: Span;
}

/**
 * Reads a line as a time (`10:30`, `10:00 - 10:45, Room A`), or the value after a label (`11/18 11:41`).
 *
 * @param from where the value after the label starts; 0 without a label
 */
export function readTimeLine(inline: InlineText, from: number): TimeLine | undefined {
  const text = inline.plain.slice(from).replace(/^[^\p{L}\p{N}]+|^\d{4}-\d\d-\d\d[T ,]\s*(?=\d)/u, '');
  const offset = inline.plain.length - text.length;
  const time =
    readWholeTime(text) ??
    (text.length < 60 ? (readShortLead(text) ?? readTimeOfDay(text)) : undefined) ??
    readTrailing(text, from);
  return time?.start === undefined
    ? undefined
    : { time, span: { start: offset + time.span.start, end: offset + time.span.end } };
}

/** `10:00 - 10:45, Room A`. */
function readShortLead(text: string): TimeReading | undefined {
  const lead = readLeadingTime(text);
  return lead !== undefined &&
    /[:h.]|am|pm|uhr|時/i.test(text.slice(lead.time.span.start, lead.time.span.end)) &&
    lead.time.end !== undefined &&
    text.slice(lead.rest.start).length < 40
    ? lead.time
    : undefined;
}

const dayOrPlace =
  /^(?:on\s|in\s)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|room|hall|stage|track|raum|saal|salle|sala|auditorium)(?!\p{L})/iu;

/** `9am Friday, Cedar Room B`: a time, then the weekday or the place. */
function readTimeOfDay(text: string): TimeReading | undefined {
  const lead = readLeadingTime(text);
  return lead !== undefined && dayOrPlace.test(text.slice(lead.rest.start)) && !/[.!?]$/.test(text.trim())
    ? lead.time
    : undefined;
}

/** `11/18 11:41` after a label. */
function readTrailing(text: string, from: number): TimeReading | undefined {
  const match = from > 0 ? /\d{1,2}[:h]\d\d.*$/.exec(text) : null;
  const time = match === null ? undefined : readWholeTime(match[0]);
  return time === undefined || match === null
    ? undefined
    : { ...time, span: { start: time.span.start + match.index, end: time.span.end + match.index } };
}
