import { expect, test } from 'vitest';
import { markdownTarget } from '../../../../server/src/core/export/markdown.js';
import { closeLastBlock } from '../../../../server/src/core/export/openBlocks.js';
import { readModel } from './readModel.js';

test.each([
  ['```\na', '```\na\n```'],
  ['~~~~js\na\n~~~', '~~~~js\na\n~~~\n~~~~'],
  ['a\n\n```', 'a\n\n```\n```'],
  ['<!-- a\n\nb', '<!-- a\n\nb\n-->'],
  ['<pre>\n\na', '<pre>\n\na\n</pre>'],
  ['<?php\n\na', '<?php\n\na\n?>'],
  ['<![CDATA[\na', '<![CDATA[\na\n]]>'],
])('%j is closed', (text, closed) => expect(closeLastBlock(text)).toBe(closed));

test.each([
  '```\na\n```',
  '```\na\n`````',
  '- ```\n  a',
  '> ```\n> a',
  '    indented ```\n    a',
  '<!-- a -->',
  '<pre>a</pre>',
  '<div>\na',
  '```\na\n```\n\nb',
  'a ``` b',
])('%j stays', (text) => expect(closeLastBlock(text)).toBe(text));

test('an open fence does not swallow what comes after the notes', () => {
  const model = readModel('# Conf 2026\n\n## 09:00 Tides by Ada Lund\n\nTODO: read\n\n```\ncode\n');
  const { text } = markdownTarget.render(model, new Map());
  expect(text).toContain('```\ncode\n```\n\n## Follow-ups\n');
});
