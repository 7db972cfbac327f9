import { readFileSync } from 'node:fs';
import { tests as specification } from 'commonmark-spec';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import type { Dialect, Inside, Note, PlacedSection } from '../../../../server/src/core/model/note.js';
import { parseMarkdownTree } from '../../../../server/src/core/parse/inside/markdownTree.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';
import { readInside } from '../../../../server/src/core/parse/readInside.js';
import { comparePositions, shiftRange, type Range } from '../../../../server/src/core/text/positions.js';
import { createSourceText, rangeText } from '../../../../server/src/core/text/sourceText.js';
import { nastyText } from '../../../support/nastyText.js';

/** Milliseconds for what a busy machine takes long for. */
const patient = 60_000;

interface Read {
  readonly note: Note;
  readonly placed: PlacedSection;
  readonly inside: Inside;
  /** The text of a range of the section. */
  readonly textOf: (range: Range) => string;
}

/** The inside of every section. */
function readAll(text: string, dialect: Dialect = 'markdown'): readonly Read[] {
  const note = parseNote(text, { dialect });
  const source = createSourceText(text);
  return note.sections.map((placed) => ({
    note,
    placed,
    inside: readInside(note, placed, text),
    textOf: (range) => rangeText(source, shiftRange(range, placed.line)),
  }));
}

/** The inside of a talk with this body. */
function readTalk(body: string, dialect: Dialect = 'markdown'): Read {
  const header = dialect === 'markdown' ? '## A talk\n\n' : '1000 - A talk\n\n';
  const read = readAll(`${header}${body}`, dialect).find(({ placed }) => placed.section.kind === 'talk');
  if (read === undefined) throw new Error('the text has no talk');
  return read;
}

const listLinks = ({ inside }: Pick<Read, 'inside'>): readonly string[] =>
  inside.links.map(({ name, url }) => `${name} → ${url}`);

describe('the Markdown sample', () => {
  const reads = readAll(readFileSync('samples/pycascades-2022.md', 'utf8'));

  test('has thirteen named links', () => {
    expect(reads.flatMap(listLinks)).toMatchInlineSnapshot(`
      [
        "photobooth.pycascades.com → https://photobooth.pycascades.com/",
        "Link to blog post about talk, slides, etc → https://www.thursdaybram.com/talk-supporting-the-george-floyd-protests-in-portland-demonstrations-legal-support-and-django-apps",
        "Python 3.11alpha running via WASM in a browser → https://repl.ethanhs.me/",
        "Presenter's Twitter → https://twitter.com/BishtPradhvan",
        "Slides → http://bit.ly/3rtM5Gt",
        "apiblueprint.org → https://apiblueprint.org/",
        "raml.org → https://raml.org/",
        "swagger.io → https://swagger.io/specification/",
        "github.com → https://github.com/microsoft/msticpy",
        "Spokane Python User Group → https://spokanepython.com/",
        "Speaker's twitter → https://twitter.com/ucodery",
        "Python Environment Manager extension → https://marketplace.visualstudio.com/items?itemName=donjayamanne.python-environment-manager",
        "Evening Social → https://spatial.chat/s/pycascades2022",
      ]
    `);
  });

  test('has four pictures', () => {
    expect(
      reads.flatMap(({ inside, textOf }) =>
        inside.pictures.map(({ alt, url, urlRange, altRange }) => [
          alt,
          url,
          textOf(urlRange) === url,
          textOf(altRange) === alt,
        ]),
      ),
    ).toEqual([
      ['', 'pictures/technical_difficulties.png', true, true],
      ['parallelism is not concurrency', 'pictures/parallelism_is_not_concurrency.png', true, true],
      ['', 'pictures/api_elements_principles.png', true, true],
      ['', 'pictures/api_contracts.png', true, true],
    ]);
  });

  test('has abstracts in eleven talks', () => {
    expect(reads.flatMap(({ inside }) => inside.abstract?.text.slice(0, 30) ?? [])).toMatchInlineSnapshot(`
      [
        "A huge welcome to everyone lea",
        "Python has become one of the m",
        "Portland’s protests following ",
        "Python is underrated when it c",
        "Learn how one can write effici",
        "upyter notebooks are growing i",
        "Starting a local Python User G",
        "Stop building projects that on",
        "Ever wanted to read your favou",
        "The reason to write, and run, ",
        "Wrapping up an exciting weeken",
      ]
    `);
  });

  test('has one code block', () => {
    const blocks = reads.flatMap(({ inside, textOf }) => inside.code.map(textOf));
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatch(/^```code\n# rewards not-alarming\n[^]*\n```$/);
  });
});

