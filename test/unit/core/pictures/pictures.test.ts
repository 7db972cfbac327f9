import { describe, expect, test } from 'vitest';
import { encodePath, resolvePath, toRelativePath, toUriKey } from '../../../../server/src/core/pictures/fileUris.js';
import { mayName, planMoves } from '../../../../server/src/core/pictures/movedPictures.js';
import { namePictures } from '../../../../server/src/core/pictures/pictureNames.js';
import { findPicturePaths } from '../../../../server/src/core/pictures/picturePaths.js';
import { findPictureFolders, findUnusedPictures } from '../../../../server/src/core/pictures/unusedPictures.js';
import {
  findPictureManner,
  planPictures,
  writePicture,
  writePictureSnippet,
} from '../../../../server/src/core/pictures/writePictures.js';
import { applyEdits } from '../../../../server/src/core/text/edits.js';
import { openNote } from '../../../support/features.js';

const markdown = (body: string) => openNote(`//- /notes.md\n# Conf\n\n## A talk\n\n${body}\n`).document;
const plain = (body: string) => openNote(`//- /notes.txt\n1100 - A talk - Ana Müller\n\n${body}\n`).document;
const textOf = (document: ReturnType<typeof plain>) => document.source.slice(0, document.source.length);

describe('names', () => {
  const name = (titles: string[], taken: string[] = []) =>
    namePictures(
      titles.map((title) => ({ title, extension: '.PNG' })),
      taken,
    );

  test('are numbered by talk', () => {
    expect(name(['Tides & Currents', 'Tides & Currents', '潮の満ち引き', ''])).toEqual([
      'tides-currents-01.png',
      'tides-currents-02.png',
      '潮の満ち引き-01.png',
      'picture-01.png',
    ]);
  });

  test('go on behind the last, whatever its ending and capitals', () => {
    expect(name(['Tides'], ['Tides-03.JPG', 'tides-01.png', 'tides-at-sea-09.png', 'tides-x.png'])).toEqual([
      'tides-04.png',
    ]);
  });
});

describe('paths', () => {
  const note = 'file:///c:/notes/day 1/a.md';

  test('lead from the note to the file, however they are written', () => {
    expect(resolvePath(note, '../pictures/x%20y.png?raw')).toBe('file:///c:/notes/pictures/x y.png');
    expect(resolvePath(note, './x y.png')).toBe('file:///c:/notes/day 1/x y.png');
    expect(resolvePath(note, 'https://a.org/x.png')).toBeUndefined();
    expect(toUriKey('file:///c%3A/notes/day%201/a.md')).toBe(note);
  });

  test('are as short as can be', () => {
    expect(toRelativePath(note, 'file:///c:/notes/day 1/pictures/x.png')).toBe('pictures/x.png');
    expect(toRelativePath(note, 'file:///c:/photos/x.png')).toBe('../../photos/x.png');
    expect(toRelativePath(note, 'file:///d:/x.png')).toBe('file:///d:/x.png');
    expect(toRelativePath('vscode-vfs://github/a/n.md', 'vscode-vfs://github/a/b:c.png')).toBe('./b:c.png');
  });

  test('are encoded where Markdown would misread them', () => {
    expect(encodePath('a (1) 100%.png')).toBe('a%20%281%29%20100%25.png');
  });
});

test('pictures are found in Markdown as it is, in plain text by their endings', () => {
  const pathsOf = (document: ReturnType<typeof plain>) => findPicturePaths(document).map(({ path }) => path);
  expect(
    pathsOf(
      markdown('![a](x/a.png) [b](b.jpg) [c](c.md) `![d](d.png)` ![e](https://a.org/e.png) ![f][r]\n\n[r]: f.png'),
    ),
  ).toEqual(['x/a.png', 'f.png', 'b.jpg']);
  expect(pathsOf(plain('see x/a.png, and (b.JPG).\nthe map.png\nhttps://a.org/e.png readme.md'))).toEqual([
    'x/a.png',
    'b.JPG',
    'the map.png',
    'map.png',
  ]);
});

describe('the manner', () => {
  const write = (document: ReturnType<typeof plain>) =>
    writePicture(findPictureManner(document), { path: 'p/a b.png', alt: 'A [talk]' });

  test('is that of the file', () => {
    expect(write(markdown('Notes.'))).toBe('![A \\[talk\\]](p/a%20b.png)');
    expect(write(plain('Notes.'))).toBe('p/a b.png');
    expect(write(plain('photo: x.png'))).toBe('photo: p/a b.png');
    expect(write(plain('[x.png]'))).toBe('[p/a b.png]');
    expect(write(plain('![x](x.png)'))).toBe('![A \\[talk\\]](p/a%20b.png)');
    expect(write(plain('She showed us the whole of x.png again.'))).toBe('p/a b.png');
  });

  test('a snippet selects the words and escapes its own signs', () => {
    expect(writePictureSnippet(findPictureManner(markdown('x')), { path: '$a.png', alt: 'a}$b' }, 1)).toBe(
      '![${1:a\\}\\$b}](\\$a.png)',
    );
  });
});

