import { test } from 'vitest';
import { planResume } from '../../../../server/src/core/edit/resumeTalk.js';
import { findTalkAt } from '../../../../server/src/core/model/sections.js';
import { checkEdit } from './checkEdit.js';

function check(before: string, after: string): void {
  checkEdit(before, after, ({ note, source, line }) => planResume(source, findTalkAt(note, line)!));
}

test('an empty line is made below the header, and one on either side', () => {
  check('## Tides$0\n\n> Twice.\n\n---\n\n## Knots\n', '## Tides\n\n> Twice.\n\n$0\n\n---\n\n## Knots\n');
});

test('what is there already is taken', () => {
  check('## Tides$0\n\n\n\n---\n\n## Knots\n', '## Tides\n\n$0\n\n---\n\n## Knots\n');
  check('## Tides\n\n## Knots$0\n\n', '## Tides\n\n## Knots\n\n$0');
});

test('at the end of the file, with its line ends', () => {
  check('## Tides\r\n\r\n## Knots$0', '## Tides\r\n\r\n## Knots\r\n\r\n$0');
});
