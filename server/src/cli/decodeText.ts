/** Bytes of a file to text. */

/**
 * UTF-8, or UTF-16 where a byte order mark says so; the mark itself is no part of the text. Bytes that are no UTF-8 become
 * U+FFFD: notes with a broken byte in them are still notes.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
