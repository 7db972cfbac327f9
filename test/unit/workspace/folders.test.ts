import { expect, test } from 'vitest';
import { isWithin } from '../../../server/src/workspace/folders.js';

const folders = ['file:///home/ana/My%20%28Notes%29', 'file:///c%3A/Notes/'];

test.each([
  'file:///home/ana/My%20(Notes)/a.png',
  'file:///home/ana/My%20%28Notes%29/deep/a.png',
  'file:///home/ana/My%20(Notes)/deep/../a.png',
  'file:///home/ana/My%20(Notes)/a%252e%252e.png?raw=1',
  'file:///C:/Notes/a.png',
  'file:///home/ana/My%20(Notes)/100%.png',
])('%s is within', (uri) => expect(isWithin(folders, uri)).toBe(true));

test.each([
  'file:///home/ana/a.png',
  'file:///home/ana/My%20(Notes)',
  'file:///home/ana/My%20(Notes)2/a.png',
  'file:///home/ana/My%20(Notes)/../a.png',
  'file:///home/ana/My%20(Notes)/%2e%2e/a.png',
  'file:///home/ana/My%20(Notes)/..%2f..%2fa.png',
  'file:///home/ana/My%20(Notes)/deep/%2E%2E%5c..%5ca.png',
  'file:///home/ana/My%20(Notes)/%00a.png',
  'file:///home/ana/My%20(Notes)/..%2f%zz.png',
  'file://server/home/ana/My%20(Notes)/a.png',
  'vscode-vfs:///home/ana/My%20(Notes)/a.png',
  'file:///d:/Notes/a.png',
  'c:\\Notes\\a.png',
  'a.png',
])('%s is not', (uri) => expect(isWithin(folders, uri)).toBe(false));

test('no folder holds nothing', () => {
  expect(isWithin([], 'file:///a.png')).toBe(false);
  expect(isWithin(['file://'], 'file:///a.png')).toBe(true);
});
