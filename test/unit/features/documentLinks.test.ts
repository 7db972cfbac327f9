import { expect, test } from 'vitest';
import { provideDocumentLinks } from '../../../server/src/features/documentLinks.js';
import { openNote, printRange } from '../../support/features.js';

const links = (text: string): string[] => {
  const { document, text: opened } = openNote(text);
  const targets = {
    findTalkPage: (code: string) => (code === 'ABCDEF' ? 'https://pretalx.com/conf/talk/ABCDEF/' : undefined),
    handles: new Map([['@ana', 'https://social.example/@ana']]),
  };
  return provideDocumentLinks(document, targets).map(
    ({ range, target }) => `${printRange(opened, range)} -> ${target}`,
  );
};

test('URLs and pictures of plain text, talk codes, handles', () => {
  const text = `//- /notes.txt
1100 - A talk

https://pretalx.com/conf/talk/WEYYJG/

Slides: https://conf.org/slides.pdf

See ABCDEF and WXYZAB, by @ana, @nobody and @bob@social.example (mail@ana.example).
`;
  expect(links(text)).toMatchInlineSnapshot(`
    [
      "2:0 https://pretalx.com/conf/talk/WEYYJG/ -> https://pretalx.com/conf/talk/WEYYJG/",
      "4:8 https://conf.org/slides.pdf -> https://conf.org/slides.pdf",
      "6:4 ABCDEF -> https://pretalx.com/conf/talk/ABCDEF/",
      "6:26 @ana -> https://social.example/@ana",
      "6:44 @bob@social.example -> https://social.example/@bob",
    ]
  `);
});

test('a Markdown editor follows URLs and pictures itself', () => {
  const text = `## A talk

<https://pretalx.com/conf/talk/WEYYJG/>

![](a.png) and [slides](https://conf.org/slides.pdf), see ABCDEF by @Ana.
`;
  expect(links(text)).toMatchInlineSnapshot(`
    [
      "4:58 ABCDEF -> https://pretalx.com/conf/talk/ABCDEF/",
      "4:68 @Ana -> https://social.example/@ana",
    ]
  `);
});

test('nothing in code', () => {
  expect(links('## A talk\n\nNotes.\n\n```python\n@ana\nABCDEF = 1\n```\n')).toEqual([]);
});
