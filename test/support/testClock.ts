/** A clock whose hands the test turns. */
import type { Clock } from '../../server/src/clock.js';

export interface TestClock extends Clock {
  /** Moves on and calls what has come due, in order of time. */
  advance(milliseconds: number): void;
}

interface Waiting {
  readonly due: number;
  readonly callback: () => void;
}

export function createTestClock(start = 0): TestClock {
  let now = start;
  let waiting: readonly Waiting[] = [];
  const callNext = (until: number): boolean => {
    const next = waiting.filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0];
    if (next === undefined) {
      return false;
    }
    now = Math.max(now, next.due);
    waiting = waiting.filter((one) => one !== next);
    next.callback();
    return true;
  };
  return {
    now: () => now,
    after: (milliseconds, callback) => {
      const one = { due: now + milliseconds, callback };
      waiting = [...waiting, one];
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
    nextTurn: () => new Promise((resolve) => void setImmediate(resolve)),
    advance: (milliseconds) => {
      const until = now + milliseconds;
      while (callNext(until)) {
        // Callbacks may set further timers that come due in the same stretch.
      }
      now = until;
    },
  };
}
