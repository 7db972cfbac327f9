import { expect, test } from 'vitest';
import { FollowedLine, type TextChange } from '../../../client/src/followLine.js';

/** Follows the line with the mark `>` from one text to the next. */
function check(before: string, after: string, changes: readonly TextChange[]): void {
  const lines = before.split('\n');
  const at = lines.findIndex((line) => line.startsWith('>'));
  let text = before.replaceAll('>', '').split('\n');
  const document = {
    get lineCount() {
      return text.length;
    },
    lineAt: (line: number) => ({ text: text[line] ?? '' }),
  };
  const followed = new FollowedLine(document, at);
  text = after.replaceAll('>', '').split('\n');
  followed.follow(changes);
  expect(followed.line).toBe(after.split('\n').findIndex((line) => line.startsWith('>')));
}

function replace(from: readonly [number, number], to: readonly [number, number], text: string): TextChange {
  return { range: { start: { line: from[0], character: from[1] }, end: { line: to[0], character: to[1] } }, text };
}

test('lines above come and go', () => {
  check('a\n>b', 'new\na\n>b', [replace([0, 0], [0, 0], 'new\n')]);
  check('a\n>b', 'a\nnew\n>b', [replace([0, 1], [0, 1], '\nnew')]);
  check('a\n>b', 'a\nnew\n>b', [replace([1, 0], [1, 0], 'new\n')]);
  check('a\nc\n>b', 'a\n>b', [replace([0, 1], [1, 1], '')]);
});

test('what changes in the line itself or below moves nothing', () => {
  check('a\n>b', 'a\n>bx\ny', [replace([1, 1], [1, 1], 'x\ny')]);
  check('>a\nb', '>a', [replace([0, 1], [1, 1], '')]);
});

test('several changes of one event add up', () => {
  check('a\nb\n>c\nd', 'new\na\nnew\nb\n>c\n', [
    replace([3, 0], [3, 1], ''),
    replace([1, 0], [1, 0], 'new\n'),
    replace([0, 0], [0, 0], 'new\n'),
  ]);
});

test('a line that was replaced with what surrounds it is found by its words, the nearest of equal ones', () => {
  check('a\n>b\nc', 'x\ny\n>b\nz', [replace([0, 0], [2, 1], 'x\ny\nb\nz')]);
  check('a\nb\n>b\nc', 'b\nx\n>b\nc', [replace([0, 0], [2, 1], 'b\nx\nb')]);
});

test('a line that is gone leaves the place where it was', () => {
  check('a\n>b\nc\nd', 'a\n>x\nd', [replace([1, 0], [2, 1], 'x')]);
  check('a\nb\n>c', '>x', [replace([0, 0], [2, 1], 'x')]);
});
