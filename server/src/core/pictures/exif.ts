/**
 * When a photo was taken, by its Exif data (CIPA DC-008). They stand in the head of JPEG, HEIC, AVIF, WebP and PNG files, as
 * a TIFF structure behind a short mark; where the mark stands in a container makes no difference here.
 */

/** A time as a camera writes it. */
export interface ExifTime {
  /** `YYYY-MM-DDTHH:MM:SS` on the camera's clock. */
  readonly wall: string;
  /** `+01:00`, where the camera says it. */
  readonly offset: string | undefined;
}

/** No camera writes more entries into one directory; a broken file may claim any number. */
const mostEntries = 512;
/** A head may hold the letters of a mark by chance, but not often. */
const mostMarks = 16;

const tags = { exifDirectory: 0x8769, modified: 0x0132, taken: 0x9003, takenOffset: 0x9011, modifiedOffset: 0x9010 };

/**
 * Reads the time of taking, else that of the last change in the camera. Undefined where the bytes have none or cannot be
 * read. Never throws.
 *
 * @param bytes the head of a file: what a camera writes about time lies in the first kilobytes
 */
export function readExifTime(bytes: Uint8Array): ExifTime | undefined {
  for (const start of findTiffStarts(bytes)) {
    const tiff = openTiff(bytes.subarray(start));
    const time = tiff && findTime(tiff);
    if (time !== undefined) return time;
  }
  return undefined;
}

/** `Exif\0\0` (JPEG, HEIC), the chunks `eXIf` (PNG) and `EXIF` with its length (WebP): what follows is TIFF. */
function findTiffStarts(bytes: Uint8Array): readonly number[] {
  // One character a byte, so that places are the same.
  const text = new TextDecoder('latin1').decode(bytes);
  const marks = text.matchAll(/(?:Exif\0\0|eXIf|EXIF[^]{4}(?:Exif\0\0)?)(?=II\*\0|MM\0\*)/g);
  return [...marks].slice(0, mostMarks).map(({ 0: mark, index }) => index + mark.length);
}

interface Tiff {
  readonly view: DataView;
  readonly isLittleEndian: boolean;
}

function openTiff(bytes: Uint8Array): Tiff | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.byteLength < 8 ? undefined : { view, isLittleEndian: view.getUint8(0) === 0x49 };
}

function findTime(tiff: Tiff): ExifTime | undefined {
  const first = readDirectory(tiff, getUint32(tiff, 4));
  const pointer = first.get(tags.exifDirectory);
  const exif = pointer === undefined ? first : readDirectory(tiff, getUint32(tiff, pointer + 8));
  return (
    readTime(tiff, exif.get(tags.taken), exif.get(tags.takenOffset)) ??
    readTime(tiff, first.get(tags.modified), exif.get(tags.modifiedOffset))
  );
}

/** Where the entries of a directory stand, by tag. */
function readDirectory(tiff: Tiff, at: number): ReadonlyMap<number, number> {
  const { view, isLittleEndian } = tiff;
  const entries = new Map<number, number>();
  if (at < 8 || at + 2 > view.byteLength) return entries;
  const count = Math.min(view.getUint16(at, isLittleEndian), mostEntries);
  for (let index = 0; index < count; index += 1) {
    const entry = at + 2 + index * 12;
    if (entry + 12 > view.byteLength) break;
    entries.set(view.getUint16(entry, isLittleEndian), entry);
  }
  return entries;
}

const timePattern = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}):(\d{2}):(\d{2})/;

function readTime(tiff: Tiff, entry: number | undefined, offsetEntry: number | undefined): ExifTime | undefined {
  const match = timePattern.exec(readText(tiff, entry));
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const wall = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  if (!isTime(wall)) return undefined;
  const offset = /^(?:[+-](?:0\d|1[0-4]):[0-5]\d|Z)/.exec(readText(tiff, offsetEntry).trim())?.[0];
  return { wall, offset: offset === 'Z' ? '+00:00' : offset };
}

/** A camera that does not know the time writes zeros or blanks. */
function isTime(wall: string): boolean {
  const epoch = Date.parse(`${wall}Z`);
  return !Number.isNaN(epoch) && new Date(epoch).toISOString().startsWith(wall);
}

/** The characters of an ASCII entry; a value of up to four stands in the entry itself. */
function readText(tiff: Tiff, entry: number | undefined): string {
  if (entry === undefined) return '';
  const { view } = tiff;
  const length = Math.min(getUint32(tiff, entry + 4), 64);
  const at = length <= 4 ? entry + 8 : getUint32(tiff, entry + 8);
  if (at + length > view.byteLength) return '';
  const text = new TextDecoder('latin1').decode(new Uint8Array(view.buffer, view.byteOffset + at, length));
  return text.replace(/\0.*$/s, '');
}

function getUint32({ view, isLittleEndian }: Tiff, at: number): number {
  return at + 4 > view.byteLength ? 0 : view.getUint32(at, isLittleEndian);
}