describe('pictures are added at the end of the notes', () => {
  const add = (document: ReturnType<typeof plain>, line: number, paths: string[]) =>
    applyEdits(
      textOf(document),
      planPictures(
        document,
        paths.map((path) => ({ path, alt: 'A talk', line })),
      ),
    );

  test('in Markdown', () => {
    expect(add(markdown('- one\n- two\n\n## B talk\n\nMore.'), 2, ['a.png', 'b.png'])).toBe(
      '# Conf\n\n## A talk\n\n- one\n- two\n\n![A talk](a.png)\n\n![A talk](b.png)\n\n## B talk\n\nMore.\n',
    );
  });

  test('in plain text, above the ruler and with its line ends', () => {
    const { document } = openNote(
      '//- /notes.txt\n1100 - A talk - Ana Müller\r\n\r\nx.png\r\n\r\n=====\r\n\r\n1200 - B talk - Bo Lee\r\n\r\nMore.\r\n',
    );
    expect(add(document, 0, ['a.png', 'b.png'])).toContain('\r\n\r\nx.png\r\na.png\r\nb.png\r\n\r\n=====\r\n');
  });

  test('in a talk without notes, and without a final line end', () => {
    const { document } = openNote('//- /notes.md\n# Conf\n\n## A talk');
    expect(add(document, 2, ['a.png'])).toBe('# Conf\n\n## A talk\n\n![A talk](a.png)');
  });
});

describe('when files move', () => {
  const move = (document: ReturnType<typeof plain>, from: string, to: string) =>
    applyEdits(
      textOf(document),
      planMoves(document, document.uri, [{ oldUri: `file:///world/${from}`, newUri: `file:///world/${to}` }]),
    );

  test('a picture', () => {
    expect(move(markdown('![a](p/a.png) ![b](p/b.png)'), 'p/a.png', 'q/a%20b.png')).toContain(
      '![a](q/a%20b.png) ![b](p/b.png)',
    );
    expect(move(plain('see p/a.png and b.png'), 'p/a.png', 'q/a%20b.png')).toContain('see q/a b.png and b.png');
    expect(move(plain('the map.png'), 'the%20map.png', 'map.png')).toContain('\n\nmap.png\n');
  });

  test('a folder of pictures', () => {
    expect(move(markdown('![a](./p/a.png) ![b](p2/b.png)'), 'p', 'pictures')).toContain(
      '![a](./pictures/a.png) ![b](p2/b.png)',
    );
  });

  test('the note itself, or the folder of both', () => {
    expect(move(markdown('![a](p/a.png)'), 'notes.md', 'day1/notes.md')).toContain('![a](../p/a.png)');
    expect(
      planMoves(markdown('![a](p/a.png)'), 'file:///world/notes.md', [
        { oldUri: 'file:///world', newUri: 'file:///earth' },
      ]),
    ).toEqual([]);
  });

  test('only texts that may name it are read', () => {
    const moves = [{ oldUri: 'file:///w/a%20b.png', newUri: 'file:///w/c.png' }];
    expect([mayName('x a%20b.png', moves), mayName('a b.png', moves), mayName('ab.png', moves)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('unused pictures', () => {
  const unused = (text: string, ...files: string[]) =>
    findUnusedPictures(
      files.map((file) => `file:///world/${file}`),
      [{ uri: 'file:///world/notes.md', text }],
    );

  test.each([
    '![a](pictures/a%20b.png)',
    '<img src="pictures/a b.png">',
    '<!-- ./pictures/a%20b.png -->',
    'a b.png is the one',
    '[r]: <pictures/a b.png>',
  ])('%s is a use', (text) => {
    expect(unused(text, 'pictures/a%20b.png')).toEqual([]);
  });

  test.each(['![a](other/a.png)', 'aa.png', 'nothing'])('%s is none', (text) => {
    expect(unused(text, 'pictures/a.png')).toEqual(['file:///world/pictures/a.png']);
  });

  test('are looked for where notes have their pictures, below the note', () => {
    const text = '![](img/a.png) ![](../shared/b.png) ![](c.png) <img src="my%20img/d.jpg"> https://a.org/x/e.png';
    expect(findPictureFolders({ uri: 'file:///world/notes.md', text })).toEqual([
      'file:///world/img',
      'file:///world/my%20img',
    ]);
  });
});
