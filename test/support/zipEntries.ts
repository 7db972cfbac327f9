/** One file in a zip archive. */
export interface ZipEntry {
  readonly name: string;
  /** In bytes, before compression. */
  readonly size: number;
}

const endSignature = 0x06054b50;
const entryLength = 46;

/** Reads the list of files of a zip archive (APPNOTE.TXT 4.3.12, central directory), without zip64. */
export function readZipEntries(bytes: Buffer): ZipEntry[] {
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== endSignature) end--;
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const name = bytes.toString('utf8', at + entryLength, at + entryLength + (nameLength ?? 0));
    const entry = { name, size: bytes.readUInt32LE(at + 24) };
    at += entryLength + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
    return entry;
  });
}
