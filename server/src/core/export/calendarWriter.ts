/** Lines of iCalendar (RFC 5545): escaped texts, folded at 75 octets, CRLF. */

/** A property: its name with parameters, and its value, already escaped. */
export type CalendarLine = readonly [name: string, value: string];

/** A text value (RFC 5545, 3.3.11). Control characters other than line ends have no place there. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** `2024-05-17T11:00:00` as `20240517T110000`; with `Z` or an offset, as UTC. */
export function toCalendarTime(time: string): string {
  const isLocal = time.length === 19;
  const utc = new Date(isLocal ? `${time}Z` : time).toISOString().slice(0, 19);
  return utc.replaceAll(/[-:]/g, '') + (isLocal ? '' : 'Z');
}

/** A component with its lines and inner components. */
export function writeComponent(name: string, lines: readonly CalendarLine[], inner: readonly string[] = []): string {
  const own = lines.map(([property, value]) => fold(`${property}:${value}`)).join('');
  return `BEGIN:${name}\r\n${own}${inner.join('')}END:${name}\r\n`;
}

/** A line as lines of at most 75 octets of UTF-8, the further ones after a space; no character is cut. */
function fold(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > 75) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return `${[...pieces, piece].join('\r\n')}\r\n`;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
