import { describe, expect, test } from 'vitest';
import type { Dialect } from '../../../../server/src/core/model/note.js';
import { trimUrl } from '../../../../server/src/core/parse/inlineReader.js';
import { columnsOf, readInline } from '../../../../server/src/core/parse/inlineText.js';

function read(text: string, dialect: Dialect = 'markdown'): ReturnType<typeof readInline> {
  return readInline({ text, start: 0, end: text.length, dialect });
}

describe('words without markup', () => {
  test.each([
    ['plain words', 'plain words'],
    ['*Mind* **your** _metaphors_', 'Mind your metaphors'],
    ['a * b * c', 'a * b * c'],
    ['snake_case_name', 'snake_case_name'],
    ['`code *stays*` here', 'code *stays* here'],
    ['9:50am \\- 10:00am', '9:50am - 10:00am'],
    ['Q\\&A \\[sic\\]', 'Q&A [sic]'],
    ['[Title](https://sea.example) by Mary', 'Title by Mary'],
    ['[Title][ref] and [^1] notes', 'Title and  notes'],
    ['[brackets] stay', '[brackets] stay'],
    ['![picture](a.png)after', 'after'],
    ['<https://sea.example/a>', 'https://sea.example/a'],
    ['R&amp;D <br> now', 'R&D  now'],
    ['unclosed *star and `tick', 'unclosed *star and `tick'],
    ['emoji 🎥 *here*', 'emoji 🎥 here'],
  ])('%s', (text, expected) => expect(read(text).plain).toBe(expected));
  test('plain text keeps its signs', () => {
    expect(read('2 * 3 *stars* and \\- [a](https://b.example)', 'plaintext').plain).toBe('2 * 3 *stars* and \\- a');
    expect(read('see [[https://b.example][there]]', 'plaintext').plain).toBe('see there');
  });
});

test('links with the columns of their URLs', () => {
  const text = 'see [**this**](https://a.example "t"), <https://b.example>, https://c.example. [https://d.example]()';
  const { links, plain } = read(text);
  expect(
    links.map((link) => [plain.slice(link.start, link.end), link.url, text.slice(link.urlStart, link.urlEnd)]),
  ).toEqual([
    ['this', 'https://a.example', 'https://a.example'],
    ['https://b.example', 'https://b.example', 'https://b.example'],
    ['https://c.example', 'https://c.example', 'https://c.example'],
    ['https://d.example', 'https://d.example', 'https://d.example'],
  ]);
});

test('each character knows its column', () => {
  const text = '*Mind* \\- [Amanda](https://a.example)';
  const inline = read(text);
  const start = inline.plain.indexOf('Amanda');
  const { start: from, end: to } = columnsOf(inline, { start, end: start + 6 });
  expect(text.slice(from, to)).toBe('Amanda');
});

test('bold stretches', () => {
  const { strong, plain } = read('**Mary Jones** and **Tom**');
  expect(strong.map(({ start, end }) => plain.slice(start, end))).toEqual(['Mary Jones', 'Tom']);
});

test('punctuation after a URL is not the URL', () => {
  expect(['https://a.example/b).', 'https://a.example/(b)', 'https://a.example/b,'].map(trimUrl)).toEqual([
    'https://a.example/b',
    'https://a.example/(b)',
    'https://a.example/b',
  ]);
});

test('no text throws', () => {
  for (const text of [
    '[[',
    '![',
    '](',
    '<',
    '`',
    '\\',
    '**',
    '&amp',
    '[a](',
    '[a](b',
    '[[a][b',
    '_',
    '~~',
    'http://',
    '\u{1F600}*',
  ]) {
    expect(typeof read(text).plain).toBe('string');
    expect(typeof read(text, 'plaintext').plain).toBe('string');
  }
});
