/** Zip archives carry the time of writing in local time: here it is taken out, so that the same notes give the same bytes. */

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const archiveEnd = 0x06054b50;
/** 1980-01-01 00:00 in the format of MS-DOS, the first instant it knows. */
const noTime = 0x00210000;

/**
 * The archive (APPNOTE.TXT 4.3, without zip64) with all its entries dated 1980-01-01. The given bytes are changed.
 */
export function fixArchiveDates(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== archiveEnd) end--;
  let entry = view.getUint32(end + 16, true);
  while (view.getUint32(entry, true) === centralHeader) {
    view.setUint32(entry + 12, noTime, true);
    const file = view.getUint32(entry + 42, true);
    if (view.getUint32(file, true) === localHeader) view.setUint32(file + 10, noTime, true);
    entry += 46 + [28, 30, 32].reduce((length, field) => length + view.getUint16(entry + field, true), 0);
  }
  return bytes;
}
