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
    ['Did not attend. Heard that it was great.', 'skipped'],
    ["Couldn't make it to this one - room full", 'skipped: room full'],
    ['I wanted to go, but could not attend this session', 'skipped'],
    ['Was not there, because of the storm', 'skipped: the storm'],
    ["Couldn't get into the room", 'skipped'],
    ['Missed this talk to see the harbour', 'skipped'],
    ['Cancelled by the speaker', 'skipped'],
    ['Ausgefallen, da die Sprecherin krank war', 'skipped: die Sprecherin krank war'],
    ['Me perdí esta charla', 'skipped'],
    ['満席のため参加できず', 'skipped'],
    ['スキップした', 'skipped'],
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
    ["I'll watch it later", 'watch-later'],
    ['Attended, but took no notes.', 'no-notes'],
    ['Attended.', 'attended'],
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
    "Couldn't get in-place pumping to work",
    'Did not make it into the chart of 2024, but is planned',
    'was not there in the first edition',
    'Good on tides; not there yet: currents',
    "Didn't go to that depth: they stayed near the coast",
    'Cancelled by default: orders of a captain who is gone',
    'cancelled() is true afterwards',
    'スキップ接続で学習が安定する',
    'Nicht dabei: Karten für Windows',
    'Nicht besucht werden Häfen ohne Licht',
    'Übersprungen: Kapitel 3',
    'Pas présent dans la carte',
    'Me perdí en la demo',
    'I did not attend the last 5 min, but it was great',
    'Did not attend: the first half',
    'The mate was invited, but did not attend.',
    'They ran the pump but missed it because of the noise',
    'Skipped for brevity: the proof',
    'Skipped, missed and dropped frames',
    'Missed-tide alarms',
    'Cancelled as soon as the wind turns',
    'Want to catch this wind',
    'Have to watch it carefully',
    'see later',
    'Voir la vidéo https://sea.example/v',
    '[Watch the video](https://sea.example/v)',
    'Attended by 300 people',
    'Sin notas al pie',
  ])('%s', (text) => check(text, undefined));
});
