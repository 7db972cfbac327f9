import { expect, test } from 'vitest';
import { readOffSwitch } from '../../../../server/src/core/parse/offSwitches.js';

function read(text: string): readonly string[] | undefined {
  return readOffSwitch({ kind: 'text', text, contentStart: 0, contentEnd: text.length, level: 0, marker: '' }, 0)
    ?.codes;
}

test('off switches in both dialects', () => {
  expect(read('<!-- conference-notes: off missing-talk-link -->')).toEqual(['missing-talk-link']);
  expect(read('conference-notes: off time-order, empty-talk')).toEqual(['time-order', 'empty-talk']);
  expect(read('conference-notes: off')).toEqual([]);
  expect(read('we wrote conference-notes: off and on')).toBeUndefined();
  expect(read('conference-notes: on')).toBeUndefined();
});
