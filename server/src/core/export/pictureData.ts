/** Pictures for reports that are one file. What a file is, its first bytes say, never its name. */
import { imageSize } from 'image-size';

/** Files by URI, as their bytes; what could not be read is absent. */
export type Assets = ReadonlyMap<string, Uint8Array>;

/** A picture ready to stand in a page. */
export interface InlinePicture {
  /** A `data:` URI. */
  readonly source: string;
  /** Pixels; undefined where the file does not say. */
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** Media types by what `image-size` calls a format: those that browsers show. SVG runs no script inside of an `img`. */
const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['bmp', 'image/bmp'],
  ['svg', 'image/svg+xml'],
]);

/** A file's picture; undefined where its bytes are no picture that browsers show. */
export function findInlinePicture(bytes: Uint8Array): InlinePicture | undefined {
  const size = measure(bytes);
  const mediaType = mediaTypes.get(size?.type ?? '');
  if (size === undefined || mediaType === undefined) {
    return undefined;
  }
  // Photos are often stored lying on their side: from the fifth on, orientations swap the sides.
  const swaps = (size.orientation ?? 1) >= 5;
  const [width, height] = swaps ? [size.height, size.width] : [size.width, size.height];
  return {
    source: `data:${mediaType};base64,${toBase64(bytes)}`,
    width: width > 0 ? width : undefined,
    height: height > 0 ? height : undefined,
  };
}

/** A picture ready to stand in a Word document. */
export interface DocumentPicture {
  readonly type: 'png' | 'jpg' | 'gif' | 'bmp';
  readonly bytes: Uint8Array;
  /** Pixels as stored, before it is turned. */
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise, after mirroring. */
  readonly turn: 0 | 90 | 180 | 270;
  /** Left and right are to be swapped. */
  readonly isMirrored: boolean;
}

/** How a camera held the picture (Exif orientation, from 1): what to do to see it upright. */
const orientations: readonly Pick<DocumentPicture, 'turn' | 'isMirrored'>[] = [
  { turn: 0, isMirrored: false },
  { turn: 0, isMirrored: true },
  { turn: 180, isMirrored: false },
  { turn: 180, isMirrored: true },
  { turn: 270, isMirrored: true },
  { turn: 90, isMirrored: false },
  { turn: 90, isMirrored: true },
  { turn: 270, isMirrored: false },
];

/** A file's picture; undefined where its bytes are none that every Word shows. */
export function findDocumentPicture(bytes: Uint8Array): DocumentPicture | undefined {
  const size = measure(bytes);
  const type = (['png', 'jpg', 'gif', 'bmp'] as const).find((known) => known === size?.type);
  const orientation = orientations[(size?.orientation ?? 1) - 1] ?? orientations[0];
  if (size === undefined || type === undefined || orientation === undefined) return undefined;
  const { width, height } = size;
  return width > 0 && height > 0 ? { type, bytes, width, height, ...orientation } : undefined;
}

/** The library throws for anything that it does not know, and for cut files. */
function measure(bytes: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}

const base64Signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648 base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second, third] = bytes.subarray(index, index + 3);
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    const signs = [bits >> 18, (bits >> 12) & 63, (bits >> 6) & 63, bits & 63].map((value) => base64Signs[value]);
    pieces.push(
      signs[0] ?? '',
      signs[1] ?? '',
      second === undefined ? '=' : (signs[2] ?? ''),
      third === undefined ? '=' : (signs[3] ?? ''),
    );
  }
  return pieces.join('');
}
