import { expect, test } from 'vitest';
import { createGlob } from '../../../../server/src/core/text/glob.js';

const check = (pattern: string, matching: readonly string[], others: readonly string[]): void => {
  const matches = createGlob(pattern);
  expect(matching.filter((path) => !matches(path))).toEqual([]);
  expect(others.filter((path) => matches(path))).toEqual([]);
};

test('a pattern without a slash looks at the name in any folder', () => {
  check('*.md', ['a.md', 'talks/2022/a.md'], ['a.txt', 'md']);
});

test('a pattern with a slash starts at the folder', () => {
  check('talks/*.md', ['talks/a.md'], ['a.md', 'other/talks/a.md', 'talks/2022/a.md']);
  check('/talks/*.md', ['talks/a.md'], ['other/talks/a.md']);
});

test('two stars stand for any folders, also none', () => {
  check('**/notes/**', ['notes/a.md', 'x/y/notes/z/a.md'], ['notes.md', 'x/a.md']);
  check('a/**/b.md', ['a/b.md', 'a/x/y/b.md'], ['a/xb.md']);
});

test('one sign, alternatives and classes', () => {
  check('day-?.md', ['day-1.md'], ['day-10.md', 'day-.md']);
  check('*.{md,txt}', ['a.md', 'a.txt'], ['a.rst']);
  check('day[1-3].md', ['day2.md'], ['day4.md']);
  check('day[!1-3].md', ['day4.md'], ['day2.md']);
});

test('signs of regular expressions are themselves', () => {
  check('a+b(1).md', ['a+b(1).md'], ['aab1.md']);
});

test('what is no pattern matches nothing or itself, and does not throw', () => {
  check('[z-a].md', [], ['a.md', 'z.md']);
  check('{a.md', ['{a.md'], ['a.md']);
});

test('alternatives over folders, and within each other', () => {
  check('{talks,notes/2022}/*.md', ['talks/a.md', 'notes/2022/a.md'], ['notes/a.md']);
  check('a{b,c{d,e}}.md', ['ab.md', 'acd.md', 'ace.md'], ['ac.md']);
});

test('several stars in a name, and before and after two', () => {
  check('*-*-*.md', ['a-b-c.md', '2024-05-17-day.md'], ['a-b.md']);
  check('a/**/b/**/c.md', ['a/b/c.md', 'a/x/b/y/b/z/c.md'], ['a/c.md', 'a/b/c/d.md']);
});

test('no pattern makes a path take long', () => {
  check(`${'*a'.repeat(200)}.zzz`, [], [`${'a'.repeat(2000)}.md`]);
  check(`${'**/'.repeat(200)}x.md`, [], [`${'a/'.repeat(500)}a.md`]);
  check('{a,b}'.repeat(60), [], ['ab']);
});
