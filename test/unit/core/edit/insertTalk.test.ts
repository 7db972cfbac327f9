import { describe, test } from 'vitest';
import { type NewTalk, planTalk } from '../../../../server/src/core/edit/insertTalk.js';
import { checkEdit } from './checkEdit.js';

function check(before: string, after: string, talk: Omit<NewTalk, 'line'> = { title: 'Lamps' }): void {
  checkEdit(before, after, ({ note, source, line }) => planTalk(note, source, { ...talk, line }));
}

describe('in Markdown', () => {
  test('between talks, with the rulers of the note', () => {
    check(
      '# Conf\n\n## Tides\n\nTwice.$0\n\n---\n\n## Knots\n\nBowline.\n\n---\n',
      '# Conf\n\n## Tides\n\nTwice.\n\n---\n\n## Lamps\n\n$0\n\n---\n\n## Knots\n\nBowline.\n\n---\n',
    );
  });

  test('after the last ruler', () => {
    check(
      '# Conf\n\n## Tides\n\nTwice.\n\n---\n\n## Knots\n\nBowline.$0\n\n---\n',
      '# Conf\n\n## Tides\n\nTwice.\n\n---\n\n## Knots\n\nBowline.\n\n---\n\n## Lamps\n\n$0',
    );
  });

  test('at the end, closing the talk before', () => {
    check(
      '# Conf\n\n## Tides\n\nTwice.\n\n---\n\n## Knots\n\nBowline.$0\n',
      '# Conf\n\n## Tides\n\nTwice.\n\n---\n\n## Knots\n\nBowline.\n\n---\n\n## Lamps\n\n$0\n',
    );
  });

  test('without rulers, at the level of the talk above', () => {
    check(
      '# Conf\n\n### Tides\n\nTwice.$0\n\n### Knots\n\nBowline.\n',
      '# Conf\n\n### Tides\n\nTwice.\n\n### Lamps\n\n$0\n\n### Knots\n\nBowline.\n',
    );
  });

  test('empty lines at the end do not pile up below the cursor', () => {
    check('## Tides\n\nTwice.\n\n$0\n\n', '## Tides\n\nTwice.\n\n## Lamps\n\n$0\n');
  });

  test('a title is words and no markup', () => {
    check('## Tides\n\nTwice.$0\n', '## Tides\n\nTwice.\n\n## Why \\*args \\[sic]?\n\n$0\n'.replace('sic]', 'sic\\]'), {
      title: 'Why *args [sic]?',
    });
  });

  test('without a title the cursor waits in the header', () => {
    check('## Tides\n\nTwice.$0\n', '## Tides\n\nTwice.\n\n## $0\n\n\n', {});
  });

  test('with the time where the note has it', () => {
    check('## Tides 9:15am to 9:45am\n\nTwice.$0\n', '## Tides 9:15am to 9:45am\n\nTwice.\n\n## Lamps 1:05pm\n\n$0\n', {
      title: 'Lamps',
      clock: 13 * 60 + 5,
    });
  });
});

describe('in plain text', () => {
  const ruler = '====================';

  test('with the time in front, under a ruler as long as the others', () => {
    check(
      `1100 - Knots\n\nbowline\n\n${ruler}===\n\n1145 - Tides - Ada Okafor\n\ntwice a day$0\n`,
      `1100 - Knots\n\nbowline\n\n${ruler}===\n\n1145 - Tides - Ada Okafor\n\ntwice a day\n\n${ruler}===\n\n1230 - Lamps\n\n$0\n`,
      { title: 'Lamps', clock: 12 * 60 + 30 },
    );
  });

  test('with as many empty lines as the note has', () => {
    check(
      `1100 - Knots\n\nbowline$0\n\n\n${ruler}\n\n1145 - Tides\n\ntwice a day\n`,
      `1100 - Knots\n\nbowline\n\n\n${ruler}\n\n1130 - $0\n\n\n\n\n${ruler}\n\n1145 - Tides\n\ntwice a day\n`,
      { clock: 11 * 60 + 30 },
    );
  });

  test('line ends stay what they are', () => {
    check(
      `1100 - Knots\r\n\r\nbowline\r\n\r\n${ruler}\r\n\r\n1145 - Tides\r\n\r\ntwice$0\r\n`,
      `1100 - Knots\r\n\r\nbowline\r\n\r\n${ruler}\r\n\r\n1145 - Tides\r\n\r\ntwice\r\n\r\n${ruler}\r\n\r\nLamps\r\n\r\n$0\r\n`,
    );
  });
});

test('in an empty file', () => {
  checkEdit(
    '$0',
    '## Lamps\n\n$0',
    ({ note, source, line }) => planTalk(note, source, { title: 'Lamps', line }),
    'markdown',
  );
});