test('the plain sample has neither links nor abstracts', () => {
  for (const { inside } of readAll(readFileSync('samples/pycon-us-2024.txt', 'utf8'), 'plaintext')) {
    expect(inside).toEqual({ abstract: undefined, links: [], pictures: [], anchors: [], code: [], truncated: false });
  }
});

describe('names of links', () => {
  test.each([
    ['<https://a.org/b>', 'a.org'],
    ['[Slides](https://a.org/b)', 'Slides'],
    ['Slides <https://a.org/b>', 'Slides'],
    ['Slides: https://a.org/b (pdf)', 'Slides'],
    ['<https://a.org/b> - runs in a browser.', 'runs in a browser'],
    ['Python Environment Manager extension:\n<https://a.org/b>', 'Python Environment Manager extension'],
    ['A sentence.\n<https://a.org/b>', 'a.org'],
    ['Label:\n\n<https://a.org/b>', 'a.org'],
    ['Wait. See https://www.a.org/b for more. And then', 'See a.org for more'],
    ['* <https://a.org/b>', 'a.org'],
    ['| a | Slides <https://a.org/b> |\n| - | - |', 'Slides'],
    ['*Slides*: <https://a.org/b>', 'Slides'],
  ])('%j', (body, name) => {
    const { inside } = readTalk(`Notes.\n\n${body}\n`);
    expect(inside.links.map((link) => link.name)).toEqual([name]);
  });

  test('several links on a line share its words', () => {
    expect(listLinks(readTalk('Notes.\n\nSlides <https://a.org> and video <https://b.org>\n'))).toEqual([
      'Slides → https://a.org',
      'and video → https://b.org',
    ]);
  });

  test('a long line is cut', () => {
    expect(readTalk(`Notes.\n\n${'word '.repeat(60)}<https://a.org/b>\n`).inside.links[0]?.name).toMatch(
      /^(word )+word…$/,
    );
  });

  test('the abstract names no link', () => {
    expect(listLinks(readTalk('> All about https://a.org and\n> [b](https://b.org)\n\n<https://c.org/d>\n'))).toEqual([
      'a.org → https://a.org',
      'b → https://b.org',
      'c.org → https://c.org/d',
    ]);
  });
});

test('a link’s range is its URL alone', () => {
  const { inside, textOf } = readTalk(
    'Notes 😀 <https://a.org>, [b](<https://b.org/c d> "e"),\thttps://c.org/(d). [https://d.org]()\n> [e](f)\n',
  );
  expect(inside.links.map(({ range }) => textOf(range))).toEqual([
    'https://a.org',
    'https://b.org/c d',
    'https://c.org/(d)',
    'https://d.org',
    'f',
  ]);
});

test('talk link, schedule link, anchors and bare mail addresses are no links', () => {
  const reads = readAll(
    '# Conf\n\nSchedule: <https://conf.org/schedule/>\n\n[Top](#conf)\n\n## A talk\n\n<https://pretalx.com/e/talk/ABCDEF/>\n\nme@example.org\n',
  );
  expect(reads.flatMap(listLinks)).toEqual([]);
});

