/** Files that somebody might import as a schedule: good ones that were spoilt, and bytes that never were one. */
import fc from 'fast-check';
import { scheduleSeeds } from './scheduleSeeds.js';
import type { ScheduleFormat } from '../../server/src/core/schedule/readResult.js';

/** A file and what is known of it beside its bytes. */
export interface ScheduleInput {
  readonly format: ScheduleFormat;
  /** As Latin-1, so that the smallest failing file can be read. */
  readonly bytes: string;
  readonly timeZone: string | undefined;
}

/** Values that stand where another was: of another type, out of any range, or made to hurt. */
const hostileValues: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  0,
  -1,
  1e308,
  -0.5,
  9_007_199_254_740_992,
  [],
  {},
  [[[[[]]]]],
  '0000-00-00',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59+14:00',
  '+275760-09-13T00:00:00Z',
  '-271821-04-20',
  '2026-02-30',
  '2026-05-02T25:61:61',
  '2026-03-29T01:30:00',
  '99999:99',
  '-1:00',
  'PT99999999999H',
  'P1Y',
  'Mars/Olympus',
  'Europe/Lisbon/../..',
  'UTC+99',
  'Etc/GMT+14',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  'https://[::1',
  '//',
  '\0',
  '\uD800',
  '\u202Eevil',
  '=1+1',
  '&lt;script&gt;',
  '<p>'.repeat(50),
  '[a](b '.repeat(50),
  'x'.repeat(5000),
  { en: { en: { en: 'deep' } } },
  { __proto__: 'x', toString: 'y', length: -1 },
  ['a', 1, null, { name: null }],
];

const hostileTexts = [
  '&lol;',
  '<!DOCTYPE a [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>',
  '<!ENTITY x SYSTEM "file:///etc/passwd">',
  '<?xml version="1.1" encoding="utf-7"?>',
  '<![CDATA[',
  ']]>',
  '&#0;',
  '&#x110000;',
  '&#55296;',
  '<event>',
  '</event>',
  '<day date="9999-99-99">',
  '\r\n ',
  '\r\nBEGIN:VEVENT',
  '\r\nEND:VEVENT',
  'RRULE:FREQ=SECONDLY',
  'RRULE:FREQ=DAILY;UNTIL=99991231T000000Z',
  'DTSTART;TZID="":20260502T100000',
  'DTSTART;VALUE=DATE:20260502',
  'DURATION:-PT99999999999S',
  ';TZID=Mars/Olympus',
  '\\',
  '"',
  '{',
  '}',
  '[',
  ',',
  ':',
  '\uFEFF',
  '\0',
  '9'.repeat(400),
  '1e999',
  '-',
];

interface Spoiling {
  readonly at: number;
  readonly kind: 'value' | 'cut' | 'insert' | 'remove' | 'repeat' | 'bytes';
  readonly length: number;
  readonly pick: number;
}

const spoiling: fc.Arbitrary<Spoiling> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('value', 'value', 'value', 'value', 'cut', 'insert', 'remove', 'repeat', 'bytes'),
  length: fc.nat(60),
  pick: fc.nat(10_000),
});

/** A file after one more thing happened to it. */
function spoil(text: string, { at, kind, length, pick }: Spoiling): string {
  const index = Math.floor(at * text.length);
  const hostile = hostileTexts[pick % hostileTexts.length] ?? '';
  switch (kind) {
    case 'value':
      return replaceValue(text, at, pick);
    case 'cut':
      return text.slice(0, index);
    case 'insert':
      return text.slice(0, index) + hostile + text.slice(index);
    case 'remove':
      return text.slice(0, index) + text.slice(index + length);
    case 'repeat':
      return (
        text.slice(0, index) + text.slice(index, index + length).repeat((pick % 20) + 1) + text.slice(index + length)
      );
    case 'bytes':
      return text.slice(0, index) + String.fromCharCode(pick % 256, (pick >> 4) % 256) + text.slice(index + 2);
  }
}

/** Replaces a value: of JSON one in its tree, of other texts what stands between two signs. */
function replaceValue(text: string, at: number, pick: number): string {
  const hostile = hostileValues[pick % hostileValues.length];
  if (!/^[[{]/.test(text))
    return replaceWord(text, at, typeof hostile === 'string' ? hostile : JSON.stringify(hostile));
  try {
    return JSON.stringify(replaceInTree(JSON.parse(text) as unknown, at, hostile));
  } catch {
    return replaceWord(text, at, JSON.stringify(hostile));
  }
}

function replaceWord(text: string, at: number, word: string): string {
  const start = text.slice(0, Math.floor(at * text.length)).search(/[^<>:;="\r\n]*$/);
  const end = text.slice(start).search(/[<>:;="\r\n]|$/);
  return text.slice(0, start) + word + text.slice(start + end);
}

function replaceInTree(root: unknown, at: number, value: unknown): unknown {
  let places = 0;
  const count = (node: unknown): void => {
    places += 1;
    if (typeof node === 'object' && node !== null) Object.values(node).forEach(count);
  };
  count(root);
  let left = Math.floor(at * places);
  const rebuild = (node: unknown): unknown => {
    left -= 1;
    if (left < 0 && left > -2) return value;
    if (Array.isArray(node)) return node.map(rebuild);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, rebuild(inner)]));
  };
  return rebuild(root);
}

type Encoding = 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be' | 'latin1';

function encode(text: string, encoding: Encoding): string {
  if (encoding === 'latin1') return Buffer.from(text, 'latin1').toString('latin1');
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8').toString('latin1');
  if (encoding === 'utf-8 with mark') return Buffer.from(`\uFEFF${text}`, 'utf8').toString('latin1');
  const units = Buffer.from(text, 'utf16le');
  return (encoding === 'utf-16be' ? units.subarray(0, units.length & ~1).swap16() : units).toString('latin1');
}

const formats = Object.keys(scheduleSeeds) as ScheduleFormat[];

const spoilt: fc.Arbitrary<ScheduleInput> = fc
  .record({
    format: fc.constantFrom(...formats),
    spoilings: fc.array(spoiling, { maxLength: 5 }),
    encoding: fc.constantFrom<Encoding>('utf-8', 'utf-8', 'utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be', 'latin1'),
    timeZone: fc.constantFrom(undefined, undefined, 'Europe/Lisbon', 'America/New_York'),
  })
  .map(({ format, spoilings, encoding, timeZone }) => ({
    format,
    bytes: encode(spoilings.reduce(spoil, scheduleSeeds[format]), encoding),
    timeZone,
  }));

const anyBytes: fc.Arbitrary<ScheduleInput> = fc.record({
  format: fc.constantFrom(...formats),
  bytes: fc
    .tuple(
      fc.constantFrom(
        '',
        '{',
        '[',
        '<',
        'BEGIN:VCALENDAR\r\n',
        '\xFF\xFE',
        '\xFE\xFF',
        '\x1F\x8B',
        '<?xml ',
        '{"schedule":',
      ),
      fc.uint8Array({ maxLength: 200, size: 'max' }),
    )
    .map(([start, bytes]) => start + Buffer.from(bytes).toString('latin1')),
  timeZone: fc.constant(undefined),
});

export const scheduleInputs: fc.Arbitrary<ScheduleInput> = fc.oneof(
  { weight: 8, arbitrary: spoilt },
  { weight: 1, arbitrary: anyBytes },
);
