import { expect, test } from 'vitest';
import { createRestartLimit, restartLimit } from '../../../client/src/restartLimit.js';

/** Which of the deaths at these moments (in seconds) are followed by a start. */
function startsAfter(moments: readonly number[]): boolean[] {
  let moment = 0;
  const mayRestart = createRestartLimit(() => moment);
  return moments.map((seconds) => {
    moment = seconds * 1000;
    return mayRestart();
  });
}

test('a server that dies again and again stays down', () => {
  expect(startsAfter([0, 1, 2, 3, 4])).toEqual([true, true, true, true, false]);
});

test('a server that dies now and then comes back each time', () => {
  const gap = restartLimit.milliseconds / 1000 / restartLimit.deaths;
  expect(startsAfter(Array.from({ length: 40 }, (_, index) => index * gap))).not.toContain(false);
});
