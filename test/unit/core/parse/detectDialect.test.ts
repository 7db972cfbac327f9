import { expect, test } from 'vitest';
import { detectDialect } from '../../../../server/src/core/parse/detectDialect.js';

test.each([
  ['# Heading\n\ntext', 'markdown'],
  ['Title\n=====\n\n**bold** and [link](https://a.example)', 'markdown'],
  ['- [a](https://a.example)\n- [b](https://b.example)', 'markdown'],
  ['---\ntitle: x\n---\n\ntext', 'markdown'],
  ['```\n# code\n```', 'markdown'],
  ['1100 - Title\n\ntext\n\n=====\n\n1200 - Title\n\n=====\n', 'plaintext'],
  ['1100 - Title\n\nsee <https://a.example>\n\n=====\n\n# of boats: 3\n\n=====\n', 'plaintext'],
  ['Speaker - Title\n\n* bullet\n    * nested', 'plaintext'],
  ['Title\n=====\n\nName\n\nTopic\n-----\n\n- a', 'plaintext'],
  ['Title\n~~~~~\n\n- a `b`', 'plaintext'],
  ['* Notes\n\n** Event 2016\n\nDay1', 'plaintext'],
  ['=====\nTitle\n=====\n\n**Presenter:** Name\n\n**Track:** A\n\nTopic\n-----', 'plaintext'],
  ['Title\n=====\n\n:Date:\n    2012-07-18\n\n:Speaker:\n    Name\n\n**bold**', 'plaintext'],
  ['Title\n=====\n\n.. note:: x\n\n``code``', 'plaintext'],
  ['keynote (mary jones)\n-----------\n\n* a\n\nreading the sea and all its tides\n-----------\n\n* b\n', 'markdown'],
  ['1100 - Title\n\nlast words\n=====\n\n1200 - Title\n\nmore\n=====\n\n- a\n', 'plaintext'],
  ['uses `code` once', 'plaintext'],
  ['Title\n\n> The **programme** writes\n> [Markdown](https://a.example).\n\ntext', 'plaintext'],
  ['', 'plaintext'],
])('%j', (text, expected) => expect(detectDialect(text)).toBe(expected));
