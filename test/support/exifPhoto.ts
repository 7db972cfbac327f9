/** A photo's head as a camera writes it, of nothing but its times. */

export interface ExifText {
  /** `2024:05:18 15:30:12` */
  readonly taken?: string;
  /** `+02:00` */
  readonly offset?: string;
  readonly modified?: string;
  readonly byteOrder?: 'II' | 'MM';
}

/** TIFF with a first directory and the Exif directory. */
export function createTiff({ taken, offset, modified, byteOrder = 'MM' }: ExifText): Uint8Array {
  const isLittle = byteOrder === 'II';
  const exif = [
    ...(taken === undefined ? [] : [{ tag: 0x9003, text: taken }]),
    ...(offset === undefined ? [] : [{ tag: 0x9011, text: offset }]),
  ];
  const first = modified === undefined ? [] : [{ tag: 0x0132, text: modified }];
  const bytes = new Uint8Array(400);
  const view = new DataView(bytes.buffer);
  bytes.set(latin1(byteOrder));
  view.setUint16(2, 42, isLittle);
  view.setUint32(4, 8, isLittle);
  let free = 200;
  const writeDirectory = (at: number, entries: readonly { tag: number; text: string }[], pointer?: number): void => {
    view.setUint16(at, entries.length + (pointer === undefined ? 0 : 1), isLittle);
    entries.forEach(({ tag, text }, index) => {
      const entry = at + 2 + index * 12;
      view.setUint16(entry, tag, isLittle);
      view.setUint16(entry + 2, 2, isLittle);
      view.setUint32(entry + 4, text.length + 1, isLittle);
      view.setUint32(entry + 8, free, isLittle);
      bytes.set(latin1(text), free);
      free += text.length + 1;
    });
    if (pointer !== undefined) {
      const entry = at + 2 + entries.length * 12;
      view.setUint16(entry, 0x8769, isLittle);
      view.setUint16(entry + 2, 4, isLittle);
      view.setUint32(entry + 4, 1, isLittle);
      view.setUint32(entry + 8, pointer, isLittle);
    }
  };
  writeDirectory(8, first, 80);
  writeDirectory(80, exif);
  return bytes.slice(0, free);
}

/** A JPEG of one grey pixel's header with the Exif segment in front. */
export function createPhoto(exif: ExifText): Uint8Array {
  const tiff = createTiff(exif);
  const length = tiff.length + 8;
  return join([0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 0xff], latin1('Exif\0\0'), tiff, [0xff, 0xd9]);
}

/** Bytes one behind the other. */
export function join(...parts: readonly ArrayLike<number>[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}

export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
