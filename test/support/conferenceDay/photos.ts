/** Photos of slides as a telephone takes them: JPEG with the time in its Exif data. */
import type { Page } from 'playwright-core';
import { createTiff, join, latin1 } from '../exifPhoto.ts';

export interface Slide {
  readonly title: string;
  readonly lines: readonly string[];
  /** `2026:10:24 10:05:00`, on the clocks of the event. */
  readonly taken: string;
  readonly offset: string;
}

/** Draws the slide in a page of its own and gives it a time. */
export async function takePhoto(page: Page, { title, lines, taken, offset }: Slide): Promise<Uint8Array> {
  const items = lines.map((line) => `<li>${line}</li>`).join('');
  await page.setContent(
    `<body style="margin:0;width:640px;height:400px;background:#10243f;color:#f4e9c8;font:26px sans-serif">
      <div style="padding:40px"><h1 style="font-size:38px;margin:0 0 24px">${title}</h1><ul>${items}</ul></div></body>`,
  );
  const jpeg = await page.screenshot({ type: 'jpeg', quality: 70, clip: { x: 0, y: 0, width: 640, height: 400 } });
  const tiff = createTiff({ taken, offset });
  const length = tiff.length + 8;
  const exif = join([0xff, 0xe1, length >> 8, length & 0xff], latin1('Exif\0\0'), tiff);
  return join(jpeg.subarray(0, 2), exif, jpeg.subarray(2));
}