test('pictures know their places', () => {
  const { inside, textOf } = readTalk('Notes ![a *b*](c.png "d") ![](<e f.png>) ![g][h]\n\n[h]: i.png\n');
  expect(
    inside.pictures.map(({ alt, url, range, urlRange, altRange }) => [
      alt,
      url,
      ...[range, urlRange, altRange].map(textOf),
    ]),
  ).toEqual([
    ['a b', 'c.png', '![a *b*](c.png "d")', 'c.png', 'a *b*'],
    ['', 'e f.png', '![](<e f.png>)', 'e f.png', ''],
    ['g', 'i.png', '![g][h]', '![g][h]', 'g'],
  ]);
});

describe('abstracts', () => {
  test.each([
    ['> One\n> two.\n>\n> Three.\n', 'One two.\n\nThree.'],
    ['<https://pretalx.com/e/talk/ABCDEF/>\n\n>One\n\nnotes\n\n> two\n', 'One'],
    ['Speaker: Ada Lovelace\n\n> One\n', 'One'],
    ['> - a\n> - b\n', 'a\n\nb'],
    ['### Abstract\n\nOne\ntwo\n\nThree\n\n### Notes\n\nfour\n', 'One two\n\nThree'],
    ['Abstract: One\ntwo\n\nthree\n', 'One two'],
    ['**Abstract**\n\nOne\n\ntwo\n', 'One'],
    ['Notes first\n\n> said the speaker\n', undefined],
    ['[Abstract](https://a.org)\n', undefined],
  ])('%j', (body, text) => {
    expect(readTalk(body).inside.abstract?.text).toBe(text);
  });

  test('in plain text', () => {
    const { inside, textOf } = readTalk('> One\n> two.\n>\n> Three.\n\nnotes\n', 'plaintext');
    expect(inside.abstract?.text).toBe('One two.\n\nThree.');
    expect(inside.abstract && textOf(inside.abstract.range)).toBe('> One\n> two.\n>\n> Three.');
    expect(readTalk('notes\n\n> One\n', 'plaintext').inside.abstract).toBeUndefined();
  });
});

test('plain text links have their scheme', () => {
  const read = readTalk('See readme.md, // a comment, (https://a.org/b).\nSlides:\nhttps://c.org\n', 'plaintext');
  expect(listLinks(read)).toEqual(['See readme.md, // a comment → https://a.org/b', 'Slides → https://c.org']);
});

describe('definitions are the file’s', () => {
  const text =
    '# Conf\n\n[a]: https://first.org\n\n## One\n\n[a] and [b][]\n\n[a]: https://second.org\n\n## Two\n\n> [B]: https://b.org\n';

  test('the first one holds, wherever it stands', () => {
    const one = readAll(text).find(({ placed }) => placed.line === 4);
    expect(one && listLinks(one)).toEqual(['a → https://first.org', 'b → https://b.org']);
    expect(one?.inside.links.map(({ range }) => one.textOf(range))).toEqual(['[a]', '[b][]']);
  });

  test('footnotes too: their marks are no words', () => {
    const [one] = readAll('# One\n\nSlides[^1]: https://a.org\n\n# Two\n\n[^1]: note\n');
    expect(one && listLinks(one)).toEqual(['Slides → https://a.org']);
  });
});

test('positions count a byte order mark and front matter', () => {
  const [marked] = readAll('\uFEFF[a](b)\n');
  expect(marked?.inside.links.map(({ range }) => marked.textOf(range))).toEqual(['b']);
  const reads = readAll('\uFEFF---\r\ntitle: "[no](c)"\r\n---\r\n[a](b)\r\n');
  expect(reads.flatMap(({ inside, textOf }) => inside.links.map(({ range }) => textOf(range)))).toEqual(['b']);
});

describe('too much to read', () => {
  const truncated = { abstract: undefined, links: [], pictures: [], anchors: [], code: [], truncated: true };

  test.each([
    ['long', 'word '.repeat(60_000)],
    ['of many lines', '- a\n'.repeat(10_001)],
    ['deep', `${'> '.repeat(101)}a`],
    ['full of marks', '[a]('.repeat(3000)],
  ])('%s', (_, body) => {
    expect(readTalk(`notes\n\n${body}\n`).inside).toEqual(truncated);
  });

  test('what is just below is read', () => {
    expect(
      readTalk(`${'word '.repeat(50)}\n${'> '.repeat(90)}a\n${'* [b](c)\n'.repeat(300)}${'[b](c) '.repeat(300)}`).inside
        .links,
    ).toHaveLength(600);
  });
});

