import { expect, test } from 'vitest';
import { findLiveTalks, type TimedTalk } from '../../../../server/src/core/live/liveTalks.js';

/** `Tides -10..30` is in the notes, `+Knots 40` in the schedule alone. */
function check(talks: readonly string[], expected: string): void {
  const read = talks.map((text, row): TimedTalk => {
    const [, sign, title = '', from = '', to] = /^(\+?)(\w+) (-?\d+)(?:\.\.(-?\d+))?$/.exec(text) ?? [];
    const inNotes = sign === '' ? row : undefined;
    return { title, from: Number(from), to: to === undefined ? undefined : Number(to), row: inNotes };
  });
  const { on, next } = findLiveTalks(read);
  const now = on && `${on.talk.title}${on.minutesLeft === undefined ? '' : ` ${on.minutesLeft}`}`;
  const coming = next && `${next.talks.map(({ title }) => title).join('/')} in ${next.minutes}`;
  expect(`${now ?? '-'} | ${coming ?? '-'}`).toBe(expected);
}

test('what has begun and not ended is on, the latest of several', () => {
  check(['Tides -50..10', 'Knots -20..25', 'Lamps -60..-15'], 'Knots 25 | -');
});

test('without an end, until the next one begins or an hour and a half is over', () => {
  check(['Tides -50', 'Knots -20'], 'Knots | -');
  check(['Tides -50', 'Knots -20..-5'], '- | -');
  check(['Tides -91'], '- | -');
});

test('the schedule says what comes next; its talks are never on', () => {
  check(['Tides -50..10', '+Knots -20..25', '+Lamps 30', '+Oil 35', '+Ropes 60'], 'Tides 10 | Lamps/Oil in 30');
});

test('what is planned in the notes comes before the other rooms', () => {
  check(['+Lamps 30', 'Oil 35'], '- | Oil in 30');
});

test('tomorrow is another day', () => {
  check(['Tides 800'], '- | -');
});
