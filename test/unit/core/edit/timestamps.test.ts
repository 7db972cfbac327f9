import { describe, expect, test } from 'vitest';
import { toRecordingUrl } from '../../../../server/src/core/edit/recordingUrl.js';
import { planTimestampLinks, writeRecordingMark, writeTimestamp } from '../../../../server/src/core/edit/timestamps.js';
import { getTalks } from '../../../../server/src/core/model/sections.js';
import { applyEdits } from '../../../../server/src/core/text/edits.js';
import { openNote } from '../../../support/features.js';

const at = (hours: number, minutes: number, seconds = 0): number => hours * 3600 + minutes * 60 + seconds;

test('a timestamp is the time of day, or counts from the start of the recording', () => {
  expect(writeTimestamp(at(11, 52, 22), undefined)).toBe('[11:52]');
  expect(writeTimestamp(at(11, 52, 22), at(11, 45, 10))).toBe('[+07:12]');
  expect(writeTimestamp(at(12, 52, 22), at(11, 45, 10))).toBe('[+1:07:12]');
  expect(writeTimestamp(at(11, 40), at(11, 45, 10))).toBe('[11:40]');
  expect(writeRecordingMark(at(9, 5, 7))).toBe('(recording since 09:05:07)');
});

test.each([
  ['https://www.youtube.com/watch?v=abc', 'https://www.youtube.com/watch?v=abc&t=432s'],
  ['https://www.youtube.com/watch?t=5s&v=abc', 'https://www.youtube.com/watch?v=abc&t=432s'],
  ['https://youtu.be/abc', 'https://youtu.be/abc?t=432s'],
  ['https://www.youtube-nocookie.com/embed/abc', 'https://www.youtube-nocookie.com/embed/abc?start=432'],
  ['https://vimeo.com/123', 'https://vimeo.com/123#t=432s'],
  ['https://media.ccc.de/v/some_talk', 'https://media.ccc.de/v/some_talk#t=432'],
  ['https://files.example/talk_(1).mp4', 'https://files.example/talk_%281%29.mp4#t=432'],
])('%s', (recording, expected) => {
  expect(toRecordingUrl(recording, 432)).toBe(expected);
});

test('what is no web address has no places', () => {
  expect(toRecordingUrl('talk.mp4', 432)).toBeUndefined();
  expect(toRecordingUrl('file:///talk.mp4', 432)).toBeUndefined();
});

function check(before: string, after: string, talkStart?: number): void {
  const { document, text } = openNote(before);
  const [placed] = getTalks(document.note);
  const { source, note } = document;
  const edits = planTimestampLinks({
    source,
    placed: placed!,
    inside: document.inside(placed!),
    dialect: note.dialect,
    talkStart,
  });
  expect(applyEdits(text, edits)).toBe(after);
}

describe('links', () => {
  const head = '## 11:45 - Tides - Ada Marsh\n\nRecording: <https://youtu.be/abc>\n\n';

  test('count from the line that says when the recording began', () => {
    check(
      `${head}(recording since 11:45:10)\n\n- [11:52] the moon\n- [+00:30] hello\n`,
      `${head}(recording since 11:45:10)\n\n- [11:52](https://youtu.be/abc?t=410s) the moon\n- [+00:30](https://youtu.be/abc?t=30s) hello\n`,
    );
  });

  test("else from the talk's start; what is earlier stays", () => {
    check(
      `${head}[11:52] moon, [11:30] early\n`,
      `${head}[11:52](https://youtu.be/abc?t=420s) moon, [11:30] early\n`,
      at(11, 45),
    );
  });

  test('are made once, and never in code', () => {
    const done = `${head}[+00:30](https://youtu.be/abc?t=30s) hello\n\n\`\`\`\n[+00:40]\n\`\`\`\n`;
    check(done, done);
  });

  test('in plain text the address stands beside', () => {
    const text = '//- /notes.txt\n1145 - Tides\n\nvideo: https://vimeo.com/123\n\n[+01:00] the moon\n';
    check(text, '1145 - Tides\n\nvideo: https://vimeo.com/123\n\n[+01:00] https://vimeo.com/123#t=60s the moon\n');
  });

  test('without a recording nothing changes', () => {
    const text = '## Tides\n\n[+01:00] the moon\n';
    check(text, text);
  });
});
