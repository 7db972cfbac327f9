import { expect, test } from 'vitest';
import { canonicalUri, childUri } from '../../../server/src/workspace/canonicalUris.js';

const check = (spellings: readonly string[], expected: string): void => {
  for (const spelling of [...spellings, expected]) expect(canonicalUri(spelling)).toBe(expected);
};

test('every spelling of a file is one', () => {
  check(
    [
      "file:///n/PyCon (DE)/it's!*.md",
      "file:///n/PyCon%20(DE)/it's!*.md",
      'file:///n/PyCon%20%28DE%29/it%27s%21%2a.md',
    ],
    'file:///n/PyCon%20%28DE%29/it%27s%21%2A.md',
  );
  check(['file:///n/müll.md', 'file:///n/m%c3%bcll.md'], 'file:///n/m%C3%BCll.md');
  check(['file:///n/日本.md', 'file:///n/日%E6%9C%AC.md'], 'file:///n/%E6%97%A5%E6%9C%AC.md');
  check(['file:///n/C%23%20and%20%3F.md'], 'file:///n/C%23%20and%20%3F.md');
  check(['file:///n/100%.md', 'file:///n/100%25.md'], 'file:///n/100%25.md');
  check(['file:///n/a&b=c+d@e:f.md', 'file:///n/a%26b%3Dc%2Bd%40e%3Af.md'], 'file:///n/a%26b%3Dc%2Bd%40e%3Af.md');
});

test("a drive's letter is small, whoever writes it", () => {
  check(
    ['file:///C:/n/a.md', 'file:///c:/n/a.md', 'file:///C%3A/n/a.md', 'file:///C%3a/n/a.md'],
    'file:///c%3A/n/a.md',
  );
  check(['file:///C:'], 'file:///c%3A');
});

test('a name stays the name it was', () => {
  check(['file:///n/a%2Fb.md'], 'file:///n/a%2Fb.md');
  check(['file:///n/%2525.md'], 'file:///n/%2525.md');
  check(['file:///n/A.md'], 'file:///n/A.md');
  expect(canonicalUri('file:///n/u\u0308.md')).not.toBe(canonicalUri('file:///n/ü.md'));
});

test('other schemes, and what is none', () => {
  check(['untitled:Untitled-1'], 'untitled:Untitled-1');
  check(['vscode-vfs://github%2B1/o/r/a (1).md'], 'vscode-vfs://github%2B1/o/r/a%20%281%29.md');
  check(['git:/n/a(1).md?{"ref":"~"}'], 'git:/n/a%281%29.md?{"ref":"~"}');
  for (const other of ['https://a.example/talk/(1)', '', 'a(1).md', 'stdin']) check([], other);
});

test('what stands in a folder', () => {
  expect(childUri('file:///n', 'a (1)#100%.md')).toBe('file:///n/a%20%281%29%23100%25.md');
  expect(childUri('file:///n/', 'ü.md')).toBe('file:///n/%C3%BC.md');
  expect(childUri('file:///n', 'half \ud83d.md')).toBe('file:///n/half%20%EF%BF%BD.md');
});
