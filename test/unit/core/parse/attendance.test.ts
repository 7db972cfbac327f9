import { describe, expect, test } from 'vitest';
import { readAttendance } from '../../../../server/src/core/parse/attendance.js';
import { readInline } from '../../../../server/src/core/parse/inlineText.js';

function check(text: string, expected: string | undefined): void {
  const mark = readAttendance(readInline({ text, start: 0, end: text.length, dialect: 'markdown' }), 0);
  expect(
    mark === undefined ? undefined : mark.state + (mark.reason === undefined ? '' : `: ${mark.reason}`),
    text,
  ).toBe(expected);
}

describe('not there', () => {
  test.each([
    ["Did not attend, as wasn't interested in the topic.", "skipped: wasn't interested in the topic"],
    ['ended up not attending', 'skipped'],
    ['*got replaced with a surprise talk, but somehow missed the talk :(*', 'skipped'],
    ['I skipped this one because of the long queue.', 'skipped: the long queue'],
    ["Couldn't make it", 'skipped'],
    ['Missed this, sadly.', 'skipped'],
    ['(skipped)', 'skipped'],
    ['Cancelled due to illness', 'skipped: illness'],
    ['Nicht besucht, weil der Raum voll war.', 'skipped: der Raum voll war'],
    ['Leider verpasst', 'skipped'],
    ['Pas assisté, car en retard', 'skipped: en retard'],
    ['No asistí porque estaba cansado', 'skipped: estaba cansado'],
    ['参加できず', 'skipped'],
  ])('%s', check);
});

describe('there without notes, or later', () => {
  test.each([
    ['I attended and also spoke, so could not take notes', 'no-notes'],
    ['No notes.', 'no-notes'],
    ["Didn't take any notes", 'no-notes'],
    ['Keine Notizen', 'no-notes'],
    ['Pas de notes', 'no-notes'],
    ['Sin notas', 'no-notes'],
    ['watch later', 'watch-later'],
    ['Watch the recording!', 'watch-later'],
    ['Need to watch the recording of this', 'watch-later'],
    ['Später anschauen', 'watch-later'],
    ['後で見る', 'watch-later'],
  ])('%s', (text, state) => {
    const mark = readAttendance(readInline({ text, start: 0, end: text.length, dialect: 'markdown' }), 0);
    expect(mark?.state, text).toBe(state);
  });
});

describe('subject matter', () => {
  test.each([
    'options to cancel',
    'earlier harmonics are skipped',
    'cancel the request',
    'skip is good for tests: unittest.skip(reason)',
    'missed the first half, came late',
    'what they missed in the market',
    'skip connections help',
    'the tests were skipped in CI',
    'Attendees: 300',
    'You did not attend to the details of the proof',
    'take notes by hand',
    'Note: nothing',
    'Skip: a transpiler',
  ])('%s', (text) => check(text, undefined));
});
