import { describe, expect, test } from 'vitest';
import { planTemplateTalk, type TemplateTalk } from '../../../../server/src/core/edit/templateTalk.js';
import { createSchedule } from '../../../support/notes.js';
import { checkEdit } from './checkEdit.js';

const [slot] = createSchedule({
  title: 'Harbour Conf',
  slots: [
    {
      title: 'Lamps *and* oil',
      start: '2026-05-02T11:00:00+01:00',
      duration: 40,
      room: 'Boathouse',
      abstract: 'Light.',
    },
  ],
}).days.flatMap(({ slots }) => slots);

function check(before: string, after: string, talk: Omit<TemplateTalk, 'line'>): void {
  checkEdit(before, after, ({ note, source, line }) => planTemplateTalk(note, source, { ...talk, line }));
}

describe("the note's manner round it, the writer's within", () => {
  test('closed by the ruler of the note, whatever the template has', () => {
    check(
      '# Conf\n\n## 9:30 Tides\n\nTwice.\n\n* * *\n\n## 10:30 Knots\n\nBowline.$0\n',
      '# Conf\n\n## 9:30 Tides\n\nTwice.\n\n* * *\n\n## 10:30 Knots\n\nBowline.\n\n* * *\n\n### Lamps \\\\*and\\\\* oil\n\n11:00 to 11:40, Boathouse\n\n> Light.\n\nMood: $1\n\n\\$0\n'.replace(
        '\\$0',
        '$0',
      ),
      { template: '---\n\n### $title\n\n$start to $end, $room\n\n> $abstract\n\nMood: $1\n\n$0\n\n---\n', slot: slot! },
    );
  });

  test('an end of its own is left where it is', () => {
    check(
      '1100 - Knots\n\nbowline$0\n',
      '1100 - Knots\n\nbowline\n\n====================\n\n1145 - ${1:Title}\n$0\nbye\n',
      {
        template: '$start - $title\n$0\nbye\n',
        clock: 705,
      },
    );
  });
});

test('the day and the conference are known', () => {
  check(
    '# Harbour Conf Notes\n\n## Day 2\n\n### Knots - Ben Okoye\n\n<https://pretalx.com/h/talk/FGH7JK/>\n\nBowline.$0\n',
    '# Harbour Conf Notes\n\n## Day 2\n\n### Knots - Ben Okoye\n\n<https://pretalx.com/h/talk/FGH7JK/>\n\nBowline.\n\n### Harbour Conf, Day 2\n\n$0\n',
    {
      template: '### $conference, $day',
    },
  );
  expect(slot?.duration).toBe(40);
});
