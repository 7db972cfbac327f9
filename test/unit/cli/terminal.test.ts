import { expect, test } from 'vitest';
import { findNearest } from '../../../server/src/cli/nearest.js';
import { takesColors } from '../../../server/src/cli/processHost.js';
import { ProgressLine } from '../../../server/src/cli/progressLine.js';

test.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
])('on a terminal (%j) with %j there are colours: %j', (isTerminal, env, expected) => {
  expect(takesColors(isTerminal, env)).toBe(expected);
});

/** What a terminal of 20 columns is sent while lines are shown at these milliseconds. */
function show(times: readonly number[], isTTY: boolean): readonly string[] {
  const sent: string[] = [];
  let now = 0;
  const line = new ProgressLine({ isTTY, columns: 20, write: (text) => sent.push(text) }, () => now);
  for (const time of times) {
    now = time;
    line.show(`at ${time}, in a folder far away`);
  }
  line.clear();
  return sent;
}

test('what is quick shows no progress, and no terminal never does', () => {
  expect(show([10, 200, 399], true)).toEqual([]);
  expect(show([1000, 2000], false)).toEqual([]);
});

test('progress fits the line, not too often, and goes again', () => {
  expect(show([500, 510, 700], true)).toEqual([
    '\r\u001B[2Kat 500, in a folder',
    '\r\u001B[2Kat 700, in a folder',
    '\r\u001B[2K',
  ]);
});

test.each([
  ['tals', 'talks'],
  ['foll', 'followups'],
  ['exprot', 'export'],
  ['x', undefined],
  ['nothing', undefined],
])('nearest to %s is %s', (name, expected) => {
  expect(findNearest(name, ['talks', 'check', 'followups', 'export'])).toBe(expected);
});
