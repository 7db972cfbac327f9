import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { docxTarget } from '../../../../server/src/core/export/docx.js';
import type { ExportModel } from '../../../../server/src/core/export/exportModel.js';
import { type OfficeDocument, readOfficeDocument } from '../../../support/officeDocument.js';
import { createDay, createModel, createTalk, type TalkSketch } from './exportModels.js';
import { readModel } from './readModel.js';

const samples = path.resolve(import.meta.dirname, '../../../../samples');
const png = readFileSync(path.join(samples, 'pictures/api_contracts.png'));

async function write(model: ExportModel, assets: ReadonlyMap<string, Uint8Array> = new Map()): Promise<OfficeDocument> {
  return readOfficeDocument((await docxTarget.render(model, assets)).bytes);
}

/** Of a talk alone, without the report's head. */
async function writeTalk(facts: TalkSketch): Promise<readonly string[]> {
  const paragraphs = (await write(createModel([createTalk(facts)]))).paragraphs();
  return paragraphs.slice(3);
}

test('a conference: contents, days, talks, collected lists', async () => {
  const world = `//- /pycon.md
Schedule: https://pretalx.example.org/pycon/schedule/

# Day 1 - 2024-05-17

## 9:00 - Opening: a start by Ada Lovelace
https://pretalx.example.org/pycon/talk/ABCDEF/

> What it is about.

Read [the paper](https://example.org/paper).

- [ ] look this up

## 10:00 - Second
Did not attend, overlapped with lunch.
`;
  expect((await write(readModel(world))).paragraphs()).toMatchInlineSnapshot(`
    [
      "Eyebrow: Conference notes",
      "Heading1: pycon",
      "Facts: 1 day · 2 talks · 1 follow-up · Schedule",
      "ContentsTitle: Contents",
      "ContentsDay: Day 1 - 2024-05-17",
      "ContentsTalk: 09:00	Opening: a start · Ada Lovelace",
      "ContentsTalk: 10:00	Second · Skipped",
      "Heading2: Day 1 - 2024-05-17",
      "Facts: Friday, 17 May 2024",
      "Heading3: Opening: a start",
      "Facts: 09:00 · Ada Lovelace · Welcome · Talk page",
      "Abstract: Abstract  What it is about.",
      ": Read the paper.",
      "ListParagraph: ☐	look this up",
      "Heading3: Second",
      "Facts: 10:00 · Skipped",
      ": Did not attend, overlapped with lunch.",
      "Heading2: Follow-ups",
      "ListParagraph: ☐	look this up · Opening: a start",
      "Heading2: Skipped",
      "ListParagraph #: Second",
      "Heading2: Links",
      "ListParagraph #: Opening: a start",
      "ListParagraph #: the paper · example.org",
    ]
  `);
});

describe('notes', () => {
  test('words, breaks, code', async () => {
    expect(await writeTalk({ notes: 'a **b** _c_ `d` ~~e~~ <b>f</b>  \ng\n\n```js\nh\n\n  i\n```' }))
      .toMatchInlineSnapshot(`
      [
        "Heading2: A talk",
        ": a b c d e f⏎g",
        "Code: h⏎⏎  i",
      ]
    `);
  });

  test('lists, tasks and quotations', async () => {
    const notes = '- a\n  - b\n\n    c\n3. d\n4. e\n\n- [ ] f\n- [x] g\n\n> h\n> - i\n\n---';
    expect(await writeTalk({ notes })).toMatchInlineSnapshot(`
      [
        "Heading2: A talk",
        "ListParagraph #: a",
        "ListParagraph #: b",
        "ListParagraph: c",
        "ListParagraph #: d",
        "ListParagraph #: e",
        "ListParagraph: ☐	f",
        "ListParagraph: ☑	g",
        "Quote: h",
        "ListQuote #: i",
        "Ruler: ",
      ]
    `);
  });

  test('headings below the talk, tables, footnotes', async () => {
    const notes = '# a\n\n## b\n\n| c | d |\n| - | -: |\n| e | f |\n\ng[^1] h[^1]\n\n[^1]: i';
    expect(await writeTalk({ notes })).toMatchInlineSnapshot(`
      [
        "Heading2: A talk",
        "Heading3: a",
        "Heading4: b",
        "TableText: c",
        "TableText: d",
        "TableText: e",
        "TableText: f",
        "Gap: ",
        ": g[1] h[2]",
      ]
    `);
  });

  test('a footnote keeps its lines, and leads nowhere back', async () => {
    const notes = 'a[^1]\n\n[^1]: b\n\n    ```\n    c\n    d\n    ```\n';
    const document = await write(createModel([createTalk({ notes })]));
    const [, footnote = ''] =
      /<w:footnote w:id="1">(.*?)<\/w:footnote>/s.exec(document.part('word/footnotes.xml')) ?? [];
    expect(footnote).not.toContain('↩');
    expect(
      footnote
        .replaceAll('<w:br/>', '⏎')
        .replaceAll(/<[^>]*>/g, '')
        .trim(),
    ).toBe('bc⏎d');
  });

  test('a list begins where the writer said, and each counts by itself', async () => {
    const document = await write(createModel([createTalk({ notes: '3. a\n\nx\n\n1. b\n\ny\n\n1. c' })]));
    const lists = [...document.part('word/document.xml').matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(lists).size).toBe(3);
    expect(document.part('word/numbering.xml')).toContain('<w:start w:val="3"/>');
  });

  test('what XML cannot hold is left out', async () => {
    expect(await writeTalk({ title: 'a\u0000b\uD800c', notes: '\u0001d\uFFFEe &amp; <f' })).toEqual([
      'Heading2: abc',
      ': de & <f',
    ]);
  });
});

