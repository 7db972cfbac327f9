import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isPicturePath, isShownPicture, pictureEndings } from '../../../../server/src/core/pictures/pictureEndings.js';

test('what names a picture, and what a report can show of that', () => {
  for (const path of ['a.png', 'pictures/IMG_1.JPG', 'https://a.example/b.webp?w=1#x']) {
    expect([isPicturePath(path), isShownPicture(path)]).toEqual([true, true]);
  }
  for (const path of ['IMG_0001.HEIC', 'a.heif', 'scan.tif', 'scan.tiff#2']) {
    expect([isPicturePath(path), isShownPicture(path)]).toEqual([true, false]);
  }
  for (const path of ['a.md', 'png', 'a.png.txt', 'heic.example/x', '']) {
    expect([isPicturePath(path), isShownPicture(path)]).toEqual([false, false]);
  }
});

test('the explorer offers to attach all photos: drawings are none', () => {
  const manifest = readFileSync('package.json', 'utf8');
  const [, pattern = ''] = /resourceExtname =~ \/(\S+)\/i"/.exec(manifest) ?? [];
  const offered = new RegExp(pattern.replaceAll('\\\\', '\\'), 'i');
  expect(pictureEndings.filter((ending) => !offered.test(`.${ending}`))).toEqual(['jpe', 'svg']);
});
