/** Bytes of a file to text, and back in the encoding that it had. */
import { findEncoding, type NoteEncoding } from '../core/text/decodeNote.js';

/** A text and how it was written. */
export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: NoteEncoding;
  readonly hasMark: boolean;
  /** Some bytes were no text and stand there as U+FFFD: notes with a broken byte in them are still notes. */
  readonly isDamaged: boolean;
}

/** UTF-8, or UTF-16 where a byte order mark says so. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = findEncoding(bytes);
  const hasMark = encoding !== 'utf-8' || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, hasMark, isDamaged: false };
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), encoding, hasMark, isDamaged: true };
  }
}

/** A text in the encoding of another, with or without its mark: what was not changed has the same bytes as before. */
export function encodeText(text: string, { encoding, hasMark }: Pick<DecodedText, 'encoding' | 'hasMark'>): Uint8Array {
  const marked = hasMark ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return Buffer.from(marked, 'utf8');
  const bytes = Buffer.from(marked, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}