/** The links, pictures and code of a tree, as text. */
function listTree(root: Root): readonly string[] {
  const found: string[] = [];
  const urls = new Map<string, string>();
  visit(root, 'definition', ({ identifier, url }) => void (urls.has(identifier) || urls.set(identifier, url)));
  visit(root, (node) => {
    if (node.type === 'code') {
      const { start, end } = node.position!;
      // The end of the file is no line of the code.
      const takesLineEnd = end.column === 1 && end.line > start.line && end.offset === root.position!.end.offset;
      found.push(`code ${start.line} to ${takesLineEnd ? end.line - 1 : end.line}`);
    }
    if (node.type === 'link' || node.type === 'image') found.push(`${node.type} ${node.url}`);
    if (node.type === 'linkReference') found.push(`link ${urls.get(node.identifier)}`);
    if (node.type === 'imageReference') found.push(`image ${urls.get(node.identifier)}`);
  });
  // Such links are none of the notes.
  return found.filter((text) => !/^link (?:#.*|mailto:.*)?$/.test(text)).toSorted();
}

/** The same of the insides of all sections, none of which has a link of its own. */
function listInsides(text: string): readonly string[] {
  const note = { ...parseNote(text, { dialect: 'markdown' }), scheduleLink: undefined };
  const found = note.sections.flatMap(({ section, ...place }) => {
    const { contentEndLine, lineCount, length } = section;
    const bare = { kind: 'head', offSwitches: [], followUps: [], contentEndLine, lineCount, length } as const;
    const { links, pictures, code } = readInside(note, { ...place, section: bare }, text);
    const lines = code.map(({ start, end }) => `code ${start.line + place.line + 1} to ${end.line + place.line + 1}`);
    return [...links.map(({ url }) => `link ${url}`), ...pictures.map(({ url }) => `image ${url}`), ...lines];
  });
  return found.filter((text) => !/^link (?:#.*|mailto:.*)?$/.test(text)).toSorted();
}

describe('sections on their own have what remark sees in the whole file', () => {
  const sections = Object.entries(Object.groupBy(specification, ({ section }) => section));
  test.each(sections)(
    '%s',
    (_, examples = []) => {
      for (const { markdown } of examples) {
        const text = `## A\n\n${markdown.replaceAll('→', '\t')}\n\n## B\n\n[foo] and [bar]\n`;
        expect(listInsides(text)).toEqual(listTree(parseMarkdownTree(text)));
      }
    },
    patient,
  );
});

test('a fence left open in a footnote ends before the line after it', () => {
  const text = '[^b]:```\n## x #\n';
  const codes = readAll(text, 'markdown').flatMap(({ inside }) => inside.code);
  expect(codes).toEqual([{ start: { line: 0, character: 5 }, end: { line: 0, character: 8 } }]);
});

test(
  'any text can be read, and all ranges lie in it',
  () => {
    fc.assert(
      fc.property(nastyText, fc.constantFrom<Dialect>('markdown', 'plaintext'), (text, dialect) => {
        for (const { inside, placed } of readAll(text, dialect)) {
          const { abstract, links, pictures, code } = inside;
          const ranges = [...links, ...pictures, ...(abstract === undefined ? [] : [abstract])].map(
            ({ range }) => range,
          );
          for (const { start, end } of [
            ...ranges,
            ...pictures.flatMap((picture) => [picture.urlRange, picture.altRange]),
            ...code,
          ]) {
            expect(comparePositions(start, end)).toBeLessThanOrEqual(0);
            expect(start.line).toBeGreaterThanOrEqual(0);
            expect(end.line).toBeLessThan(placed.section.lineCount);
          }
        }
      }),
      { numRuns: 200 },
    );
  },
  patient,
);