describe('links', () => {
  test('lead to the web by relationships, and to talks by bookmarks', async () => {
    const talk = createTalk({
      attendance: 'skipped',
      notes: '[x](https://a.example/?b=1&c#d)',
      url: 'javascript:alert(1)',
    });
    const document = await write(createModel([talk]));
    expect(
      [...document.part('word/_rels/document.xml.rels').matchAll(/Target="(http[^"]*)"/g)].map(([, url]) => url),
    ).toEqual(['https://a.example/?b=1&amp;c#d']);
    const text = document.part('word/document.xml');
    expect(text).toContain('<w:bookmarkStart w:name="talk_1" w:id="1"/>');
    expect(text).toContain('w:anchor="talk_1"');
    expect(text).not.toContain('javascript');
  });
});

describe('pictures', () => {
  const uri = 'file:///notes/a.png';
  const pictures = [{ url: 'a.png', uri, alt: 'A slide' }];
  const model = createModel([createTalk({ notes: '![A slide](a.png)\n\n![gone](b.png)', pictures })]);

  test('are put in, as wide as the text at most, with their alternative text', async () => {
    const document = await write(model, new Map([[uri, png]]));
    expect(document.names.filter((name) => name.startsWith('word/media/'))).toEqual(['word/media/image1.png']);
    const [, across = '', down = ''] =
      /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(document.part('word/document.xml')) ?? [];
    expect(Number(across)).toBeLessThanOrEqual(627 * 9525);
    expect(Number(down) / Number(across)).toBeCloseTo(png.readUInt32BE(20) / png.readUInt32BE(16), 2);
    expect(document.part('word/document.xml')).toContain('descr="A slide"');
    expect(document.paragraphs().slice(-3)).toEqual([
      'Picture: ▣',
      'Caption: A slide',
      ': Picture not found: gone (b.png)',
    ]);
  });

  test('that are missing are told', async () => {
    expect((await docxTarget.render(model, new Map())).missingPictures).toEqual(['a.png', 'b.png']);
  });
});

test('its dates are those of the conference', async () => {
  const days = [createDay([createTalk()], { date: '2024-05-17' }), createDay([], { date: '2024-05-18' })];
  const core = (await write(createModel([], { name: 'A & B', days }))).part('docProps/core.xml');
  expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2024-05-17T00:00:00Z</dcterms:created>');
  expect(core).toContain('<dcterms:modified xsi:type="dcterms:W3CDTF">2024-05-18T00:00:00Z</dcterms:modified>');
  expect(core).toContain('<dc:title>A &amp; B</dc:title>');
  expect((await write(createModel([]))).part('docProps/core.xml')).not.toContain('dcterms:created');
});

test('its words are of the language of the options', async () => {
  const talk = createTalk({ followUps: [{ text: 'x', done: false }] });
  const document = await write(createModel([talk, createTalk({ id: 'b' })], { language: 'de' }));
  expect(document.paragraphs()).toContain('ContentsTitle: Inhalt');
  expect(document.part('word/styles.xml')).toContain('<w:lang w:val="de-DE"/>');
});

test('every part is well-formed, and nothing of the writing is in it', async () => {
  const document = await write(createModel([createTalk({ notes: 'a[^1] [b](https://c.example)\n\n[^1]: d' })]));
  for (const name of document.names.filter((each) => /\.(?:xml|rels)$/.test(each))) {
    expect(document.part(name)).not.toMatch(new RegExp(String.raw`${new Date().getFullYear()}-\d\d-\d\d`));
  }
});
