import { describe, expect, test } from 'vitest';
import {
  type BodyInput,
  readBody,
  readFootnotes,
  removeSpans,
} from '../../../../server/src/core/export/sectionBody.js';

function read(text: string, change: Partial<BodyInput> = {}): string {
  const input: BodyInput = {
    text,
    dialect: 'markdown',
    leaveOut: [],
    keepsPrivate: false,
    truncated: false,
    definitions: '',
    findFootnote: () => undefined,
    ...change,
  };
  return readBody(input).markdown;
}

describe('private lines', () => {
  const cases: readonly [name: string, text: string, expected: string][] = [
    ['a paragraph', 'one\n\nprivate: x\n\ntwo', 'one\n\ntwo'],
    ['one line of a paragraph', 'one\nprivate: x\ntwo', 'one\ntwo'],
    ['any case, any emphasis', 'Private: x\n\n**PRIVATE:** y\n\ntwo', 'two'],
    ['a list item with what hangs below it', '- one\n- private: x\n  - y\n- two', '- one\n- two'],
    ['a box', '- [ ] private: x\n- [ ] y', '- [ ] y'],
    ['a quotation', '> private: x\n\ntwo', 'two'],
    ['a heading with its section', '### private: x\n\ny\n\n#### z\n\n### two', '### two'],
    ['a further line of an underlined heading', 'one\nprivate: x\n---\n\ntwo', 'one\n---\n\ntwo'],
    ['a table row', '| a |\n| - |\n| private: x |\n| y |', '| a |\n| - |\n| y |'],
    ['the middle of a line is not its beginning', 'so private: x', 'so private: x'],
    ['code is no prose', '```cpp\nprivate: int x;\n```', '```cpp\nprivate: int x;\n```'],
  ];
  test.each(cases)('%s', (_name, text, expected) => expect(read(text)).toBe(expected));

  test('a sentence wrapped by hand goes as a whole', () => {
    const wrapped = 'private: a thought that was wrapped by hand at a column of about eighty signs\nand goes on here';
    expect(read(`one\n\n${wrapped}\n\ntwo`)).toBe('one\n\ntwo');
    expect(read(`one\n\n${wrapped}\n\ntwo`, { dialect: 'plaintext' })).toBe('one\n\ntwo');
  });

  test('plain text', () => {
    expect(read('one\nprivate: x\ntwo', { dialect: 'plaintext' })).toBe('one\\\ntwo');
    expect(read('- private: x\n  y\n- two', { dialect: 'plaintext' })).toBe('- two');
  });

  test('stay when asked for', () => expect(read('private: x', { keepsPrivate: true })).toBe('private: x'));

  test('stay out of a text that is too long to be read', () =>
    expect(read('one\nprivate: x\n*two', { truncated: true })).toBe('one\n*two'));
});

describe('what readers do not see', () => {
  test('comments and definitions go', () => {
    expect(read('one <!-- hm --> two\n\n<!-- todo -->\n\n[a]: b')).toBe('one  two');
  });

  test('a ruler that opens a section is no front matter', () =>
    expect(read('---\n\na: b\n\n---')).toBe('---\n\na: b\n\n---'));
});

describe('references', () => {
  test('are spelled out, as their definition may stand elsewhere', () => {
    expect(read('[a], [b][a], [c][] and ![d][a]', { definitions: '[a]: https://a.org "T"\n[c]: <x y>\n\n' })).toBe(
      '[a](https://a.org "T"), [b](https://a.org "T"), [c](<x y>) and ![d](https://a.org "T")',
    );
  });

  test('footnotes of other sections come to the end, own ones stay', () => {
    const footnotes = { definitions: '[^1]: ^\n\n<!-- -->\n\n', findFootnote: (name: string) => `[^${name}]: note` };
    expect(read('one[^1]', footnotes)).toBe('one[^1]\n\n[^1]: note');
    expect(read('one[^1]\n\n[^1]: own', footnotes)).toBe('one[^1]\n\n[^1]: own');
  });

  test('footnotes of a file are known by their identifiers', () => {
    const footnotes = readFootnotes('[^A]: x\n\n    y\n\nz', { keepsPrivate: false });
    expect([...footnotes]).toEqual([['a', '[^A]: x\n\n    y']]);
  });

  test('private lines of footnotes stay out', () => {
    const text = '[^1]: x\nprivate: y\n\nz';
    expect([...readFootnotes(text, { keepsPrivate: false }).values()]).toEqual(['[^1]: x']);
    expect([...readFootnotes(text, { keepsPrivate: true }).values()]).toEqual(['[^1]: x\nprivate: y']);
  });

  test('a text that is too much to be read has no footnotes', () => {
    expect(readFootnotes(`[^1]: ${'> '.repeat(200)}x`, { keepsPrivate: false }).size).toBe(0);
  });
});

describe('removed spans', () => {
  const cut = (text: string): string => {
    const start = text.indexOf('«');
    return removeSpans(text.replace(/[«»]/g, ''), [{ start, end: text.indexOf('»') - 1 }]);
  };

  test('leave no empty line behind', () => expect(cut('one\n\n«two»\n\nthree')).toBe('one\n\nthree'));
  test('take marks with them', () => expect(cut('one\n- <«two»>\nthree')).toBe('one\nthree'));
  test('leave words alone', () => expect(cut('one (see «two»)')).toBe('one (see )'));
});
