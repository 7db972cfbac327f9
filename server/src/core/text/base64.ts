/** Bytes in JSON messages: base64 with padding (RFC 4648, 4), by the functions that every platform has. */

/** Bytes from base64; throws for text that is none. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
