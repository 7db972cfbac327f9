/** Bytes of a note file to text, in the same way in the editor's index and on the command line. */

export type NoteEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** UTF-8, or UTF-16 where a byte order mark says so. */
export function findEncoding([first, second]: Uint8Array): NoteEncoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** The text without its byte order mark. Total: what is no text stands there as U+FFFD. */
export function decodeNote(bytes: Uint8Array): string {
  return new TextDecoder(findEncoding(bytes)).decode(bytes);
}
