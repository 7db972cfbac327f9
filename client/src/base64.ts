/** Bytes in JSON messages: base64 with padding (RFC 4648, 4). */

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  const step = 0x80_00;
  for (let start = 0; start < bytes.length; start += step) {
    binary += String.fromCharCode(...bytes.subarray(start, start + step));
  }
  return btoa(binary);
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
