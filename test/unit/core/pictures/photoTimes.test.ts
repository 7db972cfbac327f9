import { describe, expect, test } from 'vitest';
import { readPhotoTimes } from '../../../../server/src/core/pictures/photoTimes.js';
import { createPhoto, createTiff, type ExifText, join, latin1 } from '../../../support/exifPhoto.js';

const modified = Date.UTC(2024, 4, 20, 8);
const timesOf = (head: Uint8Array, name = 'photo.jpg') => readPhotoTimes({ name, modified, head });
const exifOf = (exif: ExifText) => timesOf(createPhoto(exif));
const taken = '2024:05:18 15:30:12';

describe('Exif', () => {
  test('in either byte order', () => {
    const expected = [{ source: 'exif', wall: '2024-05-18T15:30:12' }];
    expect(exifOf({ taken })).toEqual(expected);
    expect(exifOf({ taken, byteOrder: 'II' })).toEqual(expected);
  });

  test('with an offset is an instant too', () => {
    expect(exifOf({ taken, offset: '+02:00' })).toEqual([
      { source: 'exif', wall: '2024-05-18T15:30:12', instant: Date.UTC(2024, 4, 18, 13, 30, 12) },
    ]);
  });

  test('with nonsense for an offset has none', () => {
    expect(exifOf({ taken, offset: '   :  ' })).toEqual([{ source: 'exif', wall: '2024-05-18T15:30:12' }]);
  });

  test('tells the change in the camera where it does not tell the taking', () => {
    expect(exifOf({ modified: taken })).toEqual([{ source: 'exif', wall: '2024-05-18T15:30:12' }]);
  });

  test('stands in HEIC, WebP and PNG files, wherever that is', () => {
    const tiff = createTiff({ taken });
    const expected = [{ source: 'exif', wall: '2024-05-18T15:30:12' }];
    expect(timesOf(join(latin1('\0\0\0\x18ftypheic\0\0\0\x06Exif\0\0'), tiff))).toEqual(expected);
    expect(timesOf(join(latin1('RIFF\0\0\0\0WEBPEXIF\0\0\0\0'), tiff))).toEqual(expected);
    expect(timesOf(join(latin1('\x89PNG\r\n\x1a\n\0\0\0\0eXIf'), tiff))).toEqual(expected);
  });

  test.each([['0000:00:00 00:00:00'], ['    :  :     :  :  '], ['2024:02:31 10:00:00'], ['2024:05:18 25:00:00']])(
    '%s is no time',
    (none) => {
      expect(exifOf({ taken: none })).toEqual([{ source: 'modified', instant: modified }]);
    },
  );

  test('cut off anywhere, or with any byte broken, is read without harm', () => {
    const photo = createPhoto({ taken, offset: '+02:00' });
    for (let at = 0; at < photo.length; at += 1) {
      timesOf(photo.subarray(0, at));
      const broken = photo.slice();
      broken[at] = 0xff;
      timesOf(broken);
    }
    expect(timesOf(photo.subarray(0, 100))).toEqual([{ source: 'modified', instant: modified }]);
  });
});

describe('without Exif', () => {
  const nameOf = (name: string) => readPhotoTimes({ name, modified: undefined, head: new Uint8Array() })[0];

  test('the file comes before its name', () => {
    const times = timesOf(new Uint8Array(), 'IMG_20190226_153410.jpg');
    expect(times.map(({ source }) => source)).toEqual(['modified', 'name']);
  });

  test.each([
    ['IMG_20190226_153410.jpg', '2019-02-26T15:34:10'],
    ['20190226_153410.jpg', '2019-02-26T15:34:10'],
    ['2024-05-18 15.30.12.png', '2024-05-18T15:30:12'],
    ['Screenshot 2024-05-18 at 3.30.12 PM.png', '2024-05-18T15:30:12'],
    ['Screenshot 2024-05-18 at 12.05.00 AM.png', '2024-05-18T00:05:00'],
    ['WhatsApp Image 2024-05-18 at 15.30.12.jpeg', '2024-05-18T15:30:12'],
    ['signal-2024-05-18-153012.jpg', '2024-05-18T15:30:12'],
    ['Screenshot_20240518-153012_Chrome.png', '2024-05-18T15:30:12'],
  ])('%s', (name, wall) => {
    expect(nameOf(name)).toEqual({ source: 'name', wall });
  });

  test('a Pixel phone names by UTC', () => {
    expect(nameOf('PXL_20240518_133012345.jpg')).toEqual({
      source: 'name',
      instant: Date.UTC(2024, 4, 18, 13, 30, 12),
    });
  });

  test.each(['IMG_20190226_157410.jpg', 'DSC_0042.jpg', 'slide 2024.png', 'IMG_20241318_101010.jpg'])(
    '%s says nothing',
    (name) => {
      expect(nameOf(name)).toBeUndefined();
    },
  );
});
