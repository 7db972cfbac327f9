/**
 * Any schedule file in, one {@link Schedule} out. The format is found from the content, never from a name or media type;
 * what is none of the known formats is refused in one sentence. Readers load on first use.
 */
import { createRefusal } from './readResult.js';
import type { ReadScheduleResult, ScheduleHints } from './readResult.js';

const mostBytes = 20 * 1024 * 1024;

/** Bytes in which a calendar says that it is one. */
const headLength = 10_000;

/**
 * Reads a schedule. `content` is the file's bytes (preferred: calendars may be folded inside of a character) or text.
 * Never throws for any content: what cannot be read is a refusal.
 */
export async function readSchedule(
  content: Uint8Array | string,
  hints: ScheduleHints = {},
): Promise<ReadScheduleResult> {
  if (content.length > mostBytes) {
    return createRefusal('too-large');
  }
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  if (isCompressed(bytes)) {
    return createRefusal('compressed');
  }
  // Lines are unfolded before the whole is decoded.
  if (/^BEGIN:VCALENDAR/i.test(decode(bytes.subarray(0, headLength)).trimStart())) {
    return readCalendar(bytes, hints);
  }
  const text = decode(bytes).trimStart();
  if (text === '') {
    return createRefusal('empty');
  }
  if (
    /^<(?:!doctype html|html|head|body|title|meta|script|div|p|h1)(?![\w:.-])/i.test(
      text.replace(/^(?:<!--[^<>]{0,500}-->|<\?xml[^<>]{0,200}\?>|\s)+/, ''),
    )
  ) {
    return createRefusal('html');
  }
  if (text.startsWith('<')) {
    const { readXml } = await import('./formats/readXml.js');
    return readXml(text, hints);
  }
  if (/^[[{]|^\/[*/]/.test(text)) {
    const { readJson } = await import('./formats/readJson.js');
    return readJson(text, hints);
  }
  return createRefusal('not-a-schedule');
}

async function readCalendar(bytes: Uint8Array, hints: ScheduleHints): Promise<ReadScheduleResult> {
  const { readICalendar } = await import('./formats/iCalendar.js');
  const { unfoldBytes, unfoldText } = await import('./formats/calendarLines.js');
  const text = unfoldText(decodeUtf8(bytes)) ?? decode(unfoldBytes(bytes));
  return readICalendar(text.trimStart(), hints);
}

/** Undefined for bytes that are none. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** gzip or zip, by their first bytes. */
function isCompressed([first, second]: Uint8Array): boolean {
  return (first === 0x1f && second === 0x8b) || (first === 0x50 && second === 0x4b);
}

/**
 * Text by its byte order mark or the zero bytes that UTF-16 has without one, the encoding that XML declares, as UTF-8, else
 * as Windows-1252, which is never invalid.
 */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) {
    return new TextDecoder('utf-16le').decode(bytes);
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) {
    return new TextDecoder('utf-16be').decode(bytes);
  }
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["'](iso-8859-\d{1,2}|windows-125\d)["']/i.exec(start)?.[1];
  try {
    return new TextDecoder(declared ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
