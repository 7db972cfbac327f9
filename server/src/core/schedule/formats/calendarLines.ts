/**
 * The lines of an iCalendar file made fit for a strict parser. Seen in real files: CRCRLF line ends, folds inside of a
 * UTF-8 character, line breaks inside of values, and lines that are no property.
 */

const propertyPattern = /^[A-Za-z][A-Za-z0-9-]*(?:[;:]|$)/;
const horizontalTab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;

/** The bytes without folds, so that characters cut by one become whole before decoding. Line ends become LF. */
export function unfoldBytes(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length);
  let length = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    const end = byte === lineFeed || byte === carriageReturn ? findLineEnd(bytes, index) : undefined;
    if (end === undefined) {
      result[length++] = byte;
      continue;
    }
    const next = bytes[end];
    if (next === space || next === horizontalTab) {
      index = end;
    } else {
      result[length++] = lineFeed;
      index = end - 1;
    }
  }
  return result.subarray(0, length);
}

/**
 * The same of a text, which is several times as fast; undefined where bytes have to be looked at: a fold may have cut a
 * character, a carriage return stand alone, or the encoding be another one.
 */
export function unfoldText(text: string | undefined): string | undefined {
  const lines = text?.replaceAll('\r\n', '\n');
  return lines === undefined || lines.includes('\r') || lines.includes('\0')
    ? undefined
    : lines.replace(/\n[ \t]/g, '');
}

/** Index after the line end (any number of CR, then LF, or CR alone) that starts at `index`; undefined if none does. */
function findLineEnd(bytes: Uint8Array, index: number): number | undefined {
  let end = index;
  while (bytes[end] === carriageReturn) {
    end += 1;
  }
  if (bytes[end] === lineFeed) {
    return end + 1;
  }
  return end > index ? end : undefined;
}

/** Parameters are short; thousands of them are an attack on the parser. */
const longestParameters = 5_000;

function hasValue(line: string): boolean {
  const colon = line.indexOf(':');
  return colon >= 0 && colon < longestParameters;
}

const timeProperty = /^(?:DTSTART|DTEND|RECURRENCE-ID)\b/i;

/** A time with the separators or fractions of ISO 8601, which iCalendar has not: the parser would lose its `Z`. */
function normalizeTime(line: string): string {
  if (!timeProperty.test(line)) return line;
  return line.replace(
    /^((?:DTSTART|DTEND|RECURRENCE-ID)\b[^:]{0,200}:)(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)(?:\.\d+)?(Z?)\s*$/i,
    (_line, start: string, ...[year, month, day, hour, minute, second, zone]: string[]) =>
      `${start}${year}${month}${day}T${hour}${minute}${second}${zone?.toUpperCase()}`,
  );
}

/** Lines that a strict parser takes, and how many were none and had no value to be part of. */
export interface CalendarLines {
  readonly lines: readonly string[];
  readonly skipped: number;
}

/**
 * Property lines of an unfolded text. A line that is no property continues the value before it; one without a value
 * before it is skipped, and so is a property of the calendar that bears a component's name (`VTIMEZONE: Europe/Rome`).
 */
export function readCalendarLines(text: string): CalendarLines {
  const lines: string[] = [];
  const continued: string[] = [];
  let skipped = 0;
  const finish = (): void => {
    const value = continued.splice(0).join('\\n');
    if (value !== '') {
      lines.push(value);
    }
  };
  for (const line of text.split('\n')) {
    if (/^(?:BEGIN|END):/i.test(line)) {
      finish();
      lines.push(line);
    } else if (/^V[A-Z]+:/i.test(line) && !/^VERSION:/i.test(line)) {
      skipped += 1;
    } else if (propertyPattern.test(line) && hasValue(line)) {
      finish();
      continued.push(normalizeTime(line));
    } else if (line.trim() !== '' && continued.length > 0) {
      continued.push(line);
    } else {
      skipped += line.trim() === '' ? 0 : 1;
    }
  }
  finish();
  return { lines, skipped };
}
