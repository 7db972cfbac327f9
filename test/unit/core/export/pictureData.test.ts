import { expect, test } from 'vitest';
import { findInlinePicture, toBase64 } from '../../../../server/src/core/export/pictureData.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['', ''],
  ['f', 'Zg=='],
  ['fo', 'Zm8='],
  ['foo', 'Zm9v'],
  ['foobar', 'Zm9vYmFy'],
])('base64 of %j (RFC 4648)', (text, expected) => expect(toBase64(bytes(text))).toBe(expected));

test('a picture is known by its bytes', () => {
  const gif = Uint8Array.from([...bytes('GIF89a'), 3, 0, 2, 0, 0, 0, 0]);
  expect(findInlinePicture(gif)).toEqual({
    source: expect.stringMatching(/^data:image\/gif;base64,/),
    width: 3,
    height: 2,
  });
});

test('anything else is no picture', () => {
  expect(findInlinePicture(bytes('<html><script>alert(1)</script>'))).toBeUndefined();
  expect(findInlinePicture(new Uint8Array())).toBeUndefined();
});
