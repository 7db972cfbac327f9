import { describe, expect, test } from 'vitest';
import {
  fillTemplate,
  type TemplateValues,
  toPlainSnippet,
} from '../../../../server/src/core/templates/fillTemplate.js';

const values: TemplateValues = {
  title: 'Knots That Hold',
  speakers: 'Ben Okoye',
  start: '10:00',
  talkUrl: 'https://pretalx.com/harbour-2026/talk/FGH7JK/',
  abstract: 'Ropes slip.\n\nWhy some do not.',
};

function check(template: string, expected: string, known: TemplateValues = values): void {
  expect(fillTemplate(template, known)).toBe(expected);
}

test('variables are filled in, with and without braces', () => {
  check('## $start - ${title} (${speakers})', '## 10:00 - Knots That Hold (Ben Okoye)');
});

test('a value of several lines repeats what stands before it', () => {
  check('> ${abstract}\n\n$0', '> Ropes slip.\n>\n> Why some do not.\n\n$0');
});

test('what a snippet would take for its own is escaped', () => {
  check('## $title', '## Costs \\$5 {a\\} \\\\n', { title: 'Costs $5 {a} \\n' });
});

describe('without a value', () => {
  test('a line is left out, with one of the empty lines round it', () => {
    check('## $title\n\nRoom: $room\n\n<$talkUrl>\n\n$0', '## Knots\n\n$0', { title: 'Knots' });
  });

  test('a line with something else to say stays', () => {
    check('## $start - $title', '## 10:00 - ${1:Title}', { start: '10:00' });
  });

  test('words to write instead are a field, after the fields of the template', () => {
    check(
      '$title\n${1:Mood}\nRoom: ${room:which room}\nAgain: ${room:which room}',
      'Knots\n${1:Mood}\nRoom: ${2:which room}\nAgain: ${2:which room}',
      { title: 'Knots' },
    );
  });
});

test('variables of the editor and fields are left to it, unknown ones are words', () => {
  check(
    '$CURRENT_YEAR ${TM_FILENAME} ${1:x} $0 ${mood} $price \\$title',
    '$CURRENT_YEAR ${TM_FILENAME} ${1:x} $0 \\${mood\\} \\$price \\$title',
  );
});

test('where nobody fills in the fields, their words stand', () => {
  expect(toPlainSnippet('## ${1:Title} \\$5 $CURRENT_YEAR\n\n$0')).toBe('## Title $5');
});
